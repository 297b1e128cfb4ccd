import * as z from 'zod';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { DIMENSIONS, ESCALATIONS } from '../model/mechanism.ts';
import type { CompiledMechanism, DimensionId, MechanismNeeds } from '../model/mechanism.ts';
import { choiceFields } from './choice-fields.ts';
import { namedOption, readChoice } from './choices.ts';
import type { Choice } from './choices.ts';
import { findFile, idsOf } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import { checkRequires, finish } from './mechanism-whole.ts';
import type { Whole } from './mechanism-whole.ts';
import { readLayers, readMembers } from './mechanism-places.ts';
import type { OptionRegistry } from './options.ts';
import { valueAt } from './path.ts';
import { capabilitiesIn, jurisdictionsIn } from './regions-known.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { checkSources } from './provenance.ts';
import { fileWanted, namesOf, resolve } from './references.ts';
import type { Report } from './report.ts';
import { readShape } from './shape.ts';
import { CHOICE, HEADER, ID, mapping, REF, sourcesOf, TEXT } from './words.ts';

const NEED = TEXT.nullable().optional();

export const MECHANISM_SHAPE = {
  kind: z.literal('mechanism'),
  ...HEADER,
  extends: REF.optional(),
  summary: TEXT.optional(),
  legal_basis: TEXT.optional(),
  needs: mapping({ legislation: NEED, posts: NEED, money: NEED, authority: NEED }).optional(),
};

/** The schema of a mechanism file, given that of the choice in each dimension. */
export function mechanismSchema<C extends z.ZodType>(choiceOf: (dimension: DimensionId) => C) {
  return mapping({
    ...MECHANISM_SHAPE,
    ...choiceFields(choiceOf),
    by: z
      .record(
        ID,
        mapping({
          awareness: choiceOf('awareness').optional(),
          law: choiceOf('law').optional(),
          participation: choiceOf('participation').optional(),
        }),
      )
      .optional(),
    layers: z
      .array(
        mapping({
          scope: ID,
          escalate_when: z.enum(ESCALATIONS).optional(),
          ...choiceFields(choiceOf),
        }),
      )
      .optional(),
  });
}

const MECHANISM = mechanismSchema(() => CHOICE);
export type MechanismData = z.output<typeof MECHANISM>;

interface Context {
  readonly library: Library;
  readonly options: OptionRegistry;
  readonly problems: Problem[];
}

/**
 * Compiles an opened mechanism file with those that it extends. The problems are those of all these
 * files, in reading order.
 */
export function compileMechanismFile(
  library: Library,
  options: OptionRegistry,
  report: Report,
): Result<CompiledMechanism, readonly Problem[]> {
  const { whole, problems: found } = readChecked(library, options, report);
  const problems = inReadingOrder(found);
  return whole !== null && problems.length === 0 ? ok(finish(whole)) : err(problems);
}

function readWhole(context: Context, report: Report, chain: readonly string[]): Whole | null {
  const data = readShape(MECHANISM, report.source.data, { report, path: [] });
  if (data === null) {
    checkOptions(context, report);
    return null;
  }
  checkSources({ ...data, by: null, layers: null }, [], Object.keys(data.sources), report);
  const base = data.extends === undefined ? null : readBase(context, report, data, chain);
  // Without its base a file cannot be told from one that lacks dimensions.
  if (base === 'broken') {
    checkOptions(context, report);
    return null;
  }

  const { quality, source } = data;
  const sources = Object.keys(data.sources);
  const reading = {
    namesOf: (of: 'hazard' | 'capability') =>
      of === 'hazard' ? idsOf(context.library, 'hazard') : capabilitiesIn(context.library),
    report,
    options: context.options,
    marks: { quality, source },
    sources,
  };
  const places = { reading, jurisdictions: () => jurisdictionsIn(context.library) };
  const choices: Partial<Record<DimensionId, Choice>> = {};
  for (const dimension of DIMENSIONS) {
    const written = data[dimension];
    const inherited = base?.choices[dimension] ?? null;
    if (written === undefined) {
      if (inherited !== null) choices[dimension] = { ...inherited, path: null };
      else if (base === null) complainOfDimension(report, context.options, dimension);
      continue;
    }
    const choice = readChoice(reading, dimension, written, [dimension], inherited);
    if (choice !== null) choices[dimension] = choice;
  }
  return {
    ...textsOf(report, data, base),
    id: data.id,
    choices,
    by: readMembers(data, places, choices, base?.by ?? {}),
    layers: readLayers(data, places, choices, base?.layers ?? {}),
    sources: { ...base?.sources, ...sourcesOf(data.id, data.sources) },
    extends: data.extends ?? null,
  };
}

