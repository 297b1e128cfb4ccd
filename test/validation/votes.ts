import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { compose } from '../../sim-core/rules/mechanism/compose.ts';
import { votesNeeded } from '../../sim-core/rules/mechanism/organisation/voting.ts';
import { traceRows } from '../../sim-core/trace-rows.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { named, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import { bySeed, cut, sampled } from './row.ts';
import type { Effort, Row } from './row.ts';

/*
 * Decisions by the joint meeting: a county asks for help, the other members vote by the rule. The one
 * that asks has voted yes by asking, so a majority of n others is a majority of n + 1.
 */

/** Short, so that nothing is undecided at the end, and no hour passes at which a state is hashed. */
const ANSWER_MS = MINUTE;
const HORIZON_MS = 55 * MINUTE;
const SEEDS = 50;
const RULES = ['all', 'majority', 'any'] as const;
type Rule = (typeof RULES)[number];

const RULE_NAMES = {
  all: { zh: '全体同意', en: 'all' },
  majority: { zh: '过半数', en: 'majority' },
  any: { zh: '任一同意', en: 'any' },
} as const;

interface Ballot {
  readonly others: number;
  readonly rule: Rule;
  /** Chance that a member says yes. */
  readonly yes: number;
  readonly vote: Distribution;
  readonly lots: number;
}

interface Outcome {
  /** Mean time from the request to the decision, in mean answers. */
  readonly answers: number;
  readonly approved: number;
}

export function decisionTimeRows(effort: Effort): readonly Row[] {
  const vote: Distribution = { kind: 'exponential', mean: ANSWER_MS };
  return [3, 5, 10].flatMap((others) =>
    RULES.map((rule) => {
      const needed = votesNeeded(rule, others);
      const id = `vote-${rule}-${others}`;
      const lots = cut(rule === 'any' ? 400 : 240, effort);
      return sampled(
        {
          id,
          title: {
            zh: `${RULE_NAMES[rule].zh}（${others} 个其他成员中 ${needed} 个）：决定用时`,
            en: `Rule "${RULE_NAMES[rule].en}" (${needed} of ${others} others): time to decide`,
          },
          unit: { zh: '平均答复用时', en: 'mean answer' },
          expected: harmonic(others) - harmonic(others - needed),
        },
        bySeed(id, SEEDS, (seed) => decide(seed, { others, rule, yes: 1, vote, lots }).answers),
        `${SEEDS} × ${lots}`,
        effort,
      );
    }),
  );
}

const CHANCES = [
  { others: 3, rule: 'all', yes: 0.7, lots: 650 },
  { others: 3, rule: 'majority', yes: 0.7, lots: 80 },
  { others: 3, rule: 'any', yes: 0.3, lots: 200 },
  { others: 4, rule: 'all', yes: 0.8, lots: 650 },
  { others: 5, rule: 'majority', yes: 0.7, lots: 60 },
  { others: 10, rule: 'majority', yes: 0.5, lots: 200 },
] as const;

export function acceptanceRows(effort: Effort): readonly Row[] {
  return CHANCES.map(({ others, rule, yes, ...full }) => {
    const needed = votesNeeded(rule, others);
    const id = `accept-${rule}-${others}-${yes}`;
    const lots = cut(full.lots, effort);
    const vote = constant(MINUTE);
    return sampled(
      {
        id,
        title: {
          zh: `${RULE_NAMES[rule].zh}（${others} 个其他成员中 ${needed} 个），各以 ${yes} 同意：通过的可能性`,
          en: `Rule "${RULE_NAMES[rule].en}" (${needed} of ${others} others), each yes with ${yes}: chance to pass`,
        },
        unit: { zh: '概率', en: 'probability' },
        expected: atLeast(needed, others, yes),
      },
      bySeed(id, SEEDS, (seed) => decide(seed, { others, rule, yes, vote, lots }).approved),
      `${SEEDS} × ${lots}`,
      effort,
    );
  });
}

export function harmonic(n: number): number {
  return n === 0 ? 0 : 1 / n + harmonic(n - 1);
}

/** Chance of at least k of n, each with chance p. */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (n < k) return 0;
  return p * atLeast(k - 1, n - 1, p) + (1 - p) * atLeast(k, n - 1, p);
}

/** Puts a number of requests at once; nobody owns what is asked for, so that a decision is all there is. */
function decide(seed: string, ballot: Ballot): Outcome {
  const counties = Array.from({ length: ballot.others + 1 }, (_, i) => ({
    id: `m${i + 1}`,
    parent: 'area',
    // What is decided goes up the line next: the line is so slow that this lies after the end.
    clocks: { internal: constant(0), up: constant(1000 * HOUR), down: constant(0) },
  }));
  const world = smallWorld({
    horizonMs: HORIZON_MS,
    jurisdictions: [{ id: 'area', parent: null, level: 'province' }, ...counties],
    secretariat: 'area-office',
    units: [],
    hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '3' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'm1', onset: 0 }],
  });
  const none = constant(0);
  const { rule, vote, yes } = ballot;
  const mechanism = mechanismOf({
    awareness: ['cooperative', { handling: 0, misjudgement: 0, caution: 0, trust: 0 }],
    organisation: [
      'joint-meeting',
      { rule, vote, convene: none, contact: none, agenda: 1_000_000 },
    ],
    law: ['agreement', { base: yes }],
  });
  const run = scripted(world, { hooks: compose(mechanism), seed, ledger: null });
  const { department, capability } = named(run.sim);
  const actor = department('m1-office');
  see(run.sim, actor, 0, 3, [3]);
  for (let lot = 0; lot < ballot.lots; lot++) {
    apply(run.sim, {
      kind: 'request',
      actor,
      incident: 0,
      capability: capability('rescue'),
      amount: 1,
    });
  }
  run.finish();
  const decided = [...traceRows(run.sim)].filter(({ kind }) => kind === 'decided');
  if (decided.length !== ballot.lots) {
    throw new Error(`ladder: ${decided.length} decisions on ${ballot.lots} requests`);
  }
  const sumMs = decided.reduce((sum, { t }) => sum + t, 0);
  const approved = decided.filter((row) => row['approved'] === 1).length;
  return { answers: sumMs / ballot.lots / ANSWER_MS, approved: approved / ballot.lots };
}
