/** Aim: who may try what and when; and how clock, agenda, injects, rulings and mechanisms answer. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { ATTEMPTS } from '../../sim-core/exercise/attempts/index.ts';
import { ROLES } from '../../sim-core/exercise/attempt.ts';
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { Evidence } from '../../sim-core/exercise/index.ts';
import { MESSAGES, REASONS } from '../../sim-core/text/index.ts';
import { FIRES, injectOf, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played, Setting } from '../kit/exercise.ts';

/** A running exercise with people in both counties' offices. */
function running(setting: Setting = {}): Played {
  const game = play({ world: FIRES, mechanisms: MECHANISMS, ...setting });
  game.seat('east-office', 'east-office');
  game.seat('west-office', 'west-office');
  game.attempt({ kind: 'start' });
  return game;
}

const BODIES: Readonly<Record<AttemptBody['kind'], AttemptBody>> = {
  advance: { kind: 'advance', toMs: HOUR },
  act: {
    kind: 'act',
    department: 'east-office',
    act: {
      kind: 'note',
      text: 'x',
    },
    thinkWallMs: 1,
    simulated: false,
  },
  control: { kind: 'control', department: 'north-office', mode: 'people' },
  seat: { kind: 'seat', department: 'north-office', people: ['p'] },
  start: { kind: 'start' },
  pause: { kind: 'pause', why: 'tea' },
  resume: { kind: 'resume' },
  speed: { kind: 'speed', speed: 12 },
  phase: { kind: 'phase', phase: 'play' },
  end: { kind: 'end' },
  freeze: { kind: 'freeze', why: 'fire' },
  'release-inject': { kind: 'release-inject', inject: 'by-hand' },
  'skip-inject': { kind: 'skip-inject', inject: 'by-hand', why: 'late' },
  'postpone-inject': { kind: 'postpone-inject', inject: 'timed', toMs: 5 * HOUR },
  'shift-injects': { kind: 'shift-injects', byMs: MINUTE },
  'add-inject': {
    kind: 'add-inject',
    title: 't',
    text: 'x',
    from: 'f',
    to: ['east-office'],
    atMs: null,
    facts: [],
  },
  'approve-inject': { kind: 'approve-inject', inject: 'timed' },
  adjudicate: {
    kind: 'adjudicate',
    why: 'so it goes on',
    ruling: {
      kind: 'withdraw-inject',
      inject: 'by-hand',
    },
  },
  mechanism: { kind: 'mechanism', mechanism: 'body' },
  observe: {
    kind: 'observe',
    department: null,
    task: null,
    rating: 'S',
    inject: null,
    text: 'well done',
  },
};

const MSEL = [
  injectOf({ id: 'by-hand', to: ['east-office'] }),
  injectOf({ id: 'timed', to: ['west-office', 'north-office'], atMs: 90 * MINUTE }),
];

