/**
 * How long things are kept. Exercises and months of the audit log go only where an administrator has set a
 * time, never before a notice has stood for seven days, and never while open or on legal hold; what is good
 * for a time by itself (sessions, tickets, links) goes when that is over.
 */
import type { Text } from '../../sim-core/text/index.ts';
import { AUDIT_STREAMS, isAuditOf } from '../registry/audit.ts';
import { documentsOf, titlesOf, type Exercise } from '../registry/documents.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Store } from '../store/port.ts';
import { auditStreams } from './audit-lines.ts';
import { eraseExercise, exercisesOver, finishErasing, type Over } from './erase.ts';
import { expired, type Expired } from './expired.ts';
import { readLastGood } from './last-good.ts';

export const DAY_MS = 24 * 3_600_000;
/**
 * Between the notice and the erasing: time to export or to hold, and for somebody to see that the clock of
 * the computer is wrong. Assumed; as long as a link for an account is good.
 */
export const NOTICE_MS = 7 * DAY_MS;
const SETTING = 'retention';
const NOTICE = 'retention-notice.';

/** Days after which exercises that are over, and months of the audit log, are erased; null = never. */
export interface Periods {
  readonly exercises: number | null;
  readonly audit: number | null;
}

const NEVER: Periods = { exercises: null, audit: null };

/** Something that is erased when its time has come. */
export interface Due {
  readonly kind: 'exercise' | 'audit';
  /** Exercise, or stream of the audit log. */
  readonly id: string;
  readonly title: Text | null;
  /** When it was over, UTC ms. */
  readonly overMs: number;
  /** When it is erased, UTC ms; never earlier than seven days after the notice. */
  readonly eraseMs: number;
  /** Whether that has been told. */
  readonly isTold: boolean;
  readonly kept: Over['kept'];
}

export interface Outlook {
  readonly periods: Periods;
  /** What a round would announce, wait for or erase now. */
  readonly due: readonly Due[];
  readonly expired: readonly Expired[];
}

/** @throws {StoreFault} 'damaged' for a setting that says nothing: then nothing is erased */
export async function readPeriods(store: Store): Promise<Periods> {
  const setting = await documentsOf(store).get('setting', SETTING);
  if (setting === null) return NEVER;
  try {
    const { exercises, audit } = JSON.parse(setting.value) as Partial<Periods>;
    if (isPeriod(exercises) && isPeriod(audit)) return { exercises, audit };
  } catch {
    // Said below.
  }
  throw new StoreFault('damaged', `document setting ${SETTING} cannot be read`);
}

function isPeriod(value: unknown): value is number | null {
  return value === null || (Number.isInteger(value) && Number(value) > 0);
}

export function writePeriods(store: Store, periods: Periods): Promise<void> {
  return documentsOf(store).put('setting', SETTING, { value: JSON.stringify(periods) });
}

/** Puts an exercise on legal hold, or lets go of it. @returns whether there is such an exercise */
export async function holdExercise(store: Store, id: string, isHeld: boolean): Promise<boolean> {
  const documents = documentsOf(store);
  for (;;) {
    const found = await documents.get('exercise', id);
    if (found === null) return false;
    const { hold: _hold, ...free } = found;
    const changed: Exercise = isHeld ? { ...free, hold: true } : free;
    // Whoever changed it meanwhile is not undone.
    if (await documents.replace('exercise', id, found, changed)) return true;
  }
}

/** What the next round would do; it changes nothing. @throws {StoreFault} */
export async function outlook(store: Store, nowMs: number): Promise<Outlook> {
  const periods = await readPeriods(store);
  const documents = documentsOf(store);
  const notices = new Map(await documents.list('setting', NOTICE));
  const candidates = [
    ...(await dueExercises(store, periods.exercises, nowMs)),
    ...(await dueAudit(store, periods.audit, nowMs)),
  ];
  const due = candidates.map((one): Due => {
    const toldMs = Number(notices.get(noticeOf(one))?.value ?? NaN);
    const soonestMs = Math.max(one.eraseMs, nowMs + NOTICE_MS);
    // A notice from a clock that ran ahead, or for another time, is none.
    const isTold = toldMs >= one.eraseMs && toldMs <= soonestMs && one.kept !== 'hold';
    return { ...one, isTold, eraseMs: isTold ? toldMs : soonestMs };
  });
  return { periods, due, expired: await expired(documents, nowMs) };
}

