/**
 * Aim: an exercise replayed with the habits of its people meets the same world, pairs the two mechanisms
 * replicate by replicate, and finds in a log what people showed and nothing else. Method: people whose habits
 * are known play a small world; what is fitted and what is drawn is looked at.
 */
import { describe, expect, it } from 'vitest';
import { scaled } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { behaviouralReplay } from '../../sim-core/exercise/counterfactual/behavioural.ts';
import { conduct } from '../../sim-core/exercise/counterfactual/conduct.ts';
import {
  drawConduct,
  fitHabits,
  type Habit,
} from '../../sim-core/exercise/counterfactual/habits.ts';
import { observe, type LoggedAttempt } from '../../sim-core/exercise/counterfactual/observed.ts';
import { replicate } from '../../sim-core/exercise/counterfactual/replicate.ts';
import { withoutPeople } from '../../sim-core/exercise/counterfactual/without-people.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { openGame } from '../../sim-core/exercise/create.ts';
import { traitsOf } from '../../sim-core/engine/scopes.ts';
import { DOCTRINAL, HABITUAL_INPUT, HABITUAL_MECHANISMS, playedBy } from '../kit/habitual.ts';

const LOG = playedBy(DOCTRINAL);
const SEEDS = ['1', '2', '3'];
const [meeting, ...others] = HABITUAL_MECHANISMS;
/** The mechanism that is played, under another name beside it. */
const TWIN = { ...meeting, id: 'twin' };
const TWINS = { ...HABITUAL_INPUT, mechanisms: [meeting, TWIN, ...others] };

/** Habits that a log shows. @param slope of incentives */
const shown = (log: readonly LoggedAttempt[], slope = 1): readonly Habit[] =>
  fitHabits(openGame(HABITUAL_INPUT, false), observe(HABITUAL_INPUT, log, slope));
const found = (habits: readonly Habit[], habit: Habit['habit'], fn: string): Habit => {
  const one = habits.find((other) => other.habit === habit && other.function === fn);
  if (one === undefined) throw new Error(`no ${habit} of ${fn}`);
  return one;
};
const own = (habits: readonly Habit[], habit: Habit['habit']): Habit =>
  found(habits, habit, 'emergency-management');

describe('people who are just like their doctrine', () => {
  const { habits, pair, literal } = behaviouralReplay(HABITUAL_INPUT, LOG, null);

  it('have habits that are near doctrine’s own', () => {
    const [handling, willingness] = [own(habits, 'handling'), own(habits, 'willingness')];
    expect(handling.n).toBeGreaterThan(60);
    expect(handling.low).toBeLessThan(1);
    expect(handling.high).toBeGreaterThan(1);
    expect(handling.priorShare).toBeLessThan(0.25);
    expect(willingness.n).toBeGreaterThanOrEqual(10);
    expect(willingness.low).toBeLessThan(willingness.doctrine);
    expect(willingness.high).toBeGreaterThan(willingness.doctrine);
  });

  it('make no difference at all under the mechanism that they played', () => {
    for (const seed of SEEDS) {
      const { played, replayed } = pair(seed);
      expect(replayed).toEqual(played);
    }
  });

  it('meet the same conduct under a mechanism that differs in nothing but its name', () => {
    const log = playedBy(DOCTRINAL, { untilMs: 8 * HOUR, desks: ['east-office', 'west-office'] });
    const twins = behaviouralReplay(TWINS, log, 'twin');
    const courses = SEEDS.map((seed) => twins.pair(seed));
    for (const { played, replayed } of courses) expect(replayed).toEqual(played);
    // Each replicate is another course, so equal pairs are not equal for want of chance.
    expect(new Set(courses.map(({ played }) => JSON.stringify(played))).size).toBe(SEEDS.length);
  });

  it('would have had another course under another mechanism, the same whenever it is asked for', () => {
    const one = behaviouralReplay(HABITUAL_INPUT, LOG, 'body');
    const again = behaviouralReplay(HABITUAL_INPUT, LOG, 'body');
    expect(one.literal.isSameDisaster).toBe(true);
    for (const seed of SEEDS) {
      const pairOfOne = one.pair(seed);
      expect(again.pair(seed)).toEqual(pairOfOne);
      expect(pairOfOne.replayed).not.toEqual(pairOfOne.played);
      // The arm that was played does not know which other one stands beside it.
      expect(pairOfOne.played).toEqual(pair(seed).played);
    }
    expect(JSON.stringify(again.habits)).toBe(JSON.stringify(one.habits));
    expect(literal.played.metrics).toEqual(one.literal.played.metrics);
  });
});

