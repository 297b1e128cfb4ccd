/** Aim: an observation that is being written is lost by no answer and no reload, and stays in its exercise. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetNoting, noteAbout, notingStore, openNoting } from '../../web/stores/noting.ts';
import { stubStorage } from './page.ts';

const EVIDENCE = [{ kind: 'log', department: 'duty', id: 'l1', atMs: 1 }] as const;
const write = (text: string): void => notingStore.setState({ text });

beforeEach(() => {
  stubStorage();
  openNoting('one');
});
afterEach(() => {
  openNoting(null);
  vi.unstubAllGlobals();
});

it('is forgotten once it was taken', () => {
  noteAbout({ department: 'duty', evidence: EVIDENCE, text: 'late' });
  forgetNoting(notingStore.getState());
  expect(notingStore.getState()).toEqual({ department: null, evidence: [], text: '' });
});

it('stays where somebody has written on before the answer came', () => {
  write('late');
  const sent = notingStore.getState();
  write('late, and nobody was told');
  forgetNoting(sent);
  expect(notingStore.getState().text).toBe('late, and nobody was told');
});

it('is there again after a reload', () => {
  noteAbout({ department: 'duty', evidence: EVIDENCE, text: 'late' });
  openNoting('one');
  expect(notingStore.getState()).toEqual({ department: 'duty', evidence: EVIDENCE, text: 'late' });
});

it.each(['two', null])('does not go along into another exercise: %s', (other) => {
  write('late');
  openNoting(other);
  expect(notingStore.getState().text).toBe('');
  write('of the other');
  openNoting('one');
  expect(notingStore.getState().text).toBe('late');
});
