import type { Text } from '../../sim-core/base/text.ts';
import { CITIES, MECHANISMS, SIZES } from './cases.ts';
import type { Sample } from './sample.ts';

/** One promise, what was measured, and whether it is kept. */
export interface Goal {
  readonly id: string;
  readonly what: Text;
  readonly required: string;
  /** null when there is nothing to compare with here. */
  readonly measured: string | null;
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
    what: Text,
    required: number,
    over: number | null,
    under: number | null,
  ): void => {
    const value = over === null || under === null ? null : over / under;
    goals.push({
      id,
      what,
      required: `≥ ${required}`,
      measured: value === null ? null : value.toPrecision(3),
      met: value === null ? null : value >= required,
    });
  };
  const bound = (id: string, what: Text, limit: number, value: number, unit: string): void => {
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
        { zh: 'DESK 的事件，比自身 1,000 时的 HOLD', en: 'DESK, events, over own HOLD at 1,000' },
        0.15,
        desk?.eventsPerSecond ?? null,
        own,
      );
    }
    ratio(
      'desk',
      { zh: 'DESK 的函电，比 SimPy 的 Resource', en: 'DESK, messages, over SimPy’s Resource' },
      20,
      rate('desk/kernel'),
      rate('desk/simpy'),
    );
  }
  const [linked, native] = [rate('formulas/linked'), rate('formulas/native')];
  if (linked !== null && native !== null) {
    const what = { zh: '公式用时，比原生闭包', en: 'Time of formulas over native closures' };
    bound('formulas', what, 1.25, native / linked, '');
  }
  const runs = MECHANISMS.flatMap((id) => figures.get(`run/${id}`)?.runsPerSecond ?? []);
  if (runs.length > 0) {
    const what = {
      zh: 'RUN `taipu-river`，最慢的机制，每核每秒推演数',
      en: 'RUN `taipu-river`, slowest mechanism, runs/s per core',
    };
    ratio('run', what, 50, Math.min(...runs), 1);
  }
  const snapshot = figures.get('snapshot');
  if (snapshot !== undefined) {
    const what = { zh: '`taipu-river` 的快照与恢复', en: 'Snapshot and restore of `taipu-river`' };
    bound('snapshot', what, 5, snapshot.snapshotMs, ' ms');
  }
  const memory = figures.get(`memory/${SIZES[1]}`);
  if (memory !== undefined) {
    const pending = {
      zh: '每个待处理事件的内存，100,000 时',
      en: 'Memory per pending event, at 100,000',
    };
    const left = {
      zh: '稳态下每个事件留下的堆字节',
      en: 'Heap bytes left per event in steady state',
    };
    bound('memory', pending, 48, memory.bytesPerPending, ' B');
    bound('memory', left, 0.1, memory.heapPerEvent, ' B');
  }
  if (figures.has(`growth/${CITIES[0]}`)) {
    bound(
      'growth',
      {
        zh: 'GROW，3 至 300 城每次推演用时的指数',
        en: 'GROW, exponent of time per run from 3 to 300 cities',
      },
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
    what: Text,
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
      {
        zh: `标尺的有效性：C 日历队列比 SimPy，${at} 时`,
        en: `Validity of the yardsticks: C calendar over SimPy at ${at}`,
      },
      [40, 80][i],
      calendar,
      simpy,
    );
    const overC = {
      zh: `HOLD 比 C 日历队列，${at} 时`,
      en: `HOLD over the C calendar queue at ${at}`,
    };
    const overSimpy = { zh: `HOLD 比 SimPy，${at} 时`, en: `HOLD over SimPy at ${at}` };
    ratio('hold-c', overC, 0.45, own, calendar);
    ratio('hold-simpy', overSimpy, [25, 45][i], own, simpy);
    for (const [workload, { zh, en }] of Object.entries(PATTERNS)) {
      const what = { zh: `${zh}，比自身 HOLD，${at} 时`, en: `${en} over own HOLD at ${at}` };
      ratio('patterns', what, 0.5, rate(`hold/${workload}/${size}`), own);
    }
  }
}

const PATTERNS: Readonly<Record<string, Text>> = {
  bursts: { zh: '成批', en: 'Bursts' },
  ties: { zh: '全部同时', en: 'All ties' },
  bimodal: { zh: '双峰延迟 1:10⁴', en: 'Bimodal delays 1:10⁴' },
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
