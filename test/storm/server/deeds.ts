/** What people, servers and the weather do in a storm, each at the throw of a die. */
import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import type { ExerciseBody, Order } from '../../../exercise-server/protocol/rest.ts';
import type { SeatAct } from '../../../sim-core/exercise/act.ts';
import type { Berth, Guest, Place } from './guest.ts';
import { LEASES_MS, STORE_FAULTS, type Harbour } from './harbour.ts';
import { privately, told } from './watch.ts';
import { desksOf, SEATED, type World } from './worlds.ts';

/** Longer than the longest line. */
const ON_ITS_WAY_MS = 1000;

export interface Doing {
  readonly world: World;
  readonly harbour: Harbour;
  readonly exercise: ExerciseBody;
  /** Who made the exercise, calling for all groups, and connected to each. */
  readonly boss: Guest;
  readonly bosses: readonly Guest[];
  readonly guests: readonly Guest[];
  readonly fault: (what: string) => void;
  readonly counts: Record<string, number>;
  ids: number;
  /** The weather is about to clear. */
  isOver: boolean;
  /** What has begun and is not over. */
  readonly underway: Set<Promise<void>>;
}

/** Does something. @returns its name */
export async function doOne(doing: Doing): Promise<string> {
  const { dice } = doing.harbour;
  const [name, deed] = dice.pick(ALL);
  await deed(doing);
  doing.counts[name] = (doing.counts[name] ?? 0) + 1;
  return name;
}

/** Lets something take its time. @param whose must do nothing else of the kind meanwhile */
export function underway(doing: Doing, whose: Guest, work: () => Promise<void>): void {
  if (whose.isBusy) return;
  whose.isBusy = true;
  const running = work().finally(() => {
    whose.isBusy = false;
    doing.underway.delete(running);
  });
  doing.underway.add(running);
}

const later = ({ harbour: { clock } }: Doing, ms: number): Promise<void> =>
  new Promise((resolve) => void clock.after(ms, resolve));

function act(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const department = dice.pick(doing.world.departments.slice(0, 3));
  const own = guest.viewer?.role === 'participant' ? guest.viewer.department : department;
  doing.ids += 1;
  const id = `a${doing.ids}`;
  guest.send(acting(id, own, deskAct(doing, own)));
}

const acting = (id: string, department: string, body: SeatAct): ClientAttempt => ({
  id,
  body: { kind: 'act', department, act: body, thinkWallMs: null, simulated: false },
});

function deskAct({ world, harbour: { dice }, ids }: Doing, own: string): SeatAct {
  const to = dice.pick(world.departments);
  if (dice.chance(0.4)) return { kind: 'note', text: privately(own, ids) };
  const text = told(own, to, ids);
  if (world.id === 'counter') {
    return { kind: 'notify', to: [to], incident: 'i', channel: 'letter', note: text };
  }
  return {
    kind: 'message',
    to: [to],
    copies: [],
    register: 'letter',
    channel: 'phone',
    text,
    incidents: [],
    replyTo: null,
  };
}

function conduct({ harbour: { dice }, bosses }: Doing): void {
  const body = dice.pick([
    { kind: 'speed', speed: dice.pick([1, 10, 60, 600]) } as const,
    { kind: 'pause', why: 'storm' } as const,
    { kind: 'resume' } as const,
    { kind: 'resume' } as const,
    { kind: 'phase', phase: dice.pick(['play', 'briefing']) } as const,
  ]);
  dice.pick(bosses).send({ id: `c${dice.whole(1, 1e9)}`, body });
}

/** An inject is released by hand, and perhaps taken back while it is held. */
function release(doing: Doing): void {
  const { dice, clock } = doing.harbour;
  const boss = dice.pick(doing.bosses);
  doing.ids += 1;
  const id = `i${doing.ids}`;
  boss.send({ id, body: { kind: 'release-inject', inject: 'by-hand' } });
  if (dice.chance(0.5)) return;
  clock.after(dice.whole(1, 1500), () => {
    void boss.withdraw(id).then((isTaken) => {
      if (!isTaken) return;
      doing.counts['withdrawn'] = (doing.counts['withdrawn'] ?? 0) + 1;
      boss.open.delete(id);
      withdrawnOf(doing).add(`${boss.person}:${id}`);
    });
  });
}

