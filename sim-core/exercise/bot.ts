import { HOUR, MINUTE, SECOND } from '../base/time.ts';
import type { SeatAct, SeatActKind } from './act.ts';
import type { BeliefEntry, DecisionEntry, Gazetteer, LogEntry, SeatView } from './entries.ts';
import { prefill } from './report-form.ts';

/** A follow-up report is due this long after the last, and a notice is repeated after this. */
const FOLLOW_UP_MS = 3 * HOUR;
const REPEAT_MS = 2 * HOUR;
/** Nobody is sent, and no help asked, for less; what is at work beyond this multiple of the need goes home. */
const WORTH_SENDING = 0.5;
const SURPLUS = 1.25;
const TAKE_FROM = 1;
const LIFT_BELOW = 0.3;
const UNDER_WAY: readonly string[] = ['mobilising', 'travelling', 'working'];

/** How long a scripted participant takes over an act, wall ms: an assumption, close to what drills show. */
export const BOT_THINK_MS: Readonly<Record<SeatActKind, number>> = {
  notify: 45 * SECOND,
  report: 100 * SECOND,
  message: 60 * SECOND,
  declare: 40 * SECOND,
  warn: 60 * SECOND,
  protect: 30 * SECOND,
  measure: 60 * SECOND,
  dispatch: 40 * SECOND,
  request: 60 * SECOND,
  offer: 60 * SECOND,
  release: 40 * SECOND,
  'pre-position': 60 * SECOND,
  decide: 50 * SECOND,
  convene: 90 * SECOND,
  refer: 60 * SECOND,
  withdraw: 30 * SECOND,
  press: 2 * MINUTE,
  pay: 60 * SECOND,
  told: 20 * SECOND,
  note: 20 * SECOND,
  read: 8 * SECOND,
  acknowledge: 8 * SECOND,
  draft: 60 * SECOND,
  sign: 20 * SECOND,
};

/**
 * What a scripted participant does next at a desk, or null when it finds nothing to do: a pure function of
 * what the desk is shown. It answers what is asked, acknowledges what comes, protects, declares, reports,
 * tells its neighbours, sends units, asks for help and releases it, in this order.
 * @param nowMs story time that came with the view
 */
export function botAct(view: SeatView, gazetteer: Gazetteer, nowMs: number): SeatAct | null {
  return (
    answer(view) ??
    acknowledge(view) ??
    protect(view) ??
    declare(view) ??
    report(view, gazetteer, nowMs) ??
    notify(view, nowMs) ??
    send(view) ??
    ask(view) ??
    release(view)
  );
}

function answer(view: SeatView): SeatAct | null {
  const open = Object.entries(view.decisions).sort(([, a], [, b]) => a.sinceMs - b.sinceMs);
  const [first] = open;
  if (first === undefined) return null;
  const [decision, entry] = first;
  const amount = amountFor(entry);
  const yes = amount === null || amount > 0;
  return { kind: 'decide', decision, yes, amount: yes ? amount : null, note: '' };
}

/** What can be given without touching the reserve; null where nothing is to be given. */
function amountFor({ kind, spare, quantity }: DecisionEntry): number | null {
  if (kind === 'vote') return (spare ?? 0) > 0 ? null : 0;
  return kind === 'ask' ? Math.min(quantity, spare ?? 0) : null;
}

function acknowledge(view: SeatView): SeatAct | null {
  for (const [item, entry] of Object.entries(view.inbox)) {
    if (entry.acknowledgedMs === null) return { kind: 'acknowledge', item };
  }
  return null;
}

function protect(view: SeatView): SeatAct | null {
  for (const [protection, { incident, state }] of Object.entries(view.protections)) {
    const belief = incident === null ? undefined : view.beliefs[incident];
    if (belief === undefined) continue;
    if (state === 'idle' && belief.severity >= TAKE_FROM) {
      return { kind: 'protect', protection, on: true };
    }
    if (state === 'in-force' && belief.severity < LIFT_BELOW) {
      return { kind: 'protect', protection, on: false };
    }
  }
  return null;
}

/** Incidents of the desk's own place, as it believes them. */
function ownBeliefs({ beliefs, desk }: SeatView): readonly BeliefEntry[] {
  return Object.values(beliefs).filter(
    ({ jurisdiction }) => jurisdiction === desk.self.jurisdiction,
  );
}

