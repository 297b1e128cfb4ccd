/** Aim: a desk of merged ones is the same desk each time it is come to, so that what was written there is found again. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  desksStore,
  goToDesk,
  openDeskOf,
  stepDesk,
  type OwnDesk,
} from '../../web/stores/desks.ts';

const desk = (department: string): OwnDesk => ({ department, title: { zh: '', en: '' } });
const fresh = desksStore.getState();

beforeEach(() => desksStore.setState({ desks: ['own', 'second', 'third'].map(desk) }));
afterEach(() => desksStore.setState(fresh, true));

it.each<[string, () => void]>([
  ['by its name', () => goToDesk('own')],
  ['one back', () => stepDesk(-1)],
])('comes back to the seat’s own desk %s', (_, back) => {
  const before = desksStore.getState().at;
  goToDesk('second');
  expect(openDeskOf(desksStore.getState())).toBe('second');
  back();
  expect(openDeskOf(desksStore.getState())).toBe('own');
  expect(desksStore.getState().at).toBe(before);
});

it('comes back to it around the end', () => {
  stepDesk(-1);
  expect(openDeskOf(desksStore.getState())).toBe('third');
  stepDesk(1);
  expect(desksStore.getState().at).toBe(fresh.at);
});
