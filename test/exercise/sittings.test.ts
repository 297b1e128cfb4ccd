/**
 * Aim: a desk sees when a sitting sits that it has called, been called to, or has a request on the table of,
 * and no other; those who run the game see them all, and who knows of each.
 */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { EVENT } from '../../sim-core/engine/events.ts';
import { lotKey } from '../../sim-core/engine/lots.ts';
import { MEETING } from '../../sim-core/engine/meeting.ts';
import { openGame } from '../../sim-core/exercise/create.ts';
import { tryAttempt } from '../../sim-core/exercise/attempts/index.ts';
import type { SittingEntry } from '../../sim-core/exercise/entries.ts';
import type { Game } from '../../sim-core/exercise/game.ts';
import { controlView } from '../../sim-core/exercise/views/control.ts';
import { seatView } from '../../sim-core/exercise/views/seat.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { RANDOM_INPUT, randomAttempts } from '../kit/random-exercise.ts';

const MEETINGS = mechanismOf({
  id: 'meeting',
  organisation: ['joint-meeting', { convene: constant(2 * HOUR) }],
  law: 'consent',
  resources: 'request-offer',
});

const OFFICES = ['east-office', 'west-office', 'north-office', 'area-office'] as const;

function game(): Played {
  const played = play({ world: FIRES, mechanisms: [MEETINGS] });
  for (const office of OFFICES) played.seat(office, office);
  played.attempt({ kind: 'start' });
  played.to(HOUR + 10 * MINUTE);
  played.attempt({
    kind: 'adjudicate',
    ruling: { kind: 'set-fact', department: 'east-office', incident: 'blaze' },
    why: 'so that the office knows of it',
  });
  return played;
}

const sittings = (played: Played, office: string): readonly SittingEntry[] =>
  Object.values(played.seen(office).sittings);

const CALL = { kind: 'convene', members: ['north-office'], incident: 'blaze', note: '' } as const;

describe('a sitting called by hand', () => {
  it('stands before the caller at once, and before a member once the call has come', () => {
    const played = game();
    const calledMs = played.group.nowMs;
    expect(played.act('east-office', CALL).ok).toBe(true);
    const sitsMs = calledMs + 2 * HOUR;
    expect(played.seen('east-office').sittings).toEqual({
      [`east-office.${sitsMs}`]: {
        convenor: 'east-office',
        sitsMs,
        asked: ['north-office'],
        subjects: ['blaze'],
        table: [],
      },
    });
    expect(sittings(played, 'north-office')).toEqual([]);
    expect(Object.values(played.control().sittings)).toMatchObject([{ knownTo: ['east-office'] }]);

    played.to(sitsMs - MINUTE);
    expect(sittings(played, 'north-office')).toMatchObject([
      { convenor: 'east-office', sitsMs, asked: ['north-office'] },
    ]);
    expect(sittings(played, 'west-office')).toEqual([]);
    expect(Object.values(played.control().sittings)).toMatchObject([
      { knownTo: ['east-office', 'north-office'] },
    ]);

    played.to(sitsMs);
    expect(played.control().sittings).toEqual({});
    for (const office of OFFICES) expect(sittings(played, office)).toEqual([]);
  });

  it('does not tell a member what it is about before the member knows of the incident', () => {
    const played = game();
    played.act('east-office', CALL);
    played.to(played.group.nowMs + HOUR);
    const { beliefs } = played.seen('north-office');
    expect(Object.keys(beliefs)).toEqual([]);
    expect(sittings(played, 'north-office')).toMatchObject([{ subjects: [], table: [] }]);
  });
});

