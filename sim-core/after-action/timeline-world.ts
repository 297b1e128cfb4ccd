import { asId } from '../exercise/facts.ts';
import type { Text } from '../base/text.ts';
import { MINUTE } from '../base/time.ts';
import { MESSAGE_KINDS } from '../model/message.ts';
import { capabilityOf, incidentOf, moment, protectionOf } from './moment.ts';
import type { Placed, Told, When } from './moment.ts';
import { rowsOf } from './trace.ts';
import type { Row } from './trace.ts';
import { sentence } from './words.ts';

/** Units of one owner that reach a scene within this time of one another arrive together. */
const TOGETHER_MS = 30 * MINUTE;

/** What came of itself: incidents, protections that took hold, sittings, units on the road and on scene. */
export function worldMoments(told: Told): readonly Placed[] {
  return [
    ...beginnings(told),
    ...endings(told),
    ...protections(told),
    ...sittings(told),
    ...movements(told, 'mobilised'),
    ...movements(told, 'arrived'),
    ...losses(told),
  ];
}

function incidentId({ played }: Told, incident: number): string {
  return played.game.run.sim.scenario.incidents[incident].id;
}

function beginnings(told: Told): readonly Placed[] {
  return rowsOf(told.played.game, 'started').map((row) => {
    const { a, c: cause } = row;
    const id = incidentId(told, a);
    const incident = incidentOf(told, id);
    const text =
      cause < 0 || cause === a
        ? sentence('after-action.began', { incident })
        : sentence('after-action.brought-about', {
            incident,
            root: incidentOf(told, incidentId(told, cause)),
          });
    return moment(row, 'incident', 'clock', text, { incident: id });
  });
}

function endings(told: Told): readonly Placed[] {
  return rowsOf(told.played.game, 'ended').map((row) => {
    const id = incidentId(told, row.a);
    const text = sentence('after-action.over', { incident: incidentOf(told, id) });
    return moment(row, 'incident', 'clock', text, { incident: id });
  });
}

function protections(told: Told): readonly Placed[] {
  const { game } = told.played;
  return rowsOf(game, 'protected').map((row) => {
    const { a, b, c: on } = row;
    const protection = protectionOf(game, game.run.sim.scenario.protections[b].id);
    const text =
      on === 1
        ? sentence('after-action.in-force', { protection })
        : sentence('after-action.lifted', { protection });
    return moment(row, 'act', 'clock', text, { department: game.names.departmentId(a) });
  });
}

/** Sittings that began: those that members were asked to vote at or that decided something, and those called by hand. */
function sittings(told: Told): readonly Placed[] {
  const { game } = told.played;
  const { sim } = game.run;
  const invite = MESSAGE_KINDS.indexOf('invite');
  const sat = new Set([
    ...rowsOf(game, 'sent')
      .filter(({ c: kind }) => kind === invite)
      .map(({ a: secretariat, atMs }) => `${secretariat} ${atMs}`),
    ...rowsOf(game, 'decided').map(({ a: secretariat, atMs }) => `${secretariat} ${atMs}`),
  ]);
  const held = sim.state.sittings
    .filter(
      ({ secretariat, convenedMs, items }) =>
        items > 0 && convenedMs <= sim.state.now && sat.has(`${secretariat} ${convenedMs}`),
    )
    .map(({ secretariat, root, convenedMs, items: count }) =>
      moment(
        { atMs: convenedMs, row: -1 },
        'meeting',
        'clock',
        sentence('after-action.sitting', { count }),
        {
          department: game.names.departmentId(secretariat),
          incident: incidentId(told, root),
        },
      ),
    );
  const met = rowsOf(game, 'met').map((row) => {
    const { a: caller, b, c: count } = row;
    const id = incidentId(told, b);
    const text = sentence('after-action.met', { incident: incidentOf(told, id), count });
    return moment(row, 'meeting', 'clock', text, {
      department: game.names.departmentId(caller),
      incident: id,
    });
  });
  return [...held, ...met];
}

interface Movement extends When {
  readonly owner: number;
  readonly incident: number;
  readonly capability: number;
  count: number;
}

/** Units that turn out or arrive, those of one owner together. */
function movements(told: Told, kind: 'mobilised' | 'arrived'): readonly Placed[] {
  const { game } = told.played;
  const { units, capabilities } = game.run.sim.scenario;
  const owners = units.map(({ owner }) => owner);
  return together(owners, rowsOf(game, kind)).map((movement) => {
    const id = incidentId(told, movement.incident);
    const what = {
      count: movement.count,
      incident: incidentOf(told, id),
      capability: capabilityOf(told, capabilities[movement.capability]),
    };
    const about = { department: game.names.departmentId(movement.owner), incident: id };
    return kind === 'mobilised'
      ? moment(movement, 'order', 'clock', sentence('after-action.set-out', what), about)
      : moment(movement, 'arrival', 'clock', sentence('after-action.arrived', what), about);
  });
}

function together(owners: readonly number[], rows: readonly Row[]): readonly Movement[] {
  const groups: Movement[] = [];
  const latest = new Map<string, Movement>();
  for (const { atMs, row, a: unit, b: incident, c: capability } of rows) {
    const owner = owners[unit];
    const key = `${owner} ${incident} ${capability}`;
    const known = latest.get(key);
    if (known !== undefined && atMs - known.atMs < TOGETHER_MS) {
      known.count++;
      continue;
    }
    const fresh = { atMs, row, owner, incident, capability, count: 1 };
    groups.push(fresh);
    latest.set(key, fresh);
  }
  return groups;
}

function losses(told: Told): readonly Placed[] {
  const { game } = told.played;
  const { units, kinds } = game.run.sim.scenario;
  return rowsOf(game, 'lost_unit').map((row) => {
    const { a, b } = row;
    const id = incidentId(told, b);
    const { id: kind } = kinds[units[a].kind];
    const unit: Text = game.input.texts.kinds[kind] ?? asId(kind);
    const text = sentence('after-action.unit-lost', { unit, incident: incidentOf(told, id) });
    return moment(row, 'incident', 'clock', text, {
      department: game.names.departmentId(units[a].owner),
      incident: id,
    });
  });
}
