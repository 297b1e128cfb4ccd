/**
 * Every purpose of a random draw: its number in the counter, its root (world or conduct), and what its
 * ordinal means. A purpose is never reused and never renumbered: old runs must keep their draws.
 */
export const PURPOSES = {
  onset: { code: 1, root: 'world', who: 'incident', ordinal: '0' },
  driverSpread: { code: 2, root: 'world', who: 'driver', ordinal: '0' },
  driverShift: { code: 3, root: 'world', who: 'driver', ordinal: '0' },
  driverJitter: { code: 4, root: 'world', who: 'driver', ordinal: 'window' },
  backgroundGap: { code: 5, root: 'world', who: 'background stream', ordinal: 'n-th call' },
  backgroundService: { code: 6, root: 'world', who: 'background stream', ordinal: 'n-th call' },
  potential: { code: 7, root: 'world', who: 'cascade edge', ordinal: 'generation of the source' },
  riskError: { code: 8, root: 'world', who: 'jurisdiction', ordinal: 'window of one hour' },
  observation: { code: 9, root: 'world', who: 'observer, incident', ordinal: 'window of the rule' },
  channelOutage: {
    code: 10,
    root: 'world',
    who: 'jurisdiction where the relay stands',
    ordinal: 'window of one hour',
  },
  handling: {
    code: 20,
    root: 'conduct',
    who: 'desk, sender, subject, kind',
    ordinal: 'n-th of it',
  },
  report: { code: 21, root: 'conduct', who: 'sender, recipient, incident', ordinal: 'n-th share' },
  notice: { code: 22, root: 'conduct', who: 'sender, recipient, incident', ordinal: 'n-th share' },
  loss: { code: 23, root: 'conduct', who: 'sender, recipient, incident', ordinal: 'n-th share' },
  misjudgement: { code: 24, root: 'conduct', who: 'desk, incident', ordinal: 'n-th belief' },
  pull: { code: 25, root: 'conduct', who: 'department, subject', ordinal: 'attempt' },
  convene: {
    code: 26,
    root: 'conduct',
    who: 'secretariat, root incident',
    ordinal: 'n-th sitting',
  },
  vote: { code: 27, root: 'conduct', who: 'voter, lot', ordinal: 'n-th invitation' },
  acceptance: {
    code: 28,
    root: 'conduct',
    who: 'donor, requester, root, capability',
    ordinal: 'attempt',
  },
  paper: {
    code: 29,
    root: 'conduct',
    who: 'donor, requester, root, capability',
    ordinal: 'attempt',
  },
  permit: { code: 30, root: 'conduct', who: 'approver, donor, lot', ordinal: 'attempt' },
  turnOut: { code: 31, root: 'conduct', who: 'unit, incident', ordinal: 'n-th time there' },
  protect: { code: 32, root: 'conduct', who: 'protection', ordinal: 'n-th time' },
  payment: { code: 33, root: 'conduct', who: 'unit, incident', ordinal: 'n-th time there' },
  mail: {
    code: 34,
    root: 'conduct',
    who: 'sender, recipient, subject, kind',
    ordinal: 'n-th of it',
  },
  position: { code: 35, root: 'conduct', who: 'unit', ordinal: 'n-th move ahead of an incident' },
  letter: { code: 36, root: 'conduct', who: 'sender, recipient', ordinal: 'n-th letter sent' },
  turnUp: { code: 40, root: 'conduct', who: 'unit, incident', ordinal: 'n-th time there' },
  staging: { code: 41, root: 'conduct', who: 'donor, host, capability', ordinal: 'day' },
  late: { code: 50, root: 'conduct', who: 'sender, recipient, incident', ordinal: 'n-th share' },
  distortion: {
    code: 51,
    root: 'conduct',
    who: 'sender, recipient, incident',
    ordinal: 'n-th share',
  },
  referral: { code: 42, root: 'conduct', who: 'body, incident', ordinal: '0' },
  ballot: { code: 43, root: 'conduct', who: 'voter, lot', ordinal: 'n-th invitation' },
} as const;

export type Purpose = keyof typeof PURPOSES;