function declare(view: SeatView): SeatAct | null {
  if (!view.desk.self.lead) return null;
  const grades = ownBeliefs(view)
    .map(({ grade }) => grade)
    .filter((grade) => grade > 0);
  const level = (grades.length === 0 ? 0 : Math.min(...grades)) as 0 | 1 | 2 | 3 | 4;
  return level === view.desk.self.responseLevel ? null : { kind: 'declare', level };
}

/** When the desk last did something of this kind about an incident, -1 for never. */
function lastMs(
  log: readonly LogEntry[],
  incident: string,
  matches: (act: SeatAct) => boolean,
): number {
  let last = -1;
  for (const { act, atMs } of log) {
    if ('incident' in act && act.incident === incident && matches(act)) last = Math.max(last, atMs);
  }
  return last;
}

function report(view: SeatView, gazetteer: Gazetteer, nowMs: number): SeatAct | null {
  const log = Object.values(view.log);
  for (const belief of ownBeliefs(view)) {
    if (belief.grade === 0) continue;
    const { incident } = belief;
    const last = lastMs(log, incident, ({ kind }) => kind === 'report');
    if (last >= 0 && nowMs - last < FOLLOW_UP_MS) continue;
    const form = last < 0 ? 'initial' : 'follow-up';
    const titleOf = (id: string) =>
      gazetteer.places[id]?.title ??
      gazetteer.departments[id]?.title ??
      gazetteer.capabilities[id] ?? { zh: id, en: id };
    const items = prefill(view, form, incident, titleOf);
    return {
      kind: 'report',
      form,
      incident,
      to: [],
      copies: [],
      items: Object.fromEntries(Object.entries(items).map(([id, { zh }]) => [id, zh])),
      note: '',
    };
  }
  return null;
}

function notify(view: SeatView, nowMs: number): SeatAct | null {
  const { neighbours } = view.desk.self;
  const log = Object.values(view.log);
  for (const { incident, grade } of ownBeliefs(view)) {
    if (grade === 0) continue;
    const to = neighbours.filter((neighbour) => {
      const last = lastMs(
        log,
        incident,
        (act) => act.kind === 'notify' && act.to.includes(neighbour),
      );
      return last < 0 || nowMs - last >= REPEAT_MS;
    });
    if (to.length > 0) return { kind: 'notify', to, incident, channel: 'agreement', note: '' };
  }
  return null;
}

function send(view: SeatView): SeatAct | null {
  for (const [incident, capability, missing] of shortages(view)) {
    const own = Object.values(view.units).find(
      ({ status, capabilities, owner }) =>
        status === 'ready' &&
        (capabilities[capability] ?? 0) > 0 &&
        (view.desk.self.lead || owner === view.desk.self.department),
    );
    if (own === undefined) continue;
    return { kind: 'dispatch', owner: own.owner, incident, capability, amount: missing };
  }
  return null;
}

/** Believed need of the own place beyond the units that are on it and the help asked for. */
function shortages(view: SeatView): readonly (readonly [string, string, number])[] {
  return ownBeliefs(view).flatMap(({ incident, need }) =>
    Object.entries(need).flatMap(([capability, wanted]) => {
      const here = amountAt(view, incident, capability, UNDER_WAY);
      const asked = Object.values(view.cases)
        .filter((one) => one.incident === incident && one.capability === capability)
        .filter(({ status }) => status !== 'closed' && status !== 'withdrawn')
        .reduce((sum, one) => sum + Math.max(0, one.quantity - one.promised), 0);
      const missing = wanted - here - asked;
      return missing >= WORTH_SENDING ? [[incident, capability, missing] as const] : [];
    }),
  );
}

function amountAt(
  view: SeatView,
  incident: string,
  capability: string,
  statuses: readonly string[],
): number {
  return Object.values(view.units)
    .filter((unit) => unit.incident === incident && statuses.includes(unit.status))
    .reduce((sum, unit) => sum + (unit.capabilities[capability] ?? 0), 0);
}

function ask(view: SeatView): SeatAct | null {
  if (!view.desk.self.lead) return null;
  for (const [incident, capability, missing] of shortages(view)) {
    return { kind: 'request', incident, capability, amount: Math.ceil(missing), note: '' };
  }
  return null;
}

function release(view: SeatView): SeatAct | null {
  if (!view.desk.self.lead) return null;
  for (const { incident, need } of ownBeliefs(view)) {
    for (const [capability, wanted] of Object.entries(need)) {
      const working = amountAt(view, incident, capability, ['working']);
      const surplus = working - wanted;
      if (surplus < 1 || working <= wanted * SURPLUS) continue;
      return { kind: 'release', incident, capability, amount: surplus };
    }
  }
  return null;
}