describe('authority', () => {
  it('is one table: each kind says which roles may try it', () => {
    const may = Object.fromEntries(
      Object.values(ATTEMPTS).map(({ kind, roles }) => [kind, [...roles].sort()]),
    );
    const controllers = ['director', 'facilitator'];
    expect(may['act']).toEqual(['director', 'facilitator', 'participant', 'simulator']);
    expect(may['advance']).toEqual(['clock']);
    for (const kind of ['start', 'end', 'speed', 'mechanism', 'adjudicate', 'add-inject']) {
      expect(may[kind]).toEqual(controllers);
    }
    expect(may['observe']).toContain('evaluator');
    for (const kind of Object.keys(may)) expect(may[kind]).not.toContain('observer');
  });

  it.each(Object.keys(BODIES) as AttemptBody['kind'][])(
    '%s is refused to every role that may not, and says so',
    (kind) => {
      for (const role of [...ROLES, 'clock'] as const) {
        if (ATTEMPTS[kind].roles.includes(role)) continue;
        const game = running({ definition: { msel: MSEL } });
        const before = game.group.hash();
        const verdict = game.attempt(BODIES[kind], role, 'somebody');
        expect(verdict).toMatchObject({ ok: false, reason: 'refused.not-your-role' });
        expect(Object.keys(MESSAGES)).toContain('refused.not-your-role');
        expect(game.group.hash()).not.toBe(before);
      }
    },
  );

  it('lets a participant act only at a seat of his that people lead', () => {
    const game = running();
    const note = { kind: 'note', text: 'x' } as const;
    expect(game.act('east-office', note, 'west-office')).toMatchObject({
      reason: 'refused.not-your-seat',
    });
    expect(game.act('no-such-desk', note, 'east-office')).toMatchObject({
      reason: 'refused.not-your-seat',
    });
    game.attempt({ kind: 'control', department: 'east-office', mode: 'doctrine' });
    expect(game.act('east-office', note)).toMatchObject({ reason: 'refused.doctrine-answers' });
    game.attempt({ kind: 'seat', department: 'east-office', people: ['another'] });
    expect(game.act('east-office', note)).toMatchObject({ reason: 'refused.not-your-seat' });
  });

  it('lets simulators speak for whom nobody plays, and for nobody else', () => {
    const game = running();
    const say = (department: string, simulated: boolean) =>
      game.attempt(
        {
          kind: 'act',
          department,
          act: {
            kind: 'note',
            text: 'x',
          },
          thinkWallMs: null,
          simulated,
        },
        'simulator',
      );
    expect(say('north-office', true)).toMatchObject({ ok: true });
    expect(say('north-office', false)).toMatchObject({ reason: 'refused.not-your-seat' });
    expect(say('east-office', true)).toMatchObject({ reason: 'refused.seat-is-taken' });
  });

  it('seats merged into another desk follow it while nobody sits at them', () => {
    const said = { zh: '说', en: 'say' };
    const seat = { department: 'east-office', rank: 1, merges: ['east-ecology'] };
    const game = running({
      definition: { seats: [{ ...seat, briefing: said, firstThings: [said] }] },
    });
    game.attempt({ kind: 'control', department: 'east-ecology', mode: 'people' });
    const note = { kind: 'note', text: 'x' } as const;
    expect(game.act('east-ecology', note, 'east-office').ok).toBe(true);
    game.attempt({ kind: 'seat', department: 'east-ecology', people: ['other'] });
    expect(game.act('east-ecology', note, 'east-office').ok).toBe(false);
    expect(game.act('east-ecology', note, 'other').ok).toBe(true);
  });
});

