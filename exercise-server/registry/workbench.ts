/** What the workbench offers: the shelf's scenarios and mechanisms compiled, and files checked as text. */
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import {
  compileMechanism,
  compileScenario,
  explainProblem,
  idsOf,
  readLibrary,
  sayProblem,
  snakeCase,
  validateFile,
  type Library,
  type Problem,
} from '../../sim-core/files/index.ts';
import { DIMENSION_TITLES, HOUR, MINUTE, sayBoth, unitTitle } from '../../sim-core/text/index.ts';
import type {
  CompiledMechanism,
  CompiledScenario,
  DimensionId,
  MechanismOption,
  ParameterValue,
} from '../batch/compiled.ts';
import type {
  MechanismBody,
  OptionBody,
  ProblemBody,
  ScenarioBody,
  Validated,
  WorkbenchBody,
} from '../protocol/workbench.ts';
import { Refusal, refusal } from './refusal.ts';

/** A mechanism by the id of a shipped one, or as the text of a file. */
export type MechanismName = string | { readonly text: string };

export interface Workbench {
  readonly body: WorkbenchBody;
  /** @throws {Refusal} 404 */
  scenario(id: string): CompiledScenario;
  /** @throws {Refusal} 404 for an unknown id, 422 for a file with problems */
  mechanism(name: MechanismName): CompiledMechanism;
  validate(text: string): Validated;
}

/** What a file of the user's is called in messages. */
const OWN_FILE = 'design.yaml';

/**
 * Compiles the shelf when it is first looked at, which takes a second or two.
 * @param library the shelf; broken files are left out, so that they hide no sound ones
 */
export function openWorkbench(library: Library): Workbench {
  let opened: Workbench | null = null;
  const bench = (): Workbench => (opened ??= compileShelf(library));
  return {
    get body() {
      return bench().body;
    },
    scenario: (id) => bench().scenario(id),
    mechanism: (name) => bench().mechanism(name),
    validate: (text) => bench().validate(text),
  };
}

function compileShelf(library: Library): Workbench {
  const drills = readLibrary(library.files.filter(({ path }) => path.startsWith('drills/')));
  const scenarios = new Map<string, CompiledScenario>();
  for (const id of [...idsOf(drills, 'scenario')].sort()) {
    const compiled = compileScenario(library, id);
    if (compiled.ok) scenarios.set(id, compiled.value);
  }
  const mechanisms = new Map<string, CompiledMechanism>();
  for (const id of [...idsOf(library, 'mechanism')].sort()) {
    const compiled = compileMechanism(library, OPTIONS, id);
    if (compiled.ok) mechanisms.set(id, compiled.value);
  }
  const textOf = (id: string): string =>
    library.shelved.find((one) => one.kind === 'mechanism' && one.id === id)?.file.text ?? '';

  return {
    body: {
      scenarios: [...scenarios.values()].map(scenarioBody),
      mechanisms: [...mechanisms.values()].map((one) => mechanismBody(one, textOf(one.model.id))),
      dimensions: (Object.keys(DIMENSION_TITLES) as DimensionId[]).map((id) => ({
        id,
        title: DIMENSION_TITLES[id],
        options: (Object.values(OPTIONS[id]) as MechanismOption[]).map(optionBody),
      })),
      metrics: METRICS.map(({ id, title, unit, direction, formula }) => ({
        id,
        title,
        unit: { zh: unitTitle(unit, 'zh'), en: unitTitle(unit, 'en') },
        direction,
        formula,
      })),
    },
    scenario(id) {
      const found = scenarios.get(id);
      if (found === undefined) throw refusal(404, 'http.unknown-scenario', { id });
      return found;
    },
    mechanism(name) {
      if (typeof name === 'string') {
        const found = mechanisms.get(name);
        if (found === undefined) throw refusal(404, 'http.unknown-mechanism', { id: name });
        return found;
      }
      const compiled = compileMechanism(library, OPTIONS, { path: OWN_FILE, text: name.text });
      if (compiled.ok) return compiled.value;
      throw brokenFile(compiled.error);
    },
    validate(text) {
      const file = { path: OWN_FILE, text };
      const problems = validateFile(library, OPTIONS, file).map(problemBody);
      const compiled = problems.length > 0 ? null : compileMechanism(library, OPTIONS, file);
      return {
        problems,
        mechanism: compiled?.ok === true ? mechanismBody(compiled.value, text) : null,
      };
    },
  };
}

/** A file that cannot be used, with the first thing that is wrong in it. */
export function brokenFile(problems: readonly Problem[]): Refusal {
  const count = problems.length;
  const code = 'http.file-problems';
  const { zh } = sayBoth(code, { count, first: sayProblem(problems[0], 'zh') });
  const { en } = sayBoth(code, { count, first: sayProblem(problems[0], 'en') });
  return new Refusal(422, { error: { code, parameters: { count }, zh, en } });
}

export function scenarioBody({ model, texts }: CompiledScenario): ScenarioBody {
  return {
    id: model.id,
    title: texts.title,
    summary: texts.summary,
    horizonHours: model.horizonMs / HOUR,
    departments: model.departments.length,
    units: model.units.length,
    incidents: model.incidents.length,
  };
}

function mechanismBody(compiled: CompiledMechanism, text: string): MechanismBody {
  const { model, title, summary, legalBasis, needs } = compiled;
  return {
    id: model.id,
    title,
    summary,
    extends: compiled.extends,
    legalBasis,
    needs,
    options: Object.fromEntries(
      Object.entries(model.dimensions).map(([dimension, { option }]) => [dimension, option]),
    ),
    text,
  };
}

function optionBody({ id, title, help, parameters }: MechanismOption): OptionBody {
  return {
    id,
    title,
    help,
    parameters: Object.entries(parameters).map(([name, declared]) => ({
      name: snakeCase(name),
      kind: declared.kind,
      title: declared.title,
      default: written(declared.default),
      unit: 'unit' in declared ? declared.unit : declared.kind === 'duration' ? 'min' : null,
      range:
        'range' in declared
          ? declared.kind === 'duration'
            ? [declared.range[0] / MINUTE, declared.range[1] / MINUTE]
            : [declared.range[0], declared.range[1]]
          : null,
      choices: 'choices' in declared ? [...declared.choices] : [],
      quality: declared.quality,
      source: declared.source,
    })),
  };
}

/** A value as a file would say it. */
function written(value: ParameterValue): string {
  if (typeof value !== 'object') return String(value);
  if (!('kind' in value)) return `[${(value as readonly string[]).join(', ')}]`;
  const minutes = (ms: number): string => `${Number((ms / MINUTE).toFixed(3))} min`;
  switch (value.kind) {
    case 'constant':
      return minutes(value.value);
    case 'exponential':
      return `exponential(${minutes(value.mean)})`;
    case 'lognormal':
      return `lognormal(${minutes(value.median)}, ${value.sigma})`;
    default:
      return JSON.stringify(value);
  }
}

function problemBody(problem: Problem): ProblemBody {
  const { line, column, field, token } = problem;
  const [zh, en] = [explainProblem(problem, 'zh'), explainProblem(problem, 'en')];
  return { line, column, field, token, zh, en };
}
