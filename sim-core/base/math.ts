import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibPow from '@stdlib/math-base-special-pow';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { Fault } from './assert.ts';

/*
 * Why not Math.exp, Math.log, Math.pow or `**`: the language leaves their last bits to the engine.
 * They differ between Node versions (one pow result in ten), between Chromium, Firefox and Safari,
 * and a single last bit is enough to send two copies of a run apart. The @stdlib ports of fdlibm use
 * only + - * / and bit operations, which are specified exactly, so every engine gives the same bits.
 */

/** e to the x. Error below 1 ulp. Overflows to Infinity above 709.78, underflows to 0 below -745.13. */
export const exp: (x: number) => number = stdlibExp;

/** Natural logarithm. Error below 1 ulp. -Infinity at 0, NaN below 0. */
export const ln: (x: number) => number = stdlibLn;

/** x to the y, with the special cases of IEEE 754. Error below 1 ulp. NaN for a negative x and fractional y. */
export const pow: (x: number, y: number) => number = stdlibPow;

/**
 * x, held within [low, high].
 * @throws {Fault} when low > high or a bound is NaN. NaN stays NaN.
 */
export function clip(x: number, low: number, high: number): number {
  if (!(low <= high)) throw new Fault(`clip: [${low}, ${high}] is not a range`);
  return x < low ? low : x > high ? high : x;
}

/**
 * The z below which a share p of the standard normal lies. -Infinity at 0, Infinity at 1, NaN outside
 * [0, 1]. Relative error about 1e-15 (the inverse error function of Boost, as ported by @stdlib).
 */
export function normalQuantile(p: number): number {
  return stdlibNormalQuantile(p, 0, 1);
}
