/** Aim: a group in a browser that fails or is closed leaves nobody waiting for its answers or its forecast. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ForecastMessage } from '../../exercise-server/protocol/socket.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { localSource } from '../../web/source/local.ts';
import { LinkLost, type ExerciseSource, type SourceListener } from '../../web/source/source.ts';
import { attempt, closeGame, openGame } from '../../web/stores/game.ts';
import { stubWorkers, type StubWorker } from './page.ts';

let workers: StubWorker[] = [];
let source: ExerciseSource;
let links: string[] = [];

beforeEach(() => {
  workers = stubWorkers();
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
  links = [];
  source = localSource({} as GroupInput, { role: 'facilitator' });
});

afterEach(() => vi.unstubAllGlobals());

const listen = (): void =>
  source.open({ link: (link: string) => links.push(link) } as unknown as SourceListener);
const sent = (id: string) => source.attempt({ id, body: { kind: 'resume' } });

describe('an attempt', () => {
  it.each<[string, () => void]>([
    ['the source is closed', () => source.close()],
    ['the group fails', () => workers[0]?.tell({ kind: 'failed', why: 'a fault' })],
    ['the worker breaks', () => workers[0]?.fail('no script')],
  ])('gets no answer when %s, and is told so', async (_, happens) => {
    listen();
    const waiting = sent('a');
    happens();
    await expect(waiting).rejects.toBeInstanceOf(LinkLost);
    await expect(sent('b')).rejects.toBeInstanceOf(LinkLost);
  });

  it('that got no answer is an answer to the screen', async () => {
    openGame(source);
    const answer = attempt({ kind: 'resume' });
    closeGame();
    expect(await answer).toEqual({ error: 'answer.link-lost', parameters: {} });
  });
});

describe('a forecast', () => {
  it.each<[string, (helper: StubWorker | undefined) => void]>([
    ['fails', (helper) => helper?.tell({ kind: 'failed', why: 'a fault' })],
    ['breaks', (helper) => helper?.fail('no script')],
  ])('whose helper %s has failed, once and for good', (_, happens) => {
    listen();
    const fans: ForecastMessage[] = [];
    source.forecast?.((fan) => fans.push(fan));
    workers[0]?.tell({ kind: 'snapshot', snapshot: {} });
    const [, first, second] = workers;
    first?.tell({ kind: 'future', future: [] });
    happens(second);
    first?.tell({ kind: 'future', future: [] });
    happens(first);
    expect(fans.map(({ done, failed }) => [done, failed])).toEqual([
      [1, false],
      [1, true],
    ]);
    expect([first?.terminated, second?.terminated]).toEqual([true, true]);
  });
});
