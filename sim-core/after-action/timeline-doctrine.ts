import { WARNING_COLOURS } from '../exercise/act.ts';
import { CONTROL_MODES } from '../model/people.ts';
import { capabilityOf, departmentOf, incidentOf, moment, placeOf } from './moment.ts';
import type { Placed, Told } from './moment.ts';
import type { Moment } from './report.ts';
import { declaredText, warnedText } from './spoken.ts';
import { rowsOf } from './trace.ts';
import type { Row } from './trace.ts';
import { amountOf, sentence } from './words.ts';

const KINDS = [
  'controlled',
  'declared',
  'warned',
  'requested',
  'answered',
  'permitted',
  'voted',
  'decided',
  'taken',
  'withdrawn',
] as const;
type DoneKind = Exclude<(typeof KINDS)[number], 'controlled'>;
type Done = Row<DoneKind>;

const DOCTRINE = CONTROL_MODES.indexOf('doctrine');

/**
 * What desks on doctrine did, as people at a desk would have, and what tables decided. What people did comes
 * from their own acts.
 */
export function doctrineMoments(told: Told): readonly Placed[] {
  const { sim } = told.played.game.run;
  const control = sim.departments.map(() => DOCTRINE);
  const requested = new Set<number>();
  return rowsOf(told.played.game, ...KINDS).flatMap((row): readonly Placed[] => {
    if (row.kind === 'controlled') {
      control[row.a] = row.b;
      return [];
    }
    const isRepeat = row.kind === 'requested' && requested.has(row.b);
    // Put again, one level up or after a wait, it is the same request, whoever put it first.
    if (row.kind === 'requested') requested.add(row.b);
    const done = { ...row, kind: row.kind };
    const department = actorOf(told, done);
    const byDoctrine = control[department] === DOCTRINE;
    // A table decides by its votes, whoever sits at its secretariat.
    if (isRepeat || (!byDoctrine && row.kind !== 'decided')) return [];
    return [doneMoment(told, done, department, byDoctrine ? 'doctrine' : 'clock')];
  });
}

/** Department that did it: for a donor, the lead that answers for it. */
function actorOf({ played }: Told, { kind, a, b }: Done): number {
  if (kind === 'withdrawn') return b;
  return kind === 'answered' ? played.game.run.sim.scenario.jurisdictions[a].lead : a;
}

function doneMoment(told: Told, row: Done, actor: number, role: Moment['role']): Placed {
  const { run, names } = told.played.game;
  const { scenario, state } = run.sim;
  const { kind, b, c, d, x } = row;
  const department = names.departmentId(actor);
  if (kind === 'declared') {
    const place = placeOf(told, scenario.jurisdictions[b].id);
    return moment(row, 'act', role, declaredText(place, c), { department });
  }
  if (kind === 'warned' || kind === 'taken') {
    const id = scenario.incidents[kind === 'warned' ? d : b].id;
    const incident = incidentOf(told, id);
    const text =
      kind === 'warned'
        ? warnedText(incident, c === 0 ? null : WARNING_COLOURS[c - 1])
        : sentence('after-action.took-up', { incident });
    return moment(row, kind === 'warned' ? 'act' : 'decision', role, text, {
      department,
      incident: id,
    });
  }
  const lot = state.lots[kind === 'withdrawn' ? row.a : b];
  const id = scenario.incidents[lot.incident].id;
  const incident = incidentOf(told, id);
  const place = departmentOf(told, names.departmentId(lot.requester));
  const capability = capabilityOf(told, scenario.capabilities[lot.capability]);
  const amount = amountOf(x);
  const about = { department, incident: id };
  switch (kind) {
    case 'requested': {
      const text = sentence('after-action.request', { incident, capability, amount });
      return moment(row, 'request', role, text, about);
    }
    case 'answered': {
      const text =
        d === 1
          ? sentence('after-action.promised', { place, amount, capability, incident })
          : sentence('after-action.not-promised', { place, capability, incident });
      return moment(row, 'decision', role, text, about);
    }
    case 'permitted':
      return moment(
        row,
        'decision',
        role,
        sentence('after-action.approved', { place, incident }),
        about,
      );
    case 'voted': {
      const code = c === 1 ? 'after-action.voted-yes' : 'after-action.voted-no';
      return moment(row, 'decision', role, sentence(code, { place, incident }), about);
    }
    case 'decided': {
      const code = c === 1 ? 'after-action.agreed-at-table' : 'after-action.not-agreed-at-table';
      return moment(row, 'decision', role, sentence(code, { place, capability, incident }), about);
    }
    case 'withdrawn': {
      const text = sentence('after-action.case-withdrawn', { capability, incident });
      return moment(row, 'request', role, text, about);
    }
  }
}
