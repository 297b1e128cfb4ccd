/**
 * The one generator file the core imports: it touches neither `Math.random` nor `crypto`, which
 * the package's main entry does. The package ships no types of its own.
 */
declare module 'seedrandom/lib/alea.js' {
  interface Generator {
    /** A number in [0, 1) with 32 bits. */
    (): number;
    /** A signed 32-bit integer. */
    int32(): number;
    /** A number in [0, 1) with 53 bits. */
    double(): number;
  }
  const alea: (seed: string) => Generator;
  export default alea;
}
