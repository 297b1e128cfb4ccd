// Aim: what is looked for in answers is found when it is there, and malformed messages are malformed.
import { expect, it } from 'vitest';
import { CLIENT_ATTEMPT } from '../../exercise-server/protocol/attempt.ts';
import { diceOf } from '../kit/dice.ts';
import { ATTEMPTS } from './samples.ts';
import { tellsOfInside } from './answers.ts';
import { malformed } from './mutate.ts';

it('finds a stack, a path and the name of a fault in an answer, and nothing in ours', () => {
  const { stack } = new TypeError('x');
  for (const text of [
    stack ?? '',
    '{"error":"ENOENT: no such file"}',
    '/var/lib/liandong.db',
    'at async serve (/srv/server.mjs:10:3)',
  ]) {
    expect(tellsOfInside(text)).not.toBeNull();
  }
  for (const text of [
    '{"error":"answer.malformed","parameters":{}}',
    '{"error":{"code":"http.bad-request","parameters":{"what":"/code Required"},"zh":"无","en":"x"}}',
  ]) {
    expect(tellsOfInside(text)).toBeNull();
  }
});

it('spoils valid messages in many ways, and never leaves one valid', () => {
  const isValid = (value: unknown): boolean => CLIENT_ATTEMPT.safeParse(value).success;
  expect(ATTEMPTS.filter((one) => !isValid(one))).toEqual([]);
  const dice = diceOf('hostile');
  const texts = Array.from({ length: 2000 }, () => malformed(dice, dice.pick(ATTEMPTS), isValid));
  expect(texts.filter((text) => isValid(JSON.parse(text)))).toEqual([]);
  expect(new Set(texts).size).toBeGreaterThan(500);
});
