/** Aim: a rating stands as given for the seat and by the evaluator that it is of, so that all can rate all. */
import { describe, expect, it } from 'vitest';
import type { ObservationEntry } from '../../sim-core/exercise/control-entries.ts';
import { ratedTasks, ratingsOf } from '../../web/screens/evaluate/ratings.ts';

const NOTE: ObservationEntry = {
  atMs: 1,
  by: 'me',
  department: null,
  task: null,
  target: null,
  capability: null,
  rating: null,
  inject: null,
  evidence: [],
  text: '',
};
const NOTES = {
  o1: { ...NOTE, task: 'tell', rating: 'S', department: 'fire' },
  o2: { ...NOTE, task: 'tell', rating: 'U', department: 'fire', by: 'another', atMs: 3 },
  o3: { ...NOTE, task: 'tell', rating: 'P', department: 'fire', atMs: 2 },
  o4: { ...NOTE, task: 'tell', rating: 'M' },
  o5: { ...NOTE, task: 'ask', rating: 'M', by: 'another' },
  o6: { ...NOTE, task: 'note', text: 'no rating' },
} as const;

describe('what is rated', () => {
  const ratings = (seat: string | null): unknown =>
    Object.fromEntries(ratingsOf(NOTES, {}, seat, (person) => person === 'me'));

  it('shows the last letter that this evaluator gave this seat', () => {
    expect(ratings('fire')).toEqual({ 'task tell': 'P' });
    expect(ratings('water')).toEqual({});
    expect(ratings(null)).toEqual({ 'task tell': 'M' });
  });

  it('is counted whoever rated it, and about whom', () => {
    expect([...ratedTasks(NOTES)].sort()).toEqual(['ask', 'tell']);
  });
});
