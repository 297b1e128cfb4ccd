/** Aim: whoever only watches, and everybody after the end, is offered nothing that the server would refuse. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openPage, toUse } from './shown.ts';

let show: (view: object) => void;

beforeAll(async () => {
  show = await openPage();
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('whoever watches sees what waits, and no remedy', async () => {
  const { AttentionQueue } = await import('../../web/parts/attention/queue.tsx');
  const kinds = ['simulator', 'measure', 'held-inject', 'due-inject', 'idle-seat', 'decision'];
  show({
    attention: Object.fromEntries(
      kinds.map((kind) => [kind, { kind, department: 'd', subject: 's', sinceMs: 0, priority: 1 }]),
    ),
  });
  expect(toUse(AttentionQueue, {})).toBeGreaterThanOrEqual(kinds.length);
  expect(toUse(AttentionQueue, { readOnly: true })).toBe(0);
});

it('whoever watches reads what is to be answered, and has nowhere to answer it', async () => {
  const { Tray } = await import('../../web/parts/tray/tray.tsx');
  const entry = { department: 'd', from: 'f', atMs: 0, text: 'x', incidents: [] };
  show({ tray: { a: entry, b: entry } });
  expect(toUse(Tray, {})).toBeGreaterThan(0);
  expect(toUse(Tray, { readOnly: true })).toBe(0);
});
