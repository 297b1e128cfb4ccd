/**
 * What happened, as rows of eight numbers: [t, kind, a, b, c, d, x, y]. `TRACE_FIELDS` says what the
 * columns of a kind are: `department`, `incident` … are indices, the rest plain numbers.
 */
export const TRACE_FIELDS = {
  started: ['incident', 'generation', 'incident:root'],
  ended: ['incident', 'generation'],
  observed: ['department', 'incident', '', '', 'severity', 'truth'],
  sent: ['department:from', 'department:to', 'message', 'incident', 'deliver_ms'],
  lost: ['department:from', 'department:to', 'message', 'incident'],
  handled: ['department', 'message', 'waited_ms', 'incident', 'service_ms'],
  learned: [
    'department',
    'incident',
    'department:source',
    'department:origin',
    'severity',
    'as_of_ms',
  ],
  declared: ['department', 'jurisdiction', 'level'],
  protected: ['department', 'protection', 'on'],
  opened: ['incident:root', 'jurisdiction'],
  requested: ['department', 'lot', 'capability', 'incident', 'quantity', 'level'],
  sat: ['department:secretariat', 'lot', 'convened_ms'],
  voted: ['department', 'lot', 'yes'],
  decided: ['department', 'lot', 'approved', 'force'],
  asked: ['department', 'lot', 'jurisdiction:donor', 'ask', 'quantity'],
  answered: ['jurisdiction:donor', 'lot', 'ask', 'accepted', 'quantity', 'chance'],
  permitted: ['department', 'lot', 'ask'],
  committed: ['jurisdiction:donor', 'lot', 'ask', 'units', 'amount'],
  withdrawn: ['lot', 'department'],
  mobilised: ['unit', 'incident', 'capability', 'lot'],
  departed: ['unit', 'place'],
  passed: ['unit', 'place'],
  arrived: ['unit', 'incident', 'capability', 'lot', 'amount', 'useful'],
  left: ['unit', 'incident', 'capability'],
  home: ['unit'],
  ready: ['unit'],
  lost_unit: ['unit', 'incident'],
  call: ['jurisdiction', 'stream', 'ordinal', 'unit'],
  waiting: ['jurisdiction', 'stream', 'ordinal'],
  paid: ['account:from', 'account:to', 'lot', 'unit', 'yuan'],
  road: ['road', '', '', '', 'factor'],
  judged: ['department', 'action', 'standing'],
  transferred: ['department:from', 'department:to', 'incident', 'transfer'],
  stood_down: ['unit', 'incident', 'capability'],
  staged: ['unit', 'place'],
  taken: ['department', 'incident'],
  controlled: ['department', 'control'],
  put: ['department', 'serial', 'decision', 'about'],
  settled: ['department', 'serial', 'yes'],
  told: ['department', 'department:to', 'incident'],
  warned: ['department', 'jurisdiction', 'colour', 'incident'],
  spoke: ['department', 'incident'],
  offered: ['department', 'department:to', 'capability', 'incident', 'amount'],
  positioned: ['unit', 'place'],
  met: ['department', 'incident', 'members'],
  switched: ['mechanism'],
  ruled: ['ruling', 'subject'],
} as const satisfies Record<string, readonly string[]>;
export type TraceKind = keyof typeof TRACE_FIELDS;

export const TRACE_KINDS = Object.keys(TRACE_FIELDS) as TraceKind[];

/** Columns of a trace row. */
export const TRACE_WIDTH = 8;
