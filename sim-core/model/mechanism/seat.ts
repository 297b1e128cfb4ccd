import type { Distribution } from '../../base/distribution.ts';
import type { Text } from '../../base/text.ts';

/** A seat that an option adds to the run: a standing body, a platform. */
export interface AddedSeat {
  readonly id: string;
  readonly title: Text;
  readonly function: 'coordination-body' | 'platform';
  /** Jurisdiction that it stands under; left out, the highest. */
  readonly at?: string;
  readonly desks: number;
  readonly handling: Distribution;
}
