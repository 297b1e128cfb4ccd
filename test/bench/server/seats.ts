/** People in rooms, as cheap as a client can be: the measure is of the server. */
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '../../../exercise-server/protocol/version.ts';
import { createExercise, joinBy, type Browser } from '../../kit/server.ts';

/** A seat's connection in the fewest bytes of ours. */
export interface Seat {
  /** Once this is a list, what comes is written down in it, with the moment. */
  heard: [atMs: number, text: string][] | null;
  act(id: string): Promise<void>;
  close(): void;
}

async function sit(browser: Browser, group: string, department: string): Promise<Seat> {
  const { ticket } = await browser.post<{ ticket: string }>(`/api/groups/${group}/ticket`, {});
  const url = `${browser.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { origin: browser.url, perMessageDeflate: false });
  const waiting = new Map<number, () => void>();
  let asked = 0;
  let frames = 0;
  const auth = { protocol: PROTOCOL_VERSION, ticket, group, from: null, stream: null };
  const seat: Seat = {
    heard: null,
    act: (id) =>
      new Promise((resolve) => {
        const n = (asked += 1);
        waiting.set(n, resolve);
        const act = { kind: 'note', text: `note ${id}` };
        const body = { kind: 'act', department, act, thinkWallMs: null, simulated: false };
        socket.send(`42${n}${JSON.stringify(['attempt', { id, body }])}`);
      }),
    close: () => socket.close(),
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      if (text.startsWith('0{')) socket.send(`40${JSON.stringify(auth)}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('44')) reject(new Error(text));
      else if (text.startsWith('43')) waiting.get(Number.parseInt(text.slice(2), 10))?.();
      else if (text.startsWith('42')) {
        frames += 1;
        seat.heard?.push([performance.now(), text]);
        if (frames === 1) resolve();
      }
    });
  });
  return seat;
}

/** Rooms in their lobby, with people who share the four desks of the small world. */
export interface FullRooms {
  readonly seats: readonly Seat[];
  start(): Promise<void>;
}

export async function fillRooms(
  boss: Browser,
  rooms: number,
  seatsEach: number,
): Promise<FullRooms> {
  const seats: Seat[] = [];
  const exercises: string[] = [];
  for (let i = 0; i < rooms; i++) {
    const exercise = await createExercise(boss);
    exercises.push(exercise.id);
    const [group] = exercise.groups;
    const coming = Array.from({ length: seatsEach }, async (_, n) => {
      const { code, department } = group.seats[n % group.seats.length];
      return sit(await joinBy(boss.url, code), group.id, department);
    });
    seats.push(...(await Promise.all(coming)));
  }
  return {
    seats,
    async start() {
      for (const id of exercises) await boss.post(`/api/exercises/${id}/order`, { kind: 'start' });
    },
  };
}
