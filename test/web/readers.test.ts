/** Aim: whoever only watches, and everybody after the end, is offered nothing that the server would refuse. */
import { createElement } from 'react';
import { MemoryRouter } from 'react-router';
import { afterAll, expect, it } from 'vitest';
import { closePage, show, toUse } from './shown.ts';
import { AttentionQueue } from '../../web/parts/attention/queue.tsx';
import { Tray } from '../../web/parts/tray/tray.tsx';
import { PaneView } from '../../web/screens/console/panes.tsx';
import type { Pane } from '../../web/stores/console.ts';

afterAll(closePage);

const KINDS = ['simulator', 'measure', 'held-inject', 'due-inject', 'idle-seat', 'decision'];
const ATTENTION = Object.fromEntries(
  KINDS.map((kind) => [kind, { kind, department: 'd', subject: 's', sinceMs: 0, priority: 1 }]),
);
const TRAY = { a: { department: 'd', from: 'f', atMs: 0, text: 'x', incidents: [] } };
const SEATS = {
  d: {
    department: 'd',
    title: { zh: '', en: '' },
    control: 'people',
    people: ['p'],
    unread: 0,
    openDecisions: 0,
    oldestDecisionMs: null,
    lastActMs: null,
  },
};

it('whoever watches sees what waits, and no remedy', () => {
  show({ attention: ATTENTION });
  expect(toUse(AttentionQueue, {})).toBeGreaterThanOrEqual(KINDS.length);
  expect(toUse(AttentionQueue, { readOnly: true })).toBe(0);
});

it('whoever watches reads what is to be answered, and has nowhere to answer it', () => {
  show({ tray: TRAY });
  expect(toUse(Tray, {})).toBeGreaterThan(0);
  expect(toUse(Tray, { readOnly: true })).toBe(0);
});

/** A pane of the console, on a page that has an address. */
function Shown({ pane }: { readonly pane: Pane }) {
  return createElement(MemoryRouter, null, createElement(PaneView, { pane, readOnly: false }));
}

it.each<[Pane, boolean]>([
  ['attention', false],
  ['tray', false],
  ['seats', false],
  ['msel', false],
  ['notes', true],
])('after the end the console offers what may still be done: %s', (pane, acts) => {
  const at = (state: string): number => {
    show({ attention: ATTENTION, tray: TRAY, seats: SEATS, clock: { now: { state, speed: 1 } } });
    return toUse(Shown, { pane });
  };
  expect(at('running')).toBeGreaterThan(0);
  expect(at('ended') > 0).toBe(acts);
});
