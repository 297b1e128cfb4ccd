// Aim: people and doctrine are interchangeable at a desk: mail is in their hands at once, what wants a yes
// or a no waits for them, and nothing is lost when a desk changes hands.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import { setControl } from '../../sim-core/engine/control.ts';
import { openDecisions } from '../../sim-core/engine/decisions.ts';
import { admitPeople, controlOf, peopleOf } from '../../sim-core/engine/people.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { readSpan } from '../../sim-core/engine/spans.ts';
import { switchMechanism } from '../../sim-core/engine/switching.ts';
import { UNIT_STATUSES } from '../../sim-core/model/resource.ts';
import type { Action } from '../../sim-core/model/action.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { HelpRequest } from '../../sim-core/model/mechanism/help-request.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { happened, named, PLAIN, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const BLAZE = 0;
const PUMPING = 0;
const RESCUE = 1;

interface Setting {
  readonly changes?: Partial<Procedure>;
  readonly permits?: readonly string[];
  readonly hooks?: Partial<Hooks>;
  readonly paper?: number;
}

/** East asks through the area's office; west lends; west's own superior is the area's office. */
function start({ changes, permits = [], hooks, paper = 0 }: Setting = {}): Run {
  const world = smallWorld({
    horizonMs: 48 * HOUR,
    hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '9' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
  });
  const route = (_world: unknown, request: HelpRequest): Procedure | null => {
    if (request.level > 0) return null;
    const { department, jurisdiction } = named(run.sim);
    return { ...procedure(department('area-office'), [jurisdiction('west')]), ...changes };
  };
  const run: Run = scripted(world, {
    mechanism: PLAIN,
    alternatives: [{ ...PLAIN, id: 'other' }],
    hooks: {
      law: {
        ...QUIET.law,
        terms: () => ({
          base: 1,
          permits: permits.map((id) => named(run.sim).department(id)),
          paper: paper === 0 ? null : constant(paper),
          binding: true,
        }),
      },
      organisation: { ...QUIET.organisation, procedure: route },
      ...hooks,
    },
  });
  admitPeople(run.sim);
  return run;
}

function office(run: Run, id: string): number {
  return named(run.sim).department(`${id}-office`);
}

/** People take a desk; what is due at this instant happens. */
function seat(run: Run, ...ids: readonly string[]): void {
  for (const id of ids) setControl(run.sim, named(run.sim).department(id), 'people');
  settle(run);
}

function settle(run: Run): void {
  run.advance(run.sim.state.now);
  expect(brokenInvariants(run.sim)).toEqual([]);
}

function ask(run: Run, amount = 2): void {
  see(run.sim, office(run, 'east'), BLAZE, 3, [9]);
  const actor = office(run, 'east');
  apply(run.sim, { kind: 'request', actor, incident: BLAZE, capability: RESCUE, amount });
  settle(run);
}

function decide(run: Run, id: string, yes: boolean, amount: number | null = null) {
  const actor = named(run.sim).department(id);
  const [open] = openDecisions(run.sim, actor);
  const judged = apply(run.sim, { kind: 'decide', actor, decision: open.serial, yes, amount });
  settle(run);
  return judged;
}

const kinds = (run: Run, id: string): readonly string[] =>
  openDecisions(run.sim, named(run.sim).department(id)).map(({ kind }) => kind);

const ready = (run: Run, id: string): number =>
  run.sim.scenario.units.filter(
    (unit, u) =>
      run.sim.departments[unit.owner].id === id &&
      UNIT_STATUSES[run.sim.state.units.status[u]] === 'ready',
  ).length;

describe('mail to people', () => {
  it('is in their hands when it is delivered, without desk time; doctrine is not asked', () => {
    const run = start();
    seat(run, 'west-office');
    see(run.sim, office(run, 'east'), BLAZE, 3, [9]);
    const [actor, to] = [office(run, 'east'), office(run, 'west')];
    const line = { line: 'across', loss: 0, pulled: false, delay: constant(5 * MINUTE) } as const;
    apply(run.sim, { kind: 'notify', actor, to, incident: BLAZE, ...line });
    run.advance(5 * MINUTE);
    expect(run.sim.state.beliefs[to][BLAZE]).toMatchObject({ severity: 3, learnedMs: 5 * MINUTE });
    expect(peopleOf(run.sim).received[to]).toHaveLength(1);
    expect(happened(run.sim, 'handled')).toMatchObject([{ min: 5, service_ms: 0 }]);
  });

  it('that lay on the desks is taken over, at a desk or waiting, and nothing is read twice', () => {
    const run = start();
    see(run.sim, office(run, 'east'), BLAZE, 3, [9]);
    const [actor, to] = [office(run, 'east'), office(run, 'west')];
    const line = { line: 'across', loss: 0, pulled: false, delay: constant(0) } as const;
    for (let n = 0; n < 5; n++) {
      apply(run.sim, { kind: 'notify', actor, to, incident: BLAZE, ...line });
    }
    apply(run.sim, { kind: 'write', actor, to, delay: constant(HOUR), line: 'across', note: 0 });
    run.advance(MINUTE);
    expect(run.sim.state.desks[to]).toMatchObject({ busy: 2 });
    expect(run.sim.state.desks[to].inbox).toHaveLength(3);
    seat(run, 'west-office');
    expect(run.sim.state.desks[to]).toMatchObject({ busy: 0, inbox: [], handled: 5 });
    expect(peopleOf(run.sim).received[to]).toHaveLength(5);
    run.advance(2 * HOUR);
    expect(run.sim.state.desks[to].handled).toBe(6);
    expect(peopleOf(run.sim).received[to]).toHaveLength(6);
  });
});

describe('what wants a yes or a no', () => {
  it('waits for the person: a request at the secretariat, an ask, a permit, an order', () => {
    const run = start({ permits: ['area-office'] });
    seat(run, 'area-office', 'west-office', 'west-fire');
    ask(run);
    expect(kinds(run, 'area-office')).toEqual(['request']);
    run.advance(10 * HOUR);
    expect(kinds(run, 'area-office')).toEqual(['request']);
    decide(run, 'area-office', true);
    expect(kinds(run, 'west-office')).toEqual(['ask']);
    expect(decide(run, 'west-office', true, 1)).toEqual({ standing: 'under', reason: null });
    run.advance(run.sim.state.now + HOUR);
    expect(kinds(run, 'area-office')).toEqual(['permit']);
    decide(run, 'area-office', true);
    run.advance(run.sim.state.now + 2 * HOUR);
    expect(kinds(run, 'west-fire')).toEqual(['order']);
    decide(run, 'west-fire', true);
    run.advance(run.sim.state.now + 4 * HOUR);
    expect(happened(run.sim, 'arrived')).toHaveLength(1);
  });

  it('may be refused: a request goes one level up, an ask and a permit come back as refusals', () => {
    const run = start({ permits: ['area-office'] });
    seat(run, 'area-office', 'west-office');
    ask(run);
    decide(run, 'area-office', false);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'waiting', committed: 0 });
    const second = start({ permits: ['area-office'] });
    seat(second, 'west-office');
    ask(second);
    second.advance(HOUR);
    const judged = decide(second, 'west-office', false);
    expect(judged).toEqual({ standing: 'outside', reason: 'duty-refused' });
    expect(second.sim.state.asks[0]).toMatchObject({ status: 'refused', openSpan: -1 });
    const { spans, asks } = second.sim.state;
    expect(readSpan(spans, asks[0].lastSpan)).toMatchObject({ kind: 'ask', outcome: 'refused' });
    const third = start({ permits: ['area-office'] });
    ask(third);
    third.advance(30 * MINUTE);
    seat(third, 'area-office');
    third.advance(4 * HOUR);
    expect(kinds(third, 'area-office')).toEqual(['permit']);
    decide(third, 'area-office', false);
    expect(third.sim.state.asks[0].status).toBe('permits');
    third.advance(third.sim.state.now + 3 * HOUR);
    expect(third.sim.state.asks[0].status).toBe('refused');
    expect(ready(third, 'west-fire')).toBe(4);
  });

  it('an order that is not carried out leaves the units ready and takes the promise back', () => {
    const run = start();
    seat(run, 'west-fire');
    ask(run);
    run.advance(2 * HOUR);
    expect(run.sim.state.lots[0].committed).toBe(2);
    expect(decide(run, 'west-fire', false)).toEqual({
      standing: 'outside',
      reason: 'order-refused',
    });
    expect(run.sim.state.lots[0].committed).toBe(0);
    expect(run.sim.state.lots[0].committedAfter).toBeCloseTo(0, 6);
    expect(ready(run, 'west-fire')).toBe(4);
  });

  it('of a meeting is a vote; the sitting decides when it can', () => {
    const run = start({ changes: { voters: [], votesNeeded: 2, vote: constant(3 * HOUR) } });
    const voters = ['west-office', 'north-office'].map((id) => named(run.sim).department(id));
    const meeting = start({ changes: { voters, votesNeeded: 2, vote: constant(3 * HOUR) } });
    seat(meeting, 'west-office', 'north-office');
    ask(meeting);
    meeting.advance(HOUR);
    expect(kinds(meeting, 'west-office')).toEqual(['vote']);
    decide(meeting, 'west-office', true);
    expect(meeting.sim.state.lots[0].status).toBe('voting');
    decide(meeting, 'north-office', false);
    expect(happened(meeting.sim, 'decided')).toMatchObject([{ approved: 0, min: 60 }]);
  });

  it('says nothing any more once it is settled or withdrawn', () => {
    const run = start();
    seat(run, 'west-office');
    ask(run);
    run.advance(HOUR);
    const [open] = openDecisions(run.sim, office(run, 'west'));
    apply(run.sim, { kind: 'withdraw', actor: office(run, 'east'), lot: 0 });
    expect(kinds(run, 'west-office')).toEqual([]);
    const late: Action = {
      kind: 'decide',
      actor: office(run, 'west'),
      decision: open.serial,
      yes: true,
      amount: null,
    };
    expect(apply(run.sim, late)).toEqual({ standing: 'impossible', reason: 'settled-already' });
  });

  it('may give more than the reserve allows, flagged, and never more than is ready', () => {
    const run = start({ hooks: { resources: { ...QUIET.resources, minReserve: 0.75 } } });
    seat(run, 'west-office');
    ask(run, 9);
    run.advance(HOUR);
    const judged = decide(run, 'west-office', true, 3);
    expect(judged).toEqual({ standing: 'outside', reason: 'into-reserve' });
    expect(run.sim.state.lots[0].committed).toBe(3);
  });
});

