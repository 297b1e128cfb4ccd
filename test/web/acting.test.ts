/** Aim: an act that has no form is not refused in silence: the rules' no and an answer that never came are both said. */
import { afterEach, expect, it } from 'vitest';
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import { practiceSource } from '../../web/screens/practice/practice-source.ts';
import { LinkLost } from '../../web/source/source.ts';
import { actAloud } from '../../web/stores/acting.ts';
import { closeGame, openGame } from '../../web/stores/game.ts';
import { noticeStore } from '../../web/stores/notices.ts';

/** A desk whose acts are answered as the test says. */
function openSeat(answer: () => Promise<AttemptAnswer>): void {
  openGame({ ...practiceSource(), attempt: answer });
}

const notices = (): readonly string[] => noticeStore.getState().notices.map(({ text }) => text);
const withdraw = (): Promise<boolean> =>
  actAloud({ kind: 'withdraw', case: 'lot-1' }, null, ({ reason }) => `no: ${reason}`);

afterEach(() => {
  closeGame();
  noticeStore.setState({ notices: [] });
});

it.each<[string, () => Promise<AttemptAnswer>, string]>([
  [
    'the rules refuse it',
    () =>
      Promise.resolve({
        verdict: { ok: false, reason: 'refused.paused', parameters: {} },
        nowMs: 0,
      }),
    'no: refused.paused',
  ],
  [
    'the server refuses it',
    () => Promise.resolve({ error: 'answer.busy', parameters: {} }),
    'no: answer.busy',
  ],
  ['no answer comes', () => Promise.reject(new LinkLost()), 'no: answer.link-lost'],
])('says so when %s', async (_, answer, said) => {
  openSeat(answer);
  expect(await withdraw()).toBe(false);
  expect(notices()).toEqual([said]);
});

it('says nothing of an act that was taken', async () => {
  const verdict = { ok: true, standing: 'under', reason: null, made: [] } as const;
  openSeat(() => Promise.resolve({ verdict, nowMs: 0 }));
  expect(await withdraw()).toBe(true);
  expect(notices()).toEqual([]);
});
