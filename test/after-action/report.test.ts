/**
 * Aim: whatever people try, the report says of the game what the game itself says: its times are in order,
 * what it names exists, its answers and ratings are those of the log, and it is the same every time.
 */
import { describe, expect, it } from 'vitest';
import { afterAction, MOMENT_KINDS } from '../../sim-core/after-action/index.ts';
import type { AfterActionReport } from '../../sim-core/after-action/index.ts';
import { RATINGS } from '../../sim-core/exercise/attempt.ts';
import type { Rating } from '../../sim-core/exercise/attempt.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { ControlView, SeatView } from '../../sim-core/exercise/entries.ts';
import type { Group, GroupInput } from '../../sim-core/exercise/group.ts';
import { createGroup, literalReplay } from '../../sim-core/exercise/index.ts';
import { diceOf } from '../kit/dice.ts';
import { livelyLog } from '../kit/lively-exercise.ts';
import { RANDOM_INPUT } from '../kit/random-exercise.ts';

const said = (words: string) => ({ zh: `${words}（中）`, en: words });
const TASKS = ['tell', 'lend', 'close'];

const INPUT: GroupInput = {
  ...RANDOM_INPUT,
  definition: {
    ...RANDOM_INPUT.definition,
    objectives: [{ id: 'linkage', aim: 'run-in-mechanism', title: said('run in the linkage') }],
    evaluation: [
      {
        id: 'notice',
        objective: 'linkage',
        capability: said('notice'),
        target: said('neighbours know within the hour'),
        source: said('the plan'),
        tasks: TASKS.slice(0, 2).map((id) => ({ id, title: said(`task ${id}`) })),
      },
      {
        id: 'shelter',
        objective: 'linkage',
        capability: said('shelter'),
        target: said('shelters open in time'),
        source: said('the plan'),
        tasks: TASKS.slice(2).map((id) => ({ id, title: said(`task ${id}`) })),
      },
    ],
  },
};

/** A random log, with what evaluators wrote at its end. */
function evaluatedLog(seed: string): readonly Attempt[] {
  const dice = diceOf(`observe ${seed}`);
  const written = Array.from({ length: dice.whole(0, 6) }, (_, i): Attempt => ({
    id: `e${i}`,
    by: { person: 'eva', role: 'evaluator' },
    body: {
      kind: 'observe',
      department: dice.pick(['east-office', null]),
      task: dice.pick([...TASKS, null]),
      rating: dice.pick([...RATINGS, null]),
      inject: null,
      text: dice.pick(['', 'well done']),
    },
  }));
  return [...livelyLog(seed, 120), ...written];
}

interface Course {
  readonly log: readonly Attempt[];
  readonly group: Group;
  readonly report: AfterActionReport;
  readonly control: ControlView;
}

const COURSES = Array.from({ length: 24 }, (_, i): Course => {
  const log = evaluatedLog(`after-action ${i}`);
  const group = createGroup(INPUT);
  for (const one of log) group.apply(one);
  const control = group.view({ role: 'evaluator' }) as unknown as ControlView;
  return { log, group, control, report: afterAction(INPUT, log) };
});

