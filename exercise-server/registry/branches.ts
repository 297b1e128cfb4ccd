/**
 * Replay from here: another exercise whose log begins as that of a group did up to an instant, and then is
 * its own. Doctrine holds every desk until somebody sits down.
 */
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { EnginePort } from '../room/engine-port.ts';
import { readEntry, writeEntry, type Entry } from '../room/entry.ts';
import { openLog } from '../room/log.ts';
import type { Store } from '../store/port.ts';
import { claimCode } from './codes.ts';
import { titlesOf, type Documents, type Exercise, type GroupDocument } from './documents.ts';
import type { Exercises } from './exercises.ts';
import { refusal } from './refusal.ts';
import { newId, newSecret } from './secret.ts';

/** What closes a game, and so is not taken along. */
const CLOSES: ReadonlySet<string> = new Set(['end', 'freeze']);
const ALL = Number.MAX_SAFE_INTEGER;
const TTL_MS = 60_000;

export interface WantedBranch {
  /** Story time, ms. */
  readonly toMs: number;
  /** Null: as the exercise is called. */
  readonly title: string | null;
  /** In force from there on; null: as it was. */
  readonly mechanism: string | null;
}

export interface Branches {
  /**
   * @param by account id of whoever makes it
   * @throws {Refusal} 404 for a mechanism that the group may not switch to
   */
  create(group: GroupDocument, wanted: WantedBranch, by: string): Promise<Exercise>;
}

export interface BranchesOptions {
  readonly store: Store;
  readonly documents: Documents;
  readonly exercises: Exercises;
  readonly open: (group: GroupDocument, input: GroupInput) => Promise<EnginePort>;
  readonly utcMs: () => number;
}

export function createBranches(options: BranchesOptions): Branches {
  const { store, documents, exercises, utcMs } = options;

  /** Runs attempts on an engine of their own, for as long as `use` needs it. */
  async function onEngine<T>(
    group: GroupDocument,
    use: (engine: EnginePort) => Promise<T>,
  ): Promise<T> {
    const engine = await options.open(group, await exercises.input(group));
    try {
      return await use(engine);
    } finally {
      await engine.close();
    }
  }

  async function prefixOf(group: GroupDocument, toMs: number): Promise<readonly Entry[]> {
    const records = await store.read(group.id, 0, ALL);
    const entries = records
      .map(({ body }) => readEntry(body))
      .filter(({ attempt }) => !CLOSES.has(attempt.body.kind));
    const { judged } = await onEngine(group, (engine) => engine.apply(attemptsOf(entries)));
    const beyond = judged.findIndex(({ nowMs }) => nowMs > toMs);
    if (beyond < 0) return entries;
    const prefix = entries.slice(0, beyond);
    const { attempt } = entries[beyond];
    // The step that went beyond goes as far as the instant; a jump to a later phase is not begun.
    if (attempt.body.kind !== 'advance') return prefix;
    const step = { ...attempt, body: { ...attempt.body, toMs } };
    return [...prefix, { ...entries[beyond], attempt: step }];
  }

  /** Nobody of the old group is here: the clock rests, and doctrine holds the desks. */
  async function closing(
    group: GroupDocument,
    prefix: readonly Entry[],
    mechanism: string,
  ): Promise<Entry[]> {
    const { state } = await onEngine(group, (engine) => engine.apply(attemptsOf(prefix)));
    const bodies: AttemptBody[] = [];
    if (state.clock.state === 'running') bodies.push({ kind: 'pause', why: '' });
    if (mechanism !== inForce(group, prefix)) bodies.push({ kind: 'mechanism', mechanism });
    for (const [department, mode] of Object.entries(state.controls)) {
      if (mode === 'doctrine') continue;
      bodies.push({ kind: 'seat', department, people: [] });
      bodies.push({ kind: 'control', department, mode: 'doctrine' });
    }
    const { phaseMs } = prefix[prefix.length - 1] ?? { phaseMs: 0 };
    const by: Attempt['by'] = { person: 'server', role: 'facilitator' };
    return bodies.map((body) => ({
      at: utcMs(),
      phaseMs,
      attempt: { id: `branch:${newId()}`, by, body },
    }));
  }

  async function write(stream: string, entries: readonly Entry[]): Promise<void> {
    const holder = `branch/${newId()}`;
    const { epoch } = await store.take({ stream, holder, url: '', ttlMs: TTL_MS, instead: null });
    const { log } = await openLog(store, stream, epoch);
    await log.append(entries.map((entry) => writeEntry(entry, newSecret())));
    await store.release(stream, holder);
  }

  return {
    async create(group, { toMs, title, mechanism: wanted }, by) {
      const origin = await exercises.get(group.exercise);
      const { mechanisms } = await exercises.input(group);
      if (wanted !== null && !mechanisms.some((one) => one.id === wanted)) {
        throw refusal(404, 'http.unknown-mechanism', { id: wanted });
      }
      const prefix = await prefixOf(group, toMs);
      const mechanism = wanted ?? inForce(group, prefix);
      const id = newId();
      const { titles, ...rest } = origin;
      const exercise: Exercise = {
        ...rest,
        ...(title === null && titles !== undefined ? { titles } : {}),
        id: newId(),
        title: title ?? origin.title,
        createdMs: utcMs(),
        by,
        groups: [id],
        branchOf: { exercise: origin.id, group: group.id, atMs: toMs },
      };
      await write(id, [...prefix, ...(await closing(group, prefix, mechanism))]);
      const seats = [];
      for (const seat of group.seats) {
        seats.push({ ...seat, code: await claimCode(documents, id, seat.department) });
      }
      const code = await claimCode(documents, id, null);
      const live = { live: false, endedMs: null };
      await documents.put('group', id, {
        ...group,
        ...live,
        mechanism,
        id,
        exercise: exercise.id,
        code,
        seats,
      });
      await documents.put('exercise', exercise.id, exercise);
      await documents.put('replay', `${group.id}.${exercise.id}`, {
        exercise: exercise.id,
        group: id,
        titles: titlesOf(exercise),
        atMs: toMs,
        createdMs: exercise.createdMs,
      });
      return exercise;
    },
  };
}

/** The mechanism that a log ends under. */
function inForce({ mechanism }: GroupDocument, entries: readonly Entry[]): string {
  return entries.reduce(
    (now, { attempt: { body } }) => (body.kind === 'mechanism' ? body.mechanism : now),
    mechanism,
  );
}

function attemptsOf(entries: readonly Entry[]): readonly Attempt[] {
  return entries.map(({ attempt }) => attempt);
}
