import type { Bug } from '../kit/planted.ts';

const ROOM = 'exercise-server/room/room.ts';
const OUTAGE = 'exercise-server/room/outage.ts';
const STREAMS = 'exercise-server/room/streams.ts';

/** Bugs that the storm must find. */
export const STORM_BUGS: readonly Bug[] = [
  {
    what: 'carries out and acknowledges without waiting for the log',
    file: ROOM,
    from: 'await log.append(attempts.map((attempt) => writeEntry({ ...wall, attempt }, newId())));',
    to: 'log.append(attempts.map((attempt) => writeEntry({ ...wall, attempt }, newId()))).catch(() => {});',
  },
  {
    what: 'does not log the advances of the clock',
    file: ROOM,
    from: 'await write(attempts, nowMs);',
    to: 'await write(items.map(({ attempt }) => attempt), nowMs);',
  },
  {
    what: 'forgets after a restart what it has answered',
    file: 'exercise-server/room/opening.ts',
    from: 'answers.remember(id, answer.judged[i]);',
    to: 'void id;',
  },
  {
    what: 'forgets at a snapshot what it has answered',
    file: 'exercise-server/room/snapshots.ts',
    from: 'answers: answers.kept()',
    to: 'answers: []',
  },
  {
    what: 'leaves out the record after a snapshot',
    file: 'exercise-server/room/opening.ts',
    from: 'let i = resumedAt;',
    to: 'let i = resumedAt === 0 ? 0 : resumedAt + 1;',
  },
  {
    what: 'takes for lost what a failing store has kept',
    file: OUTAGE,
    from: '(await log.reread()).map(readEntry)',
    to: '(await log.reread()).slice(0, 0).map(readEntry)',
  },
  {
    what: 'gives an attempt the verdict of another',
    file: ROOM,
    from: 'answers.settle(item, judged[first + i])',
    to: 'answers.settle(item, judged[i])',
  },
  {
    what: 'acknowledges on a full disk',
    file: OUTAGE,
    from: "if (fault === 'full') answers.refuse(items, 'answer.store-full');",
    to: `if (fault === 'full') for (const item of items) answers.settle(item, {
      verdict: { ok: true, standing: 'under', reason: null, made: [] }, nowMs: 0 });`,
  },
  {
    what: 'never tells others what one did',
    file: ROOM,
    from: 'dirty ||= items.length > 0;',
    to: '',
  },
  {
    what: 'leaves out a message when somebody comes back',
    file: STREAMS,
    from: 'history.slice(history.length - (seq - from))',
    to: 'history.slice(history.length - (seq - from) + 1)',
  },
  {
    what: 'lets somebody who was too slow go on without the whole view',
    file: STREAMS,
    from: 'watching.behindSinceMs = null;\n    subscriber.full(fullOf(stream, nowMs));',
    to: 'watching.behindSinceMs = null;',
  },
  {
    what: 'gives somebody who comes anew an old view',
    file: STREAMS,
    from: 'stream.unfolded.push(...records);',
    to: '',
  },
  {
    what: 'loses its place in the log after a failure',
    file: 'exercise-server/room/log.ts',
    from: 'newest = last.epoch;',
    to: 'newest = last.epoch; head = { ...head, seq: head.seq - 1 };',
  },
  {
    what: 'numbers messages twice',
    file: STREAMS,
    from: 'stream.seq += 1;',
    to: 'stream.seq += records.length === 0 ? 0 : 1;',
  },
];
