/** Aim: a server that does not answer at first is asked again until it does; only a refusal is for good. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remoteSource } from '../../web/source/remote.ts';
import type { ExerciseSource, SourceListener, Why } from '../../web/source/source.ts';
import { stubServer } from './page.ts';

const STAGE = { jurisdictions: {} };
const refusal = (code: string) => ({ error: { code, parameters: {}, zh: '不', en: 'no' } });

let source: ExerciseSource;
let links: string[];
let stages: unknown[];
/** What the server says of the places, one after another; the last for good. null = nothing */
let answers: (readonly [number, unknown] | null)[];
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  links = [];
  stages = [];
  asked = 0;
  stubServer(({ path }) => {
    // How it goes on from there is the connection's own affair.
    if (!path.endsWith('/stage')) throw new TypeError('network');
    asked += 1;
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined || answer === null) throw new TypeError('network');
    return answer;
  });
  source = remoteSource('g');
});
afterEach(() => {
  source.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(): void {
  const listener = {
    link: (link: string, why: Why | null) =>
      links.push(why === null ? link : `${link} ${why.code}: ${why.said?.en ?? 'nothing said'}`),
    stage: (stage: unknown) => stages.push(stage),
  };
  source.open(listener as unknown as SourceListener);
}

it('asks again after silence, too many calls or trouble in the server', async () => {
  answers = [
    null,
    [502, '<html>'],
    [429, refusal('http.too-many')],
    [503, refusal('http.store')],
    [200, STAGE],
  ];
  open();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(stages).toEqual([STAGE]);
  expect(links.slice(0, 5)).toEqual(['connecting', 'lost', 'lost', 'lost', 'lost']);
});

it('waits longer each time, and asks no more once it is closed', async () => {
  answers = [null];
  open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThan(20);
  source.close();
  const before = asked;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(before);
});

it.each<[string, number]>([
  ['http.forbidden', 403],
  ['http.damaged', 503],
])('says why it was refused, in the words of the server: %s', async (code, status) => {
  answers = [[status, refusal(code)]];
  open();
  await vi.advanceTimersByTimeAsync(20_000);
  expect({ links, asked }).toEqual({ links: ['connecting', `gone ${code}: no`], asked: 1 });
});