/** Unknown options in a file that cannot be read whole: they would come up one mended mistake later. */
function checkOptions({ options }: Context, report: Report): void {
  for (const dimension of DIMENSIONS) {
    const path = [dimension, 'option'];
    const name = valueAt(report.source.data, path);
    if (typeof name === 'string') namedOption({ report, options }, dimension, name, path);
  }
}

function complainOfDimension(
  report: Report,
  options: OptionRegistry,
  dimension: DimensionId,
): void {
  const known = Object.keys(options[dimension]).sort().join(', ');
  report.complain({
    code: 'missing-key',
    path: [dimension],
    token: dimension,
    expected: {
      zh: `八个维度都写出，或用 extends 承接（${known}）`,
      en: `all eight dimensions, or extends (options: ${known})`,
    },
  });
}

/** A mechanism of the library with all that it takes over; null with the problems of its files. */
export function wholeOfMechanism(
  library: Library,
  options: OptionRegistry,
  id: string,
): { readonly whole: Whole | null; readonly problems: readonly Problem[] } {
  const file = findFile(library, 'mechanism', id);
  const opened = file === null ? null : openFile(library, file, 'mechanism');
  if (opened === null || opened.report === null) {
    return { whole: null, problems: opened?.problems ?? [] };
  }
  return readChecked(library, options, opened.report);
}

function readChecked(
  library: Library,
  options: OptionRegistry,
  report: Report,
): { readonly whole: Whole | null; readonly problems: readonly Problem[] } {
  const context: Context = { library, options, problems: [] };
  const whole = readWhole(context, report, []);
  if (whole !== null) checkRequires(options, report, whole);
  return { whole, problems: [...context.problems, ...report.problems] };
}

/** The mechanism that this one extends; `broken` after complaints. */
function readBase(
  context: Context,
  report: Report,
  data: MechanismData,
  chain: readonly string[],
): Whole | 'broken' {
  const id = data.extends ?? '';
  const line = [...chain, data.id];
  if (line.includes(id)) {
    const circle = [...line.slice(line.indexOf(id)), id].join(' → ');
    const expected = { zh: `不成环的 extends（${circle}）`, en: `no circle (${circle})` };
    report.complain({ code: 'cycle', path: ['extends'], expected });
    return 'broken';
  }
  const file = findFile(context.library, 'mechanism', id);
  if (file === null) {
    const known = namesOf(fileWanted('mechanism'), idsOf(context.library, 'mechanism'));
    resolve(report, known, id, ['extends']);
    return 'broken';
  }
  const opened = openFile(context.library, file, 'mechanism');
  if (opened.report === null) {
    context.problems.push(...opened.problems);
    return 'broken';
  }
  const base = readWhole(context, opened.report, line);
  context.problems.push(...opened.report.problems);
  return base ?? 'broken';
}

type Texts = Pick<Whole, 'title' | 'summary' | 'legalBasis' | 'needs'>;

function textsOf(report: Report, data: MechanismData, base: Whole | null): Texts {
  const demand = (key: 'summary' | 'legal_basis'): void => {
    const expected = { zh: '中文和英文（zh、en）', en: 'a text in zh and en' };
    report.complain({ code: 'missing-key', path: [key], expected, token: key });
  };
  if (base === null && data.summary === undefined) demand('summary');
  if (base === null && data.legal_basis === undefined) demand('legal_basis');
  const need = (key: keyof MechanismNeeds): Text | null => {
    const own = data.needs?.[key];
    return own === undefined ? (base?.needs[key] ?? null) : own;
  };
  return {
    title: data.title,
    summary: data.summary ?? base?.summary ?? data.title,
    legalBasis: data.legal_basis ?? base?.legalBasis ?? data.title,
    needs: {
      legislation: need('legislation'),
      posts: need('posts'),
      money: need('money'),
      authority: need('authority'),
    },
  };
}
