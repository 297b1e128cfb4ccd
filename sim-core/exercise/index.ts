/** How people play a scenario: what the server, the browser and the storm take a group from. */
export { createGroup } from './create.ts';
export type { CreateGroup, Group, GroupInput } from './group.ts';
export { diffView, foldView } from './difference.ts';
export { isAtSeat, desksOf } from './seating.ts';
export { NOT_KNOWN, prefill, REPORT_ITEMS } from './report-form.ts';
export { fitsRegister, registersFor } from './registers.ts';