describe('the clock', () => {
  it('moves by advances alone, never back, and not past the horizon', () => {
    const game = running();
    game.to(HOUR);
    expect(game.group.nowMs).toBe(HOUR);
    const back = game.attempt({ kind: 'advance', toMs: 0 }, 'clock');
    expect(back).toMatchObject({ reason: 'refused.backwards' });
    game.to(1000 * HOUR);
    expect(game.group.nowMs).toBe(24 * HOUR);
    expect(game.group.nextEventMs()).toBeNull();
  });

  it('stands while paused: desks may read, note and draft, and nothing else', () => {
    const game = running();
    game.attempt({ kind: 'pause', why: 'tea' });
    expect(game.attempt({ kind: 'advance', toMs: HOUR }, 'clock').ok).toBe(false);
    expect(game.act('east-office', { kind: 'note', text: 'x' }).ok).toBe(true);
    expect(game.act('east-office', { kind: 'declare', level: 3 })).toMatchObject({
      reason: 'refused.paused',
    });
    game.attempt({ kind: 'resume' });
    expect(game.act('east-office', { kind: 'declare', level: 3 }).ok).toBe(true);
  });

  it.each(['end', 'freeze'] as const)('after %s nothing moves and nobody acts', (kind) => {
    const game = running();
    game.to(HOUR);
    game.attempt(BODIES[kind], 'director');
    const state = kind === 'end' ? 'ended' : 'frozen';
    expect(game.control().clock.now.state).toBe(state);
    expect(game.act('east-office', { kind: 'note', text: 'x' })).toMatchObject({
      reason: `refused.while-${state}`,
    });
    for (const other of ['advance', 'resume', 'control', 'release-inject'] as const) {
      const role = other === 'advance' ? 'clock' : 'facilitator';
      expect(game.attempt(BODIES[other], role).ok).toBe(false);
    }
    expect(game.attempt(BODIES.observe, 'evaluator').ok).toBe(kind === 'end');
  });

  it('tells when a seated person must next see or decide something, exactly', () => {
    const game = running();
    const nextMs = game.group.nextDecisionMs();
    expect(nextMs).not.toBeNull();
    const before = Object.keys(game.seen('east-office').inbox).length;
    game.to((nextMs ?? 0) - 1);
    expect(Object.keys(game.seen('east-office').inbox)).toHaveLength(before);
    expect(game.group.nextDecisionMs()).toBe(nextMs);
    game.to(nextMs ?? 0);
    const mail = ['east-office', 'west-office'].map(
      (id) => Object.keys(game.seen(id).inbox).length,
    );
    expect(Math.max(...mail)).toBeGreaterThan(0);
  });

  it('the course does not depend on how an advance is cut', () => {
    const whole = running({ definition: { msel: MSEL } });
    const cut = running({ definition: { msel: MSEL } });
    whole.to(4 * HOUR);
    for (let at = 7 * MINUTE; at < 4 * HOUR; at += 7 * MINUTE) cut.to(at);
    cut.to(4 * HOUR);
    expect(cut.control()).toEqual(whole.control());
    expect(cut.seen('west-office')).toEqual(whole.seen('west-office'));
  });
});

describe('the agenda', () => {
  const said = (words: string) => ({ zh: words, en: words });
  const phase = (id: string, fromHour: number, toHour: number, topSpeed: number) => ({
    id,
    title: said(id),
    wallMs: MINUTE,
    topSpeed,
    pace: 'clock' as const,
    questions: [],
    story: {
      fromMs: fromHour * HOUR,
      toMs: toHour * HOUR,
    },
  });
  const agenda = [
    { ...phase('talk', 0, 0, 1), story: null },
    phase('first', 0, 1, 6),
    phase('second', 4, 6, 18),
  ];

  it('passes over the time between phases, and each seat gets a recap of it', () => {
    const game = running({ definition: { agenda } });
    expect(game.control().clock.now).toMatchObject({ phase: 'talk', speed: 1 });
    game.attempt({ kind: 'phase', phase: 'first' });
    expect(game.group.nowMs).toBe(0);
    game.to(HOUR);
    game.attempt({ kind: 'phase', phase: 'second' });
    expect(game.group.nowMs).toBe(4 * HOUR);
    expect(game.control().clock.now).toMatchObject({ phase: 'second', speed: 18 });
    const inbox = Object.values(game.seen('east-office').inbox);
    const recap = inbox.at(-1);
    expect(recap).toMatchObject({ kind: 'recap', deliveredMs: 4 * HOUR });
    expect(inbox.length).toBeGreaterThan(1);
    expect(JSON.stringify(recap?.text)).toContain('the blaze');
    expect(game.seen('east-office').agenda).toMatchObject({
      first: { state: 'done' },
      second: { state: 'now' },
    });
    expect(game.attempt({ kind: 'phase', phase: 'third' })).toMatchObject({
      reason: 'refused.unknown-phase',
    });
  });
});

