import type {
  DraftBody,
  DraftExercise,
  DraftListed,
  SaveDraft,
} from '../../exercise-server/protocol/studio.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { api } from '../source/api.ts';
import { loadSession } from './account.ts';
import { forGood } from './kept.ts';
import type { Draft } from '../source/studio/draft.ts';

const PREFIX = 'liandong.draft.';

/** Drafts that this browser keeps, the last changed first. */
export function keptDrafts(): readonly Draft[] {
  const found = forGood.keys().flatMap((key) => {
    const draft = key.startsWith(PREFIX) ? keptDraft(key.slice(PREFIX.length)) : null;
    return draft === null ? [] : [draft];
  });
  return found.sort((a, b) => b.changedMs - a.changedMs);
}

export function keptDraft(id: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(forGood.read(PREFIX + id) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, files } = value as Partial<Draft>;
  return typeof id === 'string' && Array.isArray(files);
}

/** @returns false when the browser keeps nothing more */
export function keepDraft(draft: Draft): boolean {
  return forGood.write(PREFIX + draft.id, JSON.stringify(draft));
}

export function dropDraft(id: string): void {
  forGood.drop(PREFIX + id);
}

/** Hears of what another window of this browser changed in a draft. @returns how to stop listening */
export function watchDraft(id: string, changed: (draft: Draft) => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    const draft = key === PREFIX + id ? keptDraft(id) : null;
    if (draft !== null) changed(draft);
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

/** Whether somebody with an account sits at this browser. @throws {ApiError} */
async function isSignedIn(): Promise<boolean> {
  return (await loadSession()).account !== null;
}

/** Null for somebody who has to sign in first. @throws {ApiError} */
export async function serverDrafts(): Promise<readonly DraftListed[] | null> {
  return (await isSignedIn()) ? api<readonly DraftListed[]>('GET', '/api/drafts') : null;
}

/** A draft of the server, as this browser keeps one. @throws {ApiError} */
export async function fetchDraft(id: string): Promise<Draft> {
  const { files, revision, changedMs } = await api<DraftBody>('GET', `/api/drafts/${id}`);
  return { id, files, changedMs, saved: { revision, atMs: changedMs, changedMs } };
}

/** Null for somebody who has to sign in first. @throws {ApiError} */
export async function sendDraft({ id, files, saved, changedMs }: Draft): Promise<Draft['saved']> {
  if (!(await isSignedIn())) return null;
  const body: SaveDraft = { files: [...files], revision: saved?.revision ?? 0 };
  const taken = await api<DraftBody>('POST', `/api/drafts/${id}`, body);
  return { revision: taken.revision, atMs: taken.changedMs, changedMs };
}

/** @throws {ApiError} */
export function openExercise(
  id: string,
  mechanism: string,
  title: string,
  people: number,
): Promise<ExerciseBody> {
  const wanted: DraftExercise = { groups: [{ title, mechanism }], people };
  return api<ExerciseBody>('POST', `/api/drafts/${id}/exercise`, wanted);
}
