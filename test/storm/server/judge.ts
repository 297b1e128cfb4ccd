/** The weather clears: everybody comes back and is answered, and what was promised is looked at. */
import { openLog } from '../../../exercise-server/room/log.ts';
import type { Attempt } from '../../../sim-core/exercise/attempt.ts';
import type { ExerciseBody, Joined } from '../../../exercise-server/protocol/rest.ts';
import type { Group, GroupInput } from '../../../sim-core/exercise/group.ts';
import type { Room } from '../../../exercise-server/room/contract.ts';
import { withdrawnOf, type Doing } from './deeds.ts';
import type { Guest, Place } from './guest.ts';
import { LEASES_MS } from './harbour.ts';
import { createOf, desksOf, SEATED } from './worlds.ts';

export async function judge(doing: Doing): Promise<void> {
  const { harbour, boss, bosses, guests, exercise, fault } = doing;
  const { clock, weather } = harbour;
  doing.isOver = true;
  harbour.fail(null, 0, false);
  Object.assign(weather, { loss: 0, doubling: 0, delayMs: 1 });
  for (const url of harbour.urls) harbour.lifeAt(url).thaw();
  for (let n = 0; n < 200 && doing.underway.size > 0; n++) await clock.pass(50);
  if (doing.underway.size > 0) fault('a call was never answered');
  const [first, ...others] = harbour.urls;
  const dead = [first, ...others.filter(() => harbour.dice.chance(0.5))];
  for (const url of dead) harbour.lifeAt(url).kill();
  await clock.pass(LEASES_MS);
  for (const url of dead) await harbour.start(url);
  await clock.pass(1000);

  for (const guest of guests) if (!guest.isGone) await settle(guest);
  const present = guests.filter(({ isGone }) => !isGone);
  const everybody = [...bosses, ...present];
  for (const guest of everybody) await asked(guest.comeBack());
  for (const guest of everybody) guest.again();
  await clock.pass(1500);
  for (const guest of everybody) guest.again();
  await clock.pass(1500);
  for (const { name, open, places } of everybody) {
    // From the lobby nobody can ask.
    if (open.size > 0 && isAtDesk(places[0]))
      fault(`${name} was not answered: ${[...open.keys()].join(', ')}`);
  }
  // Ordered at once wherever the groups are, so that everybody looks at the same moment.
  const ordered = await asked(
    boss.call('POST', `/api/exercises/${exercise.id}/order`, { kind: 'pause', why: 'over' }),
  );
  const heard = ordered?.status === 200 ? (ordered.body as Ordered).groups : {};
  for (const { id, title } of exercise.groups) {
    if (heard[id]?.reason === undefined) fault(`group ${title} heard nothing of an order to all`);
  }
  await clock.pass(1500);
  const shown = await asked(boss.call('GET', `/api/exercises/${exercise.id}`));
  for (const { id } of exercise.groups) {
    await judgeGroup(
      doing,
      id,
      everybody.filter(({ group }) => group === id),
    );
    judgeSeats(doing, id, shown?.body as ExerciseBody, present);
  }
  await judgeChains(doing);

  /** Where somebody is, who was not told what came of a move. */
  async function settle(guest: Guest): Promise<void> {
    const reply = await asked(guest.call('GET', `/api/groups/${guest.group}/joined`));
    guest.isGone = reply?.status === 401 && guest.mayBeGone;
    if (guest.isGone) return;
    if (reply?.status !== 200) return fault(`${guest.name} is nobody: ${reply?.status}`);
    const { role, department } = reply.body as Joined;
    const isKnown = guest.places.some(
      (place) => place.role === role && place.department === department,
    );
    if (!isKnown)
      fault(`${guest.name} is ${role} at ${department}, and nobody has moved them there`);
    guest.places = [{ role, department }];
  }

  async function asked<T>(call: Promise<T>): Promise<T | null> {
    let is: { readonly value: T } | null = null;
    void call.then((value) => (is = { value }));
    for (let n = 0; n < 60 && is === null; n++) await clock.pass(50);
    if (is === null) fault('a call was not answered in fair weather');
    return (is as { readonly value: T } | null)?.value ?? null;
  }
}

interface Ordered {
  readonly groups: Readonly<
    Record<string, { readonly ok: boolean; readonly reason: string | null }>
  >;
}

