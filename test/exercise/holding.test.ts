// Aim: what would go out by itself is held a moment before, where facilitators see it, may stop it, or let it go at once.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { FIRES, injectOf, inputOf, play } from '../kit/exercise.ts';
import type { Played, Setting } from '../kit/exercise.ts';

/** Eight seconds at sixfold speed are 48 s of the story. */
const HOLD_MS = 8000;
const STORY_MS = 48_000;
const DUE = 90 * MINUTE;

const TIMED = injectOf({ id: 'timed', to: ['west-office'], atMs: DUE });
/** The fire is hot from one hour on, which is seen at the next step. */
const HOT = injectOf({
  id: 'hot',
  to: ['west-office'],
  trigger: 'conditional',
  when: { tree: ['>', ['abs', 1], 5], where: 'test' },
});

function running(setting: Setting = {}): Played {
  const definition = { msel: [TIMED, HOT], ...setting.definition };
  const game = play({ world: FIRES, holdMs: HOLD_MS, ...setting, definition });
  game.seat('west-office', 'west-office');
  game.attempt({ kind: 'start' });
  return game;
}

const stateOf = (game: Played, id: string) => game.control().msel[id];
const held = (game: Played): readonly string[] =>
  Object.values(game.control().attention)
    .filter(({ kind }) => kind === 'held-inject')
    .map(({ subject }) => subject);

/** When the condition holds without any hold. */
function metMs(): number {
  const game = running({ holdMs: 0 });
  game.to(3 * HOUR);
  return stateOf(game, 'hot').releasedMs ?? NaN;
}

describe('a timed inject', () => {
  it('is held in the last seconds before its time and goes out at its time exactly', () => {
    const game = running();
    game.to(DUE - STORY_MS - 1);
    expect(stateOf(game, 'timed').state).toBe('approved');
    expect(game.group.glance().nextHoldMs).toBe(DUE - STORY_MS);
    game.to(DUE - STORY_MS);
    expect(stateOf(game, 'timed').state).toBe('held');
    expect(held(game)).toEqual(['timed']);
    expect(game.group.glance().held).toEqual(['timed']);
    game.to(DUE + MINUTE);
    expect(stateOf(game, 'timed')).toMatchObject({ state: 'released', releasedMs: DUE });
  });

  it.each([
    ['skipped', { kind: 'skip-inject', inject: 'timed', why: 'too early' }],
    ['deferred', { kind: 'postpone-inject', inject: 'timed', toMs: 3 * HOUR }],
  ] as const)('can be %s while it is held', (state, body) => {
    const game = running();
    game.to(DUE - 1000);
    expect(game.attempt(body).ok).toBe(true);
    expect(held(game)).toEqual([]);
    game.to(DUE + HOUR);
    expect(stateOf(game, 'timed')).toMatchObject({ state, releasedMs: null });
  });

  it('can be let go at once, and then does not come again', () => {
    const game = running();
    game.to(DUE - 1000);
    expect(game.attempt({ kind: 'release-inject', inject: 'timed' }).ok).toBe(true);
    game.to(DUE + HOUR);
    const inbox = Object.values(game.seen('west-office').inbox);
    expect(inbox.filter(({ title }) => title?.en === TIMED.title.en)).toHaveLength(1);
    expect(stateOf(game, 'timed').releasedMs).toBe(DUE - 1000);
  });

  it('stays held through a pause, and is nobody’s news after a freeze', () => {
    const game = running();
    game.to(DUE - 1000);
    game.attempt({ kind: 'pause', why: 'tea' });
    expect(held(game)).toEqual(['timed']);
    game.attempt({ kind: 'resume' });
    game.to(DUE - 500);
    game.attempt({ kind: 'freeze', why: 'a real one' });
    game.to(DUE + HOUR);
    expect(stateOf(game, 'timed').releasedMs).toBeNull();
  });
});

