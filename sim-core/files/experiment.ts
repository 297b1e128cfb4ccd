import * as z from 'zod';
import { nearest } from '../base/nearest.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import type { CompiledExperiment } from '../model/experiment.ts';
import type { CompiledMechanism, DimensionId } from '../model/mechanism.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import { METRICS } from '../rules/metrics/index.ts';
import { readVariants, variantSchema } from './experiment-variants.ts';
import { findFile, idsOf } from './library.ts';
import type { Library } from './library.ts';
import { compileMechanismFile } from './mechanism.ts';
import { openFile } from './opening.ts';
import type { OptionRegistry } from './options.ts';
import type { Path } from './path.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { checkSources } from './provenance.ts';
import { complainOfDuplicate, fileWanted, namesOf, resolve } from './references.ts';
import type { NamedKind } from './references.ts';
import type { Report } from './report.ts';
import { compileScenarioFile } from './scenario.ts';
import { readSeeds, SEED_LIMIT } from './seeds.ts';
import { readShape } from './shape.ts';
import { CHOICE, HEADER, mapping, REF, TEXT } from './words.ts';

/** Today's Demonstration Zone: what a new design has to beat. */
const USUAL_BASELINE = 'zone-as-is';

/** The schema of an experiment file, given that of the choice in each dimension. */
export function experimentSchema<C extends z.ZodType>(choiceOf: (dimension: DimensionId) => C) {
  return mapping({
    kind: z.literal('experiment'),
    ...HEADER,
    summary: TEXT,
    scenarios: z.array(REF).min(1),
    mechanisms: z.array(REF).default([]),
    variants: z.array(variantSchema(choiceOf)).default([]),
    baseline: REF.optional(),
    seeds: z.union([z.number(), z.string()]),
    metrics: z.union([z.array(REF).min(1), z.literal('all')]).optional(),
  });
}

const EXPERIMENT = experimentSchema(() => CHOICE);
type ExperimentData = z.output<typeof EXPERIMENT>;

interface Context {
  readonly library: Library;
  readonly options: OptionRegistry;
  readonly report: Report;
  /** Of the files that it names. */
  readonly problems: Problem[];
}

/**
 * Compiles an opened experiment file with all scenarios and mechanisms that it names or makes. The
 * problems are those of all these files, in reading order.
 */
export function compileExperimentFile(
  library: Library,
  options: OptionRegistry,
  report: Report,
): Result<CompiledExperiment, readonly Problem[]> {
  const problems: Problem[] = [];
  const data = readShape(EXPERIMENT, report.source.data, { report, path: [] });
  const compiled = data === null ? null : compile({ library, options, report, problems }, data);
  const found = inReadingOrder([...report.problems, ...problems]);
  return compiled !== null && found.length === 0 ? ok(compiled) : err(found);
}

function compile(context: Context, data: ExperimentData): CompiledExperiment {
  const { report } = context;
  const sources = Object.keys(data.sources);
  // The levels check their own as they are read.
  checkSources({ ...data, variants: null }, [], sources, report);
  const { quality, source } = data;
  const listed = namedMechanisms(context, data.mechanisms);
  const made = data.variants.flatMap((written, i) => {
    const variants = { ...context, marks: { quality, source }, sources };
    return readVariants(variants, written, ['variants', i]).map((mechanism) => {
      return { mechanism, path: ['variants', i, 'of'] };
    });
  });
  const found = [...listed, ...made];
  refuseTwins(report, found);
  if (data.mechanisms.length + data.variants.length === 0) {
    const expected: Text = {
      zh: '至少一个机制（mechanisms 或 variants）',
      en: 'at least one mechanism (in mechanisms or variants)',
    };
    report.complain({ code: 'missing-key', path: ['mechanisms'], token: 'mechanisms', expected });
  }
  const mechanisms = found.map(({ mechanism }) => mechanism);
  return {
    id: data.id,
    title: data.title,
    summary: data.summary,
    scenarios: namedScenarios(context, data.scenarios),
    mechanisms,
    baseline: baselineOf(
      report,
      mechanisms.map(({ model }) => model.id),
      data.baseline,
    ),
    metrics: metricsOf(report, data.metrics),
    seeds: seedsOf(report, data.seeds),
  };
}