describe('a run of the clock that somebody ordered', () => {
  it('ends with a recap for each seat, as a jump to a later phase does', () => {
    const game = running({});
    const kinds = (): readonly string[] =>
      Object.values(game.seen('east-office').inbox).map(({ kind }) => kind);
    game.to(HOUR);
    expect(kinds()).not.toContain('recap');
    game.attempt({ kind: 'advance', toMs: 4 * HOUR, jump: true }, 'clock', 'clock');
    const recap = Object.values(game.seen('east-office').inbox).at(-1);
    expect(recap).toMatchObject({ kind: 'recap', deliveredMs: 4 * HOUR });
    expect(recap?.title).toEqual({ zh: '前情提要 01:00 – 04:00', en: 'Recap 01:00 – 04:00' });
    // What is too short to be told in minutes is not summed up.
    const before = kinds();
    game.attempt({ kind: 'advance', toMs: 4 * HOUR + MINUTE - 1, jump: true }, 'clock', 'clock');
    game.attempt({ kind: 'advance', toMs: 4 * HOUR + MINUTE - 1, jump: true }, 'clock', 'clock');
    expect(kinds().filter((kind) => kind === 'recap')).toHaveLength(1);
    expect(kinds().length).toBeGreaterThanOrEqual(before.length);
  });
});

describe('injects', () => {
  it('come at their time, at once by hand, and each recipient’s way is on record', () => {
    const game = running({ definition: { msel: MSEL } });
    game.to(2 * HOUR);
    expect(game.control().msel.timed).toMatchObject({
      state: 'released',
      releasedMs: 90 * MINUTE,
      releasedBy: 'clock',
      receipts: { 'west-office': { deliveredMs: 90 * MINUTE, readMs: null } },
    });
    const [id] = Object.entries(game.seen('west-office').inbox).find(
      ([, { kind }]) => kind === 'inject',
    ) as [string, unknown];
    game.to(3 * HOUR);
    game.act('west-office', { kind: 'read', item: id });
    game.to(3 * HOUR + MINUTE);
    game.act('west-office', { kind: 'acknowledge', item: id });
    game.to(3 * HOUR + 2 * MINUTE);
    game.act('west-office', { kind: 'declare', level: 4 });
    expect(game.control().msel.timed).toMatchObject({
      state: 'completed',
      receipts: {
        'west-office': {
          readMs: 3 * HOUR,
          acknowledgedMs: 3 * HOUR + MINUTE,
          actedMs: 3 * HOUR + 2 * MINUTE,
        },
      },
    });
    expect(game.attempt(BODIES['release-inject']).ok).toBe(true);
    expect(game.attempt(BODIES['release-inject'])).toMatchObject({
      reason: 'refused.inject-is-past',
    });
  });

  it('wait on the model when they have a condition: of the state, not of the clock', () => {
    const game = running({
      definition: {
        msel: [
          injectOf({
            id: 'when-hot',
            to: ['west-office'],
            trigger: 'conditional',
            when: {
              tree: ['>', ['abs', 1], 5],
              where: 'test',
            },
          }),
        ],
      },
    });
    game.to(50 * MINUTE);
    expect(game.control().msel['when-hot'].state).toBe('approved');
    game.to(3 * HOUR);
    const { releasedMs } = game.control().msel['when-hot'];
    expect(releasedMs).not.toBeNull();
    expect((releasedMs ?? 0) % (5 * MINUTE)).toBe(0);
  });

  it('tell the truth as it is at release to those they name it to, doctrine too', () => {
    const inject = injectOf({ id: 'tell', to: ['west-office', 'north-office'], facts: ['blaze'] });
    const game = running({ definition: { msel: [inject] } });
    const early = play({ world: FIRES, definition: { msel: [inject] } });
    early.seat('west-office', 'west-office');
    early.attempt({ kind: 'start' });
    early.attempt({ kind: 'release-inject', inject: 'tell' });
    expect(early.seen('west-office').beliefs).toEqual({});
    game.to(3 * HOUR);
    game.attempt({ kind: 'release-inject', inject: 'tell' });
    const west = game.seen('west-office');
    expect(west.beliefs['blaze']).toMatchObject({ asOfMs: 3 * HOUR, severity: 6 });
    expect(game.control().truth['blaze'].knownTo).toContain('north-office');
  });

  it('can be skipped and postponed with a reason, shifted together, added, and withdrawn', () => {
    const game = running({ definition: { msel: MSEL } });
    expect(game.attempt({ kind: 'skip-inject', inject: 'by-hand', why: ' ' })).toMatchObject({
      reason: 'refused.say-why',
    });
    game.attempt({ kind: 'skip-inject', inject: 'by-hand', why: 'no time' });
    expect(game.control().msel['by-hand']).toMatchObject({ state: 'skipped', why: 'no time' });
    const why = 'the room is not ready';
    game.attempt({ kind: 'postpone-inject', inject: 'timed', toMs: 2 * HOUR, why });
    expect(game.control().msel['timed'].why).toBe(why);
    game.attempt({ kind: 'shift-injects', byMs: 30 * MINUTE });
    expect(game.control().msel['timed']).toMatchObject({ state: 'deferred', atMs: 150 * MINUTE });
    game.to(HOUR);
    const past = game.attempt({ kind: 'shift-injects', byMs: -2 * HOUR });
    expect(past).toMatchObject({ reason: 'refused.backwards' });
    const added = game.attempt(BODIES['add-inject']);
    expect(added).toMatchObject({ ok: true, made: ['added-1'] });
    const entry = () => Object.values(game.seen('east-office').inbox).at(-1);
    expect(entry()).toMatchObject({ kind: 'inject', withdrawn: false, title: { en: 't' } });
    game.attempt({
      kind: 'adjudicate',
      why: 'a slip',
      ruling: {
        kind: 'withdraw-inject',
        inject: 'added-1',
      },
    });
    expect(entry()).toMatchObject({ withdrawn: true });
    expect(game.control().msel['added-1'].state).toBe('obsolete');
  });
});

