import type { ExerciseData } from './exercise-shape.ts';
import type { Path } from './path.ts';
import { complainOfDuplicate, namesOf } from './references.ts';
import type { Names } from './references.ts';
import type { Report } from './report.ts';
import type { OpenedScenario } from './scenario.ts';

/** What the parts of an exercise may name. */
export interface Around {
  readonly report: Report;
  readonly scenario: OpenedScenario;
  readonly departments: Names;
  readonly incidents: Names;
  readonly capabilities: Names;
  readonly objectives: Names;
  readonly phases: Names;
}

export function aroundOf(report: Report, data: ExerciseData, scenario: OpenedScenario): Around {
  const { model } = scenario.compiled;
  const ids = (things: readonly { readonly id: string }[]): readonly string[] =>
    things.map(({ id }) => id);
  return {
    report,
    scenario,
    departments: namesOf(
      { zh: '情景中的一个单位', en: 'a department of the scenario' },
      ids(model.departments),
    ),
    incidents: namesOf(
      {
        zh: '情景中的一个事件（河流事件写作 plume@jiashan）',
        en: 'an incident of the scenario (a part of a river incident is written plume@jiashan)',
      },
      ids(model.incidents),
    ),
    capabilities: namesOf(
      { zh: '情景中的一种能力', en: 'a capability of the scenario' },
      model.capabilities,
    ),
    objectives: namesOf(
      { zh: 'objectives 中的一项', en: 'one of the objectives' },
      ids(data.objectives),
    ),
    phases: namesOf({ zh: 'agenda 中的一个阶段', en: 'a phase of the agenda' }, ids(data.agenda)),
  };
}

/** Ids within a sequence are used once. */
export function refuseTwins(
  report: Report,
  items: readonly { readonly id: string }[],
  path: Path,
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) complainOfDuplicate(report, [...path, i, 'id']);
    seen.add(id);
  });
}
