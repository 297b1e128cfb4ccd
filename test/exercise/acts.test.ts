/** Aim: what a person does at a desk is judged by the rules, costs what the mechanism says, and leaves its mark. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { REGISTERS } from '../../sim-core/exercise/act.ts';
import type { Channel, SeatAct } from '../../sim-core/exercise/act.ts';
import type { Role, Verdict } from '../../sim-core/exercise/attempt.ts';
import { ACTS } from '../../sim-core/exercise/acts/index.ts';
import {
  fitsAddressees,
  fitsCopy,
  fitsRegister,
  NOT_KNOWN,
  prefill,
  REPORT_ITEMS,
} from '../../sim-core/exercise/index.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';

/** East, west and north are played; it is two hours in, and east has seen its blaze. */
function game(mechanism = 0): Played {
  const [first] = MECHANISMS.slice(mechanism);
  const played = play({ world: FIRES, mechanisms: [first] });
  for (const id of ['east-office', 'west-office', 'north-office', 'east-ecology']) {
    played.seat(id, id);
  }
  played.attempt({ kind: 'start' });
  played.to(2 * HOUR);
  return played;
}

const notify = (channel: Channel, ...to: readonly string[]): SeatAct => ({
  kind: 'notify',
  to,
  incident: 'blaze',
  channel,
  note: 'look out',
});

/** Minutes until west holds a belief about the blaze. */
function minutesUntilWestKnows(played: Played): number {
  const from = played.group.nowMs;
  for (let at = from; at <= from + 3 * HOUR; at += MINUTE) {
    played.to(at);
    if (played.seen('west-office').beliefs['blaze'] !== undefined) return (at - from) / MINUTE;
  }
  return Infinity;
}

describe('a notice', () => {
  it('is never impossible: without any agreement a call reaches the neighbour in minutes', () => {
    const played = game(0);
    const verdict = played.act('east-office', notify('phone', 'west-office'));
    expect(verdict).toMatchObject({ ok: true, standing: 'under' });
    expect(minutesUntilWestKnows(played)).toBe(3);
    const item = Object.values(played.seen('west-office').inbox).at(-1);
    expect(item).toMatchObject({ kind: 'message', text: 'look out', channel: 'phone' });
    expect(item?.fact).toMatchObject({ incident: 'blaze', title: { en: 'the blaze' } });
  });

  it('takes what its channel takes, whatever the client says', () => {
    const platform = game(1);
    platform.act('east-office', notify('agreement', 'west-office'));
    const byPlatform = minutesUntilWestKnows(platform);
    const letter = game(1);
    letter.act('east-office', notify('letter', 'west-office'));
    const byLetter = minutesUntilWestKnows(letter);
    expect(byPlatform).toBeGreaterThan(0);
    expect(byPlatform).toBeLessThan(15);
    // The written clock of its own place.
    expect(byLetter).toBe(45);
  });

  it('that the agreement does not cover goes by letter, flagged', () => {
    const played = game(1);
    const verdict = played.act('east-office', notify('agreement', 'north-office'));
    expect(verdict).toMatchObject({ ok: true, standing: 'outside', reason: 'not-covered' });
    expect(Object.values(played.seen('east-office').log)).toMatchObject([
      { standing: 'outside', reason: 'not-covered' },
    ]);
  });

  it('needs something to tell and somebody to tell it to', () => {
    const played = game();
    expect(played.act('west-office', notify('phone', 'east-office'))).toMatchObject({
      reason: 'refused.unknown-incident',
    });
    expect(played.act('east-office', notify('phone', 'nobody'))).toMatchObject({
      reason: 'refused.unknown-recipient',
    });
    expect(played.act('east-office', notify('phone', 'east-office'))).toMatchObject({
      reason: 'refused.to-oneself',
    });
  });
});

