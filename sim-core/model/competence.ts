import type { Line } from './action.ts';

/** A body that may do what was refused to a desk, and how it is reached from there. */
export interface CompetentBody {
  readonly department: string;
  /** Seat of the exercise that answers for it, its own or one that it is merged into; null = no planned one. */
  readonly seat: string | null;
  /** Where it stands as seen from the desk: it says which papers go there; a call goes anywhere. */
  readonly line: Line;
}