describe('the report of a random exercise', () => {
  it('is of the game that was played, and the same every time', () => {
    for (const { log, group, report } of COURSES) {
      expect(report.hash).toBe(group.hash());
      expect(report.overview.endMs).toBe(group.nowMs);
      const told = JSON.stringify(report);
      expect(JSON.stringify(afterAction(INPUT, log))).toBe(told);
      // What a client sends twice is done, and told, once.
      expect(
        JSON.stringify(
          afterAction(
            INPUT,
            log.flatMap((one) => [one, one]),
          ),
        ),
      ).toBe(told);
    }
  });

  it('is plain data: what JSON keeps of it is all of it', () => {
    for (const { report } of COURSES) {
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    }
  });

  it('tells everything in order, within the exercise, of what has a title', () => {
    for (const { report } of COURSES) {
      const { timeline, titles, overview } = report;
      const times = timeline.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { atMs, department, incident } of timeline) {
        expect(atMs).toBeGreaterThanOrEqual(0);
        expect(atMs).toBeLessThanOrEqual(overview.endMs);
        if (department !== null) expect(titles.departments).toHaveProperty([department]);
        if (incident !== null) expect(titles.incidents).toHaveProperty([incident]);
      }
    }
  });

  it('says every sentence in both languages, with all its values', () => {
    for (const { report } of COURSES) {
      const { timeline, hotWash, improvements } = report;
      const texts = [
        ...timeline.map(({ text }) => text),
        ...hotWash,
        ...improvements.map(({ issue }) => issue),
      ];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[A-Za-z]/);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(`${zh}${en}`).not.toMatch(/[{}]|undefined|NaN|Infinity/);
      }
    }
  });

  it('names nobody: people are left out but for the opaque ids of who sat where', () => {
    for (const { report } of COURSES) {
      const { overview, injects, ...rest } = report;
      const text = JSON.stringify(rest);
      for (const person of ['"lead"', '"eva"', 'bot:']) expect(text).not.toContain(person);
      expect(overview.seats.some(({ people }) => people.length > 0)).toBe(true);
      for (const one of injects) expect(one).not.toHaveProperty('controller');
    }
  });

  it('knows who knew as the control room does, and before it began only where units were sent ahead', () => {
    for (const { report, control } of COURSES) {
      expect(report.knowledge.map(({ incident }) => incident).sort()).toEqual(
        Object.keys(control.truth).sort(),
      );
      for (const { incident, beganMs, desks } of report.knowledge) {
        const truth = control.truth[incident];
        const knew = desks.filter(({ knewMs }) => knewMs !== null);
        expect(knew.map(({ department }) => department).sort()).toEqual([...truth.knownTo].sort());
        const must = desks.filter((desk) => desk.must);
        expect(must.map(({ department }) => department).sort()).toEqual(
          [...truth.decisiveFor].sort(),
        );
        for (const { knewMs, decisiveMs, source, department } of desks) {
          expect(source).not.toBe(department);
          if (knewMs === null) expect(decisiveMs).toBeNull();
          else if (knewMs < beganMs) {
            const granted = Object.values(control.rulings).some(
              ({ ruling }) => ruling.kind === 'grant-units' && ruling.incident === incident,
            );
            expect(granted).toBe(true);
          }
          if (decisiveMs !== null) expect(decisiveMs).toBeGreaterThanOrEqual(knewMs ?? Infinity);
        }
      }
    }
  });

  it('gives people’s answers as their desks have them in the log, and the open ones as open', () => {
    for (const { group, report, control } of COURSES) {
      const answered = Object.keys(report.titles.departments).flatMap((department) => {
        const view = group.view({ role: 'participant', department }) as unknown as SeatView;
        return Object.values(view.log).flatMap(({ act, atMs, standing }) =>
          act.kind === 'decide' ? [{ department, atMs, yes: act.yes, standing }] : [],
        );
      });
      const byPeople = report.decisions
        .filter(({ by }) => by === 'people')
        .map(({ department, decidedMs, yes, standing }) => ({
          department,
          atMs: decidedMs,
          yes,
          standing,
        }));
      const order = (one: object): string => JSON.stringify(one);
      expect(byPeople.map(order).sort()).toEqual(answered.map(order).sort());
      const open = report.decisions.filter(({ state }) => state === 'open');
      expect(open.map(({ department, askedMs }) => `${department} ${askedMs}`).sort()).toEqual(
        Object.values(control.decisions)
          .map(({ department, sinceMs }) => `${department} ${sinceMs}`)
          .sort(),
      );
      for (const { state, askedMs, decidedMs, by } of report.decisions) {
        expect(decidedMs === null).toBe(state !== 'answered');
        expect(by === null).toBe(state !== 'answered');
        if (decidedMs !== null) expect(decidedMs).toBeGreaterThanOrEqual(askedMs);
      }
    }
  });

  it('rates a task as it was rated last, and a target as its worst rated task', () => {
    for (const { report, control } of COURSES) {
      const observations = Object.values(control.observations);
      const last = (task: string) =>
        observations.filter((one) => one.task === task && one.rating !== null).at(-1)?.rating ??
        null;
      const targets = report.evaluation.flatMap((one) => one.targets);
      expect(targets.map(({ id }) => id)).toEqual(['notice', 'shelter']);
      for (const { tasks, rating } of targets) {
        for (const task of tasks) expect(task.rating).toBe(last(task.id));
        // What did not apply is no worse than anything.
        const rated: readonly Rating[] = tasks.flatMap(({ rating: one }) =>
          one === null || one === 'N/A' ? [] : [one],
        );
        expect(rating).toBe(RATINGS.filter((one) => rated.includes(one)).at(-1) ?? null);
      }
      const kept = targets.flatMap(({ tasks }) => tasks.flatMap((one) => one.observations));
      expect(kept.length + report.notes.length).toBe(observations.length);
    }
  });

  it('counts acts, those outside, injects, rulings and findings as the game does', () => {
    for (const { group, report, control } of COURSES) {
      for (const { department, acts, outside } of report.overview.seats) {
        const view = group.view({ role: 'participant', department }) as unknown as SeatView;
        const own = Object.values(view.log);
        expect(acts).toBe(own.length);
        expect(outside).toBe(own.filter(({ standing }) => standing === 'outside').length);
      }
      const count = (kind: string): number =>
        report.timeline.filter((one) => one.kind === kind).length;
      expect(count('ruling')).toBe(Object.keys(control.rulings).length);
      expect(count('observation')).toBe(Object.keys(control.observations).length);
      expect(report.injects.map(({ id }) => id)).toEqual(Object.keys(control.msel));
      expect(report.findings).toEqual(group.findings());
      expect(report.waterfalls).toEqual(Object.values(control.waterfalls));
      // A request is told once, however often it was put again; an offer that was taken made one unasked.
      const asked = report.timeline.filter(({ text }) => text.en.startsWith('Asked for'));
      expect(asked.length).toBeLessThanOrEqual(group.books().state.lots.length);
    }
  });

  it('has the metrics of the log played again to the letter', () => {
    for (const { log, report } of COURSES.slice(0, 6)) {
      expect(report.metrics).toEqual(literalReplay(INPUT, log, null).played.metrics);
    }
  });

  it('has a curve by the hour and one point more at the end', () => {
    for (const { report, control } of COURSES) {
      const hours = Object.values(control.curve);
      expect(report.curve.slice(0, hours.length)).toEqual(hours);
      expect(report.curve.at(-1)?.atMs).toBe(report.overview.endMs);
      expect(report.curve.length - hours.length).toBeLessThanOrEqual(1);
    }
  });

  it('has a hot wash of at most seven sentences and no more issues than a meeting can take', () => {
    for (const { report } of COURSES) {
      expect(report.hotWash.length).toBeGreaterThan(2);
      expect(report.hotWash.length).toBeLessThanOrEqual(7);
      const rated = report.improvements.filter(({ from }) => from.kind === 'rating');
      expect(report.improvements.length).toBeLessThanOrEqual(Math.max(12, rated.length));
      const bad = report.evaluation
        .flatMap(({ targets }) => targets.flatMap(({ tasks }) => tasks))
        .filter(({ rating }) => rating === 'M' || rating === 'U');
      expect(rated.length).toBe(bad.length);
    }
  });

  it('tries enough: every kind of moment and of answer comes up, and issues of both kinds', () => {
    const all = COURSES.flatMap(({ report }) => report.timeline.map(({ kind }) => kind));
    // Nobody acts on hearsay by chance: see the small exercise.
    expect([...new Set<string>([...all, 'off-record'])].sort()).toEqual([...MOMENT_KINDS].sort());
    const decisions = COURSES.flatMap(({ report }) => report.decisions);
    for (const state of ['answered', 'open', 'lapsed'] as const) {
      expect(decisions.map((one) => one.state)).toContain(state);
    }
    expect(decisions.map(({ by }) => by)).toEqual(expect.arrayContaining(['people', 'doctrine']));
    const from = COURSES.flatMap(({ report }) => report.improvements.map((one) => one.from.kind));
    expect(from).toEqual(expect.arrayContaining(['rating', 'finding']));
  });
});

describe('another log', () => {
  it('gives another report: without its requests a log has fewer in its timeline', () => {
    let changed = 0;
    const asked = ({ timeline }: AfterActionReport): number =>
      timeline.filter(({ kind, text }) => kind === 'request' && text.en.startsWith('Asked for'))
        .length;
    for (const { log, report } of COURSES) {
      const own = log.filter(({ body }) => body.kind !== 'act' || body.act.kind !== 'request');
      if (asked(report) === 0) continue;
      const other = afterAction(INPUT, own);
      expect(JSON.stringify(other)).not.toBe(JSON.stringify(report));
      changed += Number(asked(other) < asked(report));
    }
    expect(changed).toBeGreaterThan(5);
  });

  it('is told as far as it goes, also before anything has begun', () => {
    const empty = afterAction(INPUT, []);
    expect(empty.overview).toMatchObject({ state: 'lobby', endMs: 0 });
    expect(empty).toMatchObject({ timeline: [], knowledge: [], decisions: [], improvements: [] });
    expect(empty.hotWash.length).toBeGreaterThan(0);
  });
});
