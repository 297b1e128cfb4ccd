/** One exercise from its opening to its end, over the real connections: programs, people who come and go. */
import { seatBot, type Bot } from '../../exercise-server/client/bot.ts';
import { note } from '../kit/room.ts';
import { createExercise, joinBy, sit, type Browser, type Sitter } from '../kit/server.ts';

export interface LifeSpec {
  readonly boss: Browser;
  /** Wall time from its start to its end, ms; the agenda is pressed into it. */
  readonly wallMs: number;
  readonly name: string;
  readonly isOver: () => boolean;
  readonly notes: Notes;
}

/** What is written down of all lives. */
export interface Notes {
  /** From sending an attempt to its answer, ms. */
  readonly answeredMs: number[];
  /** Attempts that were acknowledged, by group: `person:id`. */
  readonly acknowledged: Map<string, string[]>;
  readonly faults: string[];
  exercises: string[];
  returns: number;
  acts: number;
  /** Story time of all exercises, ms. */
  storyMs: number;
}

export const emptyNotes = (): Notes => ({
  answeredMs: [],
  acknowledged: new Map(),
  faults: [],
  exercises: [],
  returns: 0,
  acts: 0,
  storyMs: 0,
});

const DRILL = 'taipu-river-90';
/** Wall time of its agenda. */
const AGENDA_MS = 90 * 60_000;
const PROGRAMS = 4;
const PEOPLE = 3;
/** A program that thinks faster than this is no load but a flood. */
const MOST_HURRY = 8;
/** Shares of an exercise between two acts of a person, and between two times that somebody leaves. */
const ACTS = 720;
const LEAVES = 40;
const MECHANISM = 'zone-as-is';
/** Phases that wait for a facilitator. */
const WAITS = ['briefing', 'hot-wash'];

export async function live({ boss, wallMs, name, isOver, notes }: LifeSpec): Promise<void> {
  const hurry = Math.min(1000, AGENDA_MS / wallMs);
  const groups = [{ title: name, mechanism: MECHANISM }];
  const exercise = await createExercise(boss, groups, { drill: DRILL, hurry });
  notes.exercises.push(exercise.id);
  const [group] = exercise.groups;
  const order = (body: object): Promise<unknown> =>
    boss.post(`/api/exercises/${exercise.id}/order`, body);
  const bots = await Promise.all(
    group.seats.slice(PEOPLE, PEOPLE + PROGRAMS).map(async ({ department }): Promise<Bot> => {
      const program = { name: department, department };
      const { token } = await boss.post<{ token: string }>(
        `/api/groups/${group.id}/programs`,
        program,
      );
      return seatBot({
        url: boss.url,
        group: group.id,
        token,
        department,
        hurry: Math.min(hurry, MOST_HURRY),
        onGone: (why) => notes.faults.push(`${name}: a program is gone: ${why}`),
        onAct: () => void (notes.acts += 1),
      });
    }),
  );
  const desk = sit(boss, group.id);
  await desk.until('the console', ({ view }) => view !== null);
  const endMs = performance.now() + wallMs;
  const isDone = (): boolean => isOver() || performance.now() >= endMs;
  await order({ kind: 'start' });
  const people = group.seats.slice(0, PEOPLE).map(async ({ code, department }, i) => {
    const browser = await joinBy(boss.url, code);
    await act({ browser, group: group.id, department, wallMs, isDone, notes, isLeaver: i === 0 });
  });
  await Promise.all([...people, turnPages(desk, isDone)]);
  notes.storyMs += playedMs(desk);
  await order({ kind: 'end' });
  for (const bot of bots) bot.leave();
  notes.faults.push(...desk.faults.map((fault) => `${name}: ${fault}`));
  desk.close();
}

/** The facilitator goes on from what waits for one. */
async function turnPages(desk: Sitter, isDone: () => boolean): Promise<void> {
  let turned = 0;
  while (!isDone()) {
    const phase = phaseOf(desk);
    if (phase?.id !== undefined && phase.next !== null && WAITS.includes(phase.id)) {
      turned += 1;
      await desk.attempt({ id: `p${turned}`, body: { kind: 'phase', phase: phase.next } });
    }
    await pause(250);
  }
}

function phaseOf(desk: Sitter): { readonly id: string; readonly next: string | null } | null {
  const clock = desk.view?.['clock']?.['now'] as { readonly phase: string | null } | undefined;
  const id = clock?.phase ?? null;
  if (id === null) return null;
  const phases = Object.keys(desk.view?.['agenda'] ?? {});
  return { id, next: phases[phases.indexOf(id) + 1] ?? null };
}

/** Story time that was played, without what the agenda leaps over, ms. */
function playedMs({ view, nowMs }: Sitter): number {
  const phases = Object.values(view?.['agenda'] ?? {}) as unknown as readonly {
    readonly fromMs: number | null;
    readonly toMs: number | null;
  }[];
  return phases.reduce((sum, { fromMs, toMs }) => {
    return sum + Math.max(0, Math.min(nowMs, toMs ?? 0) - (fromMs ?? Infinity));
  }, 0);
}

interface ActSpec {
  readonly browser: Browser & { readonly joined: { readonly person: string } };
  readonly group: string;
  readonly department: string;
  readonly wallMs: number;
  readonly isDone: () => boolean;
  readonly notes: Notes;
  readonly isLeaver: boolean;
}

/** Somebody who writes a note now and then, measures the answer, and perhaps leaves and comes back. */
async function act(spec: ActSpec): Promise<void> {
  const { browser, group, department, wallMs, isDone, notes, isLeaver } = spec;
  const { person } = browser.joined;
  const list = notes.acknowledged.get(group) ?? [];
  notes.acknowledged.set(group, list);
  let seat = sit(browser, group);
  await seat.until('a view', ({ view }) => view !== null);
  let leftMs = performance.now();
  for (let i = 1; !isDone(); i++) {
    const id = `n${i}`;
    const sentMs = performance.now();
    const answer = await seat.attempt(note(department, `note ${i}`, id));
    if (answer !== null && 'verdict' in answer) {
      notes.answeredMs.push(performance.now() - sentMs);
      list.push(`${person}:${id}`);
    } else {
      notes.faults.push(`${group}: ${id}: ${answer === null ? 'no answer' : answer.error}`);
    }
    if (isLeaver && performance.now() - leftMs > wallMs / LEAVES) {
      notes.faults.push(...seat.faults);
      seat.close();
      await pause(wallMs / LEAVES / 10);
      seat = sit(browser, group);
      await seat.until('a view again', ({ view }) => view !== null);
      notes.returns += 1;
      leftMs = performance.now();
    }
    await pause(Math.max(50, wallMs / ACTS));
  }
  notes.faults.push(...seat.faults);
  seat.close();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
