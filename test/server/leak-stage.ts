/**
 * What one seat is sent while others do what they like. Bundled with a planted leak or without one: the
 * two ways to find it are marks that must not arrive, and a twin world that differs only in what the
 * seat cannot know.
 */
import { createDice, type Session } from './leak-dice.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFaultStore } from '../kit/fault-store.ts';
import { counterInput } from '../kit/counter-group.ts';
import { act, director, note, notify, openTestRoom, seat, watch } from '../kit/room.ts';

const DEPARTMENTS = ['qingpu', 'wujiang', 'jiashan'];
const SELF = 'qingpu';
const STEPS = 25;

/** Everything that reached the seat, with the moment it came: frames, answers, and what it came back to. */
async function transcriptOf(seed: string, others: string): Promise<Session> {
  const own = createDice(`${seed} own`);
  const rest = createDice(`${seed} ${others}`);
  const clock = createFakeClock();
  const room = await openTestRoom({
    clock,
    store: createFaultStore(),
    // Bells must not fall on the beats of the room.
    input: counterInput({ departments: DEPARTMENTS, agenda: [{ topSpeed: 47 }], seed }),
  });
  const lines: string[] = [];
  const answers: Record<string, string> = {};
  const boss = await watch(room, director);
  room.setMember(seat('wujiang'));
  room.setMember(seat('jiashan'));
  const start = room.order({ person: 'boss', role: 'director' }, { kind: 'start' });
  await clock.pass(10);
  await start;
  // Much has happened that the seat has no part in before anybody sits down at it.
  for (let part = 0; part < 8; part++) {
    await othersAct();
    await clock.pass(300);
  }
  let seen = await watch(room, seat(SELF));
  let heard = 0;
  const write = (): void => {
    for (; heard < seen.frames.length; heard++) {
      const frame = seen.frames[heard].replace(/"stream":"[^"]*"/, '"stream":""');
      lines.push(`${clock.nowMs()} ${frame}`);
    }
  };
  for (let step = 0; step < STEPS; step++) {
    write();
    const deed = own.whole(0, 6);
    const id = `x${step}`;
    const tell = (what: string) => (answer: unknown) => {
      lines.push(`${clock.nowMs()} answer ${JSON.stringify(answer)}`);
      answers[what] = JSON.stringify(answer);
    };
    if (deed < 2) room.submit('of-qingpu', note(SELF, `mine ${step}`, id), tell(id));
    if (deed === 2) room.submit('of-qingpu', note('wujiang', 'x', id), tell('another'));
    if (deed === 3) room.submit('of-qingpu', note('nowhere', 'x', id), tell('nobody'));
    if (deed === 4) {
      const read = act(SELF, { kind: 'read', item: 'm1' }, id);
      room.submit('of-qingpu', read, tell(id));
    }
    if (deed === 5) {
      write();
      seen.leave();
      seen = await watch(room, seat(SELF), { stream: seen.stream, from: seen.seq });
      heard = 0;
    }
    if (rest.chance(0.5)) void othersAct();
    // The others act at moments and in ways that are none of the seat's business.
    for (let part = 0; part < 4; part++) {
      await clock.pass(Math.round(own.between(10, 200)));
      write();
      if (rest.chance(0.5)) await othersAct();
    }
  }
  await clock.pass(65_000);
  write();
  boss.leave();
  await room.stop('restart');
  return { lines, answers };

  async function othersAct(): Promise<void> {
    const from = rest.pick(['wujiang', 'jiashan']);
    const to = rest.pick(['wujiang', 'jiashan']);
    const mark = `hidden ${rest.whole(0, 1e9)}`;
    const id = `x${(others === 'a' ? 0 : 1) + 2 * rest.whole(0, 1e6)}`;
    const attempt = rest.chance(0.5) ? note(from, mark, id) : notify(from, to, mark, id);
    const again = rest.chance(0.3) ? note(from, mark, `x${rest.whole(0, STEPS)}`) : null;
    room.submit(`of-${from}`, attempt, () => {});
    if (again !== null) room.submit(`of-${from}`, again, () => {});
    if (rest.chance(0.2)) (await watch(room, seat(from))).leave();
  }
}

/** @returns what leaked; empty when nothing did */
export async function leaks(seed: string): Promise<readonly string[]> {
  const found: string[] = [];
  const [one, twin] = [await transcriptOf(seed, 'a'), await transcriptOf(seed, 'b')];
  const text = one.lines.join('\n');
  for (const mark of ['hidden', 'secret', 'of-wujiang', 'of-jiashan', 'boss']) {
    if (text.includes(mark)) found.push(`${mark} arrived`);
  }
  if (!text.includes('"from":"bell"')) found.push('what the seat may know did not arrive');
  const at = one.lines.findIndex((line, i) => line !== twin.lines[i]);
  if (at >= 0 || one.lines.length !== twin.lines.length) {
    found.push(
      `the twin differs: ${one.lines[at]?.slice(0, 120)} | ${twin.lines[at]?.slice(0, 120)}`,
    );
  }
  const { another, nobody } = one.answers;
  if (another !== undefined && nobody !== undefined && another !== nobody) {
    found.push('a hidden department is told from one that does not exist');
  }
  return found;
}
