import { exp, ln } from '../../sim-core/base/math.ts';

/*
 * Exponential deviates by the ziggurat of Marsaglia and Tsang ("The ziggurat method for generating
 * random variables", 2000): 256 layers, one 32-bit word a draw in 98 cases of 100. The low byte of
 * the word chooses the layer, its upper 24 bits the place in it. The C reference is compiled with
 * these very tables, so that all implementations draw the same delays.
 */
const LAYERS = 256;
const PLACES = 0x1000000;
/** Where the lowest layer ends and the tail begins, and the area of every layer. */
export const TAIL = 7.69711747013105;
const AREA = 0.003949659822581557;

/** A place below this bound lies under the curve whatever the height. */
export const INSIDE = new Int32Array(LAYERS);
/** Width of one place in each layer. */
export const WIDTH = new Float64Array(LAYERS);
/** The curve at the edge of each layer. */
export const HEIGHT = new Float64Array(LAYERS);

let edge = TAIL;
let outer = TAIL;
const base = AREA / exp(-TAIL);
INSIDE[0] = Math.floor((TAIL / base) * PLACES);
INSIDE[1] = 0;
WIDTH[0] = base / PLACES;
WIDTH[LAYERS - 1] = TAIL / PLACES;
HEIGHT[0] = 1;
HEIGHT[LAYERS - 1] = exp(-TAIL);
for (let layer = LAYERS - 2; layer >= 1; layer--) {
  edge = -ln(AREA / edge + exp(-edge));
  INSIDE[layer + 1] = Math.floor((edge / outer) * PLACES);
  outer = edge;
  HEIGHT[layer] = exp(-edge);
  WIDTH[layer] = edge / PLACES;
}

/** Anything that gives 32 random bits as a signed integer. */
export interface Words {
  next(): number;
}

/** One draw of the exponential distribution of this mean, rounded down: an integer costs no object. */
export function exponential(words: Words, mean: number): number {
  let beyond = 0;
  for (;;) {
    const word = words.next();
    const layer = word & 255;
    const place = word >>> 8;
    const x = place * WIDTH[layer];
    if (place < INSIDE[layer]) return Math.floor((beyond + x) * mean);
    if (layer === 0) {
      // The tail of an exponential is the same exponential, further out.
      beyond += TAIL;
    } else {
      const height = (words.next() >>> 8) / PLACES;
      const low = HEIGHT[layer];
      const high = HEIGHT[layer - 1];
      if (low + height * (high - low) < exp(-x)) return Math.floor((beyond + x) * mean);
    }
  }
}