describe('handing a desk back', () => {
  it('resolves what is open by doctrine’s own rules, and is the same as if nobody had come', () => {
    const run = start();
    seat(run, 'west-office');
    ask(run);
    run.advance(HOUR);
    expect(kinds(run, 'west-office')).toEqual(['ask']);
    setControl(run.sim, office(run, 'west'), 'doctrine');
    settle(run);
    expect(kinds(run, 'west-office')).toEqual([]);
    expect(controlOf(run.sim, office(run, 'west'))).toBe('doctrine');
    expect(run.sim.state.lots[0].committed).toBe(2);
  });

  it('a run with people admitted and nobody seated goes as one without', () => {
    const plain = start();
    plain.sim.state.people = null;
    const admitted = start();
    for (const run of [plain, admitted]) {
      ask(run);
      run.advance(12 * HOUR);
    }
    expect(admitted.hashes().trace).toBe(plain.hashes().trace);
    expect(admitted.stateHash()).not.toBe(plain.stateHash());
    admitted.sim.state.people = null;
    // The hourly chain has hashed with people; the rest of the state is the same.
    for (const run of [plain, admitted]) run.sim.state.hourly = '';
    expect(admitted.stateHash()).toBe(plain.stateHash());
  });
});

describe('offers', () => {
  const offer = (run: Run, amount = 2): void => {
    for (const id of ['east', 'west']) see(run.sim, office(run, id), BLAZE, 3, [9]);
    const [actor, to] = [office(run, 'west'), office(run, 'east')];
    const what = { incident: BLAZE, capability: RESCUE, amount, delay: constant(5 * MINUTE) };
    apply(run.sim, { kind: 'offer', actor, to, ...what });
    run.advance(5 * MINUTE);
  };

  it('wait for the other side; accepted, they go the way of law and paper', () => {
    const run = start({ paper: HOUR });
    seat(run, 'east-office', 'west-office');
    offer(run);
    expect(kinds(run, 'east-office')).toEqual(['offer']);
    decide(run, 'east-office', true, 1);
    expect(run.sim.state.asks[0]).toMatchObject({ status: 'paper', amount: 1 });
    run.advance(2 * HOUR);
    expect(run.sim.state.lots[0].committed).toBe(1);
    const heard = peopleOf(run.sim).received[office(run, 'west')];
    expect(heard.map(({ message }) => message.kind)).toContain('offer');
  });

  it('are taken by doctrine as far as it believes to lack anything', () => {
    const run = start();
    offer(run, 3);
    run.advance(HOUR);
    expect(peopleOf(run.sim).offers).toMatchObject([{ status: 'accepted' }]);
    expect(run.sim.state.lots[0].committed).toBe(3);
    const declined = start();
    see(declined.sim, office(declined, 'east'), BLAZE, 0, [0]);
    const [actor, to] = [office(declined, 'west'), office(declined, 'east')];
    const what = { incident: BLAZE, capability: PUMPING, amount: 1, delay: constant(0) };
    apply(declined.sim, { kind: 'offer', actor, to, ...what });
    declined.advance(HOUR);
    expect(peopleOf(declined.sim).offers).toMatchObject([{ status: 'declined' }]);
  });
});

