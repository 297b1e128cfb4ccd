/**
 * What one seat is shown by the real projection while others do what they like, in two random worlds that
 * differ only in what the seat cannot know. Bundled with a leak planted in the projection or without one.
 */
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { diceOf, type Dice } from '../kit/dice.ts';
import { play, type Played } from '../kit/exercise.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import type { WorldSpec } from '../kit/world.ts';

const SEAT = 'east-fire';
const STEPS = 8;
/** Stands in every text and in the ids of what others have. */
const MARK = 'canary';

/** A fire in east that its brigade sees; a leak in west, of any size and at any time, that it does not. */
function worldOf(secret: Dice): WorldSpec {
  return {
    hazards: [
      {
        id: 'fire',
        states: { heat: 3 },
        severity: 'heat',
        need: { rescue: 'heat' },
        observe: [{ by: 'fire', everyMs: 5 * MINUTE, sees: '1' }],
      },
      {
        id: `${MARK}-leak`,
        states: { mass: secret.whole(1, 9) },
        severity: 'mass',
        need: { pumping: 'mass' },
        protections: ['wall'],
        observe: [{ by: 'ecology', everyMs: 5 * MINUTE, sees: '1' }],
      },
    ],
    incidents: [
      { id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR },
      {
        id: `${MARK}-spill`,
        hazard: `${MARK}-leak`,
        at: 'west',
        onset: secret.whole(1, 20) * 5 * MINUTE,
      },
    ],
    protections: [
      { id: `${MARK}-wall`, owner: 'west-office', incident: `${MARK}-spill`, protection: 'wall' },
    ],
  };
}

/** Acts of desks that the seat does not see, none of which reaches it. */
function elsewhere(game: Played, secret: Dice, step: number): void {
  const incident = `${MARK}-spill`;
  const capability = 'pumping';
  const acts: readonly (readonly [string, SeatAct])[] = [
    ['west-office', { kind: 'note', text: `${MARK} sings` }],
    ['west-ecology', { kind: 'note', text: `${MARK} sings` }],
    [
      'west-ecology',
      { kind: 'notify', to: ['west-office'], incident, channel: 'phone', note: MARK },
    ],
    ['west-office', { kind: 'declare', level: secret.pick([0, 1, 2, 3, 4] as const) }],
    ['west-office', { kind: 'dispatch', owner: 'west-fire', incident, capability, amount: 2 }],
    ['west-office', { kind: 'convene', members: ['north-office'], incident, note: MARK }],
    ['west-office', { kind: 'protect', protection: `${MARK}-wall`, on: true }],
    ['west-office', { kind: 'draft', act: { kind: 'note', text: MARK } }],
  ];
  for (const [department, act] of secret.some(acts, 0.4)) game.act(department, act);
  // In time it would reach the seat, as an order to send units.
  if (step === STEPS) {
    game.act('west-office', { kind: 'request', incident, capability, amount: 9, note: MARK });
  }
  if (secret.chance(0.3)) {
    game.attempt({
      kind: 'add-inject',
      title: MARK,
      text: MARK,
      from: MARK,
      to: ['west-office'],
      atMs: null,
      facts: [incident],
    });
  }
  if (secret.chance(0.4)) {
    const text = `${MARK} ${step}`;
    game.attempt({
      kind: 'observe',
      department: 'west-office',
      task: null,
      rating: null,
      inject: null,
      text,
    });
  }
}

/** What the seat does, in both worlds alike; some of it names what it cannot know. */
function ownAct(own: Dice): SeatAct {
  return own.pick<SeatAct>([
    { kind: 'note', text: 'mine' },
    { kind: 'warn', incident: own.pick([`${MARK}-spill`, 'nowhere']), colour: 'red', text: '' },
    { kind: 'decide', decision: 'd1', yes: true, amount: null, note: '' },
    { kind: 'read', item: 'm1' },
    {
      kind: 'report',
      form: 'initial',
      incident: 'blaze',
      to: [],
      copies: [],
      items: {},
      note: '',
    },
  ]);
}

interface Seen {
  /** View and verdict of each step, as they are sent. */
  readonly lines: readonly string[];
  /** What the seat itself put in by its own acts is no leak. */
  readonly game: Played;
}

function sessionOf(seed: string, twin: string): Seen {
  const own = diceOf(`${seed} own`);
  const secret = diceOf(`${seed} ${twin}`);
  const game = play({ world: worldOf(secret), mechanisms: [mechanismOf()], seed });
  game.seat('somebody', SEAT);
  for (const other of ['west-office', 'west-ecology']) game.seat(other, other);
  game.attempt({ kind: 'start' });
  const lines: string[] = [];
  for (let step = 1; step <= STEPS; step++) {
    game.to(step * own.whole(25, 30) * MINUTE);
    elsewhere(game, secret, step);
    lines.push(JSON.stringify(game.seen(SEAT)));
    lines.push(JSON.stringify(game.act(SEAT, ownAct(own), 'somebody')));
  }
  lines.push(JSON.stringify(game.seen(SEAT)));
  return { lines, game };
}

/** @returns what leaked; empty when nothing did */
export function projectionLeaks(seed: string): readonly string[] {
  const found: string[] = [];
  const [one, other] = [sessionOf(seed, 'a'), sessionOf(seed, 'b')];
  const at = one.lines.findIndex((line, i) => line !== other.lines[i]);
  if (at >= 0) found.push(`the twin differs: ${difference(one.lines[at], other.lines[at])}`);
  const marked = one.lines.find((line) => line.includes(MARK));
  if (marked !== undefined) found.push(`the mark arrived: ${around(marked, marked.indexOf(MARK))}`);
  if (!one.lines.at(-1)?.includes('"blaze"')) found.push('what the seat may know did not arrive');
  if (!JSON.stringify(one.game.control()).includes(MARK)) found.push('nothing happened elsewhere');
  return found;
}

function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${around(one, at)} | ${around(other, at)}`;
}

function around(line: string, at: number): string {
  return line.slice(Math.max(0, at - 60), at + 40);
}
