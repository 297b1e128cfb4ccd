import type {
  Channel,
  Register,
  ReportForm,
  WarningColour,
} from '../../../sim-core/exercise/act.ts';
import type { ActForm, ActForms, FieldSpec } from './fields.ts';
import { INCIDENT, NOTE, ORDER_FORMS } from './order-forms.ts';

const CAPABILITY: FieldSpec = { name: 'capability', kind: 'capability', label: 'field.capability' };
const AMOUNT: FieldSpec = { name: 'amount', kind: 'amount', label: 'field.amount' };
const CHANNEL: FieldSpec = { name: 'channel', kind: 'channel', label: 'field.channel' };
const TO: FieldSpec = { name: 'to', kind: 'departments', label: 'field.to' };
const COPIES: FieldSpec = {
  name: 'copies',
  kind: 'departments',
  label: 'field.copies',
  optional: true,
};
const FACTS: FieldSpec = { name: 'incidents', kind: 'incidents', label: 'field.incidents' };

const channelOf = (text: string): Channel =>
  text === 'letter' || text === 'phone' ? text : 'agreement';

/** Every act that is written on a form, in the order in which a desk offers them. */
export const ACT_FORMS: ActForms = {
  report: {
    icon: 'report',
    key: 'r',
    title: 'act.report',
    verb: 'send',
    fields: [
      INCIDENT,
      { name: 'form', kind: 'form', label: 'field.form' },
      { name: 'to', kind: 'departments', label: 'field.to' },
      COPIES,
      { name: 'items', kind: 'items', label: 'act.report' },
      NOTE,
    ],
    build: (read) => ({
      kind: 'report',
      form: read.text('form') as ReportForm,
      incident: read.text('incident'),
      to: read.list('to'),
      copies: read.list('copies'),
      items: read.record('item.'),
      note: read.text('note'),
    }),
  },
  notify: {
    icon: 'horn',
    key: 'n',
    title: 'act.notify',
    verb: 'send',
    fields: [INCIDENT, TO, CHANNEL, NOTE],
    build: (read) => ({
      kind: 'notify',
      incident: read.text('incident'),
      to: read.list('to'),
      channel: channelOf(read.text('channel')),
      note: read.text('note'),
    }),
  },
  message: {
    icon: 'send',
    key: 'm',
    title: 'act.message',
    verb: 'send',
    fields: [
      TO,
      COPIES,
      { name: 'register', kind: 'register', label: 'field.register' },
      CHANNEL,
      { name: 'text', kind: 'text', label: 'field.text' },
      FACTS,
    ],
    build: (read) => ({
      kind: 'message',
      to: read.list('to'),
      copies: read.list('copies'),
      register: read.text('register') as Register,
      channel: channelOf(read.text('channel')),
      text: read.text('text'),
      incidents: read.list('incidents'),
      replyTo: read.text('replyTo') === '' ? null : read.text('replyTo'),
    }),
  },
  request: {
    icon: 'ask',
    key: 'q',
    title: 'act.request',
    verb: 'send',
    fields: [INCIDENT, CAPABILITY, AMOUNT, NOTE],
    build: (read) => ({
      kind: 'request',
      incident: read.text('incident'),
      capability: read.text('capability'),
      amount: read.amount('amount'),
      note: read.text('note'),
    }),
  },
  dispatch: {
    icon: 'unit',
    key: 'd',
    title: 'act.dispatch',
    verb: 'do',
    fields: [
      INCIDENT,
      { name: 'owner', kind: 'department', label: 'field.owner' },
      CAPABILITY,
      AMOUNT,
    ],
    build: (read) => ({
      kind: 'dispatch',
      incident: read.text('incident'),
      owner: read.text('owner'),
      capability: read.text('capability'),
      amount: read.amount('amount'),
    }),
  },
  protect: {
    icon: 'shield',
    key: 'p',
    title: 'act.protect',
    verb: 'do',
    fields: [
      { name: 'protection', kind: 'protection', label: 'field.protection' },
      { name: 'on', kind: 'switch', label: 'field.on' },
    ],
    build: (read) => ({
      kind: 'protect',
      protection: read.text('protection'),
      on: read.flag('on'),
    }),
  },
  ...ORDER_FORMS,
  warn: {
    icon: 'warn',
    key: 'w',
    title: 'act.warn',
    verb: 'do',
    fields: [
      INCIDENT,
      { name: 'colour', kind: 'colour', label: 'field.colour' },
      { name: 'text', kind: 'line', label: 'field.text', optional: true },
    ],
    build: (read) => ({
      kind: 'warn',
      incident: read.text('incident'),
      colour: read.text('colour') === 'lift' ? null : (read.text('colour') as WarningColour),
      text: read.text('text'),
    }),
  },
  convene: {
    icon: 'people',
    key: 'c',
    title: 'act.convene',
    verb: 'send',
    fields: [INCIDENT, { name: 'members', kind: 'departments', label: 'field.members' }, NOTE],
    build: (read) => ({
      kind: 'convene',
      incident: read.text('incident'),
      members: read.list('members'),
      note: read.text('note'),
    }),
  },
  offer: {
    icon: 'offer',
    key: 'o',
    title: 'act.offer',
    verb: 'send',
    fields: [
      INCIDENT,
      { name: 'to', kind: 'department', label: 'field.to' },
      CAPABILITY,
      AMOUNT,
      NOTE,
    ],
    build: (read) => ({
      kind: 'offer',
      incident: read.text('incident'),
      to: read.text('to'),
      capability: read.text('capability'),
      amount: read.amount('amount'),
      note: read.text('note'),
    }),
  },
  'pre-position': {
    icon: 'map',
    key: 'v',
    title: 'act.pre-position',
    verb: 'do',
    fields: [
      { name: 'owner', kind: 'department', label: 'field.owner' },
      CAPABILITY,
      AMOUNT,
      { name: 'place', kind: 'place', label: 'field.place' },
    ],
    build: (read) => ({
      kind: 'pre-position',
      owner: read.text('owner'),
      capability: read.text('capability'),
      amount: read.amount('amount'),
      place: read.text('place'),
    }),
  },
  release: {
    icon: 'back',
    key: 'b',
    title: 'act.release',
    verb: 'do',
    fields: [INCIDENT, CAPABILITY, AMOUNT],
    build: (read) => ({
      kind: 'release',
      incident: read.text('incident'),
      capability: read.text('capability'),
      amount: read.amount('amount'),
    }),
  },
  told: {
    icon: 'phone',
    key: 't',
    title: 'act.told',
    verb: 'do',
    fields: [
      { name: 'with', kind: 'department', label: 'field.with' },
      { name: 'way', kind: 'way', label: 'field.way' },
      FACTS,
      NOTE,
    ],
    build: (read) => ({
      kind: 'told',
      with: read.text('with'),
      way: read.text('way') === 'phone' ? 'phone' : 'face',
      incidents: read.list('incidents'),
      note: read.text('note'),
    }),
  },
  refer: {
    icon: 'door',
    key: null,
    title: 'act.refer',
    verb: 'send',
    fields: [INCIDENT, { name: 'to', kind: 'department', label: 'field.to' }],
    build: (read) => ({ kind: 'refer', incident: read.text('incident'), to: read.text('to') }),
  },
  press: {
    icon: 'press',
    key: null,
    title: 'act.press',
    verb: 'send',
    fields: [INCIDENT, { name: 'text', kind: 'text', label: 'field.text' }],
    build: (read) => ({ kind: 'press', incident: read.text('incident'), text: read.text('text') }),
  },
  pay: {
    icon: 'money',
    key: null,
    title: 'act.pay',
    verb: 'do',
    fields: [
      { name: 'to', kind: 'department', label: 'field.to' },
      { name: 'yuan', kind: 'yuan', label: 'field.yuan' },
      NOTE,
    ],
    build: (read) => ({
      kind: 'pay',
      to: read.text('to'),
      yuan: read.amount('yuan'),
      note: read.text('note'),
    }),
  },
  note: {
    icon: 'pen',
    key: 'x',
    title: 'act.note',
    verb: 'do',
    fields: [{ name: 'text', kind: 'text', label: 'field.text' }],
    build: (read) => ({ kind: 'note', text: read.text('text') }),
  },
};

export function formOf(kind: string): ActForm | null {
  return Object.hasOwn(ACT_FORMS, kind) ? ACT_FORMS[kind as keyof ActForms] : null;
}