const withdrawn = new WeakMap<Doing['counts'], Set<string>>();
/** Attempts that were taken back: they must never be logged. */
export function withdrawnOf({ counts }: Doing): Set<string> {
  const found = withdrawn.get(counts) ?? new Set<string>();
  withdrawn.set(counts, found);
  return found;
}

/** One order to all groups at once. */
function order(doing: Doing): void {
  const { dice } = doing.harbour;
  const body: Order = dice.pick([
    { kind: 'pause', why: 'all' },
    { kind: 'resume' },
    { kind: 'resume' },
    { kind: 'run-to', what: 'event' },
    { kind: 'run-to-time', toMs: dice.whole(0, 4 * 3_600_000) },
  ]);
  const all = dice.chance(0.6);
  underway(doing, doing.boss, async () => {
    const path = all
      ? `/api/exercises/${doing.exercise.id}/order`
      : `/api/groups/${dice.pick(doing.exercise.groups).id}/order`;
    await doing.boss.call('POST', path, body);
  });
}

/** Nothing more may be sent by these, but what was on its way. */
function giveUp({ harbour: { clock } }: Doing, lines: readonly Berth[]): void {
  clock.after(ON_ITS_WAY_MS, () => {
    for (const berth of lines) berth.isOver ||= !berth.line.isStalled;
  });
}

/** What a server handed to a line before its person was moved is no news of the seat. */
function letArrive({ harbour: { clock } }: Doing, guest: Guest, before: readonly Place[]): void {
  for (const berth of guest.berths.filter(({ isIn }) => isIn)) {
    berth.onItsWay = before;
    clock.after(ON_ITS_WAY_MS, () => {
      if (!berth.line.isStalled) berth.onItsWay = [];
    });
  }
}

/** Somebody may now be in one of two places; what comes of it is asked for until it is known. */
async function move(
  doing: Doing,
  guest: Guest,
  place: Place,
  ask: () => ReturnType<Guest['call']>,
): Promise<void> {
  const before = guest.places;
  const lines = guest.berths.filter(({ isIn }) => isIn);
  guest.places = [...before, place];
  const reply = await ask();
  if (reply !== null && reply.status < 300) {
    guest.places = [place];
    // Whoever was there already has stayed.
    const isMoved = before.every(
      (one) => one.department !== place.department || one.role !== place.role,
    );
    if (isMoved) giveUp(doing, lines);
    letArrive(doing, guest, before);
  } else if (reply !== null && reply.status < 500) {
    guest.places = before;
  }
}

function handOver(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const seated = doing.world.departments.slice(0, SEATED);
  const place: Place = dice.pick([
    { role: 'participant', department: dice.pick(seated) },
    { role: 'participant', department: dice.pick(seated) },
    { role: 'participant', department: null },
    { role: 'observer', department: null },
  ]);
  if (guest.isGone) return;
  underway(doing, guest, () =>
    move(doing, guest, place, () =>
      doing.boss.call('POST', `/api/groups/${guest.group}/hand-over`, {
        person: guest.person,
        ...place,
      }),
    ),
  );
}

/** The seat's own code leads to it, whoever types it and whenever. */
function joinAgain(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const group = doing.exercise.groups.find(({ id }) => id === guest.group);
  const { code, department } = dice.pick(group?.seats.slice(0, SEATED) ?? []);
  underway(doing, guest, async () => {
    const wasGone = guest.isGone;
    const place: Place = { role: 'participant', department };
    // A code seats participants; who has another role keeps it.
    if (!wasGone && guest.places.some(({ role }) => role !== 'participant')) return;
    if (wasGone) guest.places = [];
    await move(doing, guest, place, async () => {
      const reply = await guest.call('POST', '/api/join', { code, name: 'x' });
      if (reply !== null && reply.status < 300) {
        guest.person = (reply.body as { readonly person: string }).person;
        guest.isGone = false;
        guest.mayBeGone = false;
      }
      return reply;
    });
  });
}

function signOut(doing: Doing): void {
  const guest = doing.harbour.dice.pick(doing.guests);
  if (doing.harbour.dice.chance(0.6) || guest.isGone) return;
  underway(doing, guest, async () => {
    const lines = guest.berths.filter(({ isIn }) => isIn);
    const { cookie } = guest;
    guest.mayBeGone = true;
    const reply = await guest.call('POST', '/api/logout', {});
    if (reply === null || reply.status >= 300) return;
    // Rooms that another server has do not hear of it.
    giveUp(
      doing,
      lines.filter(({ url }) => url === reply.at),
    );
    guest.isGone = true;
    guest.cookie = cookie;
    const still = await guest.call('POST', `/api/groups/${guest.group}/ticket`, {});
    if (still?.status === 200) doing.fault(`${guest.name} gets a ticket after signing out`);
    guest.cookie = null;
  });
}