function namedScenarios(context: Context, ids: readonly string[]): CompiledScenario[] {
  const { library } = context;
  return named(context, 'scenario', ids, 'scenarios', (report) =>
    compileScenarioFile(library, report),
  ).map(({ compiled }) => compiled);
}

interface Made {
  readonly mechanism: CompiledMechanism;
  readonly path: Path;
}

function namedMechanisms(context: Context, ids: readonly string[]): Made[] {
  const { library, options } = context;
  return named(context, 'mechanism', ids, 'mechanisms', (report) =>
    compileMechanismFile(library, options, report),
  ).map(({ compiled, path }) => ({ mechanism: compiled, path }));
}

/** What a list of ids names, compiled; unknown and repeated ones are complained of. */
function named<T>(
  { library, report, problems }: Context,
  kind: NamedKind,
  ids: readonly string[],
  key: string,
  compileFile: (report: Report) => Result<T, readonly Problem[]>,
): { readonly compiled: T; readonly path: Path }[] {
  const known = namesOf(fileWanted(kind), idsOf(library, kind));
  return ids.flatMap((id, i) => {
    const path = [key, i];
    if (ids.indexOf(id) < i) {
      complainOfDuplicate(report, path);
      return [];
    }
    if (resolve(report, known, id, path) < 0) return [];
    const file = findFile(library, kind, id);
    if (file === null) return [];
    const opened = openFile(library, file, kind);
    const compiled = opened.report === null ? err(opened.problems) : compileFile(opened.report);
    if (compiled.ok) return [{ compiled: compiled.value, path }];
    problems.push(...compiled.error);
    return [];
  });
}

/** Two variants may come to one id by other ways: it would name two columns. */
function refuseTwins(report: Report, found: readonly Made[]): void {
  const seen = new Set<string>();
  for (const { mechanism, path } of found) {
    const { id } = mechanism.model;
    if (seen.has(id)) {
      const expected = {
        zh: `各不相同的 id（${id} 出现了两次）`,
        en: `an id of its own for each mechanism (${id} comes twice)`,
      };
      report.complain({ code: 'duplicate-id', path, expected });
    }
    seen.add(id);
  }
}

function baselineOf(report: Report, ids: readonly string[], written: string | undefined): number {
  if (written === undefined) return Math.max(0, ids.indexOf(USUAL_BASELINE));
  const list = ids.join(', ');
  const what = { zh: `所比较的机制之一（${list}）`, en: `one of the mechanisms (${list})` };
  // Without mechanisms something else is wrong, of which somebody complains.
  return ids.length === 0 ? 0 : resolve(report, namesOf(what, ids), written, ['baseline']);
}

function metricsOf(report: Report, written: ExperimentData['metrics']): readonly string[] {
  const known = METRICS.map(({ id }) => id);
  if (written === undefined) return known.slice(0, 1);
  if (written === 'all') return known;
  for (const [i, id] of written.entries()) {
    if (known.includes(id)) continue;
    report.complain({
      code: 'unknown-reference',
      path: ['metrics', i],
      expected: { zh: '一个指标的 id', en: 'the id of a metric' },
      nearest: nearest(id, known),
    });
  }
  return [...new Set(written)];
}

function seedsOf(report: Report, written: number | string): readonly string[] {
  const read = readSeeds(String(written));
  if (read.ok) return read.value;
  const path = ['seeds'];
  switch (read.error.kind) {
    case 'malformed':
      report.complain({
        code: 'bad-number',
        path,
        expected: {
          zh: "数量（200）、范围（'1-200'）或清单（'5,9'）",
          en: "a count (200), a range ('1-200') or a list ('5,9')",
        },
      });
      break;
    case 'repeated': {
      const { seed } = read.error;
      const expected = {
        zh: `每个种子只出现一次（${seed} 出现了两次）`,
        en: `each seed once (${seed} comes twice)`,
      };
      report.complain({ code: 'duplicate-id', path, expected });
      break;
    }
    case 'too-many': {
      const expected = { zh: `至多 ${SEED_LIMIT} 个种子`, en: `at most ${SEED_LIMIT} seeds` };
      report.complain({ code: 'out-of-range', path, expected });
    }
  }
  return [];
}
