/** The words of lists of injects, for screens: their one door to them. */
export { MSEL_CELLS, MSEL_HEADERS } from '../../../../sim-core/text/msel.ts';
export type { CodedColumn, MselColumn } from '../../../../sim-core/text/msel.ts';
