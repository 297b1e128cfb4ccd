/**
 * Aim: a dose of delay has the effect that theory gives it: notice to a neighbour that comes later
 * protects and helps later, until another way of learning is faster; a hub that fills up loses to a
 * mesh near its capacity, with the waits of Erlang's C formula.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { createRun } from '../../sim-core/index.ts';
import type { RunRecord } from '../../sim-core/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { erlangWait, meanAndError, poissonTimes, publish } from '../kit/queue-world.ts';
import { smallWorld } from '../kit/world.ts';

const DOSES_MIN = [0, 15, 60, 120, 180, 240, 720, 1440, 2880, 7200] as const;

/**
 * A plume in west reaches east after 20 hours. East has an intake to close and boats of its own to
 * send ahead; it hears of the plume by notice from west's office, or from the province, which hears
 * by the vertical line.
 */
const RIVER = smallWorld({
  horizonMs: 144 * HOUR,
  hazards: [
    {
      id: 'plume',
      states: { mass: 8 },
      rates: { mass: '-0.01 * mass' },
      severity: 'mass',
      need: { rescue: 'mass / 4' },
      harm: { ill: { kind: 'people', perHour: '10 * mass * (1 - protected(intake))' } },
      protections: ['intake'],
      observe: [{ by: 'emergency-management', everyMs: HOUR }],
      triggers: [{ id: 'flow', when: 'mass > 0' }],
    },
  ],
  incidents: [
    { id: 'plume-west', hazard: 'plume', at: 'west', onset: HOUR, decisiveFor: ['east-office'] },
    { id: 'plume-east', hazard: 'plume', at: 'east' },
  ],
  cascade: [
    {
      id: 'down',
      from: 'plume-west',
      trigger: 'flow',
      to: 'plume-east',
      delay: constant(20 * HOUR),
    },
  ],
  protections: [
    {
      id: 'close',
      owner: 'east-office',
      incident: 'plume-east',
      protection: 'intake',
      promptedBy: ['plume-west'],
      liftBelow: 0,
    },
  ],
});

interface Effect {
  /** When the intake was closed, and when the first unit of east stood at the river, ms. */
  readonly closedMs: number;
  readonly arrivedMs: number;
  readonly metrics: RunRecord['metrics'];
}

/** The same tape under another length of the statutory notice, which nothing else delays. */
function effectOf(noticeMin: number): Effect {
  const run = createRun({
    scenario: RIVER,
    mechanism: mechanismOf({
      awareness: ['cooperative', { misjudgement: 0 }],
      law: ['vertical-approval', { verticalPull: 0 }],
      information: ['vertical', { peerNotice: constant(noticeMin * MINUTE), loss: 0 }],
    }),
    seed: '1',
    hashes: true,
  });
  const { metrics } = run.finish();
  const rows = [...run.trace()];
  const timeOf = (kind: string, incident?: string): number =>
    rows.find(
      (row) => row.kind === kind && (incident === undefined || row['incident'] === incident),
    )?.t ?? Infinity;
  return {
    closedMs: timeOf('protected'),
    arrivedMs: timeOf('arrived', 'plume-east'),
    metrics,
  };
}

describe('the dose of notice to a neighbour', () => {
  const effects = DOSES_MIN.map(effectOf);
  /** Doses up to which notice is the first to arrive: up the line 45, its desk 10, down 60. */
  const VERTICAL_MIN = 45 + 10 + 60;
  const faster = DOSES_MIN.filter((dose) => dose < VERTICAL_MIN).length;

  it('delays protection and help to the minute while notice is the fastest way', () => {
    for (let i = 1; i < faster; i++) {
      const later = (DOSES_MIN[i] - DOSES_MIN[0]) * MINUTE;
      expect(effects[i].closedMs - effects[0].closedMs).toBe(later);
      expect(effects[i].arrivedMs - effects[0].arrivedMs).toBe(later);
    }
    expect(faster).toBeGreaterThan(2);
  });

  it('never brings anything sooner, and lengthens the dark time', () => {
    for (let i = 1; i < effects.length; i++) {
      const [before, after] = [effects[i - 1], effects[i]];
      expect(after.closedMs).toBeGreaterThanOrEqual(before.closedMs);
      expect(after.arrivedMs).toBeGreaterThanOrEqual(before.arrivedMs);
      expect(after.metrics['dark-time']).toBeGreaterThanOrEqual(before.metrics['dark-time']);
      expect(after.metrics['harm-people']).toBeGreaterThanOrEqual(before.metrics['harm-people']);
    }
    expect(effects[0].metrics['dark-time']).toBeLessThan(effects.at(-1)?.metrics['dark-time'] ?? 0);
  });

  it('has no further effect once the vertical line is faster', () => {
    const slower = effects.slice(faster);
    expect(slower.length).toBeGreaterThan(5);
    for (const { closedMs, arrivedMs, metrics } of slower) {
      expect(closedMs).toBe(slower[0].closedMs);
      expect(arrivedMs).toBe(slower[0].arrivedMs);
      expect(metrics['harm-people']).toBe(slower[0].metrics['harm-people']);
    }
    expect(slower[0].closedMs - effects[0].closedMs).toBe(VERTICAL_MIN * MINUTE);
  });
});

describe('a hub that checks postings by hand', () => {
  const DESKS = 3;
  const SERVICE_MS = 6 * MINUTE;
  const none = constant(0);
  const hub = [
    'hub',
    {
      desks: DESKS,
      service: { kind: 'exponential', mean: SERVICE_MS },
      delay: constant(2 * MINUTE),
      outage: 0,
      every: none,
    },
  ] as const;
  const mesh = ['mesh', { notice: constant(60 * MINUTE), loss: 0, every: none }] as const;

  /** Runs of an office that publishes at a share of what all desks of the hub can handle. */
  const streams = (load: number, runs: number, count: number) =>
    Array.from({ length: runs }, (_, run) => {
      const seed = `load ${load}, run ${run}`;
      const times = poissonTimes(seed, count, SERVICE_MS / (DESKS * load));
      return { seed, times, warmUp: count / 10 };
    });
  const ageOf = (information: typeof hub | typeof mesh, load: number): number =>
    meanAndError(streams(load, 4, 5000).map((one) => publish(information, one).ageHours)).mean;

  it.each([0.5, 0.7])('at load %s makes them wait as Erlang says', (load) => {
    const waits = streams(load, 20, 20_000).map((one) => publish(hub, one).waitMs / SERVICE_MS);
    const { mean, error } = meanAndError(waits);
    expect(error / mean).toBeLessThan(0.02);
    expect(Math.abs(mean - erlangWait(DESKS, load))).toBeLessThan(3 * error);
  });

  it('shows a younger picture than a mesh below its capacity and an older one above it', () => {
    const [low, below, above] = [0.5, 0.9, 1.1].map((load) => ageOf(hub, load));
    const [meshLow, meshBelow, meshAbove] = [0.5, 0.9, 1.1].map((load) => ageOf(mesh, load));
    expect(low).toBeLessThan(meshLow / 3);
    expect(below).toBeLessThan(meshBelow);
    expect(above).toBeGreaterThan(2 * meshAbove);
  });

  it('is the one that suffers from the load: a mesh has no place to queue', () => {
    const ages = [0.5, 0.9, 1.1].map((load) => ageOf(mesh, load));
    for (const age of ages) expect(Math.abs(age - 1)).toBeLessThan(0.1);
  });
});
