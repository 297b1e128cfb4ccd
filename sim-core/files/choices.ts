import { isDistribution } from '../base/distribution.ts';
import { nearest } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import type { DimensionId, ParameterDeclaration, ParameterValue } from '../model/mechanism.ts';
import type { Quality } from '../model/quality.ts';
import { isLeaf } from './leaf.ts';
import { choiceSchema, moved, snakeCase } from './options.ts';
import type { OptionDeclaration, OptionRegistry } from './options.ts';
import type { Path } from './path.ts';
import { centreOf } from './quantities.ts';
import { checkSources, collectNumbers, complainOfFlaws } from './provenance.ts';
import type { Marks } from './provenance.ts';
import { fileWanted } from './references.ts';
import type { Report } from './report.ts';
import { readShape } from './shape.ts';

/** One parameter with what is known about it. */
export interface Setting {
  readonly value: ParameterValue;
  /** Null for switches and words, which are decisions and not numbers. */
  readonly quality: Quality | null;
  readonly range: readonly [number, number] | null;
}

/** An option with all its parameters, and the place that named it. */
export interface Choice {
  readonly option: string;
  readonly settings: Readonly<Record<string, Setting>>;
  /** Null when another file named it. */
  readonly path: Path | null;
}

interface Context {
  /** Ids that a list of names may hold. */
  readonly namesOf: (of: 'hazard' | 'capability') => readonly string[];
  readonly report: Report;
  readonly options: OptionRegistry;
  readonly marks: Marks;
  readonly sources: readonly string[];
}

export function optionOf(
  options: OptionRegistry,
  dimension: DimensionId,
  id: string,
): OptionDeclaration | null {
  return Object.hasOwn(options[dimension], id) ? (options[dimension][id] ?? null) : null;
}

/** The parameters of an option that nobody changed. */
function defaultsOf(option: OptionDeclaration): Readonly<Record<string, Setting>> {
  const settings: Record<string, Setting> = {};
  for (const key of Object.keys(option.parameters).sort()) {
    const declaration = option.parameters[key];
    if (declaration === undefined) continue;
    const range = 'range' in declaration ? declaration.range : null;
    const quality = range === null ? null : declaration.quality;
    settings[key] = { value: declaration.default, quality, range };
  }
  return settings;
}

/**
 * Reads the choice at `path` on top of what the mechanism already has for that dimension: naming
 * another option starts from that option's defaults, else only the written parameters change. Null
 * after a complaint that leaves no option.
 */
export function readChoice(
  context: Context,
  dimension: DimensionId,
  written: Readonly<Record<string, unknown>>,
  path: Path,
  base: Choice | null,
): Choice | null {
  const { report, options } = context;
  const name = written['option'] ?? base?.option;
  const at = [...path, 'option'];
  if (typeof name !== 'string') {
    const isMissing = name === undefined;
    const code = isMissing ? 'missing-key' : 'wrong-type';
    const expected = oneOf(knownIn(options, dimension));
    report.complain({ code, path: at, expected, ...(isMissing ? { token: 'option' } : {}) });
    return null;
  }
  const option = namedOption(context, dimension, name, at);
  if (option === null) return null;
  const reading = { report, path, unknownKey: 'unknown-parameter' } as const;
  const read = readShape(choiceSchema(option), written, reading) ?? {};
  const numbers = collectNumbers(read, path, context.marks);
  complainOfFlaws(numbers, report);
  checkSources(read, path, context.sources, report);

  const before = base?.option === name ? base.settings : defaultsOf(option);
  const settings: Record<string, Setting> = { ...before };
  for (const [key, declaration] of Object.entries(option.parameters)) {
    const value = read[snakeCase(key)];
    if (value === undefined) continue;
    if (declaration.kind === 'names')
      checkNames(context, declaration.of, value, [...path, snakeCase(key)]);
    const marked = numbers.find(({ leaf }) => leaf === value);
    settings[key] = settingOf(value, declaration, marked?.quality ?? null);
  }
  return { option: name, settings, path: written['option'] === undefined ? null : at };
}

/**
 * The option that a file names, or null after a complaint.
 * @param at where it names it
 */
export function namedOption(
  { report, options }: Pick<Context, 'report' | 'options'>,
  dimension: DimensionId,
  name: string,
  at: Path,
): OptionDeclaration | null {
  const option = optionOf(options, dimension, name);
  if (option !== null) return option;
  const known = knownIn(options, dimension);
  report.complain({
    code: 'unknown-option',
    path: at,
    expected: oneOf(known),
    nearest: nearest(name, known),
  });
  return null;
}

function knownIn(options: OptionRegistry, dimension: DimensionId): readonly string[] {
  return Object.keys(options[dimension]).sort();
}

function oneOf(known: readonly string[]): Text {
  return { zh: `${known.join('、')} 之一`, en: `one of ${known.join(', ')}` };
}

/** Names that nothing in the library has are slips: they would cover nothing and say nothing. */
function checkNames(
  { report, namesOf }: Context,
  of: 'hazard' | 'capability',
  value: unknown,
  path: Path,
): void {
  const known = namesOf(of);
  for (const [i, name] of (value as readonly string[]).entries()) {
    if (known.includes(name)) continue;
    const expected: Text =
      of === 'hazard'
        ? fileWanted('hazard')
        : { zh: '某个区域文件中的力量', en: 'a capability of one of the regions' };
    const close = nearest(name, known);
    report.complain({ code: 'unknown-reference', path: [...path, i], expected, nearest: close });
  }
}

function settingOf(
  value: unknown,
  declaration: ParameterDeclaration,
  quality: Quality | null,
): Setting {
  if (!isLeaf(value)) return { value: value as ParameterValue, quality: null, range: null };
  const setting = value.value as ParameterValue;
  return {
    value: setting,
    quality: quality ?? 'assumed',
    range: value.range ?? widened('range' in declaration ? declaration.range : null, setting),
  };
}

/** A declared range, stretched where the file's value lies outside it: a sweep must pass through it. */
function widened(
  range: readonly [number, number] | null,
  value: ParameterValue,
): readonly [number, number] | null {
  const centre = isDistribution(value) ? centreOf(value) : value;
  if (range === null || typeof centre !== 'number' || centre === Infinity) return range;
  return [Math.min(range[0], centre), Math.max(range[1], centre)];
}

/** A number that is only assumed, with both ends of its range, as `robust` sweeps it. */
export interface Assumption {
  readonly path: string;
  readonly low: ParameterValue;
  readonly high: ParameterValue;
}

/** The assumed numbers of a choice; `prefix` is its path as people write it. */
export function assumptionsOf({ settings }: Choice, prefix: string): readonly Assumption[] {
  return Object.entries(settings).flatMap(([key, { value, quality, range }]) => {
    if (quality !== 'assumed' || range === null) return [];
    const [low, high] = range;
    const path = `${prefix}.${snakeCase(key)}`;
    return [{ path, low: moved(value, low), high: moved(value, high) }];
  });
}
