import { philox } from '../../sim-core/base/philox.ts';

/** Words for HOLD at the price that a run pays: one block of Philox a draw. */
export class PhiloxWords {
  private readonly out = new Uint32Array(4);
  private readonly key: number;
  private ordinal = 0;

  constructor(seed: number) {
    this.key = seed;
  }

  next(): number {
    philox(1, 2, 3, this.ordinal++, this.key, 4, this.out);
    return this.out[0] | 0;
  }
}
