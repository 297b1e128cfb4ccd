import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { StudioProblem } from '../../source/studio/check.ts';
import { fileOf, headOf, type DraftFile } from '../../source/studio/draft.ts';
import { fieldOf } from '../../source/studio/field.ts';
import {
  dataOf,
  insert,
  move,
  put,
  readDocument,
  remove,
  type Path,
} from '../../source/studio/splice.ts';
import { allFiles, studioStore, writeFile } from '../../stores/studio.ts';

/** One file of a draft as data, and what changes it: comments and order stay as they are. */
export interface OpenFile {
  readonly path: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Whether the author has it; the first change makes a shelf's file the author's own. */
  readonly own: boolean;
  /** Whether its YAML can be read at all. */
  readonly sound: boolean;
  readonly problems: readonly StudioProblem[];
  /** undefined takes the value away. */
  put(path: Path, value: unknown): void;
  remove(path: Path): void;
  insert(path: Path, index: number, value: unknown): void;
  move(path: Path, from: number, to: number): void;
  write(text: string): void;
  /** What is wrong at a path or below it. */
  at(path: Path): readonly StudioProblem[];
}

const NO_PROBLEMS: readonly StudioProblem[] = [];
const READ = new WeakMap<DraftFile, ReturnType<typeof readFile>>();

function readFile({ text }: DraftFile) {
  return { data: dataOf(text), sound: readDocument(text) !== null };
}

function reading(file: DraftFile): ReturnType<typeof readFile> {
  const known = READ.get(file) ?? readFile(file);
  READ.set(file, known);
  return known;
}

/** The file of a kind (and id) that the draft is made with; null when there is none. */
export function useFile(kind: string, id: string | null = null): OpenFile | null {
  const file = useStore(studioStore, (state) => fileOf(allFiles(state), kind, id));
  const own = useStore(
    studioStore,
    (state) => file !== null && state.draft?.files.includes(file) === true,
  );
  const problems = useStore(studioStore, (state) => state.checked?.problems ?? NO_PROBLEMS);
  return useMemo(
    () => (file === null ? null : openFile(file, own, problems)),
    [file, own, problems],
  );
}

function openFile(file: DraftFile, own: boolean, all: readonly StudioProblem[]): OpenFile {
  const { path, text } = file;
  const { data, sound } = reading(file);
  const problems = all.filter((problem) => problem.file === path);
  const change = (next: string, mark: Path): void =>
    writeFile(path, next, `${path} ${mark.join(' ')}`);
  return {
    path,
    text,
    data,
    own,
    sound,
    problems,
    put: (at, value) => change(value === undefined ? remove(text, at) : put(text, at, value), at),
    remove: (at) => change(remove(text, at), [...at, 'remove']),
    insert: (at, index, value) => change(insert(text, at, index, value), [...at, 'insert', index]),
    move: (at, from, to) => change(move(text, at, from, to), [...at, 'move']),
    write: (next) => writeFile(path, next),
    at: (where) => {
      const field = fieldOf(where, data);
      return problems.filter(
        (one) =>
          one.field === field ||
          one.field.startsWith(`${field}.`) ||
          one.field.startsWith(`${field}[`),
      );
    },
  };
}

/** Ids of hazards that are the author's own. */
export function useOwnHazards(): readonly string[] {
  const files = useStore(studioStore, (state) => state.draft?.files);
  return useMemo(
    () => (files ?? []).map(headOf).flatMap(({ kind, id }) => (kind === 'hazard' ? [id] : [])),
    [files],
  );
}
