/** What the ids of a report are called in one language. */
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import {
  DIMENSION_TITLES,
  PHASE_TITLES,
  PHASES,
  say,
  type Language,
  type Text,
} from '../../sim-core/text/index.ts';
import type { ById } from '../../sim-core/exercise/entries.ts';
import type { GroupReport } from './exercise-report.ts';

export interface Names {
  department(id: string): string;
  departments(ids: readonly string[]): string;
  incident(id: string): string;
  jurisdiction(id: string): string;
  capability(id: string): string;
  mechanism(id: string): string;
  phase(id: string): string;
  /** An option of a mechanism, `dimension.option`. */
  option(id: string): string;
  /** A department, or a body outside the scenario in words of its own. */
  sender(from: string | Text): string;
}

export function namesOf({ report, mechanisms }: GroupReport, language: Language): Names {
  const { titles } = report;
  const named =
    (texts: ById<Text>) =>
    (id: string): string =>
      Object.hasOwn(texts, id) ? texts[id][language] : id;
  const department = named(titles.departments);
  return {
    department,
    departments: (ids) => ids.map(department).join(language === 'zh' ? '、' : ', '),
    incident: named(titles.incidents),
    jurisdiction: named(titles.jurisdictions),
    capability: named(titles.capabilities),
    mechanism(id) {
      return Object.hasOwn(mechanisms, id) ? quoted(language, mechanisms[id][language], id) : id;
    },
    phase(id) {
      const known = PHASES.find((one) => one === id);
      return known === undefined ? id : PHASE_TITLES[known][language];
    },
    option: (id) => optionTitle(id, language),
    sender: (from) => (typeof from === 'string' ? department(from) : from[language]),
  };
}

function optionTitle(id: string, language: Language): string {
  const [dimension = '', option = ''] = id.split('.');
  for (const [known, options] of Object.entries(OPTIONS)) {
    if (known !== dimension || !Object.hasOwn(options, option)) continue;
    const title = DIMENSION_TITLES[options[option].dimension][language];
    return `${title} · ${options[option].title[language]}`;
  }
  return id;
}

/** A title with its id, so that whoever looks it up finds it. */
function quoted(language: Language, title: string, id: string): string {
  return language === 'zh' ? `${title}（${id}）` : `${title} (${id})`;
}

/** Title and unit of each metric that the report has, in the order of the shelf. */
export function metricsOf(values: ById<number>): readonly (typeof METRICS)[number][] {
  return METRICS.filter(({ id }) => Object.hasOwn(values, id));
}

export function yesOrNo(language: Language, isSo: boolean): string {
  return say(language, isSo ? 'after-action-document.yes' : 'after-action-document.no');
}
