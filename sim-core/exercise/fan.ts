/** Possible courses of one forecast. */
export const FUTURES = 100;

/** Where one possible future stands at one instant. */
export interface ForecastPoint {
  readonly atMs: number;
  /** Need of all capabilities that nobody at work meets, in truth. */
  readonly unmet: number;
  readonly harmPeople: number;
}

/** Hour by hour, the middle and both tails over the futures. */
export interface ForecastBand {
  readonly atMs: number;
  readonly unmet: readonly [low: number, middle: number, high: number];
  readonly harmPeople: readonly [low: number, middle: number, high: number];
}

const TAILS = [0.1, 0.5, 0.9] as const;

/** The fan of several futures of the same moment: their tenth, middle and ninetieth hundredth. */
export function forecastFan(runs: readonly (readonly ForecastPoint[])[]): readonly ForecastBand[] {
  const [first = []] = runs;
  return first.map(({ atMs }, i) => ({
    atMs,
    unmet: tails(runs.map((run) => run[i].unmet)),
    harmPeople: tails(runs.map((run) => run[i].harmPeople)),
  }));
}

function tails(values: readonly number[]): readonly [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, middle, high] = TAILS.map(
    (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))],
  );
  return [low, middle, high];
}
