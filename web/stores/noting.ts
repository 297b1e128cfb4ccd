import { createStore } from 'zustand/vanilla';
import type { Evidence } from '../../sim-core/exercise/findings/finding.ts';

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

export function forgetNoting(): void {
  notingStore.setState(NOTHING);
}

function isSameAs(one: Evidence): (other: Evidence) => boolean {
  return (other) =>
    one.kind === other.kind && one.department === other.department && one.id === other.id;
}
