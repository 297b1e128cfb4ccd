/** Aim: an answer that comes late closes the act it belongs to and no other; what was written by hand is kept until it is given. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  closeAct,
  compose,
  deskStore,
  fillIn,
  forgetDesk,
  openDesk,
  resume,
  sendOnce,
  setValue,
  startWith,
  type Composing,
} from '../../web/stores/desk.ts';
import { gate, stubStorage } from './page.ts';

const writing = (): Composing | null => deskStore.getState().composing;
const begun = (): Composing => {
  const act = writing();
  if (act === null) throw new Error('no act is being written');
  return act;
};

beforeEach(() => {
  stubStorage();
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++nowMs);
});

afterEach(() => {
  deskStore.setState({ composing: null, aside: false, waiting: [] });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('closes the act that was answered, however much was typed since', () => {
  compose('report');
  const sent = begun();
  setValue('text', 'more');
  expect(closeAct(sent)).toBe(true);
  expect(writing()).toBeNull();
});

it.each(['report', 'request'] as const)('leaves a newer act that is being written: %s', (kind) => {
  compose('report');
  const sent = begun();
  compose(kind, { text: 'another' });
  expect(closeAct(sent)).toBe(false);
  expect(writing()?.values).toEqual({ text: 'another' });
});

it('keeps what was written when another act is begun, and goes on with it when its kind is asked for again', () => {
  compose('message');
  setValue('text', 'half a letter');
  deskStore.setState({ aside: true });
  compose('report', { incident: 'spill' });
  expect(writing()?.kind).toBe('report');
  expect(deskStore.getState().waiting.map(({ kind }) => kind)).toEqual(['message']);
  // Nothing was filled in by hand here: it goes.
  compose('message');
  expect(writing()?.values).toEqual({ text: 'half a letter' });
  expect(deskStore.getState()).toMatchObject({ aside: false, waiting: [] });
});

it('begins anew where a form comes with something, and still keeps the other', () => {
  compose('message');
  setValue('text', 'half a letter');
  const first = begun();
  compose('message', { to: ['duty'] });
  expect(writing()?.values).toEqual({ to: ['duty'] });
  resume(first);
  expect(writing()?.values).toEqual({ text: 'half a letter' });
});

it('drops an act that was sent before another was begun and answered after', () => {
  compose('message');
  setValue('text', 'on its way');
  const sent = begun();
  compose('report');
  expect(closeAct(sent)).toBe(false);
  expect(deskStore.getState()).toMatchObject({ waiting: [], composing: { kind: 'report' } });
});

it('keeps every act through a reload', () => {
  openDesk('seat');
  compose('message');
  setValue('text', 'half a letter');
  compose('report');
  openDesk('seat');
  const { composing, waiting, aside } = deskStore.getState();
  expect([composing?.kind, ...waiting.map(({ kind }) => kind)]).toEqual(['report', 'message']);
  expect(composing?.begunAtMs).not.toBe(waiting[0]?.begunAtMs);
  expect(aside).toBe(true);
});

it.each<[string, () => void]>([
  ['put aside', () => deskStore.setState({ aside: true })],
  ['left by a reload', () => openDesk('seat')],
])('a report that was %s is gone on with as it stood, whatever was heard meanwhile', (_, leave) => {
  openDesk('seat');
  const show = (incident: string, cause: string): void => {
    startWith({ incident });
    fillIn('spill initial', { 'item.cause': cause });
  };
  compose('report');
  show('spill', 'as known');
  setValue('item.cause', 'by hand');
  leave();
  const begun = writing();
  if (begun !== null) resume(begun);
  show('flood', 'as known by now');
  expect(writing()).toMatchObject({
    defaults: { incident: 'spill' },
    values: { 'item.cause': 'by hand' },
  });
});

it('fills a form in anew that is about something else, and calls nothing of it written by hand', () => {
  compose('report');
  fillIn('spill initial', { 'item.cause': 'of the spill' });
  fillIn('flood initial', { 'item.cause': 'of the flood' });
  expect(writing()).toMatchObject({ values: { 'item.cause': 'of the flood' }, touched: false });
});

it('sends an act once, put aside and gone on with while it is on its way', async () => {
  compose('message');
  setValue('text', 'on its way');
  const begun = writing();
  if (begun === null) throw new Error('nothing is being written');
  const answered = gate();
  const send = vi.fn<() => Promise<string>>(async () => {
    await answered.opened;
    return 'taken';
  });
  const first = sendOnce(begun, send);
  deskStore.setState({ aside: true });
  resume(begun);
  setValue('text', 'on its way, and more');
  const now = writing();
  if (now !== null) expect(await sendOnce(now, send)).toBeNull();
  answered.open();
  expect(await first).toBe('taken');
  expect(send).toHaveBeenCalledTimes(1);
  // Refused, it may be tried again.
  expect(await sendOnce(begun, send)).toBe('taken');
});

it('forgets what was written at every desk of a seat that is left, and at no other', () => {
  const places = [
    ['seat', null],
    ['seat', 'merged'],
    ['seats', null],
  ] as const;
  const written = (): readonly (Composing | null)[] =>
    places.map(([seat, merged]) => {
      openDesk(seat, merged);
      return writing();
    });
  for (const [seat, merged] of places) {
    openDesk(seat, merged);
    compose('message', { text: 'for nobody else' });
  }
  expect(written()).not.toContain(null);
  forgetDesk('seat');
  expect(written().map((act) => act?.kind ?? null)).toEqual([null, null, 'message']);
});