describe('an inject whose condition is met', () => {
  it('is held from then on, for as long as the hold lasts at the speed that is set', () => {
    const met = metMs();
    const game = running();
    game.to(met);
    expect(stateOf(game, 'hot')).toMatchObject({ state: 'held', atMs: met + STORY_MS });
    expect(held(game)).toEqual(['hot']);
    game.to(met + STORY_MS - 1);
    expect(stateOf(game, 'hot').releasedMs).toBeNull();
    game.to(met + HOUR);
    expect(stateOf(game, 'hot').releasedMs).toBe(met + STORY_MS);
  });

  it('waits for its condition again when it is postponed', () => {
    const met = metMs();
    const game = running();
    game.to(met + 1000);
    game.attempt({ kind: 'postpone-inject', inject: 'hot', toMs: met + HOUR });
    game.to(met + HOUR - 1);
    expect(stateOf(game, 'hot')).toMatchObject({ state: 'deferred', releasedMs: null });
    game.to(met + 2 * HOUR);
    expect(stateOf(game, 'hot').releasedMs).toBe(met + HOUR + STORY_MS);
  });

  it('goes out within its phase, where the story would not go on by itself', () => {
    const met = metMs();
    const [phase] = inputOf().definition.agenda;
    const story = { fromMs: 0, toMs: met + 10_000 };
    const game = running({ definition: { agenda: [{ ...phase, story }] } });
    game.to(met + 10_000);
    expect(stateOf(game, 'hot').releasedMs).toBe(met + 10_000);
  });
});

describe('a jump', () => {
  it('holds nothing on its way, and what is due where it lands from then on', () => {
    const way = running();
    way.attempt({ kind: 'advance', toMs: 2 * HOUR, jump: true }, 'clock');
    expect(stateOf(way, 'timed').releasedMs).toBe(DUE);
    const landing = running();
    landing.attempt({ kind: 'advance', toMs: DUE, jump: true }, 'clock');
    expect(stateOf(landing, 'timed')).toMatchObject({ state: 'held', atMs: DUE + STORY_MS });
    landing.to(2 * HOUR);
    expect(stateOf(landing, 'timed').releasedMs).toBe(DUE + STORY_MS);
  });

  it('to a later phase holds at the speed of that phase', () => {
    const [phase] = inputOf().definition.agenda;
    const agenda = [
      { ...phase, id: 'one', story: { fromMs: 0, toMs: HOUR } },
      { ...phase, id: 'two', story: { fromMs: DUE, toMs: 3 * HOUR }, topSpeed: 12 },
    ];
    const game = running({ definition: { agenda, msel: [TIMED] } });
    game.attempt({ kind: 'phase', phase: 'two' });
    expect(stateOf(game, 'timed')).toMatchObject({ state: 'held', atMs: DUE + 2 * STORY_MS });
  });
});

describe('the log', () => {
  it('gives the same course whether replayed whole, or taken up in the middle of a hold', () => {
    const met = metMs();
    const game = running();
    game.to(met + 1000);
    const snapshot = game.group.snapshot();
    const count = game.log.length;
    game.attempt({ kind: 'speed', speed: 12 });
    game.to(DUE - 2000);
    game.to(3 * HOUR);
    const input = inputOf({ world: FIRES, holdMs: HOLD_MS, definition: { msel: [TIMED, HOT] } });
    const whole = createGroup(input);
    for (const attempt of game.log) whole.apply(attempt);
    expect(whole.hash()).toBe(game.group.hash());
    whole.restore(snapshot);
    for (const attempt of game.log.slice(count)) whole.apply(attempt);
    expect(whole.hash()).toBe(game.group.hash());
  });

  it('of an exercise that holds nothing is as it was', () => {
    const game = running({ holdMs: 0 });
    game.to(DUE - 1000);
    expect(stateOf(game, 'timed').state).toBe('approved');
    expect(held(game)).toEqual([]);
    expect(game.group.glance().nextHoldMs).toBeNull();
  });
});
