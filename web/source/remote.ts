import type { Ordered } from '../../exercise-server/protocol/rest.ts';
import { connectSeat, type SeatConnection } from '../../exercise-server/protocol/client.ts';
import type { AttemptAnswer, ForecastMessage } from '../../exercise-server/protocol/socket.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import { FUTURES } from '../../sim-core/exercise/fan.ts';
import { api, ApiError } from './api.ts';
import { LinkLost, type ExerciseSource, type SourceListener, type Why } from './source.ts';

interface Pass {
  readonly ticket: string;
  readonly url: string;
}

interface Waiting {
  readonly attempt: ClientAttempt;
  readonly resolve: (answer: AttemptAnswer) => void;
  readonly reject: (error: Error) => void;
}

const RETRY_MS = { first: 200, most: 5000 };

/** What may be otherwise in a moment: nobody answered, too many asked, or the server is in trouble. */
function passes(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.code === 'http.damaged') return false;
  return error.code === 'offline' || error.status === 429 || error.status >= 500;
}

function whyOf(error: unknown): Why {
  if (error instanceof ApiError) return { code: error.code, said: error.text };
  return { code: error instanceof Error ? error.message : String(error), said: null };
}

/**
 * A group on a server, over one web socket.
 * @param department which of the seat's desks; null = its own
 */
export function remoteSource(group: string, department: string | null = null): ExerciseSource {
  let connection: SeatConnection | null = null;
  let closed = false;
  /** Attempts without an answer, by id: sent again when the link heals, each with one effect. */
  const waiting = new Map<string, Waiting>();
  /** Who waits for a fan that is not whole yet; asked for again when the link heals. */
  let onFan: ((fan: ForecastMessage) => void) | null = null;

  const send = async (one: Waiting): Promise<void> => {
    const answer = await connection?.attempt(one.attempt);
    if (answer === null || answer === undefined || !waiting.has(one.attempt.id)) return;
    waiting.delete(one.attempt.id);
    one.resolve(answer);
  };

  const askFutures = async (): Promise<void> => {
    const refusal = await connection?.forecast();
    if (refusal === null || refusal === undefined || refusal === 'answer.room-stopped') return;
    onFan?.({ done: 0, count: FUTURES, bands: [], failed: true });
  };

  /** @returns null when nobody waits for it any more @throws {ApiError} for what the server refused */
  const askStage = async (to: SourceListener): Promise<Gazetteer | null> => {
    for (let waitMs = RETRY_MS.first; !closed; waitMs = Math.min(2 * waitMs, RETRY_MS.most)) {
      try {
        return await api<Gazetteer>('GET', `/api/groups/${group}/stage`);
      } catch (error) {
        if (!passes(error)) throw error;
      }
      to.link('lost', null);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
    return null;
  };

  const connect = async (to: SourceListener): Promise<void> => {
    const stage = await askStage(to);
    if (closed || stage === null) return;
    to.stage(stage);
    connection = connectSeat({
      group,
      pass: () => api<Pass>('POST', `/api/groups/${group}/ticket`, { department }),
      listener: {
        link(state, why) {
          to.link(state, why === null ? null : { code: why, said: null });
          if (state !== 'live') return;
          for (const one of waiting.values()) void send(one);
          if (onFan !== null) void askFutures();
        },
        full: to.full,
        records: to.records,
        presence: to.presence,
        forecast(fan) {
          const to = onFan;
          if (fan.failed || fan.done === fan.count) onFan = null;
          to?.(fan);
        },
        held: to.held,
        trouble: to.trouble,
      },
    });
  };

  return {
    open(to) {
      to.link('connecting', null);
      connect(to).catch((error: unknown) => {
        if (!closed) to.link('gone', whyOf(error));
      });
    },
    attempt: (attempt) =>
      new Promise((resolve, reject) => {
        const one = { attempt, resolve, reject };
        waiting.set(attempt.id, one);
        void send(one);
      }),
    withdraw: (id) => connection?.withdraw(id) ?? Promise.resolve(false),
    resync: () => connection?.resync(),
    async jump(to) {
      const order =
        typeof to === 'object' ? { kind: 'run-to-time', ...to } : { kind: 'run-to', what: to };
      const { groups } = await api<Ordered>('POST', `/api/groups/${group}/order`, order);
      const { ok, reason, said } = groups[group];
      if (!ok) throw new ApiError(reason ?? 'order', 409, said);
    },
    forecast(to) {
      onFan = to;
      void askFutures();
      return () => {
        onFan = null;
        connection?.leaveForecast();
      };
    },
    close() {
      closed = true;
      connection?.close();
      for (const { reject } of waiting.values()) reject(new LinkLost());
      waiting.clear();
    },
  };
}
