import type {
  BeliefEntry,
  Gazetteer,
  InboxEntry,
  OptionEntry,
  SeatView,
  UnitEntry,
} from '../../../sim-core/exercise/entries.ts';
import { WEB_MESSAGES, type WebCode } from '../../text/catalogue.ts';

const MINUTE_MS = 60_000;

/** Both languages of a sentence of the practice. */
export const both = (code: WebCode): { readonly zh: string; readonly en: string } =>
  WEB_MESSAGES[code];

const department = (code: WebCode, fn: string, jurisdiction: string, superior: string | null) => ({
  title: both(code),
  function: fn,
  nature: 'government',
  jurisdiction,
  superior,
  lead: fn === 'emergency-management',
});

const jurisdiction = (code: WebCode, parent: string | null, place: string, member: boolean) => ({
  title: both(code),
  parent,
  place,
  population: 0,
  member,
});

const place = (code: WebCode, lon: number, lat: number) => ({ title: both(code), lon, lat });

export const PRACTICE_GAZETTEER: Gazetteer = {
  jurisdictions: {
    city: jurisdiction('practice.city', null, 'a', false),
    a: jurisdiction('practice.place-a', 'city', 'a', true),
    b: jurisdiction('practice.place-b', 'city', 'b', true),
    c: jurisdiction('practice.place-c', 'city', 'c', true),
  },
  departments: {
    me: department('practice.seat', 'emergency-management', 'a', 'duty'),
    duty: department('practice.duty', 'duty-office', 'city', null),
    neighbour: department('practice.neighbour', 'emergency-management', 'b', 'duty'),
    water: department('practice.water', 'water', 'a', 'duty'),
  },
  places: {
    a: place('practice.place-a', 0.3, 0.7),
    b: place('practice.place-b', 0.9, 0.6),
    c: place('practice.place-c', 0.5, 0.1),
    d: place('practice.place-d', 0.1, 0.3),
  },
  roads: [
    ['a', 'b'],
    ['a', 'd'],
    ['b', 'c'],
    ['c', 'd'],
  ],
  rivers: [['d', 'a', 'b']],
  capabilities: { pumping: both('practice.capability') },
  unitKinds: { pump: both('practice.unit') },
};

const FACT: BeliefEntry = {
  incident: 'seepage',
  title: both('practice.incident'),
  hazard: both('practice.hazard'),
  jurisdiction: 'a',
  place: 'd',
  severity: 0.4,
  grade: 4,
  need: { pumping: 3 },
  asOfMs: 32 * MINUTE_MS,
  learnedMs: 41 * MINUTE_MS,
  origin: 'water',
  source: 'water',
  decisive: true,
  reports: 1,
};

/** An item with nothing in it but its times. */
export const BLANK: InboxEntry = {
  kind: 'message',
  from: 'duty',
  to: ['me'],
  copies: [],
  sentMs: 0,
  deliveredMs: 0,
  channel: 'agreement',
  register: null,
  form: null,
  items: null,
  incident: null,
  fact: null,
  text: null,
  writer: null,
  title: null,
  replyTo: null,
  decision: null,
  withdrawn: false,
  readMs: null,
  acknowledgedMs: null,
  actedMs: null,
};

const pump = (): UnitEntry => ({
  kind: 'pump',
  owner: 'me',
  place: 'a',
  status: 'ready',
  incident: null,
  capabilities: { pumping: 1 },
  sinceMs: 0,
});

const option = (act: OptionEntry['act'], choices: OptionEntry['choices'] = {}): OptionEntry => ({
  act,
  standing: 'under',
  reason: null,
  choices,
});

export const PRACTICE_START_MS = 42 * MINUTE_MS;

export const PRACTICE_VIEW: SeatView = {
  clock: {
    now: {
      state: 'running',
      speed: 1,
      phase: null,
      phaseStartedMs: 0,
      why: null,
      horizonMs: 180 * MINUTE_MS,
    },
  },
  agenda: {},
  desk: {
    self: {
      department: 'me',
      title: both('practice.seat'),
      function: 'emergency-management',
      jurisdiction: 'a',
      jurisdictionTitle: both('practice.place-a'),
      lead: true,
      superiors: ['duty'],
      neighbours: ['neighbour', 'water'],
      control: 'people',
      responseLevel: 0,
      warning: null,
      briefing: both('practice.briefing'),
      firstThings: [
        both('practice.thing-read'),
        both('practice.thing-report'),
        both('practice.thing-send'),
      ],
      // None is in force here.
      mechanism: '',
    },
  },
  beliefs: { seepage: FACT },
  inbox: {
    welcome: {
      ...BLANK,
      title: both('practice.welcome-title'),
      text: both('practice.welcome'),
      register: 'notice',
      sentMs: 41 * MINUTE_MS,
      deliveredMs: 42 * MINUTE_MS,
    },
    seepage: {
      ...BLANK,
      kind: 'fact',
      from: 'water',
      fact: FACT,
      incident: 'seepage',
      text: both('practice.fact-text'),
      sentMs: 32 * MINUTE_MS,
      deliveredMs: 41 * MINUTE_MS,
    },
  },
  decisions: {},
  cases: {},
  sittings: {},
  units: { 'pump-1': pump(), 'pump-2': pump(), 'pump-3': pump(), 'pump-4': pump() },
  protections: {},
  measures: {},
  options: {
    report: option('report', { incident: ['seepage'], to: ['duty'] }),
    notify: option('notify', { incident: ['seepage'], to: ['neighbour', 'water'] }),
    message: option('message', { to: ['duty', 'neighbour', 'water'] }),
    request: option('request', { incident: ['seepage'], capability: ['pumping'] }),
    dispatch: option('dispatch', {
      incident: ['seepage'],
      owner: ['me'],
      capability: ['pumping'],
    }),
    declare: option('declare'),
    told: option('told', { with: ['neighbour', 'water'] }),
    note: option('note'),
  },
  log: {},
  public: {},
  drafts: {},
};
