/** A scripted participant over the real connection: looks at its view, thinks as long as people do, acts. */
import { botAct, BOT_THINK_MS, foldView } from '../../sim-core/exercise/index.ts';
import type { Gazetteer, SeatView, Viewer } from '../../sim-core/exercise/entries.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { connectSeat } from '../protocol/client.ts';

export interface BotOptions {
  readonly url: string;
  readonly group: string;
  readonly token: string;
  readonly department: string;
  /** Divides its think time. */
  readonly hurry: number;
  /** The server has shown it its desk, the first time. */
  onSeated?(viewer: Viewer): void;
  onGone(why: string): void;
  onAct?(kind: string, isTaken: boolean): void;
}

export interface Bot {
  /** Resolves when the seat is gone for good, or left. */
  readonly gone: Promise<void>;
  leave(): void;
}

/** How often it looks whether there is something to do, ms. */
const LOOK_MS = 1000;

/** Whoever never sat down gives up after so many tries; whoever did comes back for as long as it takes. */
const FIRST_TRIES = 4;

export function seatBot(options: BotOptions): Bot {
  const { url, group, token, department, hurry } = options;
  let view: View | null = null;
  let nowMs = 0;
  let gazetteer: Gazetteer | null = null;
  let ids = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasSat = false;
  let misses = 0;
  let isRefused = false;
  let hasLeft = false;
  let end: () => void = () => {};
  const gone = new Promise<void>((resolve) => (end = resolve));
  // Ids of an earlier life of this program must not come again.
  const life = Date.now().toString(36);
  const connection = connectSeat({
    group,
    headers: { authorization: `Bearer ${token}` },
    pass: async () => {
      if (gazetteer === null) {
        const stage = await stageOf(url, group, token);
        isRefused = stage === null;
        if (stage === null) throw new Error('refused');
        gazetteer = stage;
      }
      return { url, ticket: token };
    },
    listener: {
      link(state, why) {
        if (state === 'live') hasSat = true;
        if (state === 'lost') misses += 1;
        const isInVain = !hasSat && misses >= FIRST_TRIES;
        if (state !== 'gone' && !isInVain) return;
        leave();
        // Whoever answers but lets nobody sit does not know the token.
        const isHeard = gazetteer !== null || isRefused;
        const told = state === 'gone' ? why : null;
        options.onGone(told ?? (isHeard ? 'bots.refused' : 'bots.unreachable'));
      },
      full(message) {
        const isFirst = view === null;
        ({ view, nowMs } = message);
        if (isFirst) options.onSeated?.(message.viewer);
      },
      records(message) {
        view = foldView(view ?? {}, message.records);
        ({ nowMs } = message);
      },
    },
  });
  look();

  function look(): void {
    if (hasLeft) return;
    timer = setTimeout(() => void think(), LOOK_MS / hurry);
  }

  async function think(): Promise<void> {
    const seen = view as unknown as SeatView | null;
    const act =
      seen === null || gazetteer === null || seen.clock.now.state !== 'running'
        ? null
        : botAct(seen, gazetteer, nowMs);
    if (act === null) return look();
    const thinkMs = BOT_THINK_MS[act.kind];
    await new Promise((resolve) => setTimeout(resolve, thinkMs / hurry));
    const body = {
      kind: 'act',
      department,
      act,
      thinkWallMs: Math.round(thinkMs),
      simulated: false,
    } as const;
    const answer = await connection.attempt({ id: `${life}-${(ids += 1)}`, body });
    const isTaken = answer !== null && 'verdict' in answer && answer.verdict.ok;
    options.onAct?.(act.kind, isTaken);
    look();
  }

  function leave(): void {
    hasLeft = true;
    if (timer !== null) clearTimeout(timer);
    connection.close();
    end();
  }

  return { gone, leave };
}

/** @returns null when the server does not know the token, or not in this group */
async function stageOf(url: string, group: string, token: string): Promise<Gazetteer | null> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/groups/${group}/stage`, { headers });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`the stage: ${response.status}`);
  return (await response.json()) as Gazetteer;
}
