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