describe('a report', () => {
  it('goes where the law says, as a form with the statutory items', () => {
    const played = game();
    const view = played.seen('east-office');
    const items = prefill(view, 'initial', 'blaze', (id) => ({ zh: id, en: id }));
    expect(Object.keys(items)).toEqual(REPORT_ITEMS.initial.map(({ id }) => id));
    expect(items['place'].en).toContain('east');
    expect(items['substance']).toEqual(NOT_KNOWN);
    played.attempt({ kind: 'control', department: 'area-office', mode: 'people' });
    const verdict = played.act('east-office', {
      kind: 'report',
      form: 'initial',
      incident: 'blaze',
      to: [],
      copies: [],
      items: { place: items['place'].zh },
      note: '',
    });
    expect(verdict).toMatchObject({ ok: true, standing: 'under' });
    played.to(2 * HOUR + 45 * MINUTE);
    expect(Object.values(played.seen('area-office').inbox).at(-1)).toMatchObject({
      kind: 'report',
      form: 'initial',
      register: 'report',
      from: 'east-office',
      to: ['area-office'],
    });
    const strange = played.act('east-office', {
      kind: 'report',
      form: 'final',
      incident: 'blaze',
      to: [],
      copies: [],
      items: { gossip: 'x' },
      note: '',
    });
    expect(strange).toMatchObject({
      reason: 'refused.unknown-item',
      parameters: { item: 'gossip' },
    });
  });
});

describe('a free message', () => {
  const message = (to: string, more: object = {}): SeatAct => ({
    kind: 'message',
    to: [to],
    copies: [],
    register: 'letter',
    channel: 'phone',
    text: 'how are things?',
    incidents: [],
    replyTo: null,
    ...more,
  });

  it('reaches people; a kind of document that does not suit the relation is flagged', () => {
    const played = game();
    played.act('east-office', message('west-office'));
    played.to(2 * HOUR + 3 * MINUTE);
    expect(Object.values(played.seen('west-office').inbox).at(-1)).toMatchObject({
      kind: 'message',
      text: 'how are things?',
      fact: null,
      register: 'letter',
    });
    const order = played.act('east-office', message('west-office', { register: 'order' }));
    expect(order).toMatchObject({ standing: 'outside', reason: 'register-unfit' });
    expect(fitsRegister('ask-instruction', 'up')).toBe(true);
    expect(fitsRegister('ask-instruction', 'down')).toBe(false);
  });

  it('is judged by whom it is addressed to: a copy goes anywhere, what goes up not below', () => {
    const counties = ['east', 'north', 'west'].map((id) => ({ id, parent: 'area' }));
    const town = { id: 'town', parent: 'east', level: 'town' } as const;
    const area = { id: 'area', parent: null, level: 'province' } as const;
    const played = play({ world: { ...FIRES, jurisdictions: [area, ...counties, town] } });
    for (const id of ['east-office', 'area-office']) played.seat(id, id);
    played.attempt({ kind: 'start' });
    const letter = message('west-office', { copies: ['area-office', 'east-fire'] });
    expect(played.act('east-office', letter)).toMatchObject({ standing: 'under', reason: null });
    const order = { register: 'order', copies: ['west-office'] };
    expect(played.act('area-office', message('east-office', order))).toMatchObject({
      standing: 'under',
    });
    const asked = { register: 'ask-instruction', copies: ['east-ecology', 'west-office'] };
    expect(played.act('east-office', message('area-office', asked))).toMatchObject({
      standing: 'under',
    });
    const below = { register: 'report', copies: ['west-office', 'town-office'] };
    expect(played.act('east-office', message('area-office', below))).toMatchObject({
      standing: 'outside',
      reason: 'copied-below',
    });
    expect(fitsCopy('report', 'across')).toBe(true);
    expect(fitsCopy('notice', 'up')).toBe(true);
  });

  it('to several sides at once suits none; beside subordinates a notice names who ought to know', () => {
    const played = game();
    const both = { to: ['west-office', 'area-office'] };
    for (const register of REGISTERS) {
      const verdict = played.act('east-office', message('', { ...both, register }));
      expect(verdict).toMatchObject({ standing: 'outside', reason: 'register-unfit' });
    }
    expect(fitsAddressees('notice', ['down', 'across'])).toBe(true);
    expect(fitsAddressees('notice', ['across'])).toBe(false);
    expect(fitsAddressees('notice', ['down', 'up'])).toBe(false);
    expect(fitsAddressees('order', ['down', 'across'])).toBe(false);
    expect(fitsAddressees('report', ['up', 'internal', 'up'])).toBe(true);
  });

  it('to a body that nobody plays lands in the simulators’ tray with its facts, and waits there', () => {
    const played = game();
    const sent = message('north-fire', { incidents: ['blaze'] });
    played.act('east-office', sent);
    expect(played.control().tray).toEqual({});
    played.to(2 * HOUR + 3 * MINUTE);
    expect(Object.values(played.control().tray)).toMatchObject([
      {
        department: 'north-fire',
        from: 'east-office',
        text: 'how are things?',
        incidents: ['blaze'],
      },
    ]);
    expect(Object.values(played.seen('east-office').log)).toMatchObject([
      { awaitsFacilitators: true },
    ]);
    const waiting = Object.values(played.control().attention);
    expect(waiting).toMatchObject([{ kind: 'simulator', department: 'north-fire', priority: 1 }]);
    const answered = played.attempt(
      {
        kind: 'act',
        department: 'north-fire',
        act: message('east-office'),
        thinkWallMs: null,
        simulated: true,
      },
      'simulator',
    );
    expect(answered.ok).toBe(true);
    expect(played.control().tray).toEqual({});
    played.to(2 * HOUR + 6 * MINUTE);
    expect(Object.values(played.seen('east-office').inbox).at(-1)).toMatchObject({
      from: 'north-fire',
    });
  });
});