describe('an inject that is moved beyond the end of the agenda', () => {
  it('is moved, and it is said that it will not go out', () => {
    const game = running({ definition: { msel: MSEL } });
    const end = 6 * HOUR;
    const to = (toMs: number) => game.attempt({ kind: 'postpone-inject', inject: 'timed', toMs });
    expect(to(end)).toMatchObject({ ok: true, reason: null });
    expect(to(end + 1)).toMatchObject({ ok: true, reason: 'inject-after-end' });
    to(end);
    const shift = (byMs: number) => game.attempt({ kind: 'shift-injects', byMs });
    expect(shift(-MINUTE)).toMatchObject({ ok: true, reason: null });
    expect(shift(2 * MINUTE)).toMatchObject({ ok: true, reason: 'inject-after-end' });
    expect(Object.keys(REASONS)).toContain('inject-after-end');
  });
});

describe('an inject that waits for approval', () => {
  const SUBMITTED = injectOf({
    id: 'timed',
    to: ['west-office'],
    atMs: 90 * MINUTE,
    submitted: true,
  });
  const ATTENTION = { kind: 'submitted-inject', subject: 'timed' };

  it('does not go out, by itself or by hand, until a controller approves it', () => {
    const game = running({ definition: { msel: [SUBMITTED] } });
    game.to(2 * HOUR);
    expect(game.control().msel['timed'].state).toBe('submitted');
    expect(Object.values(game.control().attention)).toMatchObject([ATTENTION]);
    for (const body of [
      { kind: 'release-inject', inject: 'timed' },
      { kind: 'skip-inject', inject: 'timed', why: 'late' },
      { kind: 'postpone-inject', inject: 'timed', toMs: 3 * HOUR },
    ] as const) {
      expect(game.attempt(body)).toMatchObject({ reason: 'refused.inject-not-approved' });
    }
    game.attempt({ kind: 'shift-injects', byMs: HOUR });
    expect(game.attempt(BODIES['approve-inject']).ok).toBe(true);
    expect(game.attempt(BODIES['approve-inject'])).toMatchObject({
      reason: 'refused.nothing-to-approve',
    });
    game.to(3 * HOUR);
    expect(game.control().msel['timed'].releasedMs).toBe(150 * MINUTE);
  });

  it('is approved by another hand than the one that proposed it', () => {
    const game = running();
    const proposal = { ...BODIES['add-inject'], proposed: true } as AttemptBody;
    expect(game.attempt(proposal, 'facilitator', 'one')).toMatchObject({ made: ['added-1'] });
    expect(game.control().msel['added-1']).toMatchObject({ state: 'submitted', releasedMs: null });
    const approval = { kind: 'approve-inject', inject: 'added-1' } as const;
    expect(game.attempt(approval, 'facilitator', 'one')).toMatchObject({
      reason: 'refused.own-proposal',
    });
    expect(game.attempt(approval, 'facilitator', 'two').ok).toBe(true);
    expect(game.control().msel['added-1'].state).toBe('approved');
    expect(game.attempt({ kind: 'release-inject', inject: 'added-1' }).ok).toBe(true);
  });

  it('can be withdrawn instead', () => {
    const game = running({ definition: { msel: [SUBMITTED] } });
    const ruling = { kind: 'withdraw-inject', inject: 'timed' } as const;
    game.attempt({ kind: 'adjudicate', why: 'no', ruling });
    expect(game.control().msel['timed'].state).toBe('obsolete');
  });
});

