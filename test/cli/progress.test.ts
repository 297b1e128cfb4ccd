/** Aim: progress is drawn on a terminal's standard error, and nowhere else. */
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { startProgress } from '../../exercise-server/cli/progress.ts';
import { QUIET } from './call.ts';

/** A terminal that remembers what was drawn on it. */
function terminal(): { readonly stream: NodeJS.WriteStream; readonly drawn: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  Object.assign(stream, { isTTY: true, columns: 80, rows: 24 });
  return { stream: stream as unknown as NodeJS.WriteStream, drawn: () => text };
}

describe('progress', () => {
  test('is a bar with title and count on a terminal', () => {
    const { stream, drawn } = terminal();
    const progress = startProgress({ ...QUIET, terminal: stream }, '推演', 4);
    progress.step();
    progress.stop();
    expect(drawn()).toContain('推演');
    expect(drawn()).toContain('/4');
  });

  test('is silent without a terminal, and for a single run', () => {
    const { stream, drawn } = terminal();
    const single = startProgress({ ...QUIET, terminal: stream }, '推演', 1);
    single.step();
    single.stop();
    expect(drawn()).toBe('');
    const nowhere = startProgress(QUIET, '推演', 4);
    nowhere.step();
    nowhere.stop();
  });
});