describe('said across the table', () => {
  it('is known at once and on record', () => {
    const played = game();
    played.act('east-office', {
      kind: 'told',
      way: 'face',
      with: 'west-office',
      incidents: ['blaze'],
      note: 'in person',
    });
    expect(played.seen('west-office').beliefs['blaze']).toMatchObject({
      learnedMs: 2 * HOUR,
      source: 'east-office',
    });
  });

  it('reaches the other side in its words, about no incident too', () => {
    const played = game();
    const talk = { kind: 'told', way: 'phone', with: 'west-office', incidents: [] } as const;
    expect(played.act('east-office', { ...talk, note: 'we meet at six' })).toMatchObject({
      ok: true,
      standing: 'under',
    });
    played.to(2 * HOUR + MINUTE);
    expect(Object.values(played.seen('west-office').inbox).at(-1)).toMatchObject({
      from: 'east-office',
      text: 'we meet at six',
      channel: 'phone',
      deliveredMs: 2 * HOUR,
    });
  });

  it('is put on record by facilitators for those who sit there, and says so on both sides', () => {
    const played = game();
    const record = (department: string, act: SeatAct, role: Role): Verdict =>
      played.attempt({ kind: 'act', department, act, thinkWallMs: null, simulated: true }, role);
    const talk = {
      kind: 'told',
      way: 'face',
      with: 'west-office',
      incidents: ['blaze'],
      note: 'I heard them say so',
    } as const;
    expect(record('east-office', talk, 'facilitator')).toMatchObject({ ok: true });
    expect(played.seen('west-office').beliefs['blaze']).toMatchObject({ source: 'east-office' });
    expect(Object.values(played.seen('west-office').inbox).at(-1)).toMatchObject({
      from: 'east-office',
      text: 'I heard them say so',
      recorded: true,
    });
    expect(Object.values(played.seen('east-office').log).at(-1)).toMatchObject({
      act: talk,
      by: 'lead',
      recorded: true,
    });
    played.act('east-office', { ...talk, note: 'by ourselves' });
    expect(Object.values(played.seen('west-office').inbox).at(-1)).not.toHaveProperty('recorded');
    expect(Object.values(played.seen('east-office').log).at(-1)).not.toHaveProperty('recorded');
    // Nobody answers for people who sit there in any other way, and nobody else puts it on record.
    for (const role of ['simulator', 'evaluator'] as const) {
      expect(record('east-office', talk, role).ok).toBe(false);
    }
    const declare = { kind: 'declare', level: 2 } as const;
    expect(record('east-office', declare, 'facilitator')).toMatchObject({
      reason: 'refused.seat-is-taken',
    });
  });
});

