import { createStore } from 'zustand/vanilla';
import { loadShelf, openBench, type StudioBench } from '../source/studio/bench.ts';
import type { Checked } from '../source/studio/check.ts';
import {
  copyOf,
  fileOf,
  headOf,
  pathFor,
  withFile,
  type Draft,
  type DraftFile,
} from '../source/studio/draft.ts';
import { dataOf } from '../source/studio/splice.ts';
import { COPY_SUFFIX, newExerciseText, newScenarioText } from '../text/studio-files.ts';
import { keepDraft, keptDraft } from './drafts.ts';
import { newId } from './identity.ts';

/** What a scenario is made of: the list on the left. */
export const PARTS = [
  'overview',
  'map',
  'cascade',
  'hazards',
  'drivers',
  'protections',
  'links',
  'region',
  'goals',
  'seats',
  'agenda',
  'msel',
  'dry-run',
] as const;
export type StudioPart = (typeof PARTS)[number];

/** A place in a file that is to be shown. */
export interface Goto {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface StudioState {
  readonly shelf: readonly DraftFile[] | null;
  readonly draft: Draft | null;
  readonly past: readonly (readonly DraftFile[])[];
  readonly future: readonly (readonly DraftFile[])[];
  /** By the last check; of an older text while somebody types. */
  readonly checked: Checked | null;
  readonly checking: boolean;
  /** Why the last check came to nothing: what `checked` says is of an older text. */
  readonly checkFailed: string | null;
  readonly part: StudioPart;
  /** Id of the thing that is open in a part: an incident, an edge, a hazard, an inject … */
  readonly chosen: Readonly<Partial<Record<StudioPart, string | null>>>;
  readonly view: 'form' | 'yaml';
  readonly goto: Goto | null;
  /** False once the browser refused to keep the draft. */
  readonly kept: boolean;
  /** What the server has that was not read here, and who saved it. */
  readonly conflict: { readonly theirs: Draft; readonly by: string } | null;
}

const FRESH = {
  draft: null,
  past: [],
  future: [],
  checked: null,
  checking: false,
  checkFailed: null,
  part: 'overview',
  chosen: {},
  view: 'form',
  goto: null,
  kept: true,
  conflict: null,
} as const;

export const studioStore = createStore<StudioState>(() => ({ shelf: null, ...FRESH }));

const CHECK_AFTER_MS = 250;
/** Typing in one place within so long is one step back. */
const ONE_STEP_MS = 1200;
const STEPS_MOST = 100;

let bench: StudioBench | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let lastEdit = { mark: '', atMs: 0 };

/** @throws {Error} when the shipped files cannot be had */
export async function loadStudio(): Promise<void> {
  if (studioStore.getState().shelf !== null) return;
  studioStore.setState({ shelf: await loadShelf() });
}

/** The compiler in its worker; started when it is first needed. */
export function studioBench(): StudioBench {
  bench ??= openBench(studioStore.getState().shelf ?? [], () => {
    bench = null;
  });
  return bench;
}

/** Everything that a draft is made from: the author's files, and behind them the shelf's. */
export function allFiles({ shelf, draft }: StudioState): readonly DraftFile[] {
  return [...(draft?.files ?? []), ...(shelf ?? [])];
}

function takenIds(): ReadonlySet<string> {
  const { shelf } = studioStore.getState();
  return new Set((shelf ?? []).map((file) => headOf(file).id));
}

/** A draft of these files, kept in this browser. */
export function makeDraft(files: readonly DraftFile[]): Draft {
  const draft = { id: `draft-${newId()}`, files, changedMs: Date.now(), saved: null };
  keepDraft(draft);
  return draft;
}

/** A shipped scenario with its exercise as an author's own. @returns the draft's id */
export function startCopy(scenario: string): string {
  const { shelf } = studioStore.getState();
  return makeDraft(copyOf(shelf ?? [], scenario, COPY_SUFFIX, takenIds())).id;
}

/** A scenario of which nothing is written but where it plays. @returns the draft's id */
export function startNew(region: string): string {
  const { shelf } = studioStore.getState();
  const file = fileOf(shelf ?? [], 'region', region);
  const data = file === null ? {} : dataOf(file.text);
  const places = Array.isArray(data['jurisdictions']) ? (data['jurisdictions'] as unknown[]) : [];
  const member = places.find(
    (one): one is { readonly lead: string } => (one as { member?: unknown }).member === true,
  );
  let number = 1;
  while (takenIds().has(`my-scenario-${number}`)) number++;
  return makeDraft([
    { path: 'scenario.yaml', text: newScenarioText(number, region) },
    { path: 'exercise.yaml', text: newExerciseText(number, member?.lead ?? '') },
  ]).id;
}

/** Files that somebody brought along. @returns the draft's id */
export function startFrom(files: readonly DraftFile[]): string {
  const placed = files.map((file) => {
    const { kind, id } = headOf(file);
    return kind === '' ? file : { path: pathFor(kind, id), text: file.text };
  });
  return makeDraft(placed.reduce<readonly DraftFile[]>(withFile, [])).id;
}

/** @returns false when this browser has no such draft */
export function openDraft(id: string): boolean {
  const draft = keptDraft(id);
  if (draft === null) return false;
  studioStore.setState({ ...FRESH, draft });
  lastEdit = { mark: '', atMs: 0 };
  scheduleCheck(0);
  return true;
}

/** Takes what another window, or the server, has of the open draft. */
export function takeOver(draft: Draft): void {
  studioStore.setState({ draft });
  scheduleCheck(0);
}

/**
 * Writes a file of the draft. Edits with one mark that follow each other closely are one step back.
 * @param path a shelf file's path makes an own file of it
 */
export function writeFile(path: string, text: string, mark = path): void {
  const { draft } = studioStore.getState();
  if (draft === null) return;
  const before = draft.files.find((file) => file.path === path)?.text ?? null;
  if (before === text) return;
  writeFiles(withFile(draft.files, { path, text }), mark);
}

export function writeFiles(files: readonly DraftFile[], mark: string): void {
  const { draft, past } = studioStore.getState();
  if (draft === null) return;
  const nowMs = Date.now();
  const continues =
    lastEdit.mark === mark && nowMs - lastEdit.atMs < ONE_STEP_MS && past.length > 0;
  lastEdit = { mark, atMs: nowMs };
  put(files, continues ? past : [...past, draft.files].slice(-STEPS_MOST), []);
}

/** Whether the last edit was made in this place. */
export function isWrittenLast(mark: string): boolean {
  return lastEdit.mark === mark;
}

function put(
  files: readonly DraftFile[],
  past: StudioState['past'],
  future: StudioState['future'],
): void {
  const { draft } = studioStore.getState();
  if (draft === null) return;
  const next = { ...draft, files, changedMs: Date.now() };
  studioStore.setState({ draft: next, past, future, kept: keepDraft(next) });
  scheduleCheck(CHECK_AFTER_MS);
}

export function undo(): void {
  const { draft, past, future } = studioStore.getState();
  const before = past.at(-1);
  if (draft === null || before === undefined) return;
  lastEdit = { mark: '', atMs: 0 };
  put(before, past.slice(0, -1), [draft.files, ...future]);
}

export function redo(): void {
  const { draft, past, future } = studioStore.getState();
  const [next, ...rest] = future;
  if (draft === null || next === undefined) return;
  lastEdit = { mark: '', atMs: 0 };
  put(next, [...past, draft.files], rest);
}

function scheduleCheck(afterMs: number): void {
  if (timer !== null) clearTimeout(timer);
  studioStore.setState({ checking: true, checkFailed: null });
  timer = setTimeout(() => void check(), afterMs);
}

async function check(): Promise<void> {
  const { draft } = studioStore.getState();
  if (draft === null) return;
  const { files } = draft;
  const told = await resultOf(files);
  // Somebody has written on: their check is on its way.
  if (studioStore.getState().draft?.files !== files) return;
  studioStore.setState({ ...told, checking: false });
}

async function resultOf(
  files: readonly DraftFile[],
): Promise<Pick<StudioState, 'checked'> | Pick<StudioState, 'checkFailed'>> {
  try {
    return { checked: await studioBench().ask('check', { files }) };
  } catch (problem) {
    return { checkFailed: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** Checks the text as it stands once more: the last check came to nothing. */
export function checkAgain(): void {
  scheduleCheck(0);
}

export function showPart(part: StudioPart): void {
  studioStore.setState({ part });
}

export function choosePart(part: StudioPart, id: string | null): void {
  const { chosen } = studioStore.getState();
  studioStore.setState({ part, chosen: { ...chosen, [part]: id } });
}

export function showView(view: StudioState['view']): void {
  studioStore.setState({ view });
}

/** Shows a place in a file, in the part that has the file. */
export function goTo(part: StudioPart, chosen: string | null, place: Goto): void {
  const { chosen: before } = studioStore.getState();
  studioStore.setState({
    part,
    chosen: chosen === null ? before : { ...before, [part]: chosen },
    view: 'yaml',
    goto: { ...place },
  });
}