describe('a log', () => {
  it('of nobody shows no habit, and only chance varies', () => {
    const empty = behaviouralReplay(HABITUAL_INPUT, playedBy(DOCTRINAL, { desks: [] }), null);
    expect(empty.habits).toEqual([]);
    const courses = SEEDS.map((seed) => empty.pair(seed).played);
    expect(courses[0]).not.toEqual(courses[1]);
  });

  it('shows slow people as slow, by the wall', () => {
    const slow = { ...DOCTRINAL, thinks: (u: number) => 4 * DOCTRINAL.thinks(u) };
    for (const speed of [1, 5]) {
      const { low, high, leftOut } = own(shown(playedBy(slow, { speed })), 'handling');
      expect(low).toBeGreaterThan(2);
      expect(high).toBeLessThan(6);
      // A click now and then: doctrine's times are exponential.
      expect(leftOut).toBeLessThan(3);
    }
  });

  it('tells nothing of handling time above the speed at which people can keep up', () => {
    const hurried = shown(playedBy(DOCTRINAL, { speed: 60 }));
    const { n, leftOut, priorShare, low, high } = own(hurried, 'handling');
    expect([n, priorShare]).toEqual([0, 1]);
    expect(leftOut).toBeGreaterThan(60);
    expect(low).toBeCloseTo(0.5, 3);
    expect(high).toBeCloseTo(2, 3);
  });

  it('leaves pauses out of the time of thinking', () => {
    // Somebody thinks for a minute before and a minute after a pause of an hour.
    const act = LOG.find(
      ({ attempt: { body } }) => body.kind === 'act' && body.act.kind === 'declare',
    );
    if (act === undefined) throw new Error('nobody declared anything');
    const before = LOG.slice(0, LOG.indexOf(act));
    const by = { person: 'lead', role: 'facilitator' } as const;
    const at = act.wallMs;
    const timed = (thinkWallMs: number, pausedMs: number) => {
      const paused = [
        { wallMs: at, attempt: { id: 'p', by, body: { kind: 'pause', why: '' } } },
        { wallMs: at + pausedMs, attempt: { id: 'r', by, body: { kind: 'resume' } } },
      ] as const;
      const { attempt } = act;
      if (attempt.body.kind !== 'act') throw new Error('not an act');
      const last = {
        wallMs: at + pausedMs + MINUTE,
        attempt: { ...attempt, body: { ...attempt.body, thinkWallMs } },
      };
      return observe(HABITUAL_INPUT, [...before, ...paused, last], 1).timed.at(-1);
    };
    expect(timed(2 * MINUTE + HOUR, HOUR)).toEqual(timed(2 * MINUTE, 0));
    expect(timed(2 * MINUTE + HOUR, HOUR)).not.toEqual(timed(HOUR, 0));
  });

  it('shows who never helps and who always does', () => {
    const [never, always] = [false, true].map((yes) => {
      const log = playedBy({ ...DOCTRINAL, helps: () => yes });
      return own(shown(log), 'willingness');
    });
    expect(never.high).toBeLessThan(never.doctrine);
    expect(always.low).toBeGreaterThan(always.doctrine);
    expect(never.estimate).toBeLessThan(0.2);
    expect(always.estimate).toBeGreaterThan(0.9);
  });

  it('counts an answer once, and none that was refused or spoken by simulators', () => {
    const all = observe(HABITUAL_INPUT, LOG, 1);
    expect(observe(HABITUAL_INPUT, [...LOG, ...LOG], 1)).toEqual(all);
    const simulated = LOG.map(({ wallMs, attempt }) => ({
      wallMs,
      attempt:
        attempt.body.kind === 'act'
          ? { ...attempt, body: { ...attempt.body, simulated: true } }
          : attempt,
    }));
    expect(observe(HABITUAL_INPUT, simulated, 1)).toMatchObject({ departments: [], answers: [] });
  });

  it('counts an answer that one drafted and another signed', () => {
    const isAnswer = ({ attempt: { body } }: LoggedAttempt): boolean =>
      body.kind === 'act' && body.act.kind === 'decide';
    const drafts: Record<string, number> = {};
    const drafted = LOG.flatMap((one): readonly LoggedAttempt[] => {
      const { wallMs, attempt } = one;
      if (!isAnswer(one) || attempt.body.kind !== 'act') return [one];
      const { body, id, by } = attempt;
      const count = (drafts[body.department] = (drafts[body.department] ?? 0) + 1);
      const draft = { kind: 'draft', act: body.act } as const;
      const sign = { kind: 'sign', draft: `f${count}`, yes: true } as const;
      return [
        { wallMs, attempt: { id: `draft ${id}`, by, body: { ...body, act: draft } } },
        { wallMs, attempt: { id, by, body: { ...body, act: sign, thinkWallMs: null } } },
      ];
    });
    expect(observe(HABITUAL_INPUT, drafted, 1).answers).toEqual(
      observe(HABITUAL_INPUT, LOG, 1).answers,
    );
  });

  it('knows only mechanisms that the exercise was made with', () => {
    expect(() => behaviouralReplay(HABITUAL_INPUT, LOG, 'no-such')).toThrow(RangeError);
  });
});

