// Aim: a room shows what it holds in time, lets it go once, and lost nothing when it opens again in the middle.
import { describe, expect, it } from 'vitest';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import { FIRES, injectOf, inputOf } from '../kit/exercise.ts';
import { createFakeClock } from '../kit/fake-clock.ts';
import { createFaultStore } from '../kit/fault-store.ts';
import { director, openTestRoom, STREAM, submit, watch } from '../kit/room.ts';

const HOLD_MS = 5000;
/** At sixfold speed half a minute of the story. */
const DUE = 2 * MINUTE;
const SHOWN_AT_MS = (DUE - 6 * HOLD_MS) / 6;

async function stage() {
  const clock = createFakeClock();
  const store = createFaultStore();
  const msel = [injectOf({ id: 'timed', to: ['west-office'], atMs: DUE })];
  const input = inputOf({ world: FIRES, holdMs: HOLD_MS, definition: { msel } });
  const open = () => openTestRoom({ clock, store, input, createGroup, holdMs: HOLD_MS });
  const room = await open();
  room.setMember(director);
  await room.order({ person: 'boss', role: 'director' }, { kind: 'start' });
  const logged = (kind: string): number =>
    (store.durable.get(STREAM) ?? []).filter(
      ({ body }) => JSON.parse(body).attempt.body.kind === kind,
    ).length;
  return { clock, room, open, logged };
}

type Seen = Awaited<ReturnType<typeof watch>>;
const inject = ({ view }: Seen) =>
  view?.['msel']?.['timed'] as unknown as { state: string; releasedMs: number | null };

describe('an inject that goes out by itself', () => {
  it('is shown as held when its hold begins, though nothing else happens then', async () => {
    const { clock, room } = await stage();
    const seen = await watch(room, director);
    await clock.pass(SHOWN_AT_MS - 500);
    expect(inject(seen).state).toBe('approved');
    await clock.pass(1000);
    expect(inject(seen).state).toBe('held');
    expect(Object.values(seen.view?.['attention'] ?? {})).toMatchObject([{ kind: 'held-inject' }]);
    await clock.pass(HOLD_MS);
    expect(inject(seen)).toMatchObject({ state: 'completed', releasedMs: DUE });
  });

  it('goes at once by hand while it is held, and only once', async () => {
    const { clock, room, logged } = await stage();
    await clock.pass(SHOWN_AT_MS + 1000);
    const body = { kind: 'release-inject', inject: 'timed' } as const;
    const answer = submit(room, director.person, { id: 'go', body });
    await clock.pass(250);
    expect(await answer).toMatchObject({ verdict: { ok: true } });
    await clock.pass(HOLD_MS);
    const late = submit(room, director.person, { id: 'again', body });
    await clock.pass(HOLD_MS + 250);
    expect(await late).toMatchObject({ verdict: { reason: 'refused.inject-is-past' } });
    expect(logged('release-inject')).toBe(2);
  });

  it('is held as long as the clock stands', async () => {
    const { clock, room } = await stage();
    const seen = await watch(room, director);
    await clock.pass(SHOWN_AT_MS + 1000);
    await room.order({ person: 'boss', role: 'director' }, { kind: 'pause', why: 'tea' });
    await clock.pass(10 * HOLD_MS);
    expect(inject(seen).state).toBe('held');
    await room.order({ person: 'boss', role: 'director' }, { kind: 'resume' });
    await clock.pass(HOLD_MS);
    expect(inject(seen)).toMatchObject({ state: 'completed', releasedMs: DUE });
  });

  it('comes once, at its time, when the room dies in the middle of the hold', async () => {
    const { clock, room, open } = await stage();
    await clock.pass(SHOWN_AT_MS + 2000);
    await room.stop('restart');
    const again = await open();
    again.setMember(director);
    const seen = await watch(again, director);
    await clock.pass(2 * HOLD_MS);
    expect(inject(seen)).toMatchObject({ state: 'completed', releasedMs: DUE });
  });
});
