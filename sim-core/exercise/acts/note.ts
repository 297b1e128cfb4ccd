import { done } from '../verdict.ts';
import type { Act } from './carry.ts';

/** A private note: it stands in the desk's own log and nowhere else. */
export const note: Act<'note'> = () => done();