describe('a log without its people', () => {
  it('takes the same course in one step as in many', () => {
    const stage = openGame(HABITUAL_INPUT, false);
    const as = { handling: {}, trust: {}, slope: 1 };
    const all = LOG.map(({ attempt }) => attempt);
    const of = ['act', 'control', 'seat'];
    const cut = all.filter(({ body }) => !of.includes(body.kind));
    const whole = withoutPeople(all);
    expect(whole.length).toBeLessThan(cut.length / 10);
    expect(replicate(stage, whole, as, 's')).toEqual(replicate(stage, cut, as, 's'));
  });

  it('keeps what facilitators did in its place, and nothing that had no effect', () => {
    const by = { person: 'clock', role: 'clock' } as const;
    const to = (id: string, toMs: number): Attempt => ({ id, by, body: { kind: 'advance', toMs } });
    const lead = { person: 'lead', role: 'facilitator' } as const;
    const start: Attempt = { id: 's', by: lead, body: { kind: 'start' } };
    const pause: Attempt = { id: 'p', by: lead, body: { kind: 'pause', why: '' } };
    const byHand: Attempt = { ...to('h', 9), by: lead };
    const log = [start, to('a', 1), to('b', 3), to('c', 2), byHand, pause, start, to('d', 4)];
    expect(withoutPeople(log)).toEqual([start, to('b', 3), pause, to('d', 4)]);
  });
});