type Candidate = Omit<Due, 'isTold'>;

async function dueExercises(
  store: Store,
  days: number | null,
  nowMs: number,
): Promise<readonly Candidate[]> {
  if (days === null) return [];
  return (await exercisesOver(store)).flatMap(({ exercise, atMs: overMs, kept }): Candidate[] => {
    const eraseMs = overMs + days * DAY_MS;
    if (eraseMs > nowMs + NOTICE_MS) return [];
    const title = titlesOf(exercise);
    return [{ kind: 'exercise', id: exercise.id, title, overMs, eraseMs, kept }];
  });
}

/** A month goes with its last line. One that is damaged is evidence and stays until somebody has looked. */
async function dueAudit(
  store: Store,
  days: number | null,
  nowMs: number,
): Promise<readonly Candidate[]> {
  if (days === null) return [];
  const found: Candidate[] = [];
  for (const id of await auditStreams(documentsOf(store))) {
    if (isWritten(id, nowMs)) continue;
    const { records, damage } = await readLastGood(store, id);
    const last = records.at(-1);
    if (damage !== null || last === undefined) continue;
    const { at: overMs } = JSON.parse(last.body) as { readonly at: number };
    const eraseMs = overMs + days * DAY_MS;
    if (eraseMs > nowMs + NOTICE_MS) continue;
    found.push({ kind: 'audit', id, title: null, overMs, eraseMs, kept: null });
  }
  return found;
}

/** Whether some server may write there yet: its clock may differ from ours by hours. */
function isWritten(stream: string, nowMs: number): boolean {
  return [-DAY_MS, 0, DAY_MS].some((ms) => isAuditOf(stream, nowMs + ms));
}

function noticeOf({ kind, id }: Pick<Due, 'kind' | 'id'>): string {
  return `${NOTICE}${kind}.${id}`;
}

/** When an exercise will be erased, by its id, as it has been told; UTC ms. */
export async function toldExercises(store: Store): Promise<ReadonlyMap<string, number>> {
  const prefix = `${NOTICE}exercise.`;
  const notices = await documentsOf(store).list('setting', prefix);
  return new Map(notices.map(([id, { value }]) => [id.slice(prefix.length), Number(value)]));
}

export interface RoundEars {
  /** It will be erased at `eraseMs`. */
  told(due: Due): void;
  erased(due: Due): void;
  /** So many small documents went. */
  expired(count: number): void;
}

/** Tells what is about to go, and takes away what was told long enough ago. @throws {StoreFault} */
export async function retentionRound(store: Store, nowMs: number, hear: RoundEars): Promise<void> {
  const documents = documentsOf(store);
  await finishErasing(store);
  const { due, expired: past } = await outlook(store, nowMs);
  for (const { kind, id } of past) await store.pop(kind, id);
  if (past.length > 0) hear.expired(past.length);
  const waiting = new Set(due.filter(({ kept }) => kept !== 'hold').map(noticeOf));
  for (const [id] of await documents.list('setting', NOTICE)) {
    // Held, opened again, or the time was made longer.
    if (!waiting.has(id)) await store.pop('setting', id);
  }
  for (const one of due) {
    if (one.kept === 'hold') continue;
    if (!one.isTold) {
      await documents.put('setting', noticeOf(one), { value: String(one.eraseMs) });
      hear.told(one);
    } else if (one.eraseMs <= nowMs && one.kept === null) {
      await erase(store, one);
      await store.pop('setting', noticeOf(one));
      hear.erased(one);
    }
  }
}

async function erase(store: Store, { kind, id }: Due): Promise<void> {
  const documents = documentsOf(store);
  if (kind === 'audit') {
    await store.drop(id);
    for (const [setting, { value }] of await documents.list('setting', AUDIT_STREAMS)) {
      if (value === id) await documents.pop('setting', setting);
    }
    return;
  }
  const exercise = await documents.get('exercise', id);
  if (exercise !== null) await eraseExercise(store, exercise);
}
