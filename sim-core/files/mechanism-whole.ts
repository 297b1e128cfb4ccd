import type { Text } from '../base/text.ts';
import { DIMENSIONS } from '../model/mechanism.ts';
import type {
  CompiledMechanism,
  DimensionChoice,
  DimensionId,
  MechanismNeeds,
  ParameterValue,
} from '../model/mechanism.ts';
import { assumptionsOf, optionOf } from './choices.ts';
import type { Choice } from './choices.ts';
import type { OptionRegistry } from './options.ts';
import { countQualities } from './provenance.ts';
import type { Report } from './report.ts';

/** A mechanism with all that it takes over from what it extends. */
export interface Whole {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly legalBasis: Text;
  readonly needs: MechanismNeeds;
  readonly sources: Readonly<Record<string, Text>>;
  readonly choices: Readonly<Partial<Record<DimensionId, Choice>>>;
  readonly by: Readonly<Record<string, Choice>>;
  readonly extends: string | null;
}

/** Options whose conditions in other dimensions are not met. */
export function checkRequires(
  options: OptionRegistry,
  report: Report,
  { choices, by }: Whole,
): void {
  const check = (dimension: DimensionId, choice: Choice): void => {
    const requires = optionOf(options, dimension, choice.option)?.requires ?? {};
    for (const other of DIMENSIONS) {
      const wanted = requires[other];
      const found = choices[other];
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
  };
  for (const dimension of DIMENSIONS) {
    const choice = choices[dimension];
    if (choice !== undefined) check(dimension, choice);
  }
  for (const choice of Object.values(by)) check('awareness', choice);
}

function toModel({ option, settings }: Choice): DimensionChoice {
  const parameters: Record<string, ParameterValue> = {};
  for (const key of Object.keys(settings).sort()) {
    const setting = settings[key];
    if (setting !== undefined) parameters[key] = setting.value;
  }
  return { option, parameters };
}

/** The mechanism as data, once nothing is wrong with it. */
export function finish(whole: Whole): CompiledMechanism {
  const { id, title, summary, legalBasis, needs, sources, choices, by } = whole;
  const members = Object.keys(by).sort();
  const all: (readonly [prefix: string, choice: Choice])[] = [];
  const dimensions = {} as Record<DimensionId, DimensionChoice>;
  for (const dimension of DIMENSIONS) {
    const choice = choices[dimension];
    if (choice === undefined) continue;
    dimensions[dimension] = toModel(choice);
    all.push([dimension, choice]);
  }
  const differing: Record<string, { readonly awareness: DimensionChoice }> = {};
  for (const member of members) {
    const choice = by[member];
    if (choice === undefined) continue;
    differing[member] = { awareness: toModel(choice) };
    all.push([`by.${member}.awareness`, choice]);
  }
  const numbers = all.flatMap(([, { settings }]) =>
    Object.values(settings).filter(({ quality }) => quality !== null),
  );
  return {
    model: { id, dimensions, by: differing },
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