/** A ticket lets in once. */
function spendTwice(doing: Doing): void {
  const guest = doing.harbour.dice.pick(doing.guests);
  const { spent } = guest;
  if (spent === null) return;
  underway(doing, guest, async () => {
    guest.cut();
    guest.connect(doing.harbour.anyUrl(), spent);
    const { berth } = guest;
    await later(doing, 1000);
    if (berth?.isIn === true) doing.fault(`${guest.name} came in by a ticket for the second time`);
    berth?.line.cut();
  });
}

/** A ticket for a desk is kept until the desk is another's. */
function hoard(doing: Doing): void {
  const { dice, clock } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const desk = desksOf(doing.world, guest.places[0]?.department ?? null).at(-1);
  if (desk === undefined || guest.isBusy) return;
  void guest
    .call('POST', `/api/groups/${guest.group}/ticket`, { department: desk })
    .then((reply) => {
      if (reply?.status !== 200) return;
      const { url, ticket } = reply.body as { readonly url: string; readonly ticket: string };
      const { person } = guest;
      clock.after(dice.whole(1, 8000), () => {
        const isFree = guest.berth === null && !guest.isBusy && guest.person === person;
        if (isFree && !doing.isOver) guest.connect(url, ticket);
      });
    });
}

/** The same at once: a ticket for a desk, a hand-over, and then the connection. */
function outstay(doing: Doing): void {
  const guest = doing.harbour.dice.pick(doing.guests);
  const desk = desksOf(doing.world, guest.places[0]?.department ?? null).at(-1);
  if (desk === undefined || guest.isGone) return;
  underway(doing, guest, async () => {
    const path = `/api/groups/${guest.group}`;
    const kept = await guest.call('POST', `${path}/ticket`, { department: desk });
    if (kept?.status !== 200) return;
    const { url, ticket } = kept.body as { readonly url: string; readonly ticket: string };
    const place: Place = { role: 'participant', department: null };
    const { person } = guest;
    await move(doing, guest, place, () =>
      doing.boss.call('POST', `${path}/hand-over`, { person, ...place }),
    );
    guest.cut();
    guest.connect(url, ticket);
    await later(doing, 1000);
  });
}

/**
 * A group rests; its server stands still for longer than its leases; somebody whom it has at a desk asks for the
 * whole view and is moved by the other server; and the first goes on.
 */
function oversleep(doing: Doing): void {
  const { harbour, guests, boss } = doing;
  const guest = harbour.dice.pick(guests);
  const path = `/api/groups/${guest.group}`;
  underway(doing, guest, async () => {
    await boss.call('POST', `${path}/order`, { kind: 'pause', why: 'tea' });
    const { berth } = guest;
    const other = harbour.urls.find((url) => url !== berth?.url);
    if (berth?.isIn !== true || guest.isGone || other === undefined) return;
    if (doing.isOver) return;
    const life = harbour.lifeAt(berth.url);
    life.freeze();
    // Whatever comes of the move: the other server may send it here.
    const awake = later(doing, LEASES_MS + 3 * ON_ITS_WAY_MS).then(() => life.thaw());
    berth.line.send('42["resync"]');
    await later(doing, LEASES_MS);
    const { person } = guest;
    const place: Place = { role: 'participant', department: null };
    await move(doing, guest, place, () =>
      boss.call('POST', `${path}/hand-over`, { person, ...place }, other),
    );
    await awake;
  });
}

/** Asks for a desk that is somebody else's. */
function walk(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const department = dice.pick(doing.world.departments.slice(0, SEATED));
  if (guest.places.length !== 1 || guest.places[0].role !== 'participant') return;
  const own = guest.places[0].department;
  if (own === department) return;
  underway(doing, guest, async () => {
    const reply = await guest.call('POST', `/api/groups/${guest.group}/seat`, { department });
    if (reply?.status === 200) doing.fault(`${guest.name} walked to ${department} unasked`);
  });
}

