import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import { observe } from '../../sim-core/engine/beliefs.ts';
import { send } from '../../sim-core/engine/mail.ts';
import { createRun } from '../../sim-core/index.ts';
import { traceRows } from '../../sim-core/trace-rows.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { erlangWait, poissonTimes, waitAtDesk } from '../kit/queue-world.ts';
import { named, scripted } from '../kit/scripted.ts';
import { quietWorld } from './quiet.ts';
import { bySeed, cut, sampled } from './row.ts';
import type { Effort, Row } from './row.ts';

/*
 * Queues at desks: messages of the model arrive at a department as a Poisson stream and are handled by
 * its desks. The mean service is the unit of every wait.
 */

const SERVICE_MS = 10 * MINUTE;
const SERVICES = { zh: '平均办理用时', en: 'mean service' };
const EXPONENTIAL: Distribution = { kind: 'exponential', mean: SERVICE_MS };

const SHORT_MS = 40;

/** The first tenth of each stream finds the queue still filling and is left out. */
const FILLING = 0.1;

interface Single {
  readonly id: string;
  readonly name: string;
  readonly desks: number;
  /** Load of one desk. */
  readonly load: number;
  readonly handling: Distribution;
  readonly wait: number;
  readonly seeds: number;
  readonly messages: number;
  readonly errorLimit?: number;
}

/** Wait of a single server by Pollaczek and Khinchine; `squares` = E[S²] / E[S]². */
export function khinchineWait(load: number, squares: number): number {
  return (load * squares) / (2 * (1 - load));
}

/** Two exponential stages with balanced means: E[S] = 1, variance 4, so E[S²] = 5. */
function balanced(): Distribution {
  const p = (1 + Math.sqrt(0.6)) / 2;
  return {
    kind: 'hyperexponential',
    p,
    mean1: SERVICE_MS / (2 * p),
    mean2: SERVICE_MS / (2 * (1 - p)),
  };
}

const plain = (load: number): Omit<Single, 'seeds' | 'messages'> => ({
  id: `mm1-${load}`,
  name: `M/M/1, ρ ${load}`,
  desks: 1,
  load,
  handling: EXPONENTIAL,
  wait: khinchineWait(load, 2),
});

const SINGLE_DESK: readonly Single[] = [
  { ...plain(0.5), seeds: 40, messages: 15_000 },
  { ...plain(0.8), seeds: 40, messages: 50_000 },
  { ...plain(0.9), seeds: 40, messages: 55_000, errorLimit: 0.02 },
  {
    ...plain(0.8),
    id: 'md1-0.8',
    name: 'M/D/1, ρ 0.8',
    handling: constant(SERVICE_MS),
    wait: khinchineWait(0.8, 1),
    seeds: 40,
    messages: 45_000,
  },
  {
    ...plain(0.8),
    id: 'me21-0.8',
    name: 'M/E₂/1, ρ 0.8',
    handling: { kind: 'erlang', shape: 2, mean: SERVICE_MS },
    wait: khinchineWait(0.8, 1.5),
    seeds: 40,
    messages: 25_000,
  },
  {
    ...plain(0.8),
    id: 'mh21-0.8',
    name: 'M/H₂/1, ρ 0.8, c² 4',
    handling: balanced(),
    wait: khinchineWait(0.8, 5),
    seeds: 40,
    messages: 30_000,
    errorLimit: 0.02,
  },
];

const MANY_DESKS = [
  [2, 1, 25_000],
  [3, 2, 45_000],
  [5, 4, 65_000],
  [10, 8, 105_000],
] as const;

export function singleDeskRows(effort: Effort): readonly Row[] {
  return SINGLE_DESK.map((one) => deskRow(one, effort));
}

