import {
  CHANNELS,
  MEASURE_KINDS,
  REGISTERS,
  REPORT_FORMS,
  WARNING_COLOURS,
} from '../../sim-core/exercise/act.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { CONTROL_MODES, RATINGS, ROLES } from '../../sim-core/exercise/attempt.ts';
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import type { Dice } from './dice.ts';

/** What a random player may name; some of it exists and some does not. */
export interface Names {
  readonly departments: readonly string[];
  readonly incidents: readonly string[];
  readonly capabilities: readonly string[];
  readonly protections: readonly string[];
  readonly places: readonly string[];
  readonly units: readonly string[];
  readonly injects: readonly string[];
  readonly phases: readonly string[];
  readonly mechanisms: readonly string[];
}

const MEASURE = { kind: 'measure', place: null, note: '' } as const;

/** An act that somebody at a desk might try, sensible or not. */
export function randomAct(dice: Dice, names: Names): SeatAct {
  const { pick } = dice;
  const incident = pick([...names.incidents, 'nowhere']);
  const to = [pick([...names.departments, 'nobody'])];
  const amount = dice.whole(1, 4);
  const capability = pick([...names.capabilities, 'flying']);
  const item = `m${dice.whole(1, 6)}`;
  const plain: readonly SeatAct[] = [
    { kind: 'notify', to, incident, channel: pick(CHANNELS), note: pick(['', 'please note']) },
    {
      kind: 'report',
      form: pick(REPORT_FORMS),
      incident,
      to: [],
      copies: [],
      items: { measures: 'closed' },
      note: '',
    },
    {
      kind: 'message',
      to,
      copies: [],
      register: pick(REGISTERS),
      channel: pick(CHANNELS),
      text: 'how is it?',
      incidents: pick([[], [incident]]),
      replyTo: pick([null, item]),
    },
    { kind: 'declare', level: pick([0, 1, 2, 3, 4] as const) },
    {
      kind: 'warn',
      incident,
      colour: pick([...WARNING_COLOURS, null]),
      text: 'stay inside',
    },
    { kind: 'protect', protection: pick([...names.protections, 'wall']), on: dice.chance(0.7) },
    { kind: 'dispatch', owner: pick(names.departments), incident, capability, amount },
    { kind: 'request', incident, capability, amount, note: 'we need it' },
    { kind: 'offer', to: to[0], incident, capability, amount, note: 'take it' },
    { kind: 'release', incident, capability, amount },
    {
      kind: 'pre-position',
      owner: pick(names.departments),
      capability,
      amount,
      place: pick(names.places),
    },
    {
      kind: 'decide',
      decision: `d${dice.whole(1, 6)}`,
      yes: dice.chance(0.7),
      amount: pick([null, 1, 2]),
      note: 'so decided',
    },
    { kind: 'convene', members: to, incident, note: '' },
    { kind: 'withdraw', case: `c${dice.whole(1, 3)}` },
    { kind: 'press', incident, text: 'all is well' },
    { kind: 'pay', to: to[0], yuan: 1000, note: 'for the boats' },
    { kind: 'told', way: 'face', with: to[0], incidents: [incident], note: '' },
    { kind: 'note', text: 'remember this' },
    { kind: 'read', item },
    { kind: 'acknowledge', item },
    { kind: 'sign', draft: `f${dice.whole(1, 3)}`, yes: dice.chance(0.7) },
  ];
  const picked = pick(plain);
  // Drawn without a draw of its own: a wall that nobody has becomes a measure in the field.
  const act: SeatAct =
    picked.kind === 'protect' && picked.protection === 'wall'
      ? { ...MEASURE, measure: MEASURE_KINDS[amount], on: picked.on, incident, to }
      : picked;
  return dice.chance(0.1) ? { kind: 'draft', act } : act;
}

/** An attempt that somebody might make, sensible or not, allowed or not. */
export function randomAttempt(dice: Dice, names: Names, id: string, nowMs: number): Attempt {
  const { pick } = dice;
  const department = pick([...names.departments, 'nobody']);
  const inject = pick([...names.injects, 'no-inject', 'added-1']);
  if (dice.chance(0.45)) {
    const body: AttemptBody = {
      kind: 'act',
      department,
      act: randomAct(dice, names),
      thinkWallMs: 1e3,
      simulated: false,
    };
    return { id, by: { person: department, role: 'participant' }, body };
  }
  if (dice.chance(0.4)) {
    const toMs = nowMs + dice.whole(0, 40) * MINUTE;
    return { id, by: { person: 'clock', role: 'clock' }, body: { kind: 'advance', toMs } };
  }
  const bodies: readonly AttemptBody[] = [
    {
      kind: 'act',
      department,
      act: randomAct(dice, names),
      thinkWallMs: null,
      simulated: true,
    },
    { kind: 'control', department, mode: pick(CONTROL_MODES) },
    { kind: 'seat', department, people: [department] },
    { kind: 'start' },
    { kind: 'pause', why: 'tea' },
    { kind: 'resume' },
    { kind: 'speed', speed: dice.whole(1, 60) },
    { kind: 'phase', phase: pick([...names.phases, 'never']) },
    { kind: 'release-inject', inject },
    { kind: 'skip-inject', inject, why: 'no time' },
    { kind: 'postpone-inject', inject, toMs: nowMs + dice.whole(0, 60) * MINUTE },
    { kind: 'shift-injects', byMs: dice.whole(-10, 60) * MINUTE },
    {
      kind: 'add-inject',
      title: 'new',
      text: 'something new',
      from: 'outside',
      to: [department],
      atMs: null,
      facts: [pick(names.incidents)],
    },
    {
      kind: 'adjudicate',
      ruling: pick([
        { kind: 'delay-unit', unit: pick(names.units), byMs: 10 * MINUTE },
        { kind: 'grant-units', incident: pick(names.incidents), units: [pick(names.units)] },
        { kind: 'set-fact', department, incident: pick(names.incidents) },
        { kind: 'withdraw-inject', inject },
      ] as const),
      why: 'so that it goes on',
    },
    { kind: 'mechanism', mechanism: pick(names.mechanisms) },
    {
      kind: 'observe',
      department,
      task: null,
      rating: pick(RATINGS),
      inject: null,
      text: 'seen',
    },
  ];
  const role = dice.chance(0.85) ? 'facilitator' : pick(ROLES);
  return { id, by: { person: 'lead', role }, body: pick(bodies) };
}