describe('rulings', () => {
  it('delay a unit on its way, grant units, set a fact; each with its reason', () => {
    const game = running();
    game.to(2 * HOUR);
    const send = { kind: 'grant-units', incident: 'blaze', units: ['north-team/01'] } as const;
    expect(game.attempt({ kind: 'adjudicate', ruling: send, why: '' })).toMatchObject({
      reason: 'refused.say-why',
    });
    expect(game.attempt({ kind: 'adjudicate', ruling: send, why: 'fair' }).ok).toBe(true);
    expect(game.control().units['north-team/01'].status).toBe('mobilising');
    game.to(2 * HOUR + 10 * MINUTE);
    const late = { kind: 'delay-unit', unit: 'north-team/01', byMs: HOUR } as const;
    expect(game.attempt({ kind: 'adjudicate', ruling: late, why: 'flood' }).ok).toBe(true);
    game.to(4 * HOUR);
    expect(game.control().units['north-team/01'].status).toBe('travelling');
    game.to(4 * HOUR + 5 * MINUTE);
    expect(game.control().units['north-team/01'].status).toBe('working');
    const fact = { kind: 'set-fact', department: 'west-office', incident: 'blaze' } as const;
    game.attempt({ kind: 'adjudicate', ruling: fact, why: 'they were told' });
    expect(game.seen('west-office').beliefs['blaze'].decisive).toBe(true);
    expect(Object.values(game.control().rulings)).toHaveLength(3);
    const idle = { kind: 'delay-unit', unit: 'north-team/02', byMs: HOUR } as const;
    expect(game.attempt({ kind: 'adjudicate', ruling: idle, why: 'x' })).toMatchObject({
      reason: 'refused.unit-does-not-move',
    });
  });
});

describe('the mechanism', () => {
  it('can be switched in play to one of those that were offered', () => {
    const game = running();
    game.to(2 * HOUR);
    expect(game.attempt({ kind: 'mechanism', mechanism: 'body' }).ok).toBe(true);
    expect(game.control().mechanism.now).toEqual({ id: 'body', sinceMs: 2 * HOUR });
    expect(game.seen('east-office').desk.self.mechanism).toBe('body');
    expect(game.attempt({ kind: 'mechanism', mechanism: 'body' })).toMatchObject({
      reason: 'refused.already-so',
    });
    expect(game.attempt({ kind: 'mechanism', mechanism: 'magic' })).toMatchObject({
      reason: 'refused.unknown-mechanism',
    });
    game.to(12 * HOUR);
  });
});

const BARE = {
  kind: 'observe',
  department: null,
  task: null,
  rating: null,
  inject: null,
  text: '',
} as const;