export function manyDeskRows(effort: Effort): readonly Row[] {
  return MANY_DESKS.map(([desks, load, messages]) =>
    deskRow(
      {
        id: `desks-${desks}-${load}`,
        name: `M/M/${desks}, a ${load}`,
        desks,
        load: load / desks,
        handling: EXPONENTIAL,
        wait: erlangWait(desks, load / desks),
        seeds: 40,
        messages,
      },
      effort,
    ),
  );
}

function deskRow(one: Single, effort: Effort): Row {
  const { id, name, desks, load, handling, wait, seeds } = one;
  const messages = cut(one.messages, effort);
  const values = bySeed(id, seeds, (seed) => {
    const times = poissonTimes(seed, messages, SERVICE_MS / (desks * load));
    const stream = { seed, times, warmUp: Math.floor(messages * FILLING) };
    return waitAtDesk(desks, handling, stream) / SERVICE_MS;
  });
  const title = { zh: `${name}：席位前平均等待`, en: `${name}: mean wait for a desk` };
  const target = { id, title, unit: SERVICES, expected: wait };
  return sampled(target, values, `${seeds} × ${messages}`, effort, one.errorLimit);
}

/** Five departments of one desk against one department of five that reads the same five streams. */
export function poolingRow(effort: Effort): Row {
  const id = 'pooling';
  const seeds = 40;
  const messages = cut(11_000, effort);
  const warmUp = Math.floor(messages * FILLING);
  const values = bySeed(id, seeds, (seed) => {
    const streams = Array.from({ length: 5 }, (_, n) => ({
      seed: `${seed}/${n}`,
      times: poissonTimes(`${seed}/${n}`, messages, SERVICE_MS / 0.8),
      warmUp,
    }));
    const apart = streams.map((stream) => waitAtDesk(1, EXPONENTIAL, stream));
    const times = streams.flatMap((stream) => stream.times).sort((a, b) => a - b);
    const together = waitAtDesk(5, EXPONENTIAL, { seed, times, warmUp: 5 * warmUp });
    return (apart.reduce((sum, wait) => sum + wait, 0) / 5 - together) / SERVICE_MS;
  });
  const title = {
    zh: '合并席位：五个 M/M/1（ρ 0.8）与一个 M/M/5 的等待之差',
    en: 'Pooling: wait at five M/M/1 (ρ 0.8) less the wait at one M/M/5',
  };
  const expected = erlangWait(1, 0.8) - erlangWait(5, 0.8);
  return sampled(
    { id, title, unit: SERVICES, expected },
    values,
    `${seeds} × 5 × ${messages}`,
    effort,
  );
}

/** A posting is checked at the platform (μ 1) and read by the office that must know (μ 1.25). */
export function tandemRow(effort: Effort): Row {
  const id = 'tandem';
  const seeds = 40;
  const messages = cut(15_000, effort);
  const values = bySeed(id, seeds, (seed) => {
    const times = poissonTimes(seed, messages, SERVICE_MS / 0.5);
    return timeThrough(seed, times, Math.floor(messages * FILLING)) / SERVICE_MS;
  });
  const title = {
    zh: '串联：平台核报（μ 1）后由须知单位办理（μ 1.25），λ 0.5，全程用时',
    en: 'Tandem: checked by the platform (μ 1), then read by an office (μ 1.25), λ 0.5: time in all',
  };
  return sampled(
    { id, title, unit: SERVICES, expected: 1 / (1 - 0.5) + 1 / (1.25 - 0.5) },
    values,
    `${seeds} × ${messages}`,
    effort,
  );
}

