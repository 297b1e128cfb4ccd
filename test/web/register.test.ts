/** Aim: the kind of document that a form starts with suits the relation of sender and recipient, as the rules judge it. */
import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '../../sim-core/exercise/index.ts';
import { linesOf, registerFor } from '../../web/parts/acts/register.ts';
import { FIRES, inputOf, play } from '../kit/exercise.ts';

const { scenario, texts, mechanisms } = inputOf({ world: FIRES });
const GAZETTEER = gazetteerOf(scenario, texts, mechanisms);
const DEPARTMENTS = Object.keys(GAZETTEER.departments);
const PAIRS = DEPARTMENTS.flatMap((from) =>
  DEPARTMENTS.filter((to) => to !== from).map((to) => [from, to] as const),
);

describe('the kind of document', () => {
  it.each([false, true])('suits every pair of departments; an answer: %s', (isAnswer) => {
    const played = play({ world: FIRES });
    for (const id of DEPARTMENTS) played.seat(id, id);
    played.attempt({ kind: 'start' });
    const unfit = PAIRS.filter(([from, to]) => {
      const verdict = played.act(from, {
        kind: 'message',
        to: [to],
        copies: [],
        register: registerFor(GAZETTEER, from, [to], isAnswer),
        channel: 'phone',
        text: 'received',
        incidents: [],
        replyTo: null,
      });
      return !verdict.ok || verdict.reason === 'register-unfit';
    });
    expect(unfit).toEqual([]);
  });

  it('is a report to one’s superior, a letter across, a ruling on what a subordinate asked', () => {
    const usual = (from: string, to: string): string => registerFor(GAZETTEER, from, [to], true);
    expect(usual('east-office', 'area-office')).toBe('report');
    expect(usual('area-office', 'east-office')).toBe('reply');
    expect(usual('east-office', 'west-office')).toBe('letter');
    expect(registerFor(GAZETTEER, 'area-office', ['east-office'], false)).toBe('notice');
  });

  it('to several follows them all: a notice to subordinates also tells who stands beside them', () => {
    const to = (...ids: readonly string[]): string =>
      registerFor(GAZETTEER, 'area-office', ids, true);
    expect(to('east-office', 'west-office')).toBe('reply');
    expect(registerFor(GAZETTEER, 'east-office', ['east-fire', 'west-office'], false)).toBe(
      'letter',
    );
    expect(registerFor(GAZETTEER, 'east-office', ['west-office', 'area-office'], false)).toBe(
      'report',
    );
    expect(registerFor(GAZETTEER, 'east-office', [], false)).toBe('letter');
  });

  it('says which way it goes', () => {
    expect(linesOf('ask-instruction')).toEqual(['up']);
    expect(linesOf('bulletin')).toEqual(['across', 'down']);
  });
});
