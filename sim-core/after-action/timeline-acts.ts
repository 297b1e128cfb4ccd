import type { Text } from '../base/text.ts';
import type { SeatAct, SeatActKind } from '../exercise/act.ts';
import { offRecord } from '../exercise/findings/off-record.ts';
import { asId } from '../exercise/facts.ts';
import { statutoryRecipients } from '../exercise/reporting.ts';
import { MEASURE_WORDS } from '../text/measures.ts';
import { REASONS } from '../text/reasons.ts';
import { matterOf, questionsTo } from './decisions.ts';
import {
  capabilityOf,
  departmentOf,
  incidentOf,
  moment,
  placeOfDepartment,
  protectionOf,
} from './moment.ts';
import type { Placed, Told } from './moment.ts';
import type { PlayedAct } from './playing.ts';
import type { Moment } from './report.ts';
import { declaredText, warnedText } from './spoken.ts';
import { amountOf, listed, listedInQuotes, sentence } from './words.ts';

/** Acts that stand in a desk's log; a private note is not of note to others. */
type Logged = Exclude<SeatActKind, 'note' | 'read' | 'acknowledge' | 'draft' | 'sign'>;

const KIND_OF: Readonly<Record<Logged, Moment['kind']>> = {
  notify: 'message',
  report: 'report',
  message: 'message',
  told: 'message',
  request: 'request',
  withdraw: 'request',
  refer: 'request',
  decide: 'decision',
  convene: 'meeting',
  dispatch: 'order',
  release: 'order',
  'pre-position': 'order',
  declare: 'act',
  warn: 'act',
  protect: 'act',
  measure: 'order',
  offer: 'act',
  press: 'act',
  pay: 'act',
};

/** What people did at desks, outside the agreement and off the record marked as such. */
export function actMoments(told: Told): readonly Placed[] {
  return [
    ...told.played.acts.flatMap((played) => actMoment(told, played)),
    ...offRecordMoments(told),
  ];
}

function actMoment(told: Told, played: PlayedAct): readonly Placed[] {
  const { department, act, standing, reason, role } = played;
  if (!isLogged(act)) return [];
  const { text, incident } = actTold(told, department, act.kind, act);
  const about = { department, incident };
  if (standing === 'under') return [moment(played, KIND_OF[act.kind], role, text, about)];
  return [moment(played, 'outside', role, outsideText(text, reason), about)];
}

function isLogged(act: SeatAct): act is Extract<SeatAct, { kind: Logged }> {
  return Object.hasOwn(KIND_OF, act.kind);
}

function outsideText(act: Text, code: string | null): Text {
  const known: Readonly<Record<string, Text>> = REASONS;
  if (code === null || !Object.hasOwn(known, code)) {
    return sentence('after-action.outside-plain', { act });
  }
  const { zh, en } = known[code];
  // Inside the brackets a sentence loses its stop.
  const reason = { zh: zh.replace(/。$/, ''), en: en.replace(/\.$/, '') };
  return sentence('after-action.outside', { act, reason });
}

interface ActTold {
  readonly text: Text;
  readonly incident: string | null;
}

type ActOf<K extends Logged> = Extract<SeatAct, { kind: K }>;
type Teller<K extends Logged> = (told: Told, department: string, act: ActOf<K>) => ActTold;

function about(told: Told, incident: string, of: (title: Text) => Text): ActTold {
  return { text: of(incidentOf(told, incident)), incident };
}

/** The first of several stands for all where one is to be named. */
function aboutAll(told: Told, ids: readonly string[], of: (titles: Text) => Text): ActTold {
  const titles = listedInQuotes([...new Set(ids)].map((id) => incidentOf(told, id)));
  return { text: of(titles), incident: ids[0] };
}

function toAll(told: Told, ids: readonly string[]): Text {
  return listed(ids.map((id) => departmentOf(told, id)));
}

