import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import type { AttemptAnswer } from '../../../exercise-server/protocol/socket.ts';
import type { SeatAct } from '../../../sim-core/exercise/act.ts';
import type { SeatView } from '../../../sim-core/exercise/entries.ts';
import type { Json, View, ViewRecord } from '../../../sim-core/exercise/view.ts';
import type { ExerciseSource, SourceListener } from '../../source/source.ts';
import { fold } from '../../stores/fold.ts';
import { BLANK, both, PRACTICE_GAZETTEER, PRACTICE_START_MS, PRACTICE_VIEW } from './stage.ts';

const TICK_MS = 500;
/** Story time runs faster than the wall, so that three minutes show something. */
const SPEED = 10;
const TRAVEL_MS = 4 * 60_000;

/** A desk without a world behind it: it takes every act, logs it, and lets the usual answer come. */
export function practiceSource(): ExerciseSource {
  let view = PRACTICE_VIEW as unknown as View;
  let nowMs = PRACTICE_START_MS;
  let seq = 0;
  let made = 0;
  let listener: SourceListener | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;
  /** What comes later, by story time. */
  let coming: { readonly atMs: number; readonly records: () => readonly ViewRecord[] }[] = [];

  const seat = (): SeatView => view as unknown as SeatView;
  const send = (records: readonly ViewRecord[]): void => {
    seq += 1;
    view = fold(view, records);
    listener?.records({ seq, nowMs, records });
  };
  const json = (value: object): Json => value as Json;
  const full = (): void =>
    listener?.full({
      stream: 'practice',
      seq,
      nowMs,
      viewer: { role: 'participant', department: 'me' },
      view,
    });

  const effects = (act: SeatAct): readonly ViewRecord[] => {
    made += 1;
    const id = `made-${made}`;
    const logged: ViewRecord = [
      'log',
      id,
      json({
        atMs: nowMs,
        department: 'me',
        act,
        by: 'me',
        simulated: false,
        standing: 'under',
        reason: null,
        awaitsFacilitators: false,
      }),
    ];
    switch (act.kind) {
      case 'read':
      case 'acknowledge': {
        const item = seat().inbox[act.item];
        if (item === undefined) return [];
        const readMs = item.readMs ?? nowMs;
        const acknowledgedMs = act.kind === 'acknowledge' ? nowMs : item.acknowledgedMs;
        return [['inbox', act.item, json({ ...item, readMs, acknowledgedMs })]];
      }
      case 'declare': {
        const desk = seat().desk.self;
        return [logged, ['desk', 'self', json({ ...desk, responseLevel: act.level })]];
      }
      case 'dispatch':
        return [logged, ...depart(act.amount)];
      case 'request': {
        const entry = {
          incident: act.incident,
          jurisdiction: 'a',
          capability: act.capability,
          quantity: act.amount,
          requestedMs: nowMs,
          status: 'submitted',
          holder: 'neighbour',
          promised: 0,
          arrived: 0,
        };
        later(TRAVEL_MS / 2, () => [
          ['cases', id, json({ ...entry, status: 'asking', promised: act.amount })],
          mail(`${id}-yes`, { kind: 'answer', from: 'neighbour', text: both('practice.promised') }),
        ]);
        later(TRAVEL_MS, () => [
          [
            'cases',
            id,
            json({ ...entry, status: 'closed', promised: act.amount, arrived: act.amount }),
          ],
        ]);
        return [logged, ['cases', id, json(entry)]];
      }
      default:
        return [logged];
    }
  };

  const later = (afterMs: number, records: () => readonly ViewRecord[]): void => {
    coming = [...coming, { atMs: nowMs + afterMs, records }];
  };
  const mail = (id: string, parts: Partial<typeof BLANK>): ViewRecord => [
    'inbox',
    id,
    json({ ...BLANK, sentMs: nowMs, deliveredMs: nowMs, ...parts }),
  ];
  const depart = (amount: number): readonly ViewRecord[] => {
    const leaving = Object.entries(seat().units)
      .filter(([, unit]) => unit.status === 'ready')
      .slice(0, Math.ceil(amount));
    later(TRAVEL_MS, () => [
      ...leaving.map(([id, unit]): ViewRecord => [
        'units',
        id,
        json({ ...unit, status: 'working', place: 'd', incident: 'seepage' }),
      ]),
      mail(`arrival-${made}`, { kind: 'arrival', from: 'me', text: both('practice.arrived') }),
    ]);
    return leaving.map(([id, unit]): ViewRecord => [
      'units',
      id,
      json({ ...unit, status: 'travelling', incident: 'seepage' }),
    ]);
  };

  return {
    open(to) {
      listener = to;
      to.stage(PRACTICE_GAZETTEER);
      to.link('live', null);
      full();
      timer = setInterval(() => {
        nowMs += TICK_MS * SPEED;
        const due = coming.filter(({ atMs }) => atMs <= nowMs);
        coming = coming.filter(({ atMs }) => atMs > nowMs);
        send(due.flatMap(({ records }) => records()));
      }, TICK_MS);
    },
    attempt({ body }: ClientAttempt): Promise<AttemptAnswer> {
      if (body.kind === 'act') send(effects(body.act));
      const verdict = { ok: true, standing: 'under', reason: null, made: [] } as const;
      return Promise.resolve({ verdict, nowMs });
    },
    withdraw: () => Promise.resolve(false),
    resync: full,
    jump: () => Promise.resolve(),
    forecast: null,
    close() {
      if (timer !== null) clearInterval(timer);
      listener = null;
    },
  };
}
