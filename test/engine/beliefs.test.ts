// Aim: a department believes the newest it has heard, at its own misjudgement, and knows by which way.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { send } from '../../sim-core/engine/mail.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { readSpan } from '../../sim-core/engine/spans.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { Belief } from '../../sim-core/model/belief.ts';
import type { Fact } from '../../sim-core/model/message.ts';
import { happened, named, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const BLAZE = 0;

function world(): Parameters<typeof scripted>[0] {
  return smallWorld({
    hazards: [
      {
        id: 'fire',
        states: { heat: 3 },
        severity: 'heat',
        need: { rescue: '2 * heat' },
        observe: [{ by: 'fire', everyMs: 30 * MINUTE, sees: 'heat > 2' }],
      },
    ],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 10 * MINUTE }],
  });
}

function start(hooks: Partial<Hooks> = {}): Run {
  return scripted(world(), { hooks });
}

function fact(run: Run, origin: string, changes: Partial<Fact>): Fact {
  return {
    incident: BLAZE,
    generation: 1,
    severity: 3,
    need: [6],
    asOfMs: run.sim.state.now,
    origin: named(run.sim).department(origin),
    detail: false,
    ...changes,
  };
}

function tell(run: Run, from: string, to: string, told: Fact, ordinal: number): void {
  const { department } = named(run.sim);
  send(run.sim, {
    kind: 'fact',
    from: department(from),
    to: department(to),
    incident: BLAZE,
    fact: told,
    cause: -1,
    delayMs: 0,
    ordinal,
  });
}

function belief(run: Run, id: string): Belief | null {
  return run.sim.state.beliefs[named(run.sim).department(id)][BLAZE];
}

