import { PHASES } from '../model/case.ts';
import type { Case, Lot, Phase } from '../model/case.ts';
import type { CasePath, PhaseInterval } from '../model/record.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import type { State } from '../model/state.ts';
import { QUANTILES } from './cases.ts';
import type { Sim } from './sim.ts';
import { readSpan, spanCause, spanEnd, spanStart } from './spans.ts';

const NINETY = QUANTILES.length - 1;
const UNDER_WAY = [UNIT_STATUSES.indexOf('mobilising'), UNIT_STATUSES.indexOf('travelling')];
const DEPLOYMENT: readonly Phase[] = ['committed', 'mobilised', 'arrived'];
/** Phases of a path: it ends at the arrival. */
const PATH_PHASES = PHASES.slice(0, PHASES.indexOf('arrived'));

interface Piece {
  readonly fromMs: number;
  readonly toMs: number;
  readonly holder: number;
  readonly opens: Phase | null;
}

/** Critical paths of all cases whose t0 has come, in the order of root and jurisdiction. */
export function criticalPaths(sim: Sim): readonly CasePath[] {
  return sim.state.cases
    .filter((one) => one.t0Ms >= 0)
    .sort((a, b) => a.root - b.root || a.jurisdiction - b.jurisdiction)
    .map((one) => criticalPath(sim, one));
}

function criticalPath(sim: Sim, one: Case): CasePath {
  const capability = lastReached(one);
  const { state } = sim;
  const reached = capability >= 0;
  const at = capability * QUANTILES.length + NINETY;
  const lastSpan = reached ? one.reachedBy[at] : waitingSpan(sim, one);
  const endMs = reached ? Math.max(one.t0Ms, one.reachedMs[at]) : sim.endMs;
  const spans = chain(state, lastSpan);
  const pieces = lastDeployment(piecesOf(sim, spans, one.t0Ms, endMs));
  return {
    root: one.root,
    jurisdiction: one.jurisdiction,
    t0Ms: one.t0Ms,
    endMs,
    censored: !reached,
    capability,
    phases: phasesOf(pieces, one.t0Ms, endMs),
    spans,
  };
}

/** The capability whose need was met to 90 % last of all that were; -1 when none was. */
function lastReached(one: Case): number {
  let best = -1;
  let bestMs = -1;
  for (let c = 0; c < one.peak.length; c++) {
    const ms = one.reachedMs[c * QUANTILES.length + NINETY];
    if (one.peak[c] > 0 && ms > bestMs) {
      best = c;
      bestMs = ms;
    }
  }
  return best;
}

/** What an unmet case still waits for: its latest open step, or else the last its lead has heard. */
function waitingSpan(sim: Sim, one: Case): number {
  const { state, scenario } = sim;
  let best = -1;
  const offer = (span: number): void => {
    if (span >= 0 && (best < 0 || spanStart(state.spans, span) > spanStart(state.spans, best)))
      best = span;
  };
  // A request made before its incident began was for a root of its own.
  const belongs = ({ root, jurisdiction, incident }: Lot): boolean =>
    jurisdiction === one.jurisdiction &&
    (root === one.root || state.hazards.root[incident] === one.root);
  for (const lot of state.lots) {
    if (!belongs(lot)) continue;
    offer(lot.openSpan);
    if (lot.status !== 'withdrawn') offer(lot.lastSpan);
  }
  for (const ask of state.asks) {
    if (belongs(state.lots[ask.lot])) offer(ask.openSpan);
  }
  // Units that were promised and are not there yet.
  for (let u = 0; u < scenario.units.length; u++) {
    if (!UNDER_WAY.includes(state.units.status[u]) || state.units.lot[u] < 0) continue;
    if (belongs(state.lots[state.units.lot[u]])) offer(state.units.span[u]);
  }
  if (best >= 0) return best;
  const { lead } = scenario.jurisdictions[one.jurisdiction];
  if (lead < 0) return -1;
  state.beliefs[lead].forEach((belief, incident) => {
    if (belief === null || state.hazards.root[incident] !== one.root) return;
    if (scenario.incidents[incident].jurisdiction === one.jurisdiction) offer(belief.span);
  });
  return best;
}

/** Spans from the first cause to the given one. */
function chain(state: State, last: number): readonly number[] {
  const spans: number[] = [];
  for (let span = last; span >= 0; span = spanCause(state.spans, span)) spans.unshift(span);
  return spans;
}

/** The spans clipped to [t0, end], with what no span covers at either side. */
function piecesOf(
  sim: Sim,
  spans: readonly number[],
  t0Ms: number,
  endMs: number,
): readonly Piece[] {
  const { spans: table } = sim.state;
  const pieces: Piece[] = [];
  let at = t0Ms;
  for (const span of spans) {
    const fromMs = spanStart(table, span);
    if (fromMs > at) {
      pieces.push({ fromMs: at, toMs: Math.min(fromMs, endMs), holder: -1, opens: null });
      at = Math.min(fromMs, endMs);
    }
    const closed = spanEnd(table, span);
    const toMs = Math.min(endMs, Math.max(at, closed < 0 ? endMs : closed));
    const { holder, opens } = readSpan(table, span);
    pieces.push({ fromMs: at, toMs, holder, opens: closed < 0 ? null : opens });
    at = toMs;
  }
  if (at < endMs) {
    const { holder } = pieces.length > 0 ? pieces[pieces.length - 1] : { holder: -1 };
    pieces.push({ fromMs: at, toMs: endMs, holder, opens: null });
  }
  return pieces;
}

/**
 * A path may lead through an earlier deployment, whose crew saw on scene that more was needed. Only the
 * milestones of the last one are the case's: the earlier ones were sent, and it was not enough.
 */
function lastDeployment(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<Phase>();
  return [...pieces]
    .reverse()
    .map((piece) => {
      if (piece.opens === null || !DEPLOYMENT.includes(piece.opens)) return piece;
      if (seen.has(piece.opens)) return { ...piece, opens: null };
      seen.add(piece.opens);
      return piece;
    })
    .reverse();
}

/** The pieces gathered by phase: a phase is the last milestone reached, so each is one interval. */
function phasesOf(pieces: readonly Piece[], t0Ms: number, endMs: number): readonly PhaseInterval[] {
  const lengths = PATH_PHASES.map(() => 0);
  const held = PATH_PHASES.map(() => new Map<number, number>());
  let phase = 0;
  for (const { fromMs, toMs, holder, opens } of pieces) {
    lengths[phase] += toMs - fromMs;
    held[phase].set(holder, (held[phase].get(holder) ?? 0) + toMs - fromMs);
    if (opens === null) continue;
    phase = Math.min(PATH_PHASES.length - 1, Math.max(phase, PHASES.indexOf(opens)));
  }
  let at = t0Ms;
  return PATH_PHASES.map((name, p) => {
    const fromMs = at;
    at = Math.min(endMs, at + lengths[p]);
    return {
      phase: name,
      fromMs,
      toMs: at,
      holder: longestHolder(held[p]),
      skipped: lengths[p] === 0,
    };
  });
}

function longestHolder(held: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const holder of [...held.keys()].sort((a, b) => a - b)) {
    const ms = held.get(holder) ?? 0;
    if (ms > most) {
      best = holder;
      most = ms;
    }
  }
  return best;
}