describe('a desk', () => {
  it('lists what it may do, under or outside the agreement or not at all, and with what', () => {
    const played = game();
    const { options } = played.seen('east-office');
    expect(options).toMatchObject({
      declare: { standing: 'under' },
      notify: { standing: 'under', choices: { incident: ['blaze'] } },
      protect: { standing: 'under', choices: { protection: ['open-shelter'] } },
      request: { standing: 'under', choices: { incident: ['blaze'] } },
      pay: { standing: 'outside', reason: 'no-cost-rule' },
    });
    const bureau = played.seen('east-ecology').options;
    expect(bureau).toMatchObject({
      declare: { standing: 'impossible', reason: 'not-competent' },
      press: { standing: 'impossible', reason: 'nothing-known' },
      offer: { standing: 'impossible', reason: 'between-leads' },
    });
    const forbidden = { kind: 'declare', level: 3 } as const;
    expect(played.act('east-ecology', forbidden)).toMatchObject({
      reason: 'refused.not-competent',
    });
  });

  it('declares, warns, protects, speaks and pays; doing a thing twice is refused', () => {
    const played = game();
    expect(played.act('east-office', { kind: 'declare', level: 3 }).ok).toBe(true);
    expect(played.act('east-office', { kind: 'declare', level: 3 })).toMatchObject({
      reason: 'refused.already-so',
    });
    const warn = { kind: 'warn', incident: 'blaze', colour: 'orange', text: 'stay in' } as const;
    expect(played.act('east-office', warn).ok).toBe(true);
    expect(played.seen('east-office').desk.self).toMatchObject({
      responseLevel: 3,
      warning: 'orange',
    });
    expect(played.control().levels['east']).toEqual({ responseLevel: 3, warning: 'orange' });
    const shelter = { kind: 'protect', protection: 'open-shelter', on: true } as const;
    played.act('east-office', shelter);
    played.to(3 * HOUR);
    expect(played.seen('east-office').protections['open-shelter'].state).toBe('in-force');
    expect(played.act('west-office', shelter)).toMatchObject({ reason: 'refused.not-competent' });
    const press = { kind: 'press', incident: 'blaze', text: 'all is well' } as const;
    expect(played.act('east-office', press)).toMatchObject({ standing: 'under' });
    const pay = { kind: 'pay', to: 'west-office', yuan: 500, note: '' } as const;
    expect(played.act('east-office', pay)).toMatchObject({ standing: 'outside' });
    expect(played.group.books().state.ledger.some((yuan) => yuan === 500)).toBe(true);
  });

  it('sends own units, asks for help, follows its case, and takes the request back', () => {
    const played = game();
    const what = { incident: 'blaze', capability: 'rescue', amount: 2 };
    // Its own teams went of their own accord.
    expect(
      played.act('east-office', { kind: 'dispatch', owner: 'east-fire', ...what }),
    ).toMatchObject({ reason: 'refused.none-ready' });
    const abroad = { kind: 'dispatch', owner: 'north-fire', ...what } as const;
    expect(played.act('east-office', abroad)).toMatchObject({ reason: 'refused.not-own-units' });
    expect(played.act('east-office', { kind: 'request', note: '', ...what }).ok).toBe(true);
    expect(played.seen('east-office').cases).toMatchObject({
      c1: { status: 'submitted', quantity: 2, promised: 0, holder: 'area-office' },
    });
    expect(played.seen('west-office').cases).toEqual({});
    expect(played.act('east-office', { kind: 'withdraw', case: 'c1' }).ok).toBe(true);
    expect(played.act('east-office', { kind: 'withdraw', case: 'c1' })).toMatchObject({
      reason: 'refused.settled-already',
    });
    expect(played.seen('east-office').cases['c1'].status).toBe('withdrawn');
  });

  it('keeps drafts for a colleague, who signs them or sends them back', () => {
    const played = game();
    const draft = played.act('east-office', {
      kind: 'draft',
      act: { kind: 'declare', level: 2 },
    });
    expect(draft).toMatchObject({ ok: true, made: ['f1'] });
    expect(played.seen('east-office').drafts).toMatchObject({ f1: { by: 'east-office' } });
    expect(played.seen('east-office').desk.self.responseLevel).toBe(0);
    expect(played.act('east-office', { kind: 'sign', draft: 'f1', yes: true }).ok).toBe(true);
    expect(played.seen('east-office')).toMatchObject({
      drafts: {},
      desk: { self: { responseLevel: 2 } },
    });
    expect(played.act('east-office', { kind: 'sign', draft: 'f1', yes: true })).toMatchObject({
      reason: 'refused.unknown-draft',
    });
  });

  it('is signed by another hand than the one that drafted, where two sit there', () => {
    const played = game();
    const draft = { kind: 'draft', act: { kind: 'declare', level: 2 } } as const;
    const sign = (person: string, id: string, yes = true): Verdict =>
      played.act('east-office', { kind: 'sign', draft: id, yes }, person);
    const people = ['one', 'two'];
    played.attempt({ kind: 'seat', department: 'east-office', people });
    for (const _ of people) played.act('east-office', draft, 'one');
    expect(sign('one', 'f1')).toMatchObject({ reason: 'refused.own-draft' });
    expect(played.seen('east-office').desk.self.responseLevel).toBe(0);
    expect(sign('two', 'f1').ok).toBe(true);
    expect(sign('one', 'f2', false).ok).toBe(true);
    played.act('east-office', { ...draft, act: { kind: 'declare', level: 3 } }, 'one');
    expect(sign('one', 'f3')).toMatchObject({ reason: 'refused.own-draft' });
    played.attempt({ kind: 'seat', department: 'east-office', people: ['one'] });
    expect(sign('one', 'f3').ok).toBe(true);
  });

  it('answers what it is asked by its decisions; think time and open items are on record', () => {
    const played = game(2);
    const what = { incident: 'blaze', capability: 'rescue', amount: 2 };
    played.act('east-office', { kind: 'request', note: '', ...what });
    for (let at = 2 * HOUR; at < 6 * HOUR; at += 10 * MINUTE) {
      played.to(at);
      if (Object.keys(played.seen('north-office').decisions).length > 0) break;
    }
    const { decisions, inbox } = played.seen('north-office');
    expect(decisions).toMatchObject({
      d1: { kind: 'ask', force: 'tasked', requester: 'east-office' },
    });
    const item = Object.values(inbox).find(({ decision }) => decision === 'd1');
    expect(item).toMatchObject({ kind: 'decision', title: { en: 'Help is asked for' } });
    const yes = { kind: 'decide', decision: 'd1', yes: true, amount: 1, note: '' } as const;
    expect(played.act('north-office', yes).ok).toBe(true);
    expect(played.act('north-office', yes)).toMatchObject({ reason: 'refused.settled-already' });
    expect(played.group.thoughts().at(-1)).toMatchObject({
      department: 'north-office',
      act: 'decide',
      answers: 'decision',
      thinkWallMs: 1e3,
    });
    played.to(12 * HOUR);
    expect(played.seen('east-office').cases['c1']).toMatchObject({ promised: 1 });
  });

  it('offers, moves units ahead and convenes', () => {
    const played = game();
    played.act('east-office', {
      kind: 'told',
      way: 'phone',
      with: 'north-office',
      incidents: ['blaze'],
      note: '',
    });
    const what = { incident: 'blaze', capability: 'rescue', amount: 1, note: '' };
    expect(played.act('north-office', { kind: 'offer', to: 'east-office', ...what }).ok).toBe(true);
    const call = { kind: 'convene', members: ['north-office'], incident: 'blaze', note: 'now' };
    expect(played.act('east-office', call as SeatAct).ok).toBe(true);
    played.to(2 * HOUR + 46 * MINUTE);
    expect(Object.values(played.seen('east-office').decisions)).toMatchObject([{ kind: 'offer' }]);
    expect(Object.values(played.seen('north-office').inbox).map(({ text }) => text)).toContain(
      'now',
    );
    const move = { owner: 'west-fire', capability: 'rescue', amount: 1, place: 'west' };
    expect(played.act('west-office', { kind: 'pre-position', ...move })).toMatchObject({
      reason: 'refused.none-ready',
    });
  });
});

describe('every act', () => {
  it('has its file', () => {
    expect(Object.keys(ACTS)).toHaveLength(23);
  });
});
