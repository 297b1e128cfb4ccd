/**
 * Aim: the group that runs in a browser is the group that a server runs: it takes attempts, paces itself
 * from the wall, sends contiguous records that fold into its view, and follows the agenda.
 */
import { describe, expect, it } from 'vitest';
import type { SeatView } from '../../sim-core/exercise/entries.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { createHost } from '../../web/source/solo/host.ts';
import type { FromWorker } from '../../web/source/solo/messages.ts';
import { fold } from '../../web/stores/fold.ts';
import { inputOf } from '../kit/exercise.ts';

function play() {
  const sent: FromWorker[] = [];
  const input = inputOf();
  const department = input.scenario.departments[0]?.id ?? '';
  const host = createHost(input, { role: 'participant', department }, (message) =>
    sent.push(message),
  );
  const view = (): SeatView => {
    let folded: View = {};
    for (const message of sent) {
      if (message.kind === 'full') folded = message.message.view;
      if (message.kind === 'records') folded = fold(folded, message.message.records);
    }
    return folded as unknown as SeatView;
  };
  return { host, sent, view, department };
}

describe('a group in a browser', () => {
  it('waits in the lobby with a person at the desk, and starts when told', () => {
    const { host, view } = play();
    host.tick(0);
    host.tick(1000);
    expect(view().clock.now.state).toBe('lobby');
    expect(view().desk.self.control).toBe('people');
    host.attempt({ id: 'a', body: { kind: 'start' } });
    expect(view().clock.now.state).toBe('running');
  });

  it('runs as fast as its clock says, and no further after a sleep', () => {
    const { host, sent } = play();
    host.attempt({ id: 'a', body: { kind: 'start' } });
    host.attempt({ id: 'b', body: { kind: 'speed', speed: 60 } });
    host.tick(0);
    host.tick(1000);
    const nowMs = (): number => {
      const last = sent.findLast(({ kind }) => kind === 'records');
      return last?.kind === 'records' ? last.message.nowMs : -1;
    };
    expect(nowMs()).toBe(60_000);
    host.tick(3_600_000);
    expect(nowMs()).toBe(60_000 + 2 * 60_000);
  });

  it('numbers its records without a gap and answers every attempt once', () => {
    const { host, sent } = play();
    host.attempt({ id: 'a', body: { kind: 'start' } });
    host.attempt({ id: 'a', body: { kind: 'start' } });
    host.jump('event');
    const seqs = sent.flatMap((message) =>
      message.kind === 'records' ? [message.message.seq] : [],
    );
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    const answers = sent.filter(({ kind }) => kind === 'answer');
    expect(answers).toHaveLength(2);
    expect(answers[0]).toEqual(answers[1]);
  });
});
