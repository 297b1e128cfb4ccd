/** Kinds of kernel events, and the class that orders events of one instant. */
export const EVENT_KINDS = [
  'step',
  'start',
  'call',
  'call-over',
  'deliver',
  'handled',
  'sitting',
  'vote',
  'paper',
  'review',
  'protect',
  'turn-out',
  'leg',
  'tired',
  'home',
  'rested',
  'payment',
  'hour',
  'feedback',
  'staged',
  'taken',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT = Object.fromEntries(EVENT_KINDS.map((kind, code) => [kind, code])) as Readonly<
  Record<EventKind, number>
>;

/** At one instant the world moves first, then calls, mail, people, units, money, and the hour is read last. */
export const CLASS: Readonly<Record<EventKind, number>> = {
  start: 0,
  step: 1,
  'call-over': 2,
  call: 3,
  deliver: 4,
  handled: 5,
  sitting: 6,
  vote: 7,
  paper: 8,
  review: 9,
  feedback: 9,
  protect: 10,
  'turn-out': 11,
  leg: 12,
  staged: 12,
  tired: 13,
  home: 14,
  rested: 15,
  payment: 16,
  hour: 17,
  taken: 18,
};