function isAtDesk({ role, department }: Place): boolean {
  return role !== 'participant' || department !== null;
}

function roomOf({ harbour }: Doing, group: string): Room | null {
  const found = harbour.urls.flatMap(
    (url) => harbour.lifeAt(url).built.services.rooms.open().get(group) ?? [],
  );
  return found.length === 1 ? found[0] : null;
}

async function judgeGroup(doing: Doing, id: string, people: readonly Guest[]): Promise<void> {
  const { fault, harbour } = doing;
  const room = roomOf(doing, id);
  if (room === null) return fault(`group ${id} is not open in one process`);
  const log = harbour.store.logs.get(id) ?? [];
  const attempts = log.map(({ body }) => JSON.parse(body).attempt as Attempt);
  const ids = new Set(attempts.map((attempt) => attempt.id));
  if (ids.size !== attempts.length) fault('an attempt stands twice in the log');
  for (const { name, acknowledged } of people) {
    for (const one of acknowledged) {
      if (!ids.has(one)) fault(`${one} of ${name} was acknowledged and is lost`);
    }
  }
  for (const one of withdrawnOf(doing))
    if (ids.has(one)) fault(`${one} was taken back and happened`);
  const input = await inputOf(doing, id);
  const again = createOf(input)(input);
  for (const attempt of attempts) carryOut(again, input, attempt, fault);
  if (again.hash() !== (await room.hash())) fault('the log gives another state');
  for (const guest of people) {
    if (guest.viewer === null || guest.berth === null) {
      if (isAtDesk(guest.places[0])) fault(`${guest.name} did not come in: ${guest.refused}`);
      continue;
    }
    const fresh = again.view(guest.viewer);
    if (JSON.stringify(sorted(guest.view)) !== JSON.stringify(sorted(fresh))) {
      fault(`${guest.name} sees another view`);
    }
  }
}

async function inputOf({ harbour }: Doing, id: string): Promise<GroupInput> {
  const { exercises } = harbour.lifeAt(harbour.urls[0]).built.services;
  let input: GroupInput | null = null;
  void exercises
    .group(id)
    .then((group) => exercises.input(group))
    .then((found) => (input = found));
  while (input === null) await harbour.clock.pass(10);
  return input;
}

/** Nothing of the story may be played in a phase that plays none, nor beyond the end of one. */
function carryOut(
  group: Group,
  { definition }: GroupInput,
  attempt: Attempt,
  fault: (what: string) => void,
): void {
  const { phase: id } = group.glance().clock;
  const phase = definition.agenda.find((one) => one.id === id) ?? null;
  const { nowMs } = group;
  group.apply(attempt);
  if (attempt.body.kind !== 'advance' || group.nowMs === nowMs || phase === null) return;
  const endMs = phase.story?.toMs ?? 0;
  if (attempt.body.toMs > endMs) fault(`the story is at ${attempt.body.toMs} in phase ${id}`);
}

/** Who sits where: as the documents say, as the room was told, and as those who sit there know. */
function judgeSeats(
  doing: Doing,
  id: string,
  shown: ExerciseBody | undefined,
  guests: readonly Guest[],
): void {
  const room = roomOf(doing, id);
  const seats = shown?.groups.find((group) => group.id === id)?.seats ?? [];
  for (const { department, people } of seats) {
    for (const guest of guests.filter(({ group }) => group === id)) {
      const isHere = people.some((one) => one.id === guest.person);
      const [place] = guest.places;
      const shouldBe = place.role === 'participant' && place.department === department;
      if (isHere !== shouldBe) doing.fault(`${guest.name} is listed wrongly at ${department}`);
    }
    if (!doing.world.departments.slice(0, SEATED).includes(department)) continue;
    const mode = people.length > 0 ? 'people' : 'doctrine';
    for (const desk of desksOf(doing.world, department)) {
      if (room === null || room.state.controls[desk] === mode) continue;
      doing.fault(`${desk} is left to ${room.state.controls[desk]} with ${people.length} there`);
    }
  }
}

/** Every log, the one of the server itself too. */
async function judgeChains({ harbour, fault }: Doing): Promise<void> {
  for (const stream of harbour.store.logs.keys()) {
    await openLog(harbour.store, stream, Infinity).catch((error: unknown) => fault(String(error)));
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
