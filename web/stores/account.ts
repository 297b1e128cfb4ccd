import type {
  DrillListed,
  ExerciseBody,
  ExerciseListed,
  NewExercise,
  Order,
  Ordered,
  Session,
} from '../../exercise-server/protocol/rest.ts';
import type { CounterfactualBody } from '../../exercise-server/protocol/counterfactual.ts';
import type { Language, Text } from '../../sim-core/text/index.ts';
import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import type { Role } from '../../sim-core/exercise/attempt.ts';
import { api, apiFile } from '../source/api.ts';
import type { AfterActionFormat } from '../source/lists.ts';
import { sessionStore } from './session.ts';
import { shelfStore, type Titled } from './shelf.ts';

/** @throws {ApiError} */
export async function loadSession(): Promise<Session> {
  const session = await api<Session>('GET', '/api/session');
  sessionStore.setState({ session });
  return session;
}

/** @throws {ApiError} */
export async function logIn(name: string, password: string): Promise<void> {
  await api('POST', '/api/login', { name, password });
  await loadSession();
}

/** An account, or a new password for one, by the token of a one-time link. @throws {ApiError} */
export async function setUp(token: string, name: string, password: string): Promise<void> {
  await api('POST', '/api/setup', { token, name, password });
  await loadSession();
}

/** @throws {ApiError} */
export async function loadShelf(): Promise<void> {
  const [drills] = await Promise.all([
    api<readonly DrillListed[]>('GET', '/api/drills'),
    loadMechanisms(),
  ]);
  shelfStore.setState({ drills });
}

/** Titles of the mechanisms, which every desk shows. @throws {ApiError} */
export async function loadMechanisms(): Promise<void> {
  shelfStore.setState({ mechanisms: await api<readonly Titled[]>('GET', '/api/mechanisms') });
}

/** @throws {ApiError} */
export function listExercises(): Promise<readonly ExerciseListed[]> {
  return api<readonly ExerciseListed[]>('GET', '/api/exercises');
}

/** @throws {ApiError} */
export function createExercise(wanted: NewExercise): Promise<ExerciseBody> {
  return api<ExerciseBody>('POST', '/api/exercises', wanted);
}

/** @throws {ApiError} */
export function loadExercise(id: string): Promise<ExerciseBody> {
  return api<ExerciseBody>('GET', `/api/exercises/${id}`);
}

/** What is good of a damaged exercise, as one that has ended. @throws {ApiError} */
export function lookBackOn(exercise: string): Promise<ExerciseBody> {
  return api<ExerciseBody>('POST', `/api/exercises/${exercise}/last-good`, {});
}

/** Moves somebody to a seat or to another role; `department` null = to no seat. @throws {ApiError} */
export async function handOver(
  group: string,
  where: { readonly person: string; readonly role: Role; readonly department: string | null },
): Promise<void> {
  await api('POST', `/api/groups/${group}/hand-over`, where);
}

/** An order to every group of an exercise at once. @throws {ApiError} */
export function orderAll(exercise: string, order: Order): Promise<Ordered> {
  return api<Ordered>('POST', `/api/exercises/${exercise}/order`, order);
}

/** 演练终止: to everything that is played on the platform. @throws {ApiError} */
export function freezeAll(why: string): Promise<Ordered> {
  return api<Ordered>('POST', '/api/freeze', { why });
}

/** What is said of the groups that did not follow an order. */
export function notDone({ groups }: Ordered): readonly Text[] {
  return Object.values(groups).flatMap(({ ok, said }) => (ok || said === null ? [] : [said]));
}

/** What the acts of a group would have come to under another mechanism. @throws {ApiError} */
export function counterfactualOf(group: string, mechanism: string): Promise<CounterfactualBody> {
  return api<CounterfactualBody>('POST', `/api/groups/${group}/counterfactual`, { mechanism });
}

/** The after-action report of an exercise as a file. @throws {ApiError} */
export function afterActionOf(
  exercise: string,
  format: AfterActionFormat,
  language: Language,
): Promise<Blob> {
  return apiFile(`/api/exercises/${exercise}/after-action?format=${format}&language=${language}`);
}

/** Titles of a group's places and departments. @throws {ApiError} */
export function loadStage(group: string): Promise<Gazetteer> {
  return api<Gazetteer>('GET', `/api/groups/${group}/stage`);
}
