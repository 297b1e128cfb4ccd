import * as z from 'zod';
import type { Text } from '../base/text.ts';
import { DIMENSIONS } from '../model/mechanism.ts';
import type { CompiledMechanism, DimensionId } from '../model/mechanism.ts';
import { choiceFields } from './choice-fields.ts';
import { readChoice } from './choices.ts';
import type { Choice } from './choices.ts';
import { idsOf } from './library.ts';
import type { Library } from './library.ts';
import { wholeOfMechanism } from './mechanism.ts';
import { checkRequires, finish } from './mechanism-whole.ts';
import type { OptionRegistry } from './options.ts';
import type { Path } from './path.ts';
import type { Problem } from './problem.ts';
import type { Marks } from './provenance.ts';
import { fileWanted, namesOf, resolve } from './references.ts';
import { capabilitiesIn } from './regions-known.ts';
import type { Report } from './report.ts';
import { CHOICE, ID, mapping, REF, TEXT } from './words.ts';

/** The schema of mechanisms that an experiment makes out of another, given that of a choice. */
export function variantSchema<C extends z.ZodType>(choiceOf: (dimension: DimensionId) => C) {
  const level = mapping({
    id: ID,
    title: TEXT.optional(),
    ...choiceFields(choiceOf),
  });
  return mapping({ of: REF, factors: z.array(z.array(level).min(1)).min(1) });
}

const WRITTEN = variantSchema(() => CHOICE);
type Variants = z.output<typeof WRITTEN>;
type Level = Variants['factors'][number][number];

/** One level as it stands in the file. */
interface Placed {
  readonly level: Level;
  readonly path: Path;
}

/** Variants are files' worth of runs each: more of one mechanism is a slip. */
const MAX_VARIANTS = 1000;

interface Context {
  readonly library: Library;
  readonly options: OptionRegistry;
  readonly report: Report;
  readonly marks: Marks;
  readonly sources: readonly string[];
  /** Of the mechanisms' own files. */
  readonly problems: Problem[];
}

/**
 * Every combination of one level of each factor, as a mechanism of its own. Its id is that of the
 * mechanism with those of the levels behind it; what a later factor writes stands over an earlier one.
 */
export function readVariants(context: Context, written: Variants, path: Path): CompiledMechanism[] {
  const { library, options, report } = context;
  const known = namesOf(fileWanted('mechanism'), idsOf(library, 'mechanism'));
  if (resolve(report, known, written.of, [...path, 'of']) < 0) return [];
  const combinations = combined(written, path);
  if (combinations.length > MAX_VARIANTS) {
    const expected = {
      zh: `至多 ${MAX_VARIANTS} 种组合`,
      en: `at most ${MAX_VARIANTS} combinations`,
    };
    report.complain({ code: 'wrong-length', path: [...path, 'factors'], on: 'key', expected });
    return [];
  }
  const { whole: base, problems } = wholeOfMechanism(library, options, written.of);
  context.problems.push(...problems);
  if (base === null || problems.length > 0) return [];

  const inherited = Object.fromEntries(
    Object.entries(base.choices).map(([dimension, choice]) => [
      dimension,
      { ...choice, path: null },
    ]),
  );
  return combinations.map((levels) => {
    let choices: Readonly<Partial<Record<DimensionId, Choice>>> = inherited;
    for (const placed of levels) choices = changed(context, choices, placed);
    const whole = {
      ...base,
      id: [base.id, ...levels.map(({ level }) => level.id)].join('-'),
      title: titleOf(base.title, levels),
      extends: base.id,
      choices,
    };
    checkRequires(options, report, whole);
    return finish(whole);
  });
}

function combined({ factors }: Variants, path: Path): readonly (readonly Placed[])[] {
  let rows: readonly (readonly Placed[])[] = [[]];
  for (const [f, levels] of factors.entries()) {
    // What is too long is refused by its length alone.
    if (rows.length > MAX_VARIANTS) return rows;
    rows = rows.flatMap((row) =>
      levels.map((level, l) => [...row, { level, path: [...path, 'factors', f, l] }]),
    );
  }
  return rows;
}

function changed(
  { library, options, report, marks, sources }: Context,
  before: Readonly<Partial<Record<DimensionId, Choice>>>,
  { level, path }: Placed,
): Readonly<Partial<Record<DimensionId, Choice>>> {
  const reading = {
    namesOf: (of: 'hazard' | 'capability') =>
      of === 'hazard' ? idsOf(library, 'hazard') : capabilitiesIn(library),
    report,
    options,
    marks: { quality: level.quality ?? marks.quality, source: level.source ?? marks.source },
    sources,
  };
  const choices = { ...before };
  for (const dimension of DIMENSIONS) {
    const written = level[dimension];
    if (written === undefined) continue;
    const base = before[dimension] ?? null;
    const choice = readChoice(reading, dimension, written, [...path, dimension], base);
    if (choice !== null) choices[dimension] = choice;
  }
  return choices;
}

function titleOf(base: Text, levels: readonly Placed[]): Text {
  const of = (language: 'zh' | 'en'): string =>
    levels
      .map(({ level }) => level.title?.[language] ?? level.id)
      .join(language === 'zh' ? '、' : ', ');
  return { zh: `${base.zh}：${of('zh')}`, en: `${base.en}: ${of('en')}` };
}