describe('evaluation', () => {
  it('keeps notes and ratings with their task, inject and moment', () => {
    const said = { zh: '任务', en: 'task' };
    const game = running({
      definition: {
        msel: MSEL,
        evaluation: [
          {
            id: 'target',
            objective: 'o',
            capability: said,
            target: said,
            source: said,
            tasks: [
              {
                id: 'tell',
                title: said,
              },
            ],
          },
        ],
      },
    });
    game.to(HOUR);
    const observe = (task: string) =>
      game.attempt(
        {
          kind: 'observe',
          department: 'east-office',
          task,
          rating: 'P',
          inject: 'timed',
          text: 'quick',
        },
        'evaluator',
        'eve',
      );
    expect(observe('tell').ok).toBe(true);
    expect(observe('sing')).toMatchObject({ reason: 'refused.unknown-task' });
    expect(game.control().observations).toMatchObject({
      o1: { atMs: HOUR, by: 'eve', rating: 'P', inject: 'timed' },
    });
  });

  it('rates a target or a capability too, or says that it does not apply; one thing at a time', () => {
    const said = { zh: '任务', en: 'task' };
    const guide = { id: 'water', objective: 'o', capability: said, target: said, source: said };
    const game = running({ definition: { evaluation: [{ ...guide, tasks: [] }] } });
    const rate = (what: object, rating: 'M' | 'N/A') =>
      game.attempt({ ...BARE, ...what, rating }, 'evaluator', 'eve');
    expect(rate({ target: 'water' }, 'M').ok).toBe(true);
    expect(rate({ capability: 'water' }, 'N/A').ok).toBe(true);
    expect(rate({ target: 'air' }, 'M')).toMatchObject({ reason: 'refused.unknown-task' });
    expect(rate({ target: 'water', capability: 'water' }, 'M')).toMatchObject({
      reason: 'refused.rates-one-thing',
    });
    expect(Object.values(game.control().observations)).toMatchObject([
      { target: 'water', capability: null, task: null, rating: 'M' },
      { target: null, capability: 'water', rating: 'N/A' },
    ]);
  });

  it('points at acts, messages, injects and moments that are on record, and at nothing else', () => {
    const game = running({ definition: { msel: MSEL } });
    game.seat('east-office', 'east-office');
    game.to(2 * HOUR);
    expect(game.act('east-office', { kind: 'note', text: 'seen' }).ok).toBe(true);
    const [message] = Object.keys(game.control().traffic);
    const point = (evidence: Partial<Evidence>) => {
      const one = { kind: 'log', department: null, id: '', atMs: HOUR, ...evidence } as const;
      return game.attempt({ ...BARE, evidence: [one] }, 'evaluator', 'eve');
    };
    const there: readonly Partial<Evidence>[] = [
      { kind: 'log', department: 'east-office', id: 'l1' },
      { kind: 'message', id: message },
      { kind: 'inject', id: 'timed' },
      { kind: 'learned', department: 'east-fire', id: 'blaze' },
      { kind: 'case', id: 'blaze:east' },
    ];
    for (const one of there) expect({ ...point(one), one }).toMatchObject({ ok: true });
    const not: readonly Partial<Evidence>[] = [
      { kind: 'log', department: 'east-office', id: 'l2' },
      { kind: 'log', department: 'nobody', id: 'l1' },
      { kind: 'message', id: 't999999' },
      { kind: 'inject', id: 'no-inject' },
      { kind: 'learned', id: 'nowhere' },
      { kind: 'case', id: 'blaze:nowhere' },
      { kind: 'decision', department: 'east-office', id: 'd7' },
      { kind: 'inject', id: 'timed', atMs: 9 * HOUR },
    ];
    for (const one of not) {
      expect({ ...point(one), one }).toMatchObject({ reason: 'refused.unknown-evidence' });
    }
    expect(game.control().observations['o1'].evidence).toMatchObject([
      { kind: 'log', department: 'east-office', id: 'l1' },
    ]);
  });
});
