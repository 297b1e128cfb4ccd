/** Aim: an answer that comes late closes the act it belongs to and no other. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeAct, compose, deskStore, setValue, type Composing } from '../../web/stores/desk.ts';
import { stubStorage } from './page.ts';

const writing = (): Composing | null => deskStore.getState().composing;

beforeEach(() => {
  stubStorage();
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++nowMs);
});

afterEach(() => {
  deskStore.setState({ composing: null, aside: false });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('closes the act that was answered, however much was typed since', () => {
  compose('report');
  const sent = writing();
  setValue('text', 'more');
  if (sent !== null) expect(closeAct(sent)).toBe(true);
  expect(writing()).toBeNull();
});

it.each(['report', 'request'] as const)('leaves a newer act that is being written: %s', (kind) => {
  compose('report');
  const sent = writing();
  compose(kind, { text: 'another' });
  if (sent !== null) expect(closeAct(sent)).toBe(false);
  expect(writing()?.values).toEqual({ text: 'another' });
});
