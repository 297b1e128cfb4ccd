import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { send } from '../../sim-core/engine/mail.ts';
import { createRun } from '../../sim-core/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { poissonTimes } from '../kit/queue-world.ts';
import { smallWorld } from '../kit/world.ts';
import { secondsOf, type Sample } from './sample.ts';

const SERVICE_MS = 10 * MINUTE;
const SERVERS = 3;
const LOAD = 0.8;
/** The first tenth of the messages finds the queues still filling. */
const WARM_UP = 0.1;

/**
 * M/M/3 desks through the model's own departments and messages: one department in ten has three
 * desks at load 0.8, the others write to it. The wait is in units of the mean service.
 */
export function measureDesk(args: readonly string[]): Sample {
  const [desks, messages, seed] = args.map(Number);
  const perDesk = Math.floor(messages / desks);
  const times = Array.from({ length: desks }, (_, i) =>
    poissonTimes(`${seed} desk ${i}`, perDesk, SERVICE_MS / (SERVERS * LOAD)),
  );
  const run = deskRun(times, seed);
  const indexOf = (id: string): number => run.sim.departments.findIndex((one) => one.id === id);
  const plan = times
    .flatMap((list, desk) => list.map((atMs, ordinal) => ({ atMs, desk, ordinal })))
    .sort((x, y) => x.atMs - y.atMs || x.desk - y.desk);
  const to = times.map((_, i) => indexOf(`desk-${i}`));
  const from = times.map((_, i) =>
    Array.from({ length: 9 }, (__, k) => indexOf(`office-${i}-${k}`)),
  );
  const before = Math.floor(plan.length * WARM_UP);
  const totals = (): readonly [number, number] =>
    to.reduce<readonly [number, number]>(
      ([waited, handled], d) => [
        waited + run.sim.state.desks[d].waitedMs,
        handled + run.sim.state.desks[d].handled,
      ],
      [0, 0],
    );
  const advance = (start: number, end: number): void => {
    for (let i = start; i < end; i++) {
      const { atMs, desk, ordinal } = plan[i];
      run.advance(atMs);
      const sender = from[desk][ordinal % 9];
      send(run.sim, {
        kind: 'fact',
        from: sender,
        to: to[desk],
        incident: 0,
        cause: -1,
        delayMs: 0,
        ordinal,
      });
    }
  };
  advance(0, before);
  const [waitedBefore, handledBefore] = totals();
  const eventsBefore = run.sim.state.events;
  const seconds = secondsOf(() => advance(before, plan.length));
  const [waited, handled] = totals();
  return {
    wait: (waited - waitedBefore) / (handled - handledBefore) / SERVICE_MS,
    perSecond: (plan.length - before) / seconds,
    eventsPerSecond: (run.sim.state.events - eventsBefore) / seconds,
  };
}

function deskRun(
  times: readonly (readonly number[])[],
  seed: number,
): ReturnType<typeof createRun> {
  const last = Math.max(...times.map((list) => list.at(-1) ?? 0));
  const office = { desks: 1, handling: { kind: 'constant', value: 0 } } as const;
  const desk = { desks: SERVERS, handling: { kind: 'exponential', mean: SERVICE_MS } } as const;
  const scenario = smallWorld({
    horizonMs: (Math.floor(last / HOUR) + 1) * HOUR,
    stepMs: HOUR,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province', lead: null },
      { id: 'east', parent: 'area', lead: null },
      { id: 'west', parent: 'area', lead: null },
    ],
    departments: times.flatMap((_, i) => [
      { id: `desk-${i}`, function: 'fire', at: 'west', ...desk } as const,
      ...Array.from(
        { length: 9 },
        (__, k) =>
          ({ id: `office-${i}-${k}`, function: 'ecology', at: 'west', ...office }) as const,
      ),
    ]),
    units: [],
    hazards: [{ id: 'haze', severity: '1' }],
    incidents: [{ id: 'haze-west', hazard: 'haze', at: 'west', onset: 0, decisiveFor: [] }],
  });
  const mechanism = mechanismOf({ awareness: ['cooperative', { handling: 1, misjudgement: 0 }] });
  return createRun({ scenario, mechanism, seed: String(seed) });
}
