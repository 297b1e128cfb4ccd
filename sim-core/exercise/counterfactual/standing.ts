/**
 * What may be said of an act that people did under one mechanism, put to another one as it was: possible, and
 * on the same grounds; possible, but the desk held something else about the matter; or not possible.
 */
export const STANDINGS_THERE = ['still-possible', 'informed-differently', 'impossible'] as const;
export type StandingThere = (typeof STANDINGS_THERE)[number];