const TELLERS: { readonly [K in Logged]: Teller<K> } = {
  notify: (told, _, { to, incident: id }) =>
    about(told, id, (incident) =>
      sentence('after-action.notify', { to: toAll(told, to), incident }),
    ),
  report: (told, self, { form, to, incident: id }) =>
    about(told, id, (incident) =>
      sentence(`after-action.report-${form}`, { to: reportedTo(told, self, to), incident }),
    ),
  message: (told, _, { to: ids, incidents }) => {
    const to = toAll(told, ids);
    if (incidents.length === 0) {
      return { text: sentence('after-action.message', { to }), incident: null };
    }
    return aboutAll(told, incidents, (incident) =>
      sentence('after-action.message-about', { to, incident }),
    );
  },
  told: (told, _, { way, with: other, incidents }) => {
    const to = departmentOf(told, other);
    if (incidents.length === 0) {
      return { text: sentence('after-action.spoke-with', { to }), incident: null };
    }
    return aboutAll(told, incidents, (incident) =>
      sentence(`after-action.told-${way}`, { to, incident }),
    );
  },
  request: (told, _, { incident: id, capability, amount }) =>
    about(told, id, (incident) =>
      sentence('after-action.request', { incident, ...goods(told, capability, amount) }),
    ),
  withdraw: () => ({ text: sentence('after-action.withdraw', {}), incident: null }),
  refer: (told, _, { to, incident: id }) =>
    about(told, id, (incident) =>
      sentence('after-action.refer', { to: departmentOf(told, to), incident }),
    ),
  decide: answerTold,
  convene: (told, _, { members, incident: id }) =>
    about(told, id, (incident) =>
      sentence('after-action.convene', { to: toAll(told, members), incident }),
    ),
  dispatch: (told, _, { owner, incident: id, capability, amount }) =>
    about(told, id, (incident) =>
      sentence('after-action.dispatch', {
        owner: departmentOf(told, owner),
        incident,
        ...goods(told, capability, amount),
      }),
    ),
  release: (told, _, { incident: id, capability, amount }) =>
    about(told, id, (incident) =>
      sentence('after-action.release', { incident, ...goods(told, capability, amount) }),
    ),
  'pre-position': (told, _, { owner, capability, amount, place }) => ({
    text: sentence('after-action.pre-position', {
      owner: departmentOf(told, owner),
      place: told.played.game.input.texts.places[place] ?? asId(place),
      ...goods(told, capability, amount),
    }),
    incident: null,
  }),
  declare: (told, self, { level }) => ({
    text: declaredText(placeOfDepartment(told, self), level),
    incident: null,
  }),
  warn: (told, _, { incident: id, colour }) =>
    about(told, id, (incident) => warnedText(incident, colour)),
  protect: ({ played }, _, { protection: id, on }) => ({
    text: sentence(on ? 'after-action.protect' : 'after-action.unprotect', {
      protection: protectionOf(played.game, id),
    }),
    incident: null,
  }),
  measure: (told, _, { measure, on, incident: id }) =>
    about(told, id, (incident) =>
      sentence('after-action.measure', {
        measure: MEASURE_WORDS[measure][on ? 'on' : 'off'],
        incident,
      }),
    ),
  offer: (told, _, { to, incident: id, capability, amount }) =>
    about(told, id, (incident) =>
      sentence('after-action.offer', {
        to: departmentOf(told, to),
        incident,
        ...goods(told, capability, amount),
      }),
    ),
  press: (told, _, { incident: id }) =>
    about(told, id, (incident) => sentence('after-action.press', { incident })),
  pay: (told, _, { to, yuan }) => ({
    text: sentence('after-action.pay', { to: placeOfDepartment(told, to), yuan }),
    incident: null,
  }),
};

function actTold<K extends Logged>(
  told: Told,
  department: string,
  kind: K,
  act: ActOf<K>,
): ActTold {
  return TELLERS[kind](told, department, act);
}

function goods(
  told: Told,
  capability: string,
  amount: number,
): { readonly capability: Text; readonly amount: number } {
  return { capability: capabilityOf(told, capability), amount: amountOf(amount) };
}

/** Without recipients a report goes where the law says. */
function reportedTo(told: Told, department: string, to: readonly string[]): Text {
  if (to.length > 0) return toAll(told, to);
  const { game } = told.played;
  const ids = statutoryRecipients(game, game.names.department(department));
  return toAll(told, ids.map(game.names.departmentId));
}

function answerTold(told: Told, department: string, act: ActOf<'decide'>): ActTold {
  const { game } = told.played;
  const self = game.names.department(department);
  const found = questionsTo(game, self).find(({ serial }) => act.decision === `d${serial}`);
  if (found === undefined) throw new RangeError(`no decision ${act.decision} at ${department}`);
  const { incident: id, requester } = matterOf(game, self, found);
  const place = departmentOf(told, requester ?? '');
  const incident = incidentOf(told, id ?? '');
  if (found.kind === 'vote') {
    const code = act.yes ? 'after-action.voted-yes' : 'after-action.voted-no';
    return { text: sentence(code, { place, incident }), incident: id };
  }
  const question = sentence(`after-action.question-${found.kind}`, { incident, requester: place });
  return {
    text: sentence(act.yes ? 'after-action.answer-yes' : 'after-action.answer-no', { question }),
    incident: id,
  };
}

/** Where a desk took a protection that nothing on record prompted. */
function offRecordMoments(told: Told): readonly Placed[] {
  const { game } = told.played;
  return offRecord(game).flatMap(({ evidence }) =>
    evidence.flatMap(({ department, id, atMs }): readonly Placed[] => {
      if (department === null) return [];
      const { act } = game.state.logs[department][Number(id.slice(1)) - 1];
      if (act.kind !== 'protect') return [];
      const played = told.played.acts.find((one) => one.act === act);
      const when = { atMs, row: played?.row ?? -1 };
      const protection = protectionOf(game, act.protection);
      const text = sentence('after-action.off-record', { protection });
      return [moment(when, 'off-record', played?.role ?? 'participant', text, { department })];
    }),
  );
}