/** What only those who run the game may do. */
function usurp(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const [path, body] = dice.pick([
    [`/api/groups/${guest.group}/order`, { kind: 'resume' }],
    [
      `/api/groups/${guest.group}/hand-over`,
      { person: guest.person, department: null, role: 'director' },
    ],
  ]);
  void guest.call('POST', path, body).then((reply) => {
    if (reply?.status === 200) doing.fault(`${guest.name} ran the game by ${path}`);
  });
}

function guess(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick(doing.guests);
  const code = String(dice.whole(0, 999_999)).padStart(6, '0');
  const isOne = doing.exercise.groups.some(
    (group) => group.code === code || group.seats.some((seat) => seat.code === code),
  );
  if (isOne) return;
  void guest.call('POST', '/api/join', { code, name: 'x' }).then((reply) => {
    if (reply?.status === 200) doing.fault(`the code ${code} leads somewhere`);
  });
}

async function crash({ harbour }: Doing): Promise<void> {
  const { dice } = harbour;
  if (dice.chance(0.5)) return;
  const url = harbour.anyUrl();
  const life = harbour.lifeAt(url);
  if (dice.chance(0.7)) life.kill();
  else await stopPolitely(harbour, life);
  await harbour.start(url);
}

/** A restart by hand: what runs is paused, and goes on when somebody opens it again. */
async function stopPolitely(
  { clock }: Harbour,
  life: ReturnType<Harbour['lifeAt']>,
): Promise<void> {
  life.thaw();
  let isOver = false;
  void life.built.stop().then(
    () => (isOver = true),
    () => (isOver = true),
  );
  for (let n = 0; n < 20 && !isOver; n++) await clock.pass(50);
  life.kill();
}

const ALL: readonly (readonly [name: string, deed: (doing: Doing) => Promise<void> | void])[] = [
  ...Array.from({ length: 7 }, () => ['act', act] as const),
  ['again', ({ harbour, guests, bosses }) => harbour.dice.pick([...guests, ...bosses]).again()],
  ['cut', ({ harbour, guests, bosses }) => harbour.dice.pick([...guests, ...bosses]).cut()],
  ...Array.from({ length: 4 }, () => ['come back', comeBack] as const),
  ['conduct', conduct],
  ['release', release],
  ['order', order],
  ['order', order],
  ['hand over', handOver],
  ['hand over', handOver],
  ['join again', joinAgain],
  ['sign out', signOut],
  ['spend twice', spendTwice],
  ['hoard', hoard],
  ['outstay', outstay],
  ['oversleep', oversleep],
  ['walk', walk],
  ['guess', guess],
  ['usurp', usurp],
  [
    'stall',
    ({ harbour, guests }) => {
      const line = harbour.dice.pick(guests).berth?.line;
      if (harbour.dice.chance(0.5)) line?.stall();
      else line?.readAgain();
    },
  ],
  [
    'store fails',
    ({ harbour }) => {
      const { dice } = harbour;
      harbour.fail(dice.pick(STORE_FAULTS), dice.pick([0.1, 0.3, 1]), dice.chance(0.2));
    },
  ],
  ['store works', ({ harbour }) => harbour.fail(null, 0, false)],
  ['store works', ({ harbour }) => harbour.fail(null, 0, false)],
  ['crash', crash],
  ['stand still', ({ harbour }) => harbour.lifeAt(harbour.anyUrl()).freeze()],
  [
    'go on',
    ({ harbour }) => {
      for (const url of harbour.urls) harbour.lifeAt(url).thaw();
    },
  ],
  ['look again', lookAgain],
  ['sleep', ({ harbour }) => harbour.clock.sleep(harbour.dice.pick([100, 3000, 30_000]))],
];

function comeBack(doing: Doing): void {
  const { dice } = doing.harbour;
  const guest = dice.pick([...doing.guests, ...doing.bosses]);
  const desks = desksOf(doing.world, guest.places[0]?.department ?? null);
  const desk = desks.length > 1 && dice.chance(0.3) ? dice.pick(desks) : null;
  underway(doing, guest, () => guest.comeBack(desk));
}

/** Asks for the whole view, often several times at once: as a browser does that finds gaps in what comes. */
function lookAgain({ harbour: { dice }, guests }: Doing): void {
  const { berth } = dice.pick(guests);
  const times = dice.whole(1, 3);
  if (berth?.isIn !== true) return;
  for (let n = 0; n < times; n++) berth.line.send('42["resync"]');
}
