/** Valid messages of every kind that people send, to be spoiled. */
import type { ZodType } from 'zod';
import {
  CARRIED,
  FREEZE,
  HAND_OVER,
  JOIN,
  LOGIN,
  NEW_BRANCH,
  NEW_EXERCISE,
  NEW_PROGRAM,
  ORDER,
  TAKE_SEAT,
  TICKET_FOR,
} from '../../exercise-server/protocol/rest.ts';

const act = (body: object): object => ({
  id: 'a1',
  body: { kind: 'act', department: 'qingpu', act: body, thinkWallMs: null, simulated: false },
});
const order = (body: object): object => ({ id: 'a1', body });

export const ATTEMPTS: readonly object[] = [
  act({ kind: 'note', text: 'a note' }),
  act({ kind: 'notify', to: ['wujiang'], incident: 'i', channel: 'letter', note: '' }),
  act({
    kind: 'report',
    form: 'initial',
    incident: 'i',
    to: ['wujiang'],
    copies: [],
    items: { what: 'x' },
    note: '',
  }),
  act({ kind: 'declare', level: 2 }),
  act({ kind: 'warn', incident: 'i', colour: null, text: '' }),
  act({
    kind: 'measure',
    measure: 'dam',
    on: true,
    incident: 'i',
    place: null,
    to: ['wujiang'],
    note: '',
  }),
  act({ kind: 'dispatch', owner: 'o', incident: 'i', capability: 'c', amount: 1 }),
  act({ kind: 'decide', decision: 'd', yes: true, amount: null, note: '' }),
  act({ kind: 'convene', members: ['wujiang'], incident: 'i', note: '' }),
  act({ kind: 'pay', to: 'wujiang', yuan: 1, note: '' }),
  act({ kind: 'draft', act: { kind: 'note', text: 'later' } }),
  order({ kind: 'start' }),
  order({ kind: 'pause', why: '' }),
  order({ kind: 'speed', speed: 2 }),
  order({ kind: 'control', department: 'qingpu', mode: 'people' }),
  order({ kind: 'shift-injects', byMs: 1 }),
  order({ kind: 'mechanism', mechanism: 'm' }),
];

/** Calls with a body: path, a valid body, and what the body must be. `GROUP` and `EXERCISE` are ids. */
export const CALLS: readonly (readonly [path: string, valid: object, schema: ZodType])[] = [
  ['/api/join', { code: '000000', name: 'x' }, JOIN],
  ['/api/login', { name: 'x', password: 'x' }, LOGIN],
  ['/api/exercises', { drill: 'd', groups: [{ title: 'A', mechanism: 'm' }] }, NEW_EXERCISE],
  ['/api/exercises/EXERCISE/order', { kind: 'pause', why: '' }, ORDER],
  ['/api/groups/GROUP/order', { kind: 'run-to-time', toMs: 1 }, ORDER],
  ['/api/freeze', { why: 'x' }, FREEZE],
  ['/api/carried', { note: '0123456789abcdefghijklmnopq' }, CARRIED],
  ['/api/groups/GROUP/branch', { toMs: 1, title: 'x' }, NEW_BRANCH],
  ['/api/groups/GROUP/ticket', { department: null }, TICKET_FOR],
  ['/api/groups/GROUP/seat', { department: 'qingpu' }, TAKE_SEAT],
  ['/api/groups/GROUP/hand-over', { person: 'p', department: null, role: 'director' }, HAND_OVER],
  ['/api/groups/GROUP/programs', { name: 'x', department: 'qingpu' }, NEW_PROGRAM],
];
