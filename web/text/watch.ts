/** Evaluators, observers, simulators and the big screen. */
export const WATCH_MESSAGES = {
  'watch.title': { zh: '观摩', en: 'Observe' },
} as const;
