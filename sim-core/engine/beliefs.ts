import { exp, normalQuantile } from '../base/math.ts';
import type { Belief } from '../model/belief.ts';
import type { Fact, Message } from '../model/message.ts';
import { tellDoctrine } from './doctrine.ts';
import { bandOf } from './facts.ts';
import { byHand } from './people.ts';
import { traitsOf } from './scopes.ts';
import { draw } from './sim.ts';
import type { Sim } from './sim.ts';
import { wholeSpan } from './spans.ts';

/** Share by which a need must have moved to be news. */
const NEED_NEWS = 0.25;
/** Independent reports that a checked lead is worth: the question and the answer. */
const CHECKED_REPORTS = 2;

/**
 * A department sees an incident itself. The span of a first sight starts with its outbreak; later
 * sights continue the watch, so that the time in between is never called unseen again.
 */
export function observe(sim: Sim, department: number, fact: Fact): void {
  const { incident } = fact;
  const known = sim.state.beliefs[department][incident];
  sim.trace.add(
    sim.state.now,
    'observed',
    department,
    incident,
    -1,
    -1,
    fact.severity,
    sim.state.hazards.severity[incident],
  );
  if (known !== null && !isNews(known, fact)) {
    refresh(known, fact);
    tellDoctrine(sim, department, { kind: 'learned', incident, material: false });
    return;
  }
  const startedMs = Math.max(0, sim.state.hazards.startedAt[incident]);
  const span =
    known === null || known.generation < fact.generation
      ? wholeSpan(sim, {
          kind: 'unseen',
          holder: -1,
          cause: -1,
          fromMs: startedMs,
          opens: 'sensed',
        })
      : wholeSpan(sim, { kind: 'watch', holder: department, cause: known.span });
  learn(sim, department, fact, department, span);
}

/** A department takes in what a handled message tells. */
export function takeIn(sim: Sim, message: Message, fact: Fact): void {
  const known = sim.state.beliefs[message.to][message.incident];
  if (known !== null && isStale(known, fact)) return;
  if (known !== null && !isNews(known, fact)) {
    refresh(known, fact);
    tellDoctrine(sim, message.to, { kind: 'learned', incident: message.incident, material: false });
    return;
  }
  learn(sim, message.to, fact, message.source, receiptSpan(sim, message));
}

/**
 * A lead has been checked with whoever gave it: the belief takes its numbers without an error of its
 * own, and counts as confirmed by as many reports as asking and answering are.
 */
export function confirm(sim: Sim, department: number, fact: Fact): void {
  const belief = sim.state.beliefs[department][fact.incident];
  if (belief === null || fact.generation !== belief.generation) return;
  if (fact.asOfMs < belief.asOfMs) return;
  belief.factor = 1;
  belief.severity = fact.severity;
  belief.need = fact.need;
  belief.reports += CHECKED_REPORTS;
  tellDoctrine(sim, department, { kind: 'learned', incident: fact.incident, material: false });
}

/** Transit and desk time of a handled message, as two spans; answers the second. */
export function receiptSpan(sim: Sim, message: Message): number {
  const from = sim.departments[message.from];
  const to = sim.departments[message.to];
  const transit = wholeSpan(
    sim,
    { kind: 'transit', holder: message.from, cause: message.cause, fromMs: message.sentMs },
    message.deliverMs,
  );
  const isLead = sim.scenario.jurisdictions[to.jurisdiction].lead === message.to;
  const crosses = from.jurisdiction !== to.jurisdiction;
  return wholeSpan(sim, {
    kind: 'desk',
    holder: message.to,
    cause: transit,
    opens: crosses ? 'shared' : isLead ? 'reported' : undefined,
  });
}

function learn(sim: Sim, department: number, fact: Fact, source: number, span: number): void {
  const { state } = sim;
  const { incident } = fact;
  const before = state.beliefs[department][incident];
  // Of another outbreak nothing is known yet, whatever is remembered of the last.
  const known = before?.generation === fact.generation ? before : null;
  const factor = before?.factor ?? misjudgement(sim, department, incident);
  const detail = fact.detail || (known?.detail ?? false);
  // An old report may bring the decisive content; its numbers are still old.
  const newer = known === null || fact.asOfMs >= known.asOfMs;
  const belief: Belief = {
    generation: fact.generation,
    severity: newer ? fact.severity * factor : known.severity,
    need: newer ? misjudged(fact.need, factor) : known.need,
    asOfMs: newer ? fact.asOfMs : known.asOfMs,
    learnedMs: state.now,
    origin: newer ? fact.origin : known.origin,
    source,
    detail,
    firstMs: known?.firstMs ?? state.now,
    detailMs: known !== null && known.detail ? known.detailMs : detail ? state.now : -1,
    reports: known?.reports ?? 0,
    origins: known?.origins ?? [],
    factor,
    span,
    reportedMs: known?.reportedMs ?? -1,
    sharedMs: known?.sharedMs ?? -1,
    told: before?.told ?? {},
  };
  hear(belief, fact.origin);
  state.beliefs[department][incident] = belief;
  sim.trace.add(
    state.now,
    'learned',
    department,
    incident,
    source,
    fact.origin,
    fact.severity * factor,
    fact.asOfMs,
  );
  tellDoctrine(sim, department, { kind: 'learned', incident, material: true });
}

/** Better numbers for what is known already: no news, so nothing is re-told. */
function refresh(known: Belief, fact: Fact): void {
  if (fact.asOfMs <= known.asOfMs) return;
  known.severity = fact.severity * known.factor;
  known.need = misjudged(fact.need, known.factor);
  known.asOfMs = fact.asOfMs;
  known.origin = fact.origin;
  hear(known, fact.origin);
}

/** Who reports again, in whatever turn and through whomever, confirms nothing more. */
function hear(belief: Belief, origin: number): void {
  if (belief.origins.includes(origin)) return;
  belief.origins.push(origin);
  belief.origins.sort((a, b) => a - b);
  belief.reports++;
}

function misjudged(need: readonly number[], factor: number): readonly number[] {
  return factor === 1 ? need : need.map((amount) => amount * factor);
}

/** What is older than what is held, or of an earlier outbreak, says nothing; but for the decisive content. */
function isStale(known: Belief, fact: Fact): boolean {
  if (fact.generation !== known.generation) return fact.generation < known.generation;
  return fact.asOfMs <= known.asOfMs && (!fact.detail || known.detail);
}

function isNews(known: Belief, fact: Fact): boolean {
  if (fact.generation > known.generation) return true;
  if (fact.detail && !known.detail) return true;
  if (bandOf(fact.severity * known.factor) !== bandOf(known.severity)) return true;
  if (fact.severity === 0 && known.severity > 0) return true;
  for (let n = 0; n < fact.need.length; n++) {
    const before = known.need[n];
    const now = fact.need[n] * known.factor;
    if (Math.abs(now - before) > NEED_NEWS * Math.max(before, now)) return true;
  }
  return false;
}

function misjudgement(sim: Sim, department: number, incident: number): number {
  const { function: fn, jurisdiction } = sim.departments[department];
  // A platform shows what it is sent; whoever reads it judges. People misjudge by themselves.
  if (fn === 'platform' || byHand(sim, department)) return 1;
  const sigma = traitsOf(sim, jurisdiction).misjudgement;
  if (sigma === 0) return 1;
  const who = sim.subjects.seen(department, incident);
  return exp(sigma * normalQuantile(draw(sim, 'misjudgement', who, 0)));
}
