/** What an experiment is, apart from whoever computes it: which runs there are, and what each is called. */
import * as z from 'zod';
import { METRICS } from '../../sim-core/index.ts';
import { identityOfMechanism, identityOfScenario } from '../../sim-core/files/index.ts';
import type { CompiledExperiment, DimensionId } from './compiled.ts';
import type { Compared } from './comparison.ts';
import { digest } from './engine-bundle.ts';
import type { Owner } from './journal.ts';

const TEXT = z.strictObject({ zh: z.string(), en: z.string() });
const COUNT = z.number().int().min(0);
const QUALITY = z.strictObject({ observed: COUNT, recalled: COUNT, proxy: COUNT, assumed: COUNT });
const HASH = z.string().regex(/^[0-9a-f]{64}$/);
const INPUT = { id: z.string(), title: TEXT, identity: HASH, quality: QUALITY };

/** A design as a manifest keeps it. `identity` of an input is the hash of all that decides a run. */
export const DESIGN = z.strictObject({
  id: z.string(),
  title: TEXT,
  summary: TEXT,
  /** SHA-256 of the engine bundle. */
  engine: HASH,
  scenarios: z.array(z.strictObject(INPUT)).min(1),
  mechanisms: z
    .array(z.strictObject({ ...INPUT, options: z.record(z.string(), z.string()) }))
    .min(1),
  /** Index of a mechanism. */
  baseline: COUNT,
  metrics: z.array(z.string()).min(1),
  seeds: z.array(z.string()).min(1),
});
export type Design = z.output<typeof DESIGN>;

/** One part of an experiment that is spread over machines: part `index` (from 1) of `of`. */
export const SHARD = z.strictObject({ index: COUNT.min(1), of: COUNT.min(1) });
export type Shard = z.output<typeof SHARD>;

/** One run of a design; indices into its lists, and the identity of the run. */
export interface Cell {
  readonly scenario: number;
  readonly mechanism: number;
  readonly seed: string;
  readonly run: string;
}

export function designOf(experiment: CompiledExperiment, engine: string): Design {
  const { id, title, summary, scenarios, mechanisms, baseline, metrics, seeds } = experiment;
  return {
    id,
    title,
    summary,
    engine,
    scenarios: scenarios.map(({ model, texts, quality }) => ({
      id: model.id,
      title: texts.title,
      identity: identityOfScenario(model),
      quality,
    })),
    mechanisms: mechanisms.map(({ model, title: named, quality }) => ({
      id: model.id,
      title: named,
      identity: identityOfMechanism(model),
      quality,
      options: Object.fromEntries(
        Object.entries(model.dimensions).map(([dimension, { option }]) => [dimension, option]),
      ),
    })),
    baseline,
    metrics: [...metrics],
    seeds: [...seeds],
  };
}

/** Whose runs a folder may hold to be taken over. */
export function ownerOf({ id, engine }: Design): Owner {
  return { engine, experiment: id };
}

/** What two parts of one experiment have in common: everything but the texts. */
export function identityOfDesign(design: Design): string {
  const { id, engine, scenarios, mechanisms, baseline, metrics, seeds } = design;
  const inputs = [...scenarios, ...mechanisms].map(({ identity }) => identity);
  return digest(JSON.stringify([id, engine, inputs, baseline, metrics, seeds]));
}

/** What a run is called by everybody: all that decides what comes of it. */
export function identityOfRun(
  engine: string,
  scenario: string,
  mechanism: string,
  seed: string,
): string {
  return digest(JSON.stringify([engine, scenario, mechanism, seed]));
}

/**
 * Every run in canonical order: by scenario, mechanism and seed as the file lists them. The identity
 * of a run says nothing of the others, so that adding some leaves it as it is.
 */
export function cellsOf({ engine, scenarios, mechanisms, seeds }: Design): readonly Cell[] {
  return scenarios.flatMap((one, scenario) =>
    mechanisms.flatMap((other, mechanism) =>
      seeds.map((seed) => ({
        scenario,
        mechanism,
        seed,
        run: identityOfRun(engine, one.identity, other.identity, seed),
      })),
    ),
  );
}

/** The cells of one shard, dealt out one by one so that shards take about equally long; all for null. */
export function cellsOfShard(cells: readonly Cell[], shard: Shard | null): readonly Cell[] {
  return shard === null ? cells : cells.filter((_, i) => i % shard.of === shard.index - 1);
}

/** A design as a comparison is judged and told by. */
export function comparedIn({ scenarios, mechanisms, baseline, metrics, seeds }: Design): Compared {
  return {
    scenarios: scenarios.map(({ id, title, quality }) => ({
      model: { id },
      texts: { title },
      quality,
    })),
    mechanisms: mechanisms.map(({ id, options, quality }) => ({
      model: {
        id,
        dimensions: Object.fromEntries(
          Object.entries(options).map(([dimension, option]) => [dimension, { option }]),
        ) as Record<DimensionId, { option: string }>,
      },
      quality,
    })),
    seeds,
    baseline,
    metrics: METRICS.filter(({ id }) => metrics.includes(id)).sort(
      (a, b) => metrics.indexOf(a.id) - metrics.indexOf(b.id),
    ),
    equal: null,
    precision: null,
    robust: false,
  };
}
