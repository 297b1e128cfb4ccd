/**
 * Two runs of a shipped drill that differ in what happens in Wujiang: how much leaks there, and what its
 * desks do. Bundled with a leak planted in the projection or without one.
 */
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { applyTo, openGame } from '../../sim-core/exercise/create.ts';
import { controlView } from '../../sim-core/exercise/views/control.ts';
import { seatView } from '../../sim-core/exercise/views/seat.ts';
import { TRACE_KINDS, TRACE_WIDTH } from '../../sim-core/model/trace.ts';

const SECRET_PLACE = 'wujiang';
const SECRET = 'spill';
const UNTIL_MS = 7 * HOUR;
const STEP_MS = 20 * MINUTE;

/** A desk, the views that it was sent, and from when on it could have heard what differs. */
interface Watched {
  readonly department: string;
  readonly lines: readonly { readonly atMs: number; readonly text: string }[];
}

interface Course {
  readonly watched: readonly Watched[];
  /** Place → what reached a desk there or was seen from there: at which time, and whether it is of the secret. */
  readonly heard: ReadonlyMap<string, readonly Heard[]>;
  /** What is true, to see that the two differ. */
  readonly truth: string;
}

interface Heard {
  readonly atMs: number;
  readonly what: string;
  readonly ofSecret: boolean;
}

/** The same drill with another amount in the tank. */
function withLeak(input: GroupInput, times: number): GroupInput {
  const incidents = input.scenario.incidents.map((incident) =>
    incident.id === SECRET
      ? {
          ...incident,
          cells: incident.cells.map((cell) => ({
            ...cell,
            initial: cell.initial.map((value) => value * times),
          })),
        }
      : incident,
  );
  return { ...input, scenario: { ...input.scenario, incidents } };
}

function courseOf(input: GroupInput, twin: 'a' | 'b'): Course {
  const { scenario, definition } = input;
  const secretAt = scenario.jurisdictions.findIndex(({ id }) => id === SECRET_PLACE);
  const isSecret = (jurisdiction: number): boolean =>
    jurisdiction === secretAt || scenario.jurisdictions[jurisdiction].parent === secretAt;
  const game = openGame(withLeak(input, twin === 'a' ? 1 : 2));
  let serial = 0;
  const attempt = (by: Attempt['by'], body: Attempt['body']): void => {
    applyTo(game, { id: `a${(serial += 1)}`, by, body });
  };
  const lead = { person: 'lead', role: 'facilitator' } as const;
  const inside = scenario.departments.filter(({ jurisdiction }) => isSecret(jurisdiction));
  for (const { id } of inside) {
    attempt(lead, { kind: 'seat', department: id, people: [id] });
    attempt(lead, { kind: 'control', department: id, mode: 'people' });
  }
  attempt(lead, { kind: 'start' });
  const outside = definition.seats.flatMap(({ department }) => {
    const found = scenario.departments.find(({ id }) => id === department);
    return found === undefined || isSecret(found.jurisdiction) ? [] : [found];
  });
  const lines = new Map(outside.map(({ id }) => [id, [] as { atMs: number; text: string }[]]));
  for (let atMs = STEP_MS; atMs <= UNTIL_MS; atMs += STEP_MS) {
    attempt({ person: 'clock', role: 'clock' }, { kind: 'advance', toMs: atMs });
    // What they say to one another stays in the place.
    for (const [department, act] of secretActs(twin, atMs)) {
      const by = { person: department, role: 'participant' } as const;
      attempt(by, { kind: 'act', department, act, thinkWallMs: 1000, simulated: false });
    }
    for (const { id } of outside) {
      const view = seatView(game, game.names.department(id));
      lines.get(id)?.push({ atMs, text: JSON.stringify(view) });
    }
  }
  return {
    watched: outside.map(({ id }) => ({ department: id, lines: lines.get(id) ?? [] })),
    heard: heardIn(input, game.run.sim.trace.table),
    truth: JSON.stringify(controlView(game, 'facilitator')),
  };
}

function secretActs(twin: 'a' | 'b', atMs: number): readonly (readonly [string, SeatAct])[] {
  const level = twin === 'a' ? 4 : atMs % HOUR === 0 ? 2 : 3;
  return [
    ['wujiang-emergency-management', { kind: 'declare', level }],
    ['wujiang-ecology', { kind: 'note', text: `${twin} ${atMs}` }],
    [
      'wujiang-ecology',
      {
        kind: 'notify',
        to: [twin === 'a' ? 'wujiang-water' : 'wujiang-health'],
        incident: SECRET,
        channel: 'phone',
        note: twin,
      },
    ],
  ];
}

function heardIn(
  { scenario }: GroupInput,
  { rows, count }: { readonly rows: ArrayLike<number>; readonly count: number },
): Course['heard'] {
  const [observed, sent] = (['observed', 'sent'] as const).map((kind) => TRACE_KINDS.indexOf(kind));
  const secret = scenario.incidents.findIndex(({ id }) => id === SECRET);
  const heard = new Map<string, Heard[]>();
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    const kind = rows[at + 1];
    if (kind !== observed && kind !== sent) continue;
    const [to, incident] =
      kind === sent ? [rows[at + 3], rows[at + 5]] : [rows[at + 2], rows[at + 3]];
    const department = scenario.departments[to];
    if (department === undefined) continue;
    const place = scenario.jurisdictions[department.jurisdiction].id;
    const atMs = kind === sent ? rows[at + 6] : rows[at];
    const what = Array.from({ length: TRACE_WIDTH }, (_, i) => rows[at + i]).join(' ');
    const list = heard.get(place) ?? [];
    list.push({ atMs, what, ofSecret: incident === secret });
    heard.set(place, list);
  }
  return heard;
}

/** When a place could first have heard of what differs: something of the secret, or something not alike. */
function couldHearMs(one: readonly Heard[], other: readonly Heard[]): number {
  const [here, there] = [one, other].map((list) => new Set(list.map(({ what }) => what)));
  const telling = [
    ...one.filter(({ what, ofSecret }) => ofSecret || !there.has(what)),
    ...other.filter(({ what, ofSecret }) => ofSecret || !here.has(what)),
  ];
  return Math.min(Infinity, ...telling.map(({ atMs }) => atMs));
}

export interface Twins {
  /** What a desk was shown too early; empty when nothing was. */
  readonly leaks: readonly string[];
  /** Views that were held against one another, and of how many desks. */
  readonly compared: number;
  readonly desks: number;
  readonly differ: boolean;
}

/** @param input the drill as it is shipped */
export function shippedTwins(input: GroupInput): Twins {
  const { scenario } = input;
  const [one, other] = [courseOf(input, 'a'), courseOf(input, 'b')];
  const leaks: string[] = [];
  const desks = new Set<string>();
  let compared = 0;
  one.watched.forEach(({ department, lines }, n) => {
    const found = scenario.departments.find(({ id }) => id === department);
    const place = scenario.jurisdictions[found?.jurisdiction ?? 0].id;
    const untilMs = couldHearMs(one.heard.get(place) ?? [], other.heard.get(place) ?? []);
    lines.forEach(({ atMs, text }, i) => {
      if (atMs >= untilMs) return;
      compared += 1;
      desks.add(department);
      const twin = other.watched[n].lines[i].text;
      if (text !== twin) leaks.push(`${department} at ${atMs}: ${difference(text, twin)}`);
    });
  });
  return { leaks, compared, desks: desks.size, differ: one.truth !== other.truth };
}

function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 40);
  return `${around(one)} | ${around(other)}`;
}
