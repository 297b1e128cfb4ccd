/*
 * Philox4x32-10: a counter-based generator. Source: Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011; known answers from Random123. Passes BigCrush; any counter
 * can be asked for directly, which is what lets a draw be a function of its meaning.
 */
const M0 = 0xd2511f53 | 0;
const M1 = 0xcd9e8d57 | 0;
const M0_LOW = M0 & 0xffff;
const M0_HIGH = M0 >>> 16;
const M1_LOW = M1 & 0xffff;
const M1_HIGH = M1 >>> 16;
const W0 = 0x9e3779b9 | 0;
const W1 = 0xbb67ae85 | 0;

/**
 * One block of Philox4x32-10. Counter words c0..c3 and key words k0, k1 are taken modulo 2^32.
 * @param out receives four words in [0, 2^32) at 0..3
 */
export function philox(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;
  for (let round = 0; round < 10; round++) {
    // The high half of a 32 x 32 bit product from four 16 x 16 bit products, none of which overflows.
    let low = x0 & 0xffff;
    let high = x0 >>> 16;
    let middle = (Math.imul(high, M0_LOW) + (Math.imul(low, M0_LOW) >>> 16)) | 0;
    let carry = (Math.imul(low, M0_HIGH) + (middle & 0xffff)) | 0;
    const high0 = (Math.imul(high, M0_HIGH) + (middle >>> 16) + (carry >>> 16)) | 0;
    const low0 = Math.imul(x0, M0);

    low = x2 & 0xffff;
    high = x2 >>> 16;
    middle = (Math.imul(high, M1_LOW) + (Math.imul(low, M1_LOW) >>> 16)) | 0;
    carry = (Math.imul(low, M1_HIGH) + (middle & 0xffff)) | 0;
    const high1 = (Math.imul(high, M1_HIGH) + (middle >>> 16) + (carry >>> 16)) | 0;
    const low1 = Math.imul(x2, M1);

    x0 = high1 ^ x1 ^ key0;
    x1 = low1;
    x2 = high0 ^ x3 ^ key1;
    x3 = low0;
    key0 = (key0 + W0) | 0;
    key1 = (key1 + W1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}
