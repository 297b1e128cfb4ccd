import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { ln } from '../../sim-core/base/math.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { observe } from '../../sim-core/engine/beliefs.ts';
import { send } from '../../sim-core/engine/mail.ts';
import { createRun } from '../../sim-core/index.ts';
import type { Run } from '../../sim-core/index.ts';
import { mechanismOf } from './mechanism.ts';
import type { ChoiceSpec } from './mechanism.ts';
import { smallWorld } from './world.ts';

/*
 * The model's desks as a queueing system: messages arrive as a Poisson stream at departments or at a
 * platform, which handle them with their own desks and service times; nothing else goes on. Times
 * are in ms.
 */

/** Mean wait in an M/M/c queue in units of the mean service, by Erlang's C formula. */
export function erlangWait(servers: number, load: number): number {
  let term = 1;
  let fewer = 0;
  for (let n = 0; n < servers; n++) {
    fewer += term;
    term *= (servers * load) / (n + 1);
  }
  const full = term / (1 - load);
  return full / (fewer + full) / (servers * (1 - load));
}

/** Mean and standard error of the mean of independent values. */
export function meanAndError(values: readonly number[]): {
  readonly mean: number;
  readonly error: number;
} {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** Instants of a Poisson process in whole ms; one stream per seed. */
export function poissonTimes(seed: string, count: number, meanGapMs: number): readonly number[] {
  const draws = createDraws(rootOf(seed, 'arrivals'), null);
  const who = identityOf('arrivals');
  let exact = 0;
  return Array.from({ length: count }, (_, n) => {
    exact -= meanGapMs * ln(1 - draws.uniform(1, who, n));
    return Math.round(exact);
  });
}

export interface Stream {
  readonly seed: string;
  /** When each message comes. */
  readonly times: readonly number[];
  /** How many of them find the queue still filling and are left out of the mean. */
  readonly warmUp: number;
}

/** Mean wait, ms, of a stream of messages at a department with these desks. */
export function waitAtDesk(desks: number, handling: Distribution, stream: Stream): number {
  const run = quietRun({ stream, desks, handling, information: 'vertical' });
  const [from, to] = [departmentOf(run, 'west-ecology'), departmentOf(run, 'west-fire')];
  stream.times.forEach((delayMs, ordinal) => {
    send(run.sim, { kind: 'fact', from, to, incident: 0, cause: -1, delayMs, ordinal });
  });
  return meanWait(run, to, stream, () => {});
}

/** What a stream of publications costs in time. */
export interface Published {
  /** Mean wait of a posting at the platform, 0 without one. */
  readonly waitMs: number;
  /** How old, on average, the picture across the border was: the model's own metric, h. */
  readonly ageHours: number;
}

/** An office sees something at each instant of the stream, and tells it across by its information option. */
export function publish(information: ChoiceSpec, stream: Stream): Published {
  const run = quietRun({ stream, desks: 1_000_000, handling: constant(0), information });
  const office = departmentOf(run, 'west-ecology');
  const platform = run.sim.departments.findIndex(({ id }) => id === 'platform');
  const waitMs = meanWait(run, platform, stream, (asOfMs) => {
    const seen = { incident: 0, generation: 1, severity: 1, need: [], asOfMs, origin: office };
    observe(run.sim, office, { ...seen, detail: false });
  });
  return { waitMs, ageHours: run.finish().metrics['age-of-information'] };
}

function quietRun(spec: {
  readonly stream: Stream;
  readonly desks: number;
  readonly handling: Distribution;
  readonly information: ChoiceSpec;
}): Run {
  const { stream, desks, handling, information } = spec;
  const open = { desks: 1_000_000, handling: constant(0) };
  const scenario = smallWorld({
    horizonMs: (Math.floor((stream.times.at(-1) ?? 0) / HOUR) + 1) * HOUR,
    stepMs: HOUR,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province', lead: null },
      { id: 'east', parent: 'area', lead: null },
      { id: 'west', parent: 'area', lead: null },
    ],
    departments: [
      { id: 'east-ecology', function: 'ecology', at: 'east', ...open },
      { id: 'west-ecology', function: 'ecology', at: 'west', ...open },
      { id: 'west-fire', function: 'fire', at: 'west', desks, handling },
    ],
    units: [],
    hazards: [{ id: 'haze', severity: '1' }],
    incidents: [
      { id: 'haze-west', hazard: 'haze', at: 'west', onset: 0, decisiveFor: ['east-ecology'] },
    ],
  });
  const mechanism = mechanismOf({
    awareness: ['cooperative', { handling: 1, misjudgement: 0 }],
    information,
  });
  return createRun({ scenario, mechanism, seed: stream.seed });
}

function departmentOf({ sim }: Run, id: string): number {
  return sim.departments.findIndex((department) => department.id === id);
}

/** Mean wait at a department, -1 for none, after the warm-up of a stream. */
function meanWait(
  run: Run,
  department: number,
  { times, warmUp }: Stream,
  arrive: (now: number) => void,
): number {
  const desk = department < 0 ? { waitedMs: 0, handled: 1 } : run.sim.state.desks[department];
  let before = { waitedMs: 0, handled: 0 };
  times.forEach((now, n) => {
    if (n === warmUp) before = { waitedMs: desk.waitedMs, handled: desk.handled };
    run.advance(now);
    arrive(now);
  });
  return (desk.waitedMs - before.waitedMs) / Math.max(1, desk.handled - before.handled);
}
