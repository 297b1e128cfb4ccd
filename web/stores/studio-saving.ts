/** A draft on the server: saving it, and what to do when somebody else saved it meanwhile. */
import { ApiError } from '../source/api.ts';
import { asCopy, headOf, type Draft } from '../source/studio/draft.ts';
import { COPY_SUFFIX } from '../text/studio-files.ts';
import { fetchDraft, keepDraft, keptDraft, keptDrafts, sendDraft, serverDrafts } from './drafts.ts';
import { makeDraft, studioStore, takeOver, writeFiles } from './studio.ts';

/** What came of saving. */
export type Saving = 'saved' | 'sign-in' | 'conflict';

/** One saving after the other: the next builds on the revision that the last one got. */
let saving: Promise<unknown> = Promise.resolve();

/** Keeps the open draft on the server; a conflict stands in the store. @throws {ApiError} */
export function saveDraft(): Promise<Saving> {
  const next = saving.then(saveNow);
  saving = next.catch(() => undefined);
  return next;
}

async function saveNow(): Promise<Saving> {
  const { draft } = studioStore.getState();
  if (draft === null) return 'saved';
  try {
    const saved = await sendDraft(draft);
    if (saved === null) return 'sign-in';
    noteSaved(draft.id, saved);
    return 'saved';
  } catch (problem) {
    if (!(problem instanceof ApiError) || problem.code !== 'http.draft-changed') throw problem;
    return meetConflict(draft);
  }
}

/** What the server has of a draft by now. Its author may have written on meanwhile, or opened another. */
function noteSaved(id: string, saved: Draft['saved']): void {
  const { draft } = studioStore.getState();
  if (draft?.id === id) {
    const next = { ...draft, saved };
    studioStore.setState({ draft: next, kept: keepDraft(next) });
    return;
  }
  const left = keptDraft(id);
  if (left !== null) keepDraft({ ...left, saved });
}

/** The server has another text than the one that was read here: both are shown before anything is written. */
async function meetConflict(draft: Draft): Promise<Saving> {
  const theirs = await theirsOf(draft.id);
  if (theirs === null) {
    // Deleted there: nobody's work can be overwritten, and the next saving makes it anew.
    noteSaved(draft.id, null);
    return isOpen(draft) ? saveNow() : 'conflict';
  }
  const listed = (await serverDrafts())?.find(({ id }) => id === draft.id);
  // Of a draft that was left meanwhile it is said when that is saved again: here it would stand over another.
  if (isOpen(draft)) studioStore.setState({ conflict: { theirs, by: listed?.by ?? '' } });
  return 'conflict';
}

function isOpen({ id }: Draft): boolean {
  return studioStore.getState().draft?.id === id;
}

async function theirsOf(id: string): Promise<Draft | null> {
  try {
    return await fetchDraft(id);
  } catch (problem) {
    if (problem instanceof ApiError && problem.status === 404) return null;
    throw problem;
  }
}

/** Theirs in the place of mine; mine is one step back, and saving it then is a choice, not an accident. */
export function takeTheirs(): void {
  const { conflict, draft } = studioStore.getState();
  if (conflict === null || draft === null) return;
  const { files, saved, changedMs } = conflict.theirs;
  writeFiles(files, `take ${saved?.revision ?? 0}`);
  const now = studioStore.getState().draft;
  const next = { ...(now ?? draft), files, saved, changedMs };
  studioStore.setState({ draft: next, kept: keepDraft(next), conflict: null });
}

/** Mine as a draft of its own under new ids, theirs under the old. @returns the copy's id, null for none */
export function keepMineAsCopy(): string | null {
  const { conflict, draft, shelf } = studioStore.getState();
  if (conflict === null || draft === null) return null;
  const known = [...(shelf ?? []), ...keptDrafts().flatMap(({ files }) => files)];
  const taken = new Set([...known, ...conflict.theirs.files].map((file) => headOf(file).id));
  const copy = makeDraft(asCopy(draft.files, COPY_SUFFIX, taken));
  studioStore.setState({ conflict: null });
  takeOver(conflict.theirs);
  keepDraft(conflict.theirs);
  return copy.id;
}

export function closeConflict(): void {
  studioStore.setState({ conflict: null });
}
