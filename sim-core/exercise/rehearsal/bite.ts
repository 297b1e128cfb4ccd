/** Whether an inject can bite as it is planned, and why not. */
import type { Inject, Phase } from '../definition.ts';
import type { Future } from './future.ts';

/** Below this share of futures an inject hardly ever comes, or tells nothing. */
const RARELY = 0.05;
const SELDOM = 0.5;

export const WHY_NOT = [
  /** It is planned for after the last story that is played. */
  'after-the-end',
  'never-comes',
  'in-a-jump',
  /** Nobody whom it goes to is played by people, with so many of them. */
  'nobody-there',
  /** Its incidents have not begun. */
  'tells-nothing',
  /** Whoever it goes to knows it already. */
  'already-known',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

export interface InjectRehearsal {
  readonly inject: string;
  /** Share of futures in which it comes while somebody plays, in which it tells something, and in which it is known. */
  readonly comes: number;
  readonly tells: number;
  readonly known: number;
  /** Why it cannot bite as planned, null when it can; when those by hand come is the facilitators' to judge. */
  readonly why: WhyNot | null;
}

/** @param desks all that people answer for, merged ones too */
export function biteOf(
  { id, trigger, atMs, to }: Pick<Inject, 'id' | 'trigger' | 'atMs' | 'to'>,
  agenda: readonly Phase[],
  desks: ReadonlySet<string>,
  futures: readonly Future[],
): InjectRehearsal {
  const share = (holds: (future: Future['injects'][string]) => boolean): number =>
    futures.filter(({ injects }) => holds(injects[id])).length / Math.max(1, futures.length);
  const comes = share(({ phase }) => phase !== null);
  const tells = share(({ told }) => told);
  const released = share((one) => one.released);
  const known = share((one) => one.known);
  const endMs = Math.max(0, ...agenda.map(({ story }) => story?.toMs ?? 0));
  const isThere = to.length === 0 || to.some((department) => desks.has(department));
  const why = (): WhyNot | null => {
    if (trigger === 'manual') return isThere ? null : 'nobody-there';
    if (atMs !== null && atMs > endMs) return 'after-the-end';
    if (released < RARELY) return 'never-comes';
    if (comes < SELDOM && comes < released / 2) return 'in-a-jump';
    if (!isThere) return 'nobody-there';
    if (tells < SELDOM) return 'tells-nothing';
    return known > SELDOM ? 'already-known' : null;
  };
  return { inject: id, comes, tells, known, why: why() };
}
