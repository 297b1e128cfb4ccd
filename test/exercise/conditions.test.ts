// Aim: the condition of an inject asks what was done or left undone, by people and by doctrine, at the world's instant.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { injectScope } from '../../sim-core/files/inject-scope.ts';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import type { Asked } from '../../sim-core/model/asked.ts';
import type { Inject } from '../../sim-core/exercise/definition.ts';
import { FIRES, injectOf, inputOf, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';
import { smallWorld } from '../kit/world.ts';

const WORLD = smallWorld(FIRES);
const STEP = 5 * MINUTE;
const NEVER = null;

/** An inject that waits for a condition, as a file would have it. */
function waiting(when: string, id = 'waits'): Inject {
  const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
  const asked: Asked[] = [];
  const names = {
    department: ids(WORLD.departments),
    incident: ids(WORLD.incidents),
    protection: ids(WORLD.protections),
    inject: ['alarm', 'waits'],
  };
  const nothing = { names: {}, calls: {}, broken: new Set<string>() };
  const formula = parseFormula(when, injectScope(nothing, WORLD.environmentSize, names, asked));
  if (!formula.ok) throw new Error(formula.error.expected.en);
  const condition = { tree: formula.value.tree, where: 'test' };
  return injectOf({ id, to: ['west-office'], trigger: 'conditional', when: condition, asked });
}

function running(when: string, seats: readonly string[] = ['east-office', 'west-office']): Played {
  const alarm = injectOf({ id: 'alarm', to: ['west-office'], atMs: 70 * MINUTE });
  const game = play({ world: FIRES, definition: { msel: [alarm, waiting(when)] } });
  for (const seat of seats) game.seat(seat, seat);
  game.attempt({ kind: 'start' });
  return game;
}

function releasedMs(game: Played): number | null {
  return game.control().msel['waits'].releasedMs;
}

const TELL: SeatAct = {
  kind: 'notify',
  to: ['west-office'],
  incident: 'blaze',
  channel: 'phone',
  note: '',
};
const REPORT: SeatAct = {
  kind: 'report',
  form: 'initial',
  incident: 'blaze',
  to: ['area-office'],
  copies: [],
  items: {},
  note: '',
};

describe('a condition on what people did', () => {
  it.each<readonly [string, SeatAct]>([
    ['acted(notify, east_office, west-office) > 0', TELL],
    ['acted(inform, east_office, west_office) > 0', TELL],
    ['acted(report, east_office) > 0', REPORT],
    [
      'acted(warn, east_office, blaze) > 0',
      { kind: 'warn', incident: 'blaze', colour: 'red', text: 'out' },
    ],
    ['acted(declare, east_office) > 0', { kind: 'declare', level: 3 }],
    [
      'acted(protect, east_office, open_shelter) > 0',
      { kind: 'protect', protection: 'open-shelter', on: true },
    ],
    [
      'acted(convene, east_office, west_office) > 0',
      { kind: 'convene', members: ['west-office'], incident: 'blaze', note: '' },
    ],
    [
      'acted(request, east_office, blaze) > 0',
      { kind: 'request', incident: 'blaze', capability: 'rescue', amount: 2, note: '' },
    ],
  ])('%s holds from the next step on', (when, act) => {
    const game = running(when);
    game.to(2 * HOUR + MINUTE);
    expect(releasedMs(game)).toBe(NEVER);
    expect(game.act('east-office', act)).toMatchObject({ ok: true });
    game.to(3 * HOUR);
    expect(releasedMs(game)).toBe(2 * HOUR + STEP);
  });

  it('asks of this act, of this desk, towards this one', () => {
    for (const when of [
      'acted(report, east_office) > 0',
      'acted(notify, west_office) > 0',
      'acted(notify, east_office, north_office) > 0',
      'acted(notify, east_office) > 1',
    ]) {
      const game = running(when);
      game.to(2 * HOUR);
      game.act('east-office', TELL);
      game.to(3 * HOUR);
      expect(releasedMs(game), when).toBe(NEVER);
    }
  });

  it('does not count an act that was refused, or one that only ends something', () => {
    const game = running('acted(warn, east_office) > 0 or acted(protect, east_office) > 0');
    game.to(2 * HOUR);
    const off: SeatAct = { kind: 'protect', protection: 'open-shelter', on: false };
    game.act('east-office', off);
    expect(game.act('west-office', { ...off, on: true }).ok).toBe(false);
    game.to(3 * HOUR);
    expect(releasedMs(game)).toBe(NEVER);
  });
});

describe('a condition on what people left undone', () => {
  const NOT_TOLD =
    'after(inject, alarm) >= 30 min and acted(inform, east_office, west_office) == 0';

  it('holds when nothing came within the time after an inject', () => {
    const game = running(NOT_TOLD);
    game.to(4 * HOUR);
    expect(releasedMs(game)).toBe(100 * MINUTE);
  });

  it('never holds once it came', () => {
    const game = running(NOT_TOLD);
    game.to(90 * MINUTE);
    game.act('east-office', TELL);
    game.to(4 * HOUR);
    expect(releasedMs(game)).toBe(NEVER);
  });

  it('asks how long ago the last was, from the beginning on while there was none', () => {
    const silent = running('since(report, east_office) > 2 h');
    silent.to(4 * HOUR);
    expect(releasedMs(silent)).toBe(2 * HOUR + STEP);
    const heard = running('since(report, east_office) > 2 h');
    heard.to(90 * MINUTE);
    heard.act('east-office', REPORT);
    heard.to(4 * HOUR);
    expect(releasedMs(heard)).toBe(3 * HOUR + 35 * MINUTE);
  });
});

describe('what doctrine does', () => {
  it('counts as what people do', () => {
    const when = 'acted(report, east_office, area_office) > 0';
    const alone = running(when, ['west-office']);
    alone.to(6 * HOUR);
    expect(releasedMs(alone)).not.toBe(NEVER);
    const led = running(when);
    led.to(6 * HOUR);
    expect(releasedMs(led)).toBe(NEVER);
  });

  it('is kept only where a condition asks', () => {
    const asked = running('acted(report, east_office) > 0', []);
    const plain = play({ world: FIRES });
    for (const game of [asked, plain]) game.to(3 * HOUR);
    const deeds = ({ group }: Played): unknown =>
      (group.snapshot() as { group: { deeds?: unknown } }).group.deeds;
    expect(deeds(asked)).toBeInstanceOf(Array);
    expect(deeds(plain)).toBeUndefined();
  });
});

describe('the course', () => {
  it('is that of the log: however an advance is cut, replayed, or taken up from a snapshot', () => {
    const when = 'acted(report, east_office) + acted(notify, east_office) > 1';
    const whole = running(when, ['west-office']);
    whole.to(3 * HOUR);
    const halfway = whole.group.snapshot();
    whole.to(5 * HOUR);
    const cut = running(when, ['west-office']);
    for (let at = 7 * MINUTE; at < 5 * HOUR; at += 7 * MINUTE) cut.to(at);
    cut.to(5 * HOUR);
    expect(releasedMs(whole)).not.toBe(NEVER);
    expect(cut.control()).toEqual(whole.control());
    const msel = [injectOf({ id: 'alarm', to: ['west-office'], atMs: 70 * MINUTE }), waiting(when)];
    const again = createGroup(inputOf({ world: FIRES, definition: { msel } }));
    for (const attempt of whole.log) again.apply(attempt);
    expect(again.hash()).toBe(whole.group.hash());
    again.restore(halfway);
    again.apply(whole.log.at(-1) as (typeof whole.log)[number]);
    expect(again.hash()).toBe(whole.group.hash());
  });
});
