/** People who keep acting while their server dies and comes back, and remember what they were told. */
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { headOf, chainFault } from '../../exercise-server/room/chain.ts';
import { note, notify } from '../kit/room.ts';
import { createExercise, joinBy, signUp, sit, type Browser, type Sitter } from '../kit/server.ts';
import type { Child } from '../kit/child-server.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';

export interface Crowd {
  /** Verdict by attempt, as it was first given. */
  readonly told: ReadonlyMap<string, AttemptAnswer>;
  readonly faults: readonly string[];
  /** Lets everybody get an answer to everything, then stops. */
  finish(): Promise<void>;
  /** Stops without: nobody will be answered any more. */
  abandon(): void;
}

const PAUSE_MS = 15;

export interface Person {
  readonly department: string;
  readonly person: string;
  readonly seat: Sitter;
}

/** An exercise that has started, with somebody at each desk and its facilitator at the console. */
export interface Seated {
  readonly boss: Browser;
  readonly exercise: ExerciseBody;
  readonly people: readonly Person[];
  readonly console: Sitter;
}

/** @param child of an empty folder */
export async function seatEverybody(child: Child): Promise<Seated> {
  const boss = await signUp(child);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const people: Person[] = [];
  for (const { code, department } of group.seats) {
    const browser = await joinBy(child.url, code);
    people.push({ department, person: browser.joined.person, seat: sit(browser, group.id) });
  }
  const seat = sit(boss, group.id);
  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
  return { boss, exercise, people, console: seat };
}

export function startCrowd(people: readonly Person[]): Crowd {
  const told = new Map<string, AttemptAnswer>();
  const faults: string[] = [];
  let finishing = false;
  let isAbandoned = false;
  let ids = 0;
  const tasks = people.map(async ({ department, person, seat }, i) => {
    const to = people[(i + 1) % people.length].department;
    while (!finishing) {
      const id = `a${(ids += 1)}`;
      const attempt =
        ids % 2 === 0 ? note(department, `n ${id}`, id) : notify(department, to, `t ${id}`, id);
      while (!isAbandoned) {
        const answer = await seat.attempt(attempt, 1500);
        if (answer !== null && 'verdict' in answer) {
          told.set(`${person}:${id}`, answer);
          break;
        }
        if (answer !== null && !/room-stopped|store-|too-fast/.test(answer.error)) {
          faults.push(`${id}: ${answer.error}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // Sometimes a client that was answered asks again all the same.
      if (ids % 5 === 0) {
        const again = await seat.attempt(attempt, 1500);
        const isOther = again !== null && 'verdict' in again && !same(again, told, person, id);
        if (isOther) faults.push(`${id} was answered twice, differently`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  });
  return {
    told,
    faults,
    async finish() {
      finishing = true;
      await Promise.all(tasks);
    },
    abandon() {
      finishing = true;
      isAbandoned = true;
    },
  };
}

function same(
  answer: AttemptAnswer,
  told: ReadonlyMap<string, AttemptAnswer>,
  person: string,
  id: string,
): boolean {
  return JSON.stringify(answer) === JSON.stringify(told.get(`${person}:${id}`));
}

/** What broke: something acknowledged is missing from the log or stands there twice, or the chain. */
export async function lostOrTwice(
  store: Store,
  group: string,
  { told, faults }: Crowd,
): Promise<{ readonly attempts: readonly Attempt[]; readonly faults: readonly string[] }> {
  const records = await store.read(group, 0, 1_000_000);
  const broken = chainFault(headOf(group), 0, records);
  const attempts = records.map(({ body }) => JSON.parse(body).attempt as Attempt);
  const times = new Map<string, number>();
  for (const { id } of attempts) times.set(id, (times.get(id) ?? 0) + 1);
  return {
    attempts,
    faults: [
      ...(broken === null ? [] : [`record ${broken.seq} ${broken.why}`]),
      ...[...told.keys()].filter((id) => !times.has(id)).map((id) => `${id} is lost`),
      ...[...times].filter(([, n]) => n > 1).map(([id, n]) => `${id} stands ${n} times`),
      ...faults,
    ],
  };
}
