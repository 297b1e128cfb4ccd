/** Aim: seats for any number of people, rehearsals that find what will not work, forecasts that give nothing away. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatPlan } from '../../sim-core/exercise/definition.ts';
import {
  botAct,
  createGroup,
  forecastFan,
  forecastRun,
  gazetteerOf,
  proposeSeats,
  rehearsalOf,
  rehearseOnce,
} from '../../sim-core/exercise/index.ts';
import { FIRES, injectOf, inputOf, MECHANISMS, play } from '../kit/exercise.ts';
import type { WorldSpec } from '../kit/world.ts';

const said = (words: string) => ({ zh: words, en: words });

const seat = (department: string, rank: number, ...merges: readonly string[]): SeatPlan => ({
  department,
  rank,
  merges,
  briefing: said('b'),
  firstThings: [said('f')],
});

const SEATS = [seat('east-office', 1, 'east-fire'), seat('west-office', 2), seat('east-fire', 3)];

describe('a proposal of seats', () => {
  it('goes by rank, merges what nobody sits at, and leaves the rest to doctrine', () => {
    expect(proposeSeats(SEATS, 2).seats).toEqual([
      { department: 'east-office', merges: ['east-fire'], people: 1 },
    ]);
    expect(proposeSeats(SEATS, 2).doctrine).toEqual(['west-office']);
    expect(proposeSeats(SEATS, 4)).toMatchObject({ controllers: 1, directors: 0 });
    expect(proposeSeats(SEATS, 4).seats.map(({ merges }) => merges)).toEqual([[], [], []]);
  });

  it('gives every one of N people a part, and shares desks between those who are left', () => {
    for (let people = 1; people <= 40; people++) {
      const plan = proposeSeats(SEATS, people);
      const seated = plan.seats.reduce((sum, one) => sum + one.people, 0);
      expect(seated + plan.controllers + plan.evaluators + plan.directors).toBe(people);
    }
  });
});

describe('a rehearsal', () => {
  const agenda = [
    {
      id: 'play',
      title: said('play'),
      wallMs: 20 * MINUTE,
      topSpeed: 6,
      pace: 'clock' as const,
      story: {
        fromMs: HOUR,
        toMs: 3 * HOUR,
      },
      questions: [],
    },
    {
      id: 'late',
      title: said('late'),
      wallMs: 10 * MINUTE,
      topSpeed: 6,
      pace: 'clock' as const,
      story: {
        fromMs: 8 * HOUR,
        toMs: 9 * HOUR,
      },
      questions: [],
    },
  ];
  const msel = [
    injectOf({ id: 'good', to: ['east-office'], atMs: 2 * HOUR }),
    injectOf({ id: 'stale', to: ['east-office'], atMs: 2 * HOUR, facts: ['blaze'] }),
    injectOf({ id: 'too-late', to: ['east-office'], atMs: 10 * HOUR }),
    injectOf({ id: 'to-doctrine', to: ['north-office'], atMs: 2 * HOUR }),
    injectOf({ id: 'in-a-jump', to: ['east-office'], atMs: 5 * HOUR }),
    injectOf({ id: 'too-early', to: ['east-office'], atMs: 70 * MINUTE, facts: ['bonfire'] }),
    injectOf({
      id: 'never',
      to: ['east-office'],
      trigger: 'conditional',
      when: {
        tree: 0,
        where: 'test',
      },
    }),
    injectOf({ id: 'by-hand', to: ['east-office'] }),
  ];
  const input = inputOf({ world: FIRES, definition: { agenda, msel, seats: SEATS } });
  const futures = [1, 2, 3].map((seed) => rehearseOnce({ ...input, seed: String(seed) }, 4));
  const rehearsal = rehearsalOf(input, 4, futures);

  it('finds injects that cannot bite, and says why', () => {
    expect(Object.fromEntries(rehearsal.injects.map(({ inject, why }) => [inject, why]))).toEqual({
      good: null,
      stale: 'already-known',
      'too-late': 'after-the-end',
      'to-doctrine': 'nobody-there',
      'in-a-jump': 'in-a-jump',
      'too-early': 'tells-nothing',
      never: 'never-comes',
      'by-hand': null,
    });
  });

  it('counts per seat and ten minutes what comes and what is asked, idleness and overload', () => {
    expect(rehearsal.columns).toBe(3);
    const office = rehearsal.seats.find(({ department }) => department === 'east-office');
    expect(office?.columns[0].messages).toBeGreaterThan(0);
    const west = rehearsal.seats.find(({ department }) => department === 'west-office');
    expect(west?.columns[0].idle).toBe(1);
    for (const { columns } of rehearsal.seats) {
      for (const { idle, overload } of columns) {
        expect(idle).toBeGreaterThanOrEqual(0);
        expect(overload).toBeLessThanOrEqual(1);
      }
    }
  });

  it('names who has nothing to do, from when to when and in which phase', () => {
    const west = rehearsal.idle.filter(({ department }) => department === 'west-office');
    expect(west[0]).toMatchObject({ fromMs: 0, phases: ['play'] });
    for (const { fromMs, toMs } of rehearsal.idle) {
      expect(toMs - fromMs).toBeGreaterThanOrEqual(10 * MINUTE);
    }
  });

  it('takes merged desks as the one seat that they will be', () => {
    const alone = rehearsalOf(input, 2, [rehearseOnce(input, 2)]);
    expect(alone.seats.map(({ department, merges }) => [department, merges])).toEqual([
      ['east-office', ['east-fire']],
    ]);
    const [together] = alone.seats;
    const [apart] = rehearsalOf(input, 4, [rehearseOnce(input, 4)]).seats;
    const items = ({ columns }: typeof together): number =>
      columns.reduce((sum, { messages, decisions }) => sum + messages + decisions, 0);
    expect(items(together)).not.toBe(items(apart));
  });

  it('says how the incidents fit the agenda', () => {
    expect(rehearsal.phases).toMatchObject([
      { phase: 'play', begins: 2 },
      { phase: 'late', begins: 0 },
    ]);
    expect(rehearsal.beginsUnseen).toBe(0);
  });
});

/** A blaze now and, in the true future, another at a time that chance sets. */
const UNCERTAIN: WorldSpec = {
  ...FIRES,
  incidents: [
    { id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR },
    {
      id: 'bonfire',
      hazard: 'fire',
      at: 'west',
      onset: {
        kind: 'uniform',
        low: 3 * HOUR,
        high: 20 * HOUR,
      },
    },
  ],
  drivers: [{ id: 'wind', points: [[0, 5]], jitter: 0.3, windowMs: HOUR }],
};