describe('what facilitators did', () => {
  const lead = { person: 'lead', role: 'facilitator' } as const;
  const clock = { person: 'clock', role: 'clock' } as const;
  const bodies: readonly (readonly [by: Attempt['by'], body: Attempt['body']])[] = [
    [lead, { kind: 'start' }],
    [clock, { kind: 'advance', toMs: 6 * HOUR }],
    [lead, { kind: 'mechanism', mechanism: 'body' }],
    [
      lead,
      {
        kind: 'adjudicate',
        ruling: { kind: 'set-fact', department: 'north-office', incident: 'east-fire' },
        why: 'a call was missed',
      },
    ],
    [clock, { kind: 'advance', toMs: 20 * HOUR }],
  ];
  const log = bodies.map(([by, body], i) => ({ wallMs: i, attempt: { id: `a${i}`, by, body } }));

  it('stands on both sides, but for a switch of mechanism, which only what was played has', () => {
    const stayed = behaviouralReplay(HABITUAL_INPUT, log, 'meeting');
    expect(stayed.rulings).toBe(1);
    expect(stayed.literal.switchesLeftOut).toEqual([6 * HOUR]);
    const { played, replayed } = stayed.pair('1');
    expect([played.rulings, replayed.rulings]).toEqual([1, 1]);
    expect(replayed.metrics).not.toEqual(played.metrics);
    const asPlayed = behaviouralReplay(HABITUAL_INPUT, log, null).pair('1');
    expect(asPlayed.played).toEqual(played);
    expect(asPlayed.replayed).toEqual(played);
  });
});

describe('a habit', () => {
  const habits = shown(LOG);

  it('is drawn once a replicate for all departments of a function, and for no other', () => {
    const drawn = drawConduct(openGame(HABITUAL_INPUT), habits, '1');
    expect(Object.keys(drawn.handling)).toHaveLength(6);
    expect(new Set(Object.values(drawn.handling)).size).toBe(1);
    expect(Object.keys(drawn.trust).sort()).toEqual([
      'east',
      'lake',
      'mill',
      'north',
      'shore',
      'west',
    ]);
    expect(new Set(Object.values(drawn.trust)).size).toBe(1);
    expect(drawConduct(openGame(HABITUAL_INPUT), habits, '2')).not.toEqual(drawn);
  });

  it('is put into every mechanism that may be in force', () => {
    const { run } = openGame(HABITUAL_INPUT);
    const { sim } = run;
    const before = sim.departments.map(({ handling }) => handling);
    const place = sim.scenario.jurisdictions.findIndex(({ id }) => id === 'east');
    const { trust, caution } = traitsOf(sim, place);
    conduct(sim, { handling: { 'east-office': 2 }, trust: { east: 0.2 }, slope: 0.5 });
    for (const { departments } of sim.playable) {
      departments.forEach(({ id, handling }, i) => {
        expect(handling).toEqual(id === 'east-office' ? scaled(before[i], 2) : before[i]);
      });
    }
    expect(traitsOf(sim, place)).toMatchObject({ trust: trust + 0.2, caution: caution * 0.5 });
  });

  it('shows in the course: slow desks keep mail waiting, and another will takes another way', () => {
    const stage = openGame(HABITUAL_INPUT, false);
    const log = withoutPeople(LOG.map(({ attempt }) => attempt));
    const courseWith = (factor: number, shift: number) => {
      const { jurisdictions, departments } = HABITUAL_INPUT.scenario;
      const trust = Object.fromEntries(jurisdictions.map(({ id }) => [id, shift]));
      const handling = Object.fromEntries(departments.map(({ id }) => [id, factor]));
      return replicate(stage, log, { handling, trust, slope: 1 }, 's').metrics;
    };
    const plain = courseWith(1, 0);
    expect(courseWith(1, 0)).toEqual(plain);
    expect(courseWith(4, 0)['overload']).toBeGreaterThan(plain['overload']);
    expect(courseWith(1, -1)).not.toEqual(plain);
    expect(courseWith(1, 1)).not.toEqual(plain);
  });

  it('is fitted anew where incentives weigh more or less', () => {
    const chances = [0.5, 1, 2].map((slope) => {
      return own(shown(LOG, slope), 'willingness').doctrine;
    });
    expect(chances[0]).not.toBeCloseTo(chances[1], 3);
    expect(chances[2]).not.toBeCloseTo(chances[1], 3);
  });
});
