/** Shared by all findings. */
import type { Text } from '../../base/text.ts';
import { MINUTE } from '../../base/time.ts';
import { asId } from '../facts.ts';
import type { Game } from '../game.ts';

export const FINDING_KINDS = [
  'dark-time',
  'late-request',
  'slow-answer',
  'late-report',
  'unanswered',
  'missed-action',
  'off-record',
  'outside',
  'measure',
] as const;

export const EVIDENCE_KINDS = ['learned', 'case', 'inject', 'log', 'decision', 'message'] as const;

/** Where something can be looked up: a moment, and what stands there. */
export interface Evidence {
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly department: string | null;
  /** Incident, `root:jurisdiction` of a case, inject, log line, decision or message of the traffic. */
  readonly id: string;
  readonly atMs: number;
}

/**
 * A measure of coordination that the group offers to those who evaluate: never a judgement of a person, and
 * always with what it rests on.
 */
export interface Finding {
  readonly kind: (typeof FINDING_KINDS)[number];
  /** The same for as long as it is found. */
  readonly id: string;
  /** Desk that it is about; null for a place or the whole game. */
  readonly department: string | null;
  readonly text: Text;
  /** The text with `{amount}` where the amount stands: what stays the same while the amount grows. */
  readonly words: Text;
  /** What its minutes count from, and to: null while they still grow. */
  readonly fromMs: number;
  readonly toMs: number | null;
  /** How much: minutes, or a count. */
  readonly amount: number;
  readonly unit: 'min' | 'count';
  readonly evidence: readonly Evidence[];
}

/** Shorter delays are not worth a sentence. */
export const NOTED_FROM_MS = 15 * MINUTE;

export const minutes = (ms: number): number => Math.round(ms / MINUTE);

export function departmentTitle(game: Game, department: string): Text {
  return game.input.texts.departments[department] ?? asId(department);
}

export function incidentTitle(game: Game, incident: number): Text {
  const { id } = game.run.sim.scenario.incidents[incident];
  return game.input.texts.incidents[id] ?? asId(id);
}

/** The moment at which a department came to know of an incident. */
export function learned(game: Game, department: number, id: string, atMs: number): Evidence {
  return { kind: 'learned', department: game.names.departmentId(department), id, atMs };
}

/** A finding of minutes, up to now where it has not come to its end. */
export function lasting(nowMs: number, one: Omit<Finding, 'text' | 'amount' | 'unit'>): Finding {
  const amount = minutes((one.toMs ?? nowMs) - one.fromMs);
  return { ...one, text: filled(one.words, amount), amount, unit: 'min' };
}

/** A finding that counts what happened since a moment. */
export function counted(
  amount: number,
  one: Omit<Finding, 'text' | 'amount' | 'unit' | 'toMs'>,
): Finding {
  return { ...one, text: filled(one.words, amount), toMs: one.fromMs, amount, unit: 'count' };
}

function filled({ zh, en }: Text, amount: number): Text {
  return {
    zh: zh.replace('{amount}', String(amount)),
    en: en.replace('{amount}', String(amount)),
  };
}
