/** What the condition of an inject may ask of what was done, by people and by doctrine. */

/** Acts by what a third name in the question narrows them to: to whom, about what, which measure. */
export const ASKED_ACTS = {
  /** any way of telling: notify, report, message, told */
  inform: 'department',
  notify: 'department',
  report: 'department',
  message: 'department',
  told: 'department',
  offer: 'department',
  convene: 'department',
  refer: 'department',
  pay: 'department',
  request: 'incident',
  dispatch: 'incident',
  release: 'incident',
  /** issued: one that is lifted does not count, nor a measure or a response that is ended */
  warn: 'incident',
  press: 'incident',
  protect: 'protection',
  declare: null,
  decide: null,
} as const satisfies Readonly<Record<string, 'department' | 'incident' | 'protection' | null>>;
export type AskedAct = keyof typeof ASKED_ACTS;

/**
 * How often; story time since the first (0 while there was none); story time since the last (since the
 * story's start while there was none).
 */
export const ASKED_MEASURES = ['acted', 'after', 'since'] as const;
export type AskedMeasure = (typeof ASKED_MEASURES)[number];

/** One question, which a condition reads as a number. */
export interface Asked {
  readonly measure: AskedMeasure;
  /** An act, or `inject`: the release of one. */
  readonly act: AskedAct | 'inject';
  /** Department that acts; or the inject. */
  readonly by: string;
  /** Id of what the act is narrowed to, by the table above; null for any. */
  readonly about: string | null;
}
