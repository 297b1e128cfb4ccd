import { createStore } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MS = 5000;

/** Short words about what just happened; each goes by itself. */
export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>(() => ({
  notices: [],
}));

let next = 1;

export function notice(text: string): void {
  const id = next;
  next += 1;
  noticeStore.setState(({ notices }) => ({ notices: [...notices.slice(-2), { id, text }] }));
  setTimeout(() => {
    noticeStore.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));
  }, SHOWN_MS);
}
