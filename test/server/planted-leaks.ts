import type { Bug } from '../kit/planted.ts';

const ROOM = 'exercise-server/room/room.ts';
const STREAMS = 'exercise-server/room/streams.ts';
const AUDIENCE = 'exercise-server/room/audience.ts';
const INLINE = 'exercise-server/engine-host/inline.ts';
const AUTHORITY = 'exercise-server/room/authority.ts';

const leak = (file: string, what: string, from: string, to: string): Bug => ({
  file,
  what,
  from,
  to,
});

/** Something hidden that rides along with a change that the seat may see. */
const beside = (what: string, value: string): Bug =>
  leak(
    INLINE,
    `${what}, beside a change`,
    'return diffView(before, entry.view);',
    `const seen = diffView(before, entry.view);
     return seen.length === 0 ? seen : [...seen, ['more', 'n', ${value}]] as never;`,
  );

/** Ways in which servers of games have told players what they must not know. */
export const PLANTED_LEAKS: readonly Bug[] = [
  leak(
    STREAMS,
    'how much has happened anywhere, in the first number of a stream',
    'return { key, viewer, id, seq: 0,',
    "return { key, viewer, id, seq: Number(id.split('-').at(-1)),",
  ),
  leak(STREAMS, 'one stream for all desks', '`desk:${viewer.department}`', '`desk`'),
  leak(
    AUDIENCE,
    'how many desks have been sat at, in the whole view',
    'createStream(newId(), viewer, await engine.watch(key, viewer))',
    'createStream(newId(), { ...viewer, nth: streams.size } as Viewer, await engine.watch(key, viewer))',
  ),
  leak(
    AUDIENCE,
    'the whole state to whoever joins',
    'await engine.watch(key, viewer)',
    "await engine.watch(key, { role: 'director' })",
  ),
  leak(
    AUDIENCE,
    'an empty message whenever anything happens',
    'if (changes[i].length > 0 || alive)',
    'if (changes[i].length >= 0)',
  ),
  leak(
    AUDIENCE,
    'who is connected, to everybody',
    "if (['director', 'facilitator', 'simulator'].includes(stream.viewer.role)) tell(subscriber);",
    'tell(subscriber); void stream;',
  ),
  leak(
    AUDIENCE,
    'who is connected, to whoever joins',
    'connections.add(connection);',
    'connections.add(connection); subscriber.presence({ connected: presence() });',
  ),
  leak(
    AUDIENCE,
    'changes to all who are connected, when one acts',
    '.filter(({ person }) => people.includes(person))',
    '.filter(({ person }) => people.includes(person) || true)',
  ),
  leak(
    AUDIENCE,
    'a second message to the desk of another',
    'publish(stream, changes[i], nowMs, clockMs);',
    'for (const one of chosen) publish(one, one === stream ? changes[i] : [], nowMs, clockMs);',
  ),
  leak(
    AUDIENCE,
    'changes of all, to all',
    'publish(stream, changes[i], nowMs, clockMs);',
    'publish(stream, changes.flat(), nowMs, clockMs);',
  ),
  leak(
    ROOM,
    'changes to everybody at the moment of an act',
    'if (people.length > 0) await audience.projectFor(people, state.nowMs, clock.nowMs());',
    'if (people.length > 0) await audience.project(false, state.nowMs, clock.nowMs());',
  ),
  leak(
    ROOM,
    'a sign of life when others act',
    'await audience.project(isAlive, state.nowMs, clock.nowMs());',
    'await audience.project(true, state.nowMs, clock.nowMs());',
  ),
  leak(
    ROOM,
    'the place in the log, in an answer',
    'answers.settle(item, judged[first + i])',
    'answers.settle(item, { ...judged[first + i], seq: log.head.seq } as never)',
  ),
  leak(
    ROOM,
    'how many acted at once, in an answer',
    'answers.settle(item, judged[first + i])',
    'answers.settle(item, { ...judged[first + i], batch: items.length } as never)',
  ),
  leak(
    ROOM,
    'the answer that another got under the same id',
    'const attempt = { id: `${person}:${id}`, by: { person, role }, body };',
    'const attempt = { id, by: { person, role }, body };',
  ),
  leak(
    ROOM,
    'time that runs on only when somebody acts',
    'beats % HEARTBEAT === 0',
    'log.head.seq % HEARTBEAT === 0',
  ),
  leak(
    ROOM,
    'a rhythm that follows the traffic',
    'if (isBeat) beats += 1;',
    'beats += 1 + mailbox.length;',
  ),
  leak(
    ROOM,
    'the head of the log, in the time of a message',
    'await audience.project(isAlive, state.nowMs, clock.nowMs());',
    'await audience.project(isAlive, state.nowMs + (log.head.seq % 2) / 1000, clock.nowMs());',
  ),
  leak(
    AUTHORITY,
    'whether a department exists, in a refusal',
    "return isOwn ? null : 'answer.not-your-seat';",
    "return isOwn ? null : controlOf(body.department) === null ? 'answer.not-your-role' : 'answer.not-your-seat';",
  ),
  leak(
    AUTHORITY,
    'acting at the desk of another',
    'const isOwn = member.departments.includes(body.department) && !body.simulated;',
    "const isOwn = body.department !== 'nowhere';",
  ),
  beside('what an observer sees', "group.view({ role: 'observer' })['truth'] ?? {}"),
  leak(
    INLINE,
    'what an observer sees, in changes',
    'entry.view = group.view(entry.viewer);',
    "entry.view = { ...group.view(entry.viewer), truth: group.view({ role: 'observer' })['truth'] ?? {} };",
  ),
  beside('a digest of the whole state', 'group.hash()'),
  leak(
    INLINE,
    'a digest of the whole state, in changes',
    'entry.view = group.view(entry.viewer);',
    'entry.view = { ...group.view(entry.viewer), state: { hash: group.hash() } };',
  ),
  beside('who acted last', "done.at(-1)?.by.person ?? ''"),
  leak(
    INLINE,
    'when the next event comes, in changes',
    'entry.view = group.view(entry.viewer);',
    'entry.view = { ...group.view(entry.viewer), next: { ms: group.nextEventMs() ?? 0 } };',
  ),
  beside('the number of attempts so far', 'done.length'),
  leak(
    INLINE,
    'the number of attempts so far, in changes',
    'entry.view = group.view(entry.viewer);',
    'entry.view = { ...group.view(entry.viewer), tries: { n: done.length } };',
  ),
  leak(
    INLINE,
    'the number of attempts so far, in an answer',
    'return { verdict, nowMs: group.nowMs };\n    } catch',
    'return { verdict, nowMs: group.nowMs, n: done.length } as Judged;\n    } catch',
  ),
  leak(
    INLINE,
    'the last attempt of anybody, in changes',
    'entry.view = group.view(entry.viewer);',
    "entry.view = { ...group.view(entry.viewer), last: { by: done.at(-1)?.by.person ?? '' } };",
  ),
];
