import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { runHazards } from '../../sim-core/lab/hazards.ts';
import type { CompiledLab } from '../../sim-core/model/lab.ts';
import { erlangWait, meanAndError, poissonTimes, publish } from '../kit/queue-world.ts';
import { chart } from './chart.ts';
import type { Curve } from './chart.ts';
import type { Shown } from './labs.ts';
import { analyticDensity, erlangLoss } from './theory.ts';

export interface Figure {
  /** File name under docs/. */
  readonly file: string;
  readonly title: string;
  readonly svg: string;
}

const THEORY = 'theory 理论';
const MODEL = 'model 模型';

/** Pictures of what the rows say, drawn from the same numbers. */
export function figures(labs: readonly CompiledLab[], rows: readonly Shown[]): readonly Figure[] {
  return [waits(rows), losses(rows), plume(labs), hubAndMesh()];
}

function observed(rows: readonly Shown[], id: string): number {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`figures: there is no row ${id}`);
  return row.observed;
}

function range(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

/** Waits in mean services against the load of one desk. */
function waits(rows: readonly Shown[]): Figure {
  const oneDesk = [
    ['mm1-50', 0.5],
    ['mm1-80', 0.8],
    ['mm1-90', 0.9],
  ] as const;
  const twoDesks = [2, 4, 6, 7, 7.6] as const;
  const title = 'Wait against load, Erlang C · 负荷与等待（Erlang C）';
  const curves: readonly Curve[] = [
    {
      name: `1 desk 席, ${THEORY}`,
      points: range(0.05, 0.92, 60).map((load) => [load, erlangWait(1, load)]),
      drawn: 'line',
      colour: 0,
    },
    {
      name: `1 desk 席, ${MODEL}`,
      points: oneDesk.map(([id, load]) => [load, observed(rows, id)]),
      drawn: 'dots',
      colour: 0,
    },
    {
      name: `2 desks 席, ${THEORY}`,
      points: range(0.05, 0.95, 60).map((load) => [load, erlangWait(2, load)]),
      drawn: 'line',
      colour: 1,
    },
    {
      name: `2 desks 席, ${MODEL}`,
      points: twoDesks.map((perHour) => [
        perHour / 8,
        observed(rows, `desk-${String(perHour).replace('.', '')}`) / 15,
      ]),
      drawn: 'dots',
      colour: 1,
    },
  ];
  const axes = { x: 'load of one desk 每席负荷', y: 'mean wait, services 平均等待（办理用时）' };
  return { file: 'validation-wait.svg', title, svg: chart(title, curves, axes) };
}

/** The loss at a load of 0.8 a line falls as lines are pooled. */
function losses(rows: readonly Shown[]): Figure {
  const sizes = range(1, 40, 39);
  const title = 'Pooling at a load of 0.8, Erlang B · 合并的好处，每席负荷 0.8（Erlang B）';
  const curves: readonly Curve[] = [
    {
      name: THEORY,
      points: sizes.map((lines) => [lines, erlangLoss(lines, 0.8 * lines)]),
      drawn: 'line',
      colour: 0,
    },
    {
      name: MODEL,
      points: (
        [
          [5, 4],
          [10, 8],
          [30, 24],
        ] as const
      ).map(([lines, load]) => [lines, observed(rows, `lines-${lines}-${load}`)]),
      drawn: 'dots',
      colour: 0,
    },
  ];
  const axes = { x: 'lines pooled 合并的席位', y: 'share lost 呼损' };
  return { file: 'validation-pooling.svg', title, svg: chart(title, curves, axes) };
}

/** The spill as it passes the end of the river. */
function plume(labs: readonly CompiledLab[]): Figure {
  const lab = labs.find(({ model }) => model.id === 'a5-river')?.model;
  if (lab === undefined) throw new Error('figures: there is no river');
  const series = runHazards({ lab, seed: 'a5-river/1', share: 1 }).series(lab.targets[0]);
  const stepHours = lab.scenario.stepMs / HOUR;
  const [from, to] = [55, 85];
  const title = 'Spill after 99.9 km of river · 泄漏下移 99.9 千米';
  const curves: readonly Curve[] = [
    {
      name: THEORY,
      points: range(from, to, 150).map((hours) => [hours, analyticDensity(hours) * 1e5]),
      drawn: 'line',
      colour: 0,
    },
    {
      name: MODEL,
      points: series.flatMap((value, i) => {
        const hours = i * stepHours;
        const isShown = hours >= from && hours <= to && i % 18 === 0;
        return isShown ? [[hours, value * 1e5] as const] : [];
      }),
      drawn: 'dots',
      colour: 1,
    },
  ];
  const axes = { x: 'hours since the spill 泄漏后小时', y: 'C·A/M, 1e-5 /m', fromX: from };
  return { file: 'validation-plume.svg', title, svg: chart(title, curves, axes) };
}

const DESKS = 4;
const SERVICE_MS = 10 * MINUTE;

/** A hub has a queue and a mesh has none: which shows the younger picture depends on the load. */
function hubAndMesh(): Figure {
  const none = constant(0);
  const service = { kind: 'exponential', mean: SERVICE_MS } as const;
  const hub = ['hub', { desks: DESKS, service, delay: none, outage: 0, every: none }] as const;
  const mesh = ['mesh', { notice: constant(60 * MINUTE), loss: 0, every: none }] as const;
  const ageAt = (information: typeof hub | typeof mesh, load: number): number =>
    meanAndError(
      range(1, 8, 7).map((run) => {
        const seed = `hub and mesh at ${load}, run ${run}`;
        const times = poissonTimes(seed, 4000, SERVICE_MS / (DESKS * load));
        return publish(information, { seed, times, warmUp: 400 }).ageHours * 60;
      }),
    ).mean;
  const loads = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
  const title = 'Hub and mesh: age of what is known · 枢纽与网状：信息陈旧度';
  const curves: readonly Curve[] = [
    {
      name: `hub 枢纽, ${MODEL}`,
      points: loads.map((load) => [load, ageAt(hub, load)]),
      drawn: 'dots',
      colour: 0,
    },
    {
      name: `hub 枢纽: wait + service 等待与办理, ${THEORY}`,
      points: range(0.2, 0.95, 60).map((load) => [load, 10 * (1 + erlangWait(DESKS, load))]),
      drawn: 'line',
      colour: 0,
    },
    {
      name: `mesh 网状, ${MODEL}`,
      points: loads.map((load) => [load, ageAt(mesh, load)]),
      drawn: 'dots',
      colour: 1,
    },
  ];
  const axes = { x: 'load of the hub 枢纽负荷', y: 'age, min 陈旧度（分钟）' };
  return { file: 'validation-hub-mesh.svg', title, svg: chart(title, curves, axes) };
}
