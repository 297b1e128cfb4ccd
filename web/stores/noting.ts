import { createStore } from 'zustand/vanilla';
import type { Evidence } from '../../sim-core/exercise/findings/finding.ts';
import { forThisTab } from './kept.ts';

/** An observation that somebody is writing: about whom, what it rests on, its words so far. */
export interface Noting {
  readonly department: string | null;
  readonly evidence: readonly Evidence[];
  readonly text: string;
}

const NOTHING: Noting = { department: null, evidence: [], text: '' };

/** What the server takes at most. */
const MOST = 16;

export const notingStore = createStore<Noting>(() => NOTHING);

let key: string | null = null;

/**
 * Takes up what this browser remembers of an observation in a group, and remembers from now on.
 * @param group null = one that is over with its page
 */
export function openNoting(group: string | null): void {
  key = group === null ? null : `liandong.noting.${group}`;
  notingStore.setState({ ...NOTHING, ...remembered(key) }, true);
}

notingStore.subscribe((state) => {
  if (key !== null) forThisTab.write(key, JSON.stringify(state));
});

/** Adds to the observation under way what it rests on; words stand only where none were written. */
export function noteAbout({ department, evidence, text }: Noting): void {
  notingStore.setState((now) => ({
    department: department ?? now.department,
    evidence: [...now.evidence.filter((one) => !evidence.some(isSameAs(one))), ...evidence].slice(
      -MOST,
    ),
    text: now.text.trim() === '' ? text : now.text,
  }));
}

export function dropEvidence(gone: Evidence): void {
  notingStore.setState(({ evidence }) => ({
    evidence: evidence.filter((one) => !isSameAs(gone)(one)),
  }));
}

/** Forgets an observation that was taken, unless somebody has written on since it was sent. */
export function forgetNoting(sent: Noting): void {
  if (notingStore.getState() === sent) notingStore.setState(NOTHING);
}

function remembered(from: string | null): Partial<Noting> {
  try {
    const kept = from === null ? null : forThisTab.read(from);
    return JSON.parse(kept ?? '{}') as Partial<Noting>;
  } catch {
    return {};
  }
}

function isSameAs(one: Evidence): (other: Evidence) => boolean {
  return (other) =>
    one.kind === other.kind && one.department === other.department && one.id === other.id;
}