describe('a belief', () => {
  it('starts at the first window in which there is something to see', () => {
    const run = start();
    run.advance(29 * MINUTE);
    expect(belief(run, 'east-fire')).toBeNull();
    run.advance(30 * MINUTE);
    expect(belief(run, 'east-fire')).toMatchObject({ severity: 3, need: [6], asOfMs: 30 * MINUTE });
    expect(belief(run, 'west-fire')).toBeNull();
  });

  it('was unseen from the start of the incident to the first sight', () => {
    const run = start();
    run.advance(30 * MINUTE);
    const { span } = belief(run, 'east-fire') as Belief;
    expect(readSpan(run.sim.state.spans, span)).toMatchObject({
      kind: 'unseen',
      fromMs: 10 * MINUTE,
      toMs: 30 * MINUTE,
      opens: 'sensed',
    });
  });

  it('takes in a newer report and ignores an older one', () => {
    const run = start();
    run.advance(HOUR);
    tell(run, 'area-office', 'west-office', fact(run, 'east-fire', { severity: 5, need: [9] }), 0);
    tell(run, 'area-office', 'west-office', fact(run, 'east-fire', { severity: 1, asOfMs: 1 }), 1);
    run.advance(2 * HOUR);
    expect(belief(run, 'west-office')).toMatchObject({ severity: 5, need: [9], asOfMs: HOUR });
    expect(
      happened(run.sim, 'learned').filter((r) => r['department'] === 'west-office'),
    ).toHaveLength(1);
  });

  it('gains the decisive content of an old report and keeps its newer numbers', () => {
    const run = start();
    run.advance(HOUR);
    tell(run, 'area-office', 'west-office', fact(run, 'east-fire', { severity: 5, need: [9] }), 0);
    run.advance(90 * MINUTE);
    const old = fact(run, 'north-fire', { severity: 1, need: [1], asOfMs: 1, detail: true });
    tell(run, 'area-office', 'west-office', old, 1);
    run.advance(2 * HOUR);
    expect(belief(run, 'west-office')).toMatchObject({
      severity: 5,
      need: [9],
      asOfMs: HOUR,
      origin: named(run.sim).department('east-fire'),
      detail: true,
      detailMs: 100 * MINUTE,
    });
  });

  it('is news when the grade changes or the need moves by a quarter, and a routine update else', () => {
    const run = start();
    const { department } = named(run.sim);
    const learnt = (): number => happened(run.sim, 'learned').length;
    let minute = 0;
    const watch = (severity: number, need: number): void => {
      run.advance(++minute * MINUTE);
      see(run.sim, department('west-fire'), BLAZE, severity, [need]);
    };
    watch(3, 8);
    expect(learnt()).toBe(1);
    watch(3.9, 9);
    expect(learnt()).toBe(1);
    expect(belief(run, 'west-fire')).toMatchObject({ severity: 3.9, need: [9] });
    watch(4, 9);
    watch(4, 13);
    watch(0, 0);
    expect(learnt()).toBe(4);
  });

  it('counts a report of another origin as one more report, even when it brings no news', () => {
    const run = start();
    run.advance(HOUR);
    tell(run, 'area-office', 'west-office', fact(run, 'east-fire', {}), 0);
    run.advance(90 * MINUTE);
    tell(run, 'area-office', 'west-office', fact(run, 'north-fire', { severity: 3.1 }), 1);
    run.advance(2 * HOUR);
    expect(belief(run, 'west-office')).toMatchObject({
      reports: 2,
      severity: 3.1,
      origin: named(run.sim).department('north-fire'),
    });
  });

  it('counts two that report in turn as two, and a report passed on as that of who saw it', () => {
    const run = start();
    run.advance(HOUR);
    const origins = ['east-fire', 'north-fire', 'east-fire', 'north-fire', 'east-fire'];
    origins.forEach((origin, n) => {
      // Every second one changes the need enough to be news, so that both ways of learning are met.
      const need = [n % 4 < 2 ? 6 : 12];
      tell(run, n < 3 ? origin : 'area-office', 'west-office', fact(run, origin, { need }), n);
      run.advance(run.sim.state.now + 30 * MINUTE);
    });
    const { department } = named(run.sim);
    expect(belief(run, 'west-office')).toMatchObject({
      reports: 2,
      origins: [department('east-fire'), department('north-fire')].sort((a, b) => a - b),
    });
  });

  it('is wrong by one constant factor per department and incident', () => {
    const awareness = (): ReturnType<Hooks['awareness']> => ({
      threshold: 1,
      caution: 0,
      handling: 1,
      misjudgement: 0.5,
      trust: 0,
      across: 1,
      upkeep: 0,
    });
    const run = start({ awareness });
    const { department } = named(run.sim);
    see(run.sim, department('west-fire'), BLAZE, 2, [2]);
    const { factor } = belief(run, 'west-fire') as Belief;
    expect(factor).not.toBe(1);
    see(run.sim, department('west-fire'), BLAZE, 8, [40]);
    expect(belief(run, 'west-fire')).toMatchObject({ factor, severity: 8 * factor });
    see(run.sim, department('north-fire'), BLAZE, 2, [2]);
    expect((belief(run, 'north-fire') as Belief).factor).not.toBe(factor);
  });

  it('says when its incident is over', () => {
    const run = start();
    run.advance(HOUR);
    run.sim.state.hazards.env.fill(0);
    run.advance(2 * HOUR);
    expect(belief(run, 'east-fire')).toMatchObject({ severity: 0, need: [0] });
  });
});

describe('an observer that sees nothing', () => {
  // The fire department sees heat above 2 only.
  const cold = (run: Run): void => {
    const { cells } = run.sim.prepared.linked.incidents[BLAZE];
    run.sim.state.hazards.env[cells[0].firstState] = 1;
  };

  it('believes what others have seen who see better', () => {
    const run = start();
    cold(run);
    run.advance(35 * MINUTE);
    cold(run);
    tell(run, 'area-office', 'east-fire', fact(run, 'west-fire', { severity: 1, need: [2] }), 0);
    run.advance(2 * HOUR);
    expect(belief(run, 'east-fire')).toMatchObject({ severity: 1, need: [2] });
  });

  it('says so of what it has seen itself', () => {
    const run = start();
    run.advance(30 * MINUTE);
    expect(belief(run, 'east-fire')).toMatchObject({ severity: 3 });
    cold(run);
    run.advance(HOUR);
    expect(belief(run, 'east-fire')).toMatchObject({ severity: 0 });
  });
});

