import { CITIES, MECHANISMS, SIZES } from './cases.ts';
import type { Sample } from './sample.ts';

/** One promise, what was measured, and whether it is kept. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly required: string;
  readonly measured: string;
  /** null when this machine lacks what the goal is compared with. */
  readonly met: boolean | null;
}

type Figures = ReadonlyMap<string, Sample>;

/** All goals whose cases were measured. */
export function goalsOf(figures: Figures): readonly Goal[] {
  const rate = (id: string): number | null => figures.get(id)?.perSecond ?? null;
  const goals: Goal[] = [];
  const ratio = (
    id: string,
    what: string,
    required: number,
    over: number | null,
    under: number | null,
  ): void => {
    const value = over === null || under === null ? null : over / under;
    goals.push({
      id,
      what,
      required: `≥ ${required}`,
      measured: value === null ? 'nothing to compare with here' : value.toPrecision(3),
      met: value === null ? null : value >= required,
    });
  };
  const bound = (id: string, what: string, limit: number, value: number, unit: string): void => {
    goals.push({
      id,
      what,
      required: `≤ ${limit}${unit}`,
      measured: `${value.toPrecision(3)}${unit}`,
      met: value <= limit,
    });
  };
  if (figures.has('hold/exponential/1000')) holdGoals(rate, ratio);
  if (figures.has('desk/kernel')) {
    const desk = figures.get('desk/kernel');
    const own = rate('hold/exponential/1000');
    if (own !== null) {
      ratio(
        'desk',
        'DESK, events, over own HOLD at 1,000',
        0.15,
        desk?.eventsPerSecond ?? null,
        own,
      );
    }
    ratio(
      'desk',
      'DESK, messages, over SimPy’s Resource',
      20,
      rate('desk/kernel'),
      rate('desk/simpy'),
    );
  }
  const [linked, native] = [rate('formulas/linked'), rate('formulas/native')];
  if (linked !== null && native !== null) {
    bound('formulas', 'Time of formulas over native closures', 1.25, native / linked, '');
  }
  const runs = MECHANISMS.flatMap((id) => figures.get(`run/${id}`)?.runsPerSecond ?? []);
  if (runs.length > 0) {
    ratio('run', 'RUN `taipu-river`, slowest mechanism, runs/s per core', 50, Math.min(...runs), 1);
  }
  const snapshot = figures.get('snapshot');
  if (snapshot !== undefined) {
    bound('snapshot', 'Snapshot and restore of `taipu-river`', 5, snapshot.snapshotMs, ' ms');
  }
  const memory = figures.get(`memory/${SIZES[1]}`);
  if (memory !== undefined) {
    bound('memory', 'Memory per pending event, at 100,000', 48, memory.bytesPerPending, ' B');
    bound('memory', 'Heap bytes left per event in steady state', 0.1, memory.heapPerEvent, ' B');
  }
  if (figures.has(`growth/${CITIES[0]}`)) {
    bound(
      'growth',
      'GROW, exponent of time per run from 3 to 300 cities',
      1.15,
      exponent(figures),
      '',
    );
  }
  return goals;
}

function holdGoals(
  rate: (id: string) => number | null,
  ratio: (
    id: string,
    what: string,
    required: number,
    over: number | null,
    under: number | null,
  ) => void,
): void {
  for (const [i, size] of SIZES.entries()) {
    const at = size.toLocaleString('en');
    const own = rate(`hold/exponential/${size}`);
    const calendar = rate(`hold/c-calendar/${size}`);
    const simpy = rate(`hold/simpy-message/${size}`);
    ratio(
      'valid',
      `Validity of the yardsticks: C calendar over SimPy at ${at}`,
      [40, 80][i],
      calendar,
      simpy,
    );
    ratio('hold-c', `HOLD over the C calendar queue at ${at}`, 0.45, own, calendar);
    ratio('hold-simpy', `HOLD over SimPy at ${at}`, [25, 45][i], own, simpy);
    for (const workload of ['bursts', 'ties', 'bimodal']) {
      const what = `${WORDS[workload]} over own HOLD at ${at}`;
      ratio('patterns', what, 0.5, rate(`hold/${workload}/${size}`), own);
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  bursts: 'Bursts',
  ties: 'All ties',
  bimodal: 'Bimodal delays 1:10⁴',
};

/** Slope of log time over log cities, by least squares. */
export function exponent(figures: Figures): number {
  const points = CITIES.map((cities) => [
    Math.log(cities),
    Math.log(figures.get(`growth/${cities}`)?.secondsPerRun ?? NaN),
  ]);
  const mean = (k: number): number => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const up = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return up / points.reduce((sum, [x]) => sum + (x - mx) * (x - mx), 0);
}