describe('units moved ahead', () => {
  const world = smallWorld({
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      { id: 'west', parent: 'area' },
      { id: 'dale', parent: 'west', level: 'town', lead: null },
      { id: 'east', parent: 'area' },
    ],
    departments: [
      { id: 'area-office', function: 'emergency-management', at: 'area' },
      ...['east', 'west'].flatMap((id) => [
        { id: `${id}-office`, function: 'emergency-management' as const, at: id },
        { id: `${id}-fire`, function: 'fire' as const, at: id },
      ]),
    ],
    roads: [
      { id: 'west-dale', from: 'west', to: 'dale', timeMs: HOUR },
      { id: 'west-east', from: 'west', to: 'east', timeMs: HOUR },
    ],
  });
  const place = (id: string): number => world.places.findIndex((one) => one.id === id);

  it('turn out, drive and stand ready there; only places of one’s own will do', () => {
    const run = scripted(world, { hooks: {} });
    admitPeople(run.sim);
    const actor = office(run, 'west');
    const owner = named(run.sim).department('west-fire');
    const move = { kind: 'pre-position', actor, owner, capability: RESCUE, amount: 2 } as const;
    const abroad = apply(run.sim, { ...move, place: place('east') });
    expect(abroad).toEqual({ standing: 'impossible', reason: 'not-own-place' });
    expect(apply(run.sim, { ...move, place: place('dale') }).standing).toBe('under');
    expect(ready(run, 'west-fire')).toBe(2);
    run.advance(64 * MINUTE);
    expect(ready(run, 'west-fire')).toBe(2);
    run.advance(66 * MINUTE);
    expect(ready(run, 'west-fire')).toBe(4);
    expect(happened(run.sim, 'positioned')).toMatchObject([
      { min: 65, place: 'dale' },
      { min: 65, place: 'dale' },
    ]);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });
});

