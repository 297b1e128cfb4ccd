import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { observe } from '../../sim-core/engine/beliefs.ts';
import { createRun } from '../../sim-core/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { named, RULES, scripted } from '../kit/scripted.ts';
import { compose } from '../../sim-core/rules/mechanism/compose.ts';
import { smallWorld } from '../kit/world.ts';
import { quietWorld } from './quiet.ts';
import { bySeed, cut, exact, sampled } from './row.ts';
import type { Effort, Row } from './row.ts';

/** Age of what is known across the border, and the statutory clocks up the line. */

const AGES = [
  { everyMin: 60, loss: 0, delayMin: 5, stepMin: 5 },
  { everyMin: 60, loss: 0.1, delayMin: 5, stepMin: 5 },
  { everyMin: 60, loss: 0.3, delayMin: 5, stepMin: 5 },
  { everyMin: 10, loss: 0.05, delayMin: 2, stepMin: 2 },
] as const;

export function ageRows(effort: Effort): readonly Row[] {
  return AGES.map((report) => {
    const { everyMin, loss, delayMin } = report;
    const id = `age-${everyMin}-${loss}`;
    const seeds = loss === 0 ? 1 : 40;
    const count = cut(1500, effort);
    const values = bySeed(id, seeds, (seed) => meanAge(seed, report, count));
    const target = {
      id,
      title: {
        zh: `每 ${everyMin} 分钟通报一次，遗漏率 ${loss}，途中 ${delayMin} 分钟：信息陈旧度`,
        en: `A notice every ${everyMin} min, loss ${loss}, ${delayMin} min on its way: age of information`,
      },
      unit: { zh: '分钟', en: 'min' },
      expected: (everyMin * (1 + loss)) / (2 * (1 - loss)) + delayMin,
    };
    // Until the first notice arrives the age counts from the start.
    if (loss === 0) return exact(target, values[0], everyMin / count, `${seeds} × ${count}`);
    return sampled(target, values, `${seeds} × ${count}`, effort);
  });
}

/**
 * The metric looks at every step of the grid; reports fall in the middle between two looks, where the
 * mean over the looks is the mean over time.
 */
function meanAge(seed: string, report: (typeof AGES)[number], count: number): number {
  const { everyMin, loss, delayMin, stepMin } = report;
  const times = Array.from({ length: count }, (_, n) => (n * everyMin + stepMin / 2) * MINUTE);
  const run = createRun({
    scenario: quietWorld({ lastMs: times.at(-1) ?? 0, stepMs: stepMin * MINUTE }),
    mechanism: mechanismOf({
      awareness: ['cooperative', { handling: 0, misjudgement: 0 }],
      information: ['mesh', { notice: constant(delayMin * MINUTE), loss, every: constant(0) }],
    }),
    seed,
    untilMs: count * everyMin * MINUTE,
  });
  const office = named(run.sim).department('west-ecology');
  for (const now of times) {
    run.advance(now);
    const seen = { incident: 0, severity: 1, need: [], asOfMs: now, origin: office, detail: false };
    observe(run.sim, office, seen);
  }
  return run.finish().metrics['age-of-information'] * 60;
}

/** A bureau's first report: to its county within 1 h, then 2 h a level. */
const LEVELS = [
  { id: 'county', level: 'county', parent: 'city', capHours: 1, zh: '县', en: 'county' },
  { id: 'city', level: 'prefecture', parent: 'province', capHours: 3, zh: '市', en: 'city' },
  { id: 'province', level: 'province', parent: 'nation', capHours: 5, zh: '省', en: 'province' },
  { id: 'nation', level: 'state', parent: null, capHours: 7, zh: '国务院', en: 'State Council' },
] as const;

export function clockRows(effort: Effort): readonly Row[] {
  const atCaps = noticeHours('clocks/caps', (hours) => constant(hours * HOUR));
  const seeds = cut(400, effort);
  const within = Array.from({ length: seeds }, (_, n) =>
    noticeHours(`clocks/within/${n + 1}`, (hours) => ({
      kind: 'uniform',
      low: 0,
      high: hours * HOUR,
    })),
  );
  return LEVELS.flatMap(({ id, capHours, zh, en }, i) => {
    const latest = Math.max(...within.map((hours) => hours[i]));
    return [
      exact(
        {
          id: `clock-${id}-cap`,
          title: {
            zh: `法定报告时限，各级用满：${zh}知情`,
            en: `Statutory clocks at their caps: the ${en} knows`,
          },
          unit: { zh: '小时', en: 'h' },
          expected: capHours,
        },
        atCaps[i],
        0,
        '1',
      ),
      exact(
        {
          id: `clock-${id}-within`,
          title: {
            zh: `法定报告时限，各级合规：${zh}知情超限的推演数`,
            en: `Statutory clocks kept: runs in which the ${en} knows too late`,
          },
          unit: { zh: '次', en: 'runs' },
          expected: 0,
        },
        within.filter((hours) => hours[i] > capHours).length,
        0,
        `${seeds}, max ${latest.toFixed(3)} h`,
      ),
    ];
  });
}

/** When the lead of each level first knows of what a bureau sees at 0, h, by the shipped doctrine. */
function noticeHours(seed: string, clock: (capHours: number) => Distribution): readonly number[] {
  const clocks = { internal: clock(1), up: clock(2), down: clock(2) };
  const world = smallWorld({
    horizonMs: 12 * HOUR,
    jurisdictions: LEVELS.map(({ id, level, parent }) => ({ id, level, parent, clocks })),
    departments: [
      { id: 'bureau', function: 'ecology', at: 'county' },
      ...LEVELS.map(({ id, parent }) => ({
        id: `${id}-office`,
        function: 'emergency-management' as const,
        at: id,
        ...(parent === null ? {} : { superior: `${parent}-office` }),
      })),
    ],
    units: [],
    hazards: [{ id: 'spill', severity: '8' }],
    incidents: [{ id: 'spill-county', hazard: 'spill', at: 'county', onset: 0 }],
  });
  const mechanism = mechanismOf({
    awareness: ['cooperative', { handling: 0, misjudgement: 0 }],
    law: ['vertical-approval', { verticalPull: 0 }],
  });
  const run = scripted(world, { hooks: compose(mechanism), duties: RULES.duties, seed });
  const { department } = named(run.sim);
  const bureau = department('bureau');
  const seen = { incident: 0, severity: 8, need: [], asOfMs: 0, origin: bureau, detail: false };
  observe(run.sim, bureau, seen);
  run.finish();
  return LEVELS.map(({ id }) => {
    const belief = run.sim.state.beliefs[department(`${id}-office`)][0];
    return belief === null ? Infinity : belief.firstMs / HOUR;
  });
}