function timeThrough(seed: string, times: readonly number[], warmUp: number): number {
  const none = constant(0);
  const handling: Distribution = { kind: 'exponential', mean: SERVICE_MS / 1.25 };
  const run = createRun({
    scenario: quietWorld({ lastMs: times.at(-1) ?? 0, reader: { desks: 1, handling } }),
    mechanism: mechanismOf({
      awareness: ['cooperative', { handling: 1, misjudgement: 0 }],
      information: ['hub', { desks: 1, service: EXPONENTIAL, delay: none, outage: 0, every: none }],
    }),
    seed,
  });
  const { department } = named(run.sim);
  const [office, reader] = [department('west-ecology'), department('east-ecology')];
  const stages = [run.sim.state.desks[department('platform')], run.sim.state.desks[reader]];
  const read = (): readonly { spentMs: number; handled: number }[] =>
    stages.map((desk) => ({ spentMs: desk.waitedMs + desk.attentionMs, handled: desk.handled }));
  let before = read();
  times.forEach((now, n) => {
    if (n === warmUp) before = read();
    run.advance(now);
    const seen = { incident: 0, severity: 1, need: [], asOfMs: now, origin: office, detail: false };
    observe(run.sim, office, seen);
  });
  return read().reduce(
    (sum, { spentMs, handled }, stage) =>
      sum + (spentMs - before[stage].spentMs) / (handled - before[stage].handled),
    0,
  );
}

/** Reports of units are read before facts, without breaking off what a desk has begun. */
export function priorityRows(effort: Effort): readonly Row[] {
  const id = 'priority';
  const seeds = 40;
  const messages = cut(60_000, effort);
  const waits = new Map<string, { readonly first: number; readonly second: number }>();
  const waitsOf = (seed: string): { readonly first: number; readonly second: number } => {
    const found = waits.get(seed) ?? priorityWaits(seed, messages);
    waits.set(seed, found);
    return found;
  };
  const row = (which: 'first' | 'second', zh: string, en: string, expected: number): Row =>
    sampled(
      {
        id: `${id}-${which}`,
        title: {
          zh: `两类优先（不抢占），λ 0.3 + 0.5：${zh}`,
          en: `Two classes, non-preemptive, λ 0.3 + 0.5: ${en}`,
        },
        unit: SERVICES,
        expected,
      },
      bySeed(id, seeds, (seed) => waitsOf(seed)[which]),
      `${seeds} × ${messages}`,
      effort,
    );
  return [
    row('first', '队伍回报的等待', 'wait of the reports of units', 0.8 / 0.7),
    row('second', '情况通报的等待', 'wait of the facts', 0.8 / (0.7 * 0.2)),
  ];
}

/**
 * Short services, so that a run stays below an hour: only a run with hashes keeps the trace that tells the
 * classes apart, and it hashes its state once an hour.
 */
function priorityWaits(
  seed: string,
  messages: number,
): { readonly first: number; readonly second: number } {
  const kinds = [
    { kind: 'sitrep', rate: 0.3 },
    { kind: 'fact', rate: 0.5 },
  ] as const;
  const streams = kinds.map(({ kind, rate }) => ({
    kind,
    times: poissonTimes(`${seed}/${kind}`, Math.round((messages * rate) / 0.8), SHORT_MS / rate),
  }));
  const lastMs = Math.min(...streams.map(({ times }) => times.at(-1) ?? 0));
  const other = { desks: 1, handling: { kind: 'exponential', mean: SHORT_MS } as const };
  const run = scripted(quietWorld({ lastMs, other }), { seed, ledger: null });
  const [from, to] = ['west-ecology', 'west-fire'].map(named(run.sim).department);
  for (const { kind, times } of streams) {
    times.forEach((delayMs, ordinal) => {
      send(run.sim, { kind, from, to, incident: 0, about: 0, cause: -1, delayMs, ordinal });
    });
  }
  run.advance(lastMs);
  const sums = kinds.map(({ kind }) => ({ kind, waitedMs: 0, n: 0 }));
  for (const row of traceRows(run.sim)) {
    if (row.kind !== 'handled' || row.t < lastMs * FILLING) continue;
    const sum = sums.find(({ kind }) => kind === row['message']);
    if (sum === undefined) continue;
    sum.waitedMs += Number(row['waited_ms']);
    sum.n++;
  }
  const [first, second] = sums.map(({ waitedMs, n }) => waitedMs / n / SHORT_MS);
  return { first, second };
}
