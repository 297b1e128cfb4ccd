/** How people play a scenario: what the server, the browser and the storm take a group from. */
export { createGroup } from './create.ts';
export type { CreateGroup, Group, GroupInput } from './group.ts';
export type { Glance } from './glance.ts';
export { diffView, foldView } from './difference.ts';
export { isAtSeat, desksOf } from './seating.ts';
export { NOT_KNOWN, prefill, REPORT_ITEMS } from './report-form.ts';
export { fitsRegister, registersFor } from './registers.ts';
export { gazetteerOf } from './gazetteer.ts';
export { proposeSeats } from './seat-proposal.ts';
export type { SeatProposal } from './seat-proposal.ts';
export { botAct, BOT_THINK_MS } from './bot.ts';
export { forecastFan, forecastRun } from './forecast.ts';
export type { ForecastBand, ForecastPoint } from './forecast.ts';
export { BIN_MS, rehearsalOf, rehearseOnce } from './rehearsal.ts';
export type { Future, Rehearsal } from './rehearsal.ts';
export { FINDING_KINDS } from './findings/index.ts';
export type { Evidence, Finding } from './findings/index.ts';
export type { Thought } from './state.ts';
