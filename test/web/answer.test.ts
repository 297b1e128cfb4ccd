/** What the buttons under a decision send: a sentence where one was written, an amount where units are given. */
import { expect, it } from 'vitest';
import { answerTo } from '../../web/parts/decisions/answer.ts';

it('takes a sentence along, and needs none', () => {
  expect(answerTo('d1', { kind: 'vote' }, true, null, ' 同意，速办 ')).toEqual({
    kind: 'decide',
    decision: 'd1',
    yes: true,
    amount: null,
    note: '同意，速办',
  });
  expect(answerTo('d1', { kind: 'vote' }, false, null, '').note).toBe('');
});

it('gives an amount only with a yes that gives units', () => {
  expect(answerTo('d1', { kind: 'ask' }, true, 3, '').amount).toBe(3);
  expect(answerTo('d1', { kind: 'ask' }, false, 3, '').amount).toBeNull();
  expect(answerTo('d1', { kind: 'vote' }, true, 3, '').amount).toBeNull();
});
