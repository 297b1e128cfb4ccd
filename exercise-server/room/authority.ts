/** Who may try what: one table, asked before anything is logged. */
import type {
  AttemptBody,
  AttemptKind,
  ControlMode,
  Role,
} from '../../sim-core/exercise/attempt.ts';

/** Somebody in a group, as the room knows them. */
export interface Member {
  readonly person: string;
  readonly role: Role;
  /** Departments whose desk is theirs: the seat and those merged into it; empty in the lobby. */
  readonly departments: readonly string[];
}

export const RUNS_THE_GAME: readonly Role[] = ['director', 'facilitator'];
const SPEAKS_FOR_OTHERS: readonly Role[] = [...RUNS_THE_GAME, 'simulator'];

/** Roles that may try each kind; 'advance' is the clock's alone. */
export const MAY_TRY: Readonly<Record<AttemptKind, readonly Role[]>> = {
  advance: [],
  act: [...SPEAKS_FOR_OTHERS, 'participant'],
  control: RUNS_THE_GAME,
  seat: RUNS_THE_GAME,
  start: RUNS_THE_GAME,
  pause: RUNS_THE_GAME,
  resume: RUNS_THE_GAME,
  speed: RUNS_THE_GAME,
  phase: RUNS_THE_GAME,
  end: RUNS_THE_GAME,
  freeze: RUNS_THE_GAME,
  'release-inject': RUNS_THE_GAME,
  'skip-inject': RUNS_THE_GAME,
  'postpone-inject': RUNS_THE_GAME,
  'shift-injects': RUNS_THE_GAME,
  'add-inject': RUNS_THE_GAME,
  'approve-inject': RUNS_THE_GAME,
  adjudicate: RUNS_THE_GAME,
  mechanism: RUNS_THE_GAME,
  observe: [...RUNS_THE_GAME, 'simulator', 'evaluator'],
};

export const AUTHORITY_REFUSALS = [
  'answer.not-your-role',
  'answer.not-your-seat',
  'answer.seat-is-taken',
] as const;
export type AuthorityRefusal = (typeof AUTHORITY_REFUSALS)[number];

/**
 * Whether this member may try this now. The same refusal for a department that is another's and one
 * that does not exist: nobody learns from it what there is.
 */
export function authorityRefusal(
  member: Member,
  body: AttemptBody,
  controlOf: (department: string) => ControlMode | null,
): AuthorityRefusal | null {
  if (!MAY_TRY[body.kind].includes(member.role)) return 'answer.not-your-role';
  if (body.kind !== 'act') return null;
  if (member.role === 'participant') {
    const isOwn = member.departments.includes(body.department) && !body.simulated;
    return isOwn ? null : 'answer.not-your-seat';
  }
  if (!body.simulated) return 'answer.not-your-seat';
  if (controlOf(body.department) !== 'people') return null;
  // Nobody answers for people who sit there; what they said across the table is put on record for them.
  const isRecord = body.act.kind === 'told' && RUNS_THE_GAME.includes(member.role);
  return isRecord ? null : 'answer.seat-is-taken';
}
