/** Aim: a seat whose people have all lost their connection waits for a facilitator until one is back. */
import { describe, expect, it } from 'vitest';
import type { SeatEntry } from '../../sim-core/exercise/entries.ts';
import { droppedSeats, isAtDesk, presenceAfter } from '../../web/stores/presence.ts';

const seat = (department: string, people: string[], more: Partial<SeatEntry> = {}): SeatEntry => ({
  department,
  title: { zh: department, en: department },
  control: 'people',
  people,
  unread: 0,
  openDecisions: 0,
  oldestDecisionMs: null,
  lastActMs: null,
  ...more,
});
const SEATS = {
  wujiang: seat('wujiang', ['li', 'wang']),
  qingpu: seat('qingpu', ['zhao']),
  lili: seat('lili', []),
};
const ALL = {
  'desk:wujiang': ['li', 'wang'],
  'desk:qingpu': ['zhao'],
  'role:facilitator': ['boss'],
};
const departmentsOf = (presence: ReturnType<typeof presenceAfter> | null): string[] =>
  Object.values(droppedSeats(SEATS, presence)).map(({ department }) => department ?? '');

describe('a dropped seat', () => {
  it('is one where nobody is connected any more, from when the last one left', () => {
    const all = presenceAfter(null, ALL, 1000);
    expect(departmentsOf(all)).toEqual([]);
    const one = presenceAfter(all, { ...ALL, 'desk:wujiang': ['wang'] }, 2000);
    expect(departmentsOf(one)).toEqual([]);
    const none = presenceAfter(one, { 'desk:qingpu': ['zhao'] }, 3000);
    expect(Object.values(droppedSeats(SEATS, none))).toEqual([
      {
        kind: 'dropped-seat',
        department: 'wujiang',
        subject: 'wujiang',
        sinceMs: 3000,
        priority: 5,
      },
    ]);
  });

  it('is none any more once somebody is back, and begins anew when they leave again', () => {
    const away = presenceAfter(presenceAfter(null, ALL, 1000), {}, 2000);
    expect(departmentsOf(away)).toEqual(['wujiang', 'qingpu']);
    const back = presenceAfter(away, { 'desk:wujiang': ['li'] }, 3000);
    expect(departmentsOf(back)).toEqual(['qingpu']);
    const again = presenceAfter(back, {}, 4000);
    expect(droppedSeats(SEATS, again)['dropped-seat:wujiang:wujiang'].sinceMs).toBe(4000);
  });

  it('is none while somebody of it is at another of its desks', () => {
    expect(departmentsOf(presenceAfter(null, { 'desk:lili': ['zhao', 'li'] }, 0))).toEqual([]);
  });

  it('is one too where nobody has come yet, from when this page knows', () => {
    const none = presenceAfter(null, {}, 500);
    expect(droppedSeats(SEATS, none)['dropped-seat:qingpu:qingpu'].sinceMs).toBe(500);
  });

  it('is none where doctrine answers, where nobody sits, and while nothing is known', () => {
    const seats = { qingpu: seat('qingpu', ['zhao'], { control: 'doctrine' }), lili: SEATS.lili };
    expect(droppedSeats(seats, presenceAfter(null, {}, 0))).toEqual({});
    expect(departmentsOf(null)).toEqual([]);
  });
});

it('tells at which desks somebody is', () => {
  const presence = presenceAfter(null, ALL, 0);
  expect(isAtDesk(presence, 'qingpu')).toBe(true);
  expect(isAtDesk(presence, 'lili')).toBe(false);
  expect(isAtDesk(null, 'qingpu')).toBe(false);
});