describe('a sitting convened by hand', () => {
  it('is held when it is convened, and each tells what it knows', () => {
    const run = start({ changes: { convene: constant(2 * HOUR) } });
    seat(run, 'east-office', 'west-office', 'north-office');
    see(run.sim, office(run, 'east'), BLAZE, 3, [9]);
    const members = [office(run, 'west'), office(run, 'north')];
    apply(run.sim, {
      kind: 'convene',
      actor: office(run, 'east'),
      members,
      incident: BLAZE,
      note: -1,
    });
    run.advance(2 * HOUR - 1);
    expect(run.sim.state.beliefs[members[0]][BLAZE]).toBeNull();
    run.advance(2 * HOUR);
    for (const member of members) {
      expect(run.sim.state.beliefs[member][BLAZE]).toMatchObject({ severity: 3 });
    }
    expect(happened(run.sim, 'met')).toMatchObject([{ min: 120, members: 2 }]);
  });
});

describe('a switch of the mechanism', () => {
  it('keeps what was promised and the permits granted; the rest enters again', () => {
    const run = start({ permits: ['area-office'], changes: { contact: constant(30 * MINUTE) } });
    ask(run);
    run.advance(HOUR);
    expect(run.sim.state.asks[0].status).toBe('permits');
    switchMechanism(run.sim, 1);
    settle(run);
    expect(run.sim.state.asks[0].status).toBe('permits');
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'asking', level: 0, attempt: 1 });
    run.advance(12 * HOUR);
    expect(brokenInvariants(run.sim)).toEqual([]);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'closed', committed: 2 });
    expect(happened(run.sim, 'permitted')).toHaveLength(1);
  });

  it('takes an unanswered ask back and asks again; the old answer counts for nothing', () => {
    const run = start({ changes: { contact: constant(30 * MINUTE) } });
    ask(run);
    run.advance(20 * MINUTE);
    expect(run.sim.state.asks).toMatchObject([{ status: 'asked' }]);
    switchMechanism(run.sim, 1);
    settle(run);
    expect(run.sim.state.asks[0].status).toBe('withdrawn');
    run.advance(12 * HOUR);
    expect(run.sim.state.asks.map(({ status }) => status)).toEqual(['withdrawn', 'committed']);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'closed', committed: 2 });
  });

  it('is part of the state: a snapshot brings the mechanism back', () => {
    const run = start();
    const before = run.snapshot();
    switchMechanism(run.sim, 1);
    expect(run.sim.hooks).toBe(run.sim.playable[1].hooks);
    run.restore(before);
    expect(run.sim.hooks).toBe(run.sim.playable[0].hooks);
  });
});

describe('an incident that nobody owns', () => {
  it('is put to the body that is asked; a yes takes it, a no leaves it', () => {
    const base = smallWorld({
      hazards: [{ id: 'fraud', states: { loss: 3 }, severity: 'loss', need: { rescue: '2' } }],
      incidents: [{ id: 'wave', hazard: 'fraud', at: 'east', onset: 0 }],
    });
    const incidents = base.incidents.map((one) => ({ ...one, unowned: true as const }));
    for (const yes of [true, false]) {
      const run = scripted({ ...base, incidents }, { hooks: {} });
      admitPeople(run.sim);
      seat(run, 'area-office');
      see(run.sim, office(run, 'east'), 0, 3, [2]);
      const to = office(run, 'area');
      apply(run.sim, { kind: 'refer', actor: office(run, 'east'), incident: 0, to });
      settle(run);
      expect(kinds(run, 'area-office')).toEqual(['refer']);
      expect(run.sim.state.beliefs[to][0]).toMatchObject({ severity: 3 });
      decide(run, 'area-office', yes);
      expect(happened(run.sim, 'taken')).toHaveLength(yes ? 1 : 0);
      expect(kinds(run, 'area-office')).toEqual([]);
    }
  });
});
