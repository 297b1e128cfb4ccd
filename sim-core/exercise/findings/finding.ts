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
] as const;

/** Where a finding can be looked up: a moment, and what stands there. */
export interface Evidence {
  readonly kind: 'learned' | 'case' | 'inject' | 'log' | 'decision';
  readonly department: string | null;
  /** Incident, `root:jurisdiction` of a case, inject, log line or decision. */
  readonly id: string;
  readonly atMs: number;
}

/**
 * A measure of coordination that the group offers to those who evaluate: never a judgement of a person, and
 * always with what it rests on.
 */
export interface Finding {
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly text: Text;
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
