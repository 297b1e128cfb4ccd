/** The shape of a hazard on a form, for screens. */
export type { HazardSheet, HazardVariable } from '../../../sim-core/files/index.ts';