describe('a forecast', () => {
  const input = inputOf({ world: UNCERTAIN });

  function snapshotAt(ms: number, seed: string): unknown {
    const group = createGroup({ ...input, seed });
    const by = { person: 'lead', role: 'facilitator' } as const;
    group.apply({ id: '1', by, body: { kind: 'start' } });
    const clock = { person: 'clock', role: 'clock' } as const;
    group.apply({ id: '2', by: clock, body: { kind: 'advance', toMs: ms } });
    return group.snapshot();
  }

  const fan = (seed: string): readonly (readonly object[])[] =>
    ['a', 'b', 'c', 'd'].map((name) =>
      forecastRun({ ...input, seed }, snapshotAt(2 * HOUR, seed), name, 12 * HOUR),
    );

  it('begins where the group stands and differs from future to future', () => {
    const runs = fan('1');
    expect(runs[0][0]).toMatchObject({ atMs: 2 * HOUR });
    expect(runs.map((run) => run[0])).toEqual([runs[0][0], runs[0][0], runs[0][0], runs[0][0]]);
    expect(new Set(runs.map((run) => JSON.stringify(run))).size).toBeGreaterThan(1);
    expect(fan('1')).toEqual(runs);
  });

  it('says nothing of the true future: groups alike up to now have the same fan', () => {
    // The true second fires of these seeds begin at other times; up to now nothing tells them apart.
    const trueOnset = (seed: string): number => {
      const group = createGroup({ ...input, seed });
      const by = { person: 'x', role: 'facilitator' } as const;
      group.apply({ id: '1', by, body: { kind: 'start' } });
      const clock = { person: 'x', role: 'clock' } as const;
      group.apply({ id: '2', by: clock, body: { kind: 'advance', toMs: 24 * HOUR } });
      const { hazards } = group.books().state;
      return hazards.startedAt[input.scenario.incidents.findIndex(({ id }) => id === 'bonfire')];
    };
    expect(trueOnset('1')).not.toBe(trueOnset('2'));
    // In the fan it begins (unmet need leaps up) when the future's name says.
    const begins = (seed: string): readonly number[] =>
      fan(seed).map((run) => {
        const unmet = run.map((point) => (point as { unmet: number }).unmet);
        return unmet.findIndex((amount, i) => i > 0 && amount > unmet[i - 1] + 1);
      });
    expect(begins('1')).toEqual(begins('2'));
    expect(new Set(begins('1')).size).toBeGreaterThan(1);
  });

  it('is summed up hour by hour', () => {
    const bands = forecastFan([
      [{ atMs: 0, unmet: 1, harmPeople: 0 }],
      [{ atMs: 0, unmet: 3, harmPeople: 2 }],
      [{ atMs: 0, unmet: 2, harmPeople: 1 }],
    ]);
    expect(bands).toEqual([{ atMs: 0, unmet: [1, 2, 3], harmPeople: [0, 1, 2] }]);
  });
});

describe('a scripted participant', () => {
  it('is a pure function of what its desk is shown, and finds an end', () => {
    const game = play({ world: FIRES, mechanisms: MECHANISMS });
    game.seat('east-office', 'east-office');
    game.attempt({ kind: 'start' });
    game.to(2 * HOUR);
    const { scenario, texts } = inputOf({ world: FIRES });
    const gazetteer = gazetteerOf(scenario, texts);
    const kinds: string[] = [];
    for (let n = 0; n < 30; n++) {
      const view = game.seen('east-office');
      const act = botAct(view, gazetteer, game.group.nowMs);
      expect(botAct(view, gazetteer, game.group.nowMs)).toEqual(act);
      if (act === null) break;
      expect(game.act('east-office', act).ok).toBe(true);
      kinds.push(act.kind);
    }
    expect(kinds).toEqual(expect.arrayContaining(['protect', 'declare', 'report', 'request']));
    expect(kinds.length).toBeLessThan(30);
  });
});