describe('a sitting that requests wait for', () => {
  it('shows each requester its own, and the convenor all and whom it will ask', () => {
    const played = game();
    const what = { incident: 'blaze', capability: 'rescue', note: '' };
    played.act('east-office', { kind: 'request', amount: 4, ...what });
    while (Object.keys(played.control().decisions).length === 0) {
      played.to(played.group.nowMs + MINUTE);
    }
    const yes = { kind: 'decide', yes: true, amount: null, note: '' } as const;
    expect(played.act('area-office', { ...yes, decision: 'd1' }).ok).toBe(true);
    const sitsMs = played.group.nowMs + 2 * HOUR;
    const table = [
      { requester: 'east-office', incident: 'blaze', capability: 'rescue', quantity: 4 },
    ];
    expect(sittings(played, 'east-office')).toEqual([
      { convenor: 'area-office', sitsMs, asked: [], subjects: [], table },
    ]);
    expect(sittings(played, 'area-office')).toMatchObject([
      { sitsMs, asked: ['north-office', 'west-office'], table },
    ]);
    expect(sittings(played, 'west-office')).toEqual([]);
    played.to(sitsMs);
    expect(sittings(played, 'east-office')).toEqual([]);
  });
});

/** What the run itself has on its list of events: when, by whom, for which request or meeting. */
function onTheList(game: Game): readonly string[] {
  const { sim } = game.run;
  const { time, entity, key, kind, a, b } = sim.queue.state();
  const found = new Set<string>();
  time.forEach((at, row) => {
    if (kind[row] !== EVENT.sitting || at <= sim.state.now) return;
    const lot = sim.state.lots[a[row]];
    const waits = b[row] >= 0 && lot.status === 'convening' && key[row] === lotKey(lot);
    if (b[row] !== MEETING && !waits) return;
    found.add(`${sim.departments[entity[row]].id}.${at}`);
  });
  return [...found].sort();
}

/** Of these, what a department knows by having called, asked or heard the call. */
function knownOf(game: Game, self: number): readonly string[] {
  const { state, departments } = game.run.sim;
  const { time, entity, kind, a, b } = game.run.sim.queue.state();
  const list = new Set(onTheList(game));
  const known = new Set<string>();
  time.forEach((at, row) => {
    const id = `${departments[entity[row]].id}.${at}`;
    if (kind[row] !== EVENT.sitting || !list.has(id)) return;
    const meeting = b[row] === MEETING ? state.people?.meetings[a[row]] : undefined;
    const isCalled = state.people?.received[self].some(
      ({ message }) => message.kind === 'note' && message.about === meeting?.note,
    );
    const asks = b[row] >= 0 && state.lots[a[row]].requester === self;
    if (entity[row] === self || asks || isCalled === true) known.add(id);
  });
  return [...known].sort();
}

describe('whatever people try', () => {
  it('is shown of the sittings on the run’s list exactly those that the department knows of', () => {
    const seen = { called: 0, waitedFor: 0, hidden: 0 };
    for (const seed of ['5', '6', '12', '22']) {
      const opened = openGame({
        ...RANDOM_INPUT,
        mechanisms: [MECHANISMS[1], MECHANISMS[0], MECHANISMS[2]],
      });
      const attempts = randomAttempts(seed, 150, () => opened.run.sim.state.now);
      for (let one = attempts.next(); one !== null; one = attempts.next()) {
        tryAttempt(opened, one);
        const { sittings: all } = controlView(opened);
        expect(Object.keys(all).sort()).toEqual(onTheList(opened));
        opened.run.sim.departments.forEach(({ id }, self) => {
          const { sittings: own } = seatView(opened, self);
          expect(Object.keys(own).sort()).toEqual(knownOf(opened, self));
          for (const [key, { table }] of Object.entries(own)) {
            expect(all[key].knownTo).toContain(id);
            if (table.length > 0) seen.waitedFor++;
            else seen.called++;
          }
          seen.hidden += Object.keys(all).length - Object.keys(own).length;
        });
      }
    }
    expect(seen.called).toBeGreaterThan(10);
    expect(seen.waitedFor).toBeGreaterThan(10);
    expect(seen.hidden).toBeGreaterThan(100);
  });
});