describe('a report', () => {
  it('is a transit and a desk after the sight that it tells of, without a gap', () => {
    const run = start();
    run.advance(30 * MINUTE);
    const { department } = named(run.sim);
    apply(run.sim, {
      kind: 'notify',
      actor: department('east-fire'),
      to: department('east-office'),
      incident: BLAZE,
      delay: constant(20 * MINUTE),
      loss: 0,
      line: 'internal',
      pulled: false,
    });
    run.advance(2 * HOUR);
    const { span } = belief(run, 'east-office') as Belief;
    const table = run.sim.state.spans;
    const desk = readSpan(table, span);
    const transit = readSpan(table, desk.causes[0]);
    expect(desk).toMatchObject({
      kind: 'desk',
      fromMs: 50 * MINUTE,
      toMs: 60 * MINUTE,
      opens: 'reported',
    });
    expect(transit).toMatchObject({
      kind: 'transit',
      fromMs: 30 * MINUTE,
      toMs: 50 * MINUTE,
    });
    expect(transit.causes).toEqual([(belief(run, 'east-fire') as Belief).span]);
  });

  it('that is lost is sent, told of, and never read', () => {
    const run = start();
    run.advance(30 * MINUTE);
    const { department } = named(run.sim);
    apply(run.sim, {
      kind: 'notify',
      actor: department('east-fire'),
      to: department('west-office'),
      incident: BLAZE,
      delay: constant(0),
      loss: 1,
      line: 'across',
      pulled: false,
    });
    run.advance(5 * HOUR);
    expect(belief(run, 'west-office')).toBeNull();
    expect(run.sim.state.tallies.lostMessages).toBe(1);
    expect(belief(run, 'east-fire')).toMatchObject({ sharedMs: 30 * MINUTE });
  });

  it('across waits for the superior when the line pulls, and a gangplank does not', () => {
    const at = (pulled: boolean): number => {
      const run = scripted(world(), { hooks: { law: { ...QUIET.law, verticalPull: 1 } } });
      const { department } = named(run.sim);
      const actor = department('east-office');
      Object.assign(run.sim.departments[actor], { pull: 1 });
      see(run.sim, actor, BLAZE, 3);
      apply(run.sim, {
        kind: 'notify',
        actor,
        to: department('west-office'),
        incident: BLAZE,
        delay: constant(5 * MINUTE),
        loss: 0,
        line: 'across',
        pulled,
      });
      run.advance(6 * HOUR);
      return (belief(run, 'west-office') as Belief).firstMs / MINUTE;
    };
    expect(at(false)).toBe(5 + 10);
    expect(at(true)).toBe(45 + 60 + 5 + 10);
  });
});

describe('a platform', () => {
  const awareness = (): ReturnType<Hooks['awareness']> => ({
    threshold: 1,
    caution: 0,
    handling: 1,
    misjudgement: 0.5,
    trust: 0,
    across: 1,
    upkeep: 0,
  });
  const information: Hooks['information'] = {
    ...QUIET.information,
    seats: [
      {
        id: 'platform',
        title: { zh: '平台', en: 'Platform' },
        function: 'platform',
        desks: 9,
        handling: constant(0),
      },
    ],
  };

  function post(run: Run, from: string, to: string): void {
    const { department } = named(run.sim);
    apply(run.sim, {
      kind: 'post',
      actor: department(from),
      via: department('platform'),
      incident: BLAZE,
      relay: [{ to: department(to), delay: constant(2 * MINUTE), loss: 0 }],
    });
  }

  it('passes on what is newer, as it was sent, and nothing twice', () => {
    const run = start({ information, awareness });
    run.advance(30 * MINUTE);
    const sent = (belief(run, 'east-fire') as Belief).severity;
    post(run, 'east-fire', 'west-office');
    post(run, 'east-fire', 'west-office');
    run.advance(29 * MINUTE + 30 * MINUTE);
    expect(belief(run, 'platform')).toMatchObject({ severity: sent, factor: 1 });
    const { factor, severity } = belief(run, 'west-office') as Belief;
    expect(severity).toBe(sent * factor);
    const toWest = happened(run.sim, 'sent').filter((row) => row['to'] === 'west-office');
    expect(toWest.map(({ min }) => min)).toEqual([30]);
  });

  it('passes on the decisive content of an older report', () => {
    const run = start({ information });
    run.advance(30 * MINUTE);
    const { department } = named(run.sim);
    post(run, 'east-fire', 'west-office');
    run.advance(31 * MINUTE);
    const plant = department('east-ecology');
    tell(
      run,
      'east-fire',
      'east-ecology',
      fact(run, 'east-ecology', { asOfMs: 1, detail: true }),
      0,
    );
    run.advance(45 * MINUTE);
    expect(run.sim.state.beliefs[plant][BLAZE]).toMatchObject({ detail: true, asOfMs: 1 });
    post(run, 'east-ecology', 'west-office');
    run.advance(59 * MINUTE);
    expect(belief(run, 'west-office')).toMatchObject({ detail: true, asOfMs: 30 * MINUTE });
  });
});
