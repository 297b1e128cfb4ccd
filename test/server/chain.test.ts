/**
 * Aim: whatever is done to a log that was written, changing, leaving out, putting in, doubling or moving
 * records, is found without a server, and the first record that does not fit is named.
 */
import { expect, it } from 'vitest';
import { chain, chainFault, headOf } from '../../exercise-server/room/chain.ts';
import { writeEntry } from '../../exercise-server/room/entry.ts';
import type { LogRecord } from '../../exercise-server/room/log-port.ts';
import { diceOf, type Dice } from '../kit/dice.ts';
import { randomLog } from '../kit/random-exercise.ts';

const TRIALS = 3000;

/** Ways to do harm. @returns the first record that can no longer fit */
const HARM: Readonly<Record<string, (log: LogRecord[], at: number, dice: Dice) => number>> = {
  'turns a bit of a body': (log, at, dice) => {
    const bytes = Buffer.from(log[at].body);
    bytes[dice.whole(0, bytes.length - 1)] ^= 1 << dice.whole(0, 6);
    log[at] = { ...log[at], body: bytes.toString('utf8') };
    return at + 1;
  },
  'changes an epoch': (log, at) => {
    log[at] = { ...log[at], epoch: log[at].epoch + 1 };
    return at + 1;
  },
  'changes a hash': (log, at) => {
    log[at] = {
      ...log[at],
      hash: log[at].hash.replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a')),
    };
    return at + 1;
  },
  'leaves one out': (log, at) => {
    log.splice(at, 1);
    return at + 1;
  },
  'leaves one out and counts anew': (log, at) => {
    log.splice(at, 1);
    for (let i = at; i < log.length; i++) log[i] = { ...log[i], seq: i + 1 };
    return at + 1;
  },
  'puts one in': (log, at) => {
    log.splice(at, 0, { ...log[at], seq: at + 1, body: '{"attempt":{"id":"forged"}}' });
    return at + 1;
  },
  'doubles one': (log, at) => {
    log.splice(at, 0, log[at]);
    return at + 2;
  },
  'exchanges two': (log, at) => {
    [log[at], log[at + 1]] = [log[at + 1], log[at]];
    return at + 1;
  },
};

it(`finds ${TRIALS} ways of harm, and names the first record that does not fit`, () => {
  const dice = diceOf('chain');
  const bodies = randomLog('chain', 120).map((attempt, i) =>
    writeEntry({ at: i, phaseMs: i, attempt }, `salt ${i}`),
  );
  const whole = chain(headOf('g'), 3, bodies);
  expect(chainFault(headOf('g'), 0, whole)).toBeNull();
  for (let i = 0; i < TRIALS; i++) {
    const what = dice.pick(Object.keys(HARM));
    const log = [...whole];
    // The last record has no neighbour; that the end is missing is for the mark to tell.
    const at = dice.whole(0, log.length - 3);
    const first = HARM[what](log, at, dice);
    expect({ what, at, ...chainFault(headOf('g'), 0, log) }).toMatchObject({
      what,
      at,
      seq: first,
    });
  }
  expect(chainFault(headOf('another'), 0, whole)).toEqual({ seq: 1, why: 'changed' });
});
