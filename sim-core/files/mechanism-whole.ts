import type { Text } from '../base/text.ts';
import { DIMENSIONS } from '../model/mechanism.ts';
import type {
  CompiledMechanism,
  DimensionChoice,
  DimensionId,
  Escalation,
  MechanismLayer,
  MechanismNeeds,
  MemberChoices,
  MemberDimension,
  ParameterValue,
} from '../model/mechanism.ts';
import { assumptionsOf, optionOf } from './choices.ts';
import type { Choice } from './choices.ts';
import type { OptionRegistry } from './options.ts';
import { countQualities } from './provenance.ts';
import type { Report } from './report.ts';

/** What a file says of the inside of one jurisdiction. */
export interface LayerDraft {
  readonly escalateWhen: Escalation;
  readonly choices: Readonly<Partial<Record<DimensionId, Choice>>>;
}

/** A mechanism with all that it takes over from what it extends. */
export interface Whole {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly legalBasis: Text;
  readonly needs: MechanismNeeds;
  readonly sources: Readonly<Record<string, Text>>;
  readonly choices: Readonly<Partial<Record<DimensionId, Choice>>>;
  readonly by: Readonly<Record<string, Readonly<Partial<Record<MemberDimension, Choice>>>>>;
  /** By the id of its scope. */
  readonly layers: Readonly<Record<string, LayerDraft>>;
  readonly extends: string | null;
}

type Choices = Readonly<Partial<Record<DimensionId, Choice>>>;

/** Options whose conditions in other dimensions are not met, in the whole, in a member, or in a layer. */
export function checkRequires(
  options: OptionRegistry,
  report: Report,
  { choices, by, layers }: Whole,
): void {
  checkChoices(options, report, choices, choices);
  for (const own of Object.values(by)) checkChoices(options, report, own, { ...choices, ...own });
  for (const { choices: own } of Object.values(layers)) {
    // What a layer leaves as it is has been judged already, but beside what it changes.
    checkChoices(options, report, { ...choices, ...own }, { ...choices, ...own });
    for (const dimension of ['resources', 'evaluation'] as const) {
      complainOfWhole(report, dimension, own[dimension]);
    }
  }
}

function checkChoices(options: OptionRegistry, report: Report, own: Choices, all: Choices): void {
  for (const dimension of DIMENSIONS) {
    const choice = own[dimension];
    if (choice === undefined) continue;
    const requires = optionOf(options, dimension, choice.option)?.requires ?? {};
    for (const other of DIMENSIONS) {
      const wanted = requires[other];
      const found = all[other];
      if (wanted === undefined || found === undefined || wanted.includes(found.option)) continue;
      // The place in this file that brought the two together.
      const path = choice.path ?? found.path ?? ['extends'];
      report.complain({
        code: 'unmet-requires',
        path,
        expected: {
          zh: `${dimension}: ${choice.option} 须配 ${other}: ${wanted.join('、')}；这里是 ${found.option}`,
          en: `${other}: ${wanted.join(' or ')} with ${dimension}: ${choice.option}; here it is ${found.option}`,
        },
      });
    }
  }
}

/** Options that act on the whole region before or after a run, and not between two places. */
const WHOLE_ONLY: Readonly<Partial<Record<DimensionId, readonly string[]>>> = {
  resources: ['reserve', 'pre-position'],
  evaluation: ['score-and-sanction', 'dynamic-feedback'],
};

function complainOfWhole(report: Report, dimension: DimensionId, choice: Choice | undefined): void {
  if (choice === undefined || WHOLE_ONLY[dimension]?.includes(choice.option) !== true) return;
  report.complain({
    code: 'unmet-requires',
    path: choice.path ?? ['layers'],
    expected: {
      zh: `${choice.option} 只能用于整个机制，不能只在一层之内`,
      en: `${choice.option} for the mechanism as a whole: it cannot hold in one layer alone`,
    },
  });
}

function toModel({ option, settings }: Choice): DimensionChoice {
  const parameters: Record<string, ParameterValue> = {};
  for (const key of Object.keys(settings).sort()) {
    const setting = settings[key];
    if (setting !== undefined) parameters[key] = setting.value;
  }
  return { option, parameters };
}

function layerOf(layers: Whole['layers'], scope: string): readonly MechanismLayer[] {
  const draft = layers[scope];
  if (draft === undefined) return [];
  return [{ scope, escalateWhen: draft.escalateWhen, dimensions: modelsOf(draft.choices) }];
}

function modelsOf<D extends DimensionId>(
  choices: Readonly<Partial<Record<D, Choice>>>,
): Partial<Record<D, DimensionChoice>> {
  const models: Partial<Record<D, DimensionChoice>> = {};
  for (const dimension of Object.keys(choices).sort() as D[]) {
    const choice = choices[dimension];
    if (choice !== undefined) models[dimension] = toModel(choice);
  }
  return models;
}

/** The mechanism as data, once nothing is wrong with it. */
export function finish(whole: Whole): CompiledMechanism {
  const { id, title, summary, legalBasis, needs, sources, choices, by, layers } = whole;
  const members = Object.keys(by).sort();
  const all: (readonly [prefix: string, choice: Choice])[] = [];
  const dimensions = {} as Record<DimensionId, DimensionChoice>;
  for (const dimension of DIMENSIONS) {
    const choice = choices[dimension];
    if (choice === undefined) continue;
    dimensions[dimension] = toModel(choice);
    all.push([dimension, choice]);
  }
  const differing: Record<string, MemberChoices> = {};
  for (const member of members) {
    const own = by[member] ?? {};
    differing[member] = modelsOf(own);
    for (const [dimension, choice] of Object.entries(own)) {
      all.push([`by.${member}.${dimension}`, choice]);
    }
  }
  const scopes = Object.keys(layers).sort();
  for (const scope of scopes) {
    for (const [dimension, choice] of Object.entries(layers[scope]?.choices ?? {})) {
      all.push([`layers.${scope}.${dimension}`, choice]);
    }
  }
  const numbers = all.flatMap(([, { settings }]) =>
    Object.values(settings).filter(({ quality }) => quality !== null),
  );
  return {
    model: {
      id,
      dimensions,
      by: differing,
      ...(scopes.length === 0 ? {} : { layers: scopes.flatMap((scope) => layerOf(layers, scope)) }),
    },
    title,
    summary,
    extends: whole.extends,
    legalBasis,
    needs,
    sources,
    quality: countQualities(numbers.map(({ quality }) => ({ quality, source: null }))),
    assumed: all.flatMap(([prefix, choice]) => assumptionsOf(choice, prefix)),
  };
}
