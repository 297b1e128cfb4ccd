/**
 * Aim: each action says who may do it: under the agreement, outside it, or not at all; and why.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import type { Action, ActionKind, Judgement } from '../../sim-core/model/action.ts';
import { ACTIONS } from '../../sim-core/rules/actions/index.ts';
import { frozen } from './frozen.ts';

const { world, department, incident } = frozen();
const UNDER: Judgement = { standing: 'under', reason: null };
const never = (reason: string): Judgement => ({ standing: 'impossible', reason });

describe("'notify'", () => {
  const judge = (actor: string, to: string, line: 'internal' | 'up' | 'down' | 'across') =>
    ACTIONS.notify.judge(world, {
      kind: 'notify',
      actor: department(actor),
      to: department(to),
      incident: 0,
      delay: constant(0),
      loss: 0,
      line,
      pulled: false,
    });

  it('is under the agreement between members, their towns and bodies above them all', () => {
    expect(judge('hill-office', 'coast-office', 'across')).toEqual(UNDER);
    expect(judge('plain-office', 'village-office', 'across')).toEqual(UNDER);
    expect(judge('hill-ecology', 'basin', 'across')).toEqual(UNDER);
  });

  it('is allowed outside the agreement, and flagged, with anybody outside the area', () => {
    const outside: Judgement = { standing: 'outside', reason: 'not-members' };
    expect(judge('hill-office', 'inland-office', 'across')).toEqual(outside);
    expect(judge('inland-office', 'hill-office', 'across')).toEqual(outside);
    expect(judge('hill-office', 'city-office', 'across')).toEqual(outside);
  });

  it('is lawful on one’s own lines, wherever they lead', () => {
    expect(judge('hill-office', 'city-office', 'up')).toEqual(UNDER);
    expect(judge('land-office', 'inland-office', 'down')).toEqual(UNDER);
    expect(judge('hill-fire', 'hill-office', 'internal')).toEqual(UNDER);
  });

  it('never goes to oneself', () => {
    expect(judge('hill-fire', 'hill-fire', 'internal')).toEqual(never('to-oneself'));
  });
});

describe("'post'", () => {
  const judge = (recipients: readonly string[]): Judgement =>
    ACTIONS.post.judge(world, {
      kind: 'post',
      actor: department('hill-office'),
      via: department('zone-office'),
      incident: 0,
      relay: recipients.map((to) => ({ to: department(to), delay: constant(0), loss: 0 })),
    });

  it('needs somebody whom it concerns', () => {
    expect(judge(['coast-office'])).toEqual(UNDER);
    expect(judge([])).toEqual(never('nobody-concerned'));
  });
});

describe("'declare'", () => {
  const judge = (actor: string): Judgement =>
    ACTIONS.declare.judge(world, { kind: 'declare', actor: department(actor), level: 3 });

  it('belongs to the lead of the place alone', () => {
    expect(judge('hill-office')).toEqual(UNDER);
    expect(judge('hill-fire')).toEqual(never('not-competent'));
    expect(judge('basin')).toEqual(never('not-competent'));
  });
});

describe("'protect'", () => {
  const judge = (actor: string): Judgement =>
    ACTIONS.protect.judge(world, {
      kind: 'protect',
      actor: department(actor),
      protection: 0,
      on: true,
    });

  it('belongs to its legal owner, under every mechanism', () => {
    expect(judge('coast-waterworks')).toEqual(UNDER);
    expect(judge('coast-office')).toEqual(never('not-competent'));
  });
});

describe("'dispatch'", () => {
  const judge = (actor: string, owner: string): Judgement =>
    ACTIONS.dispatch.judge(world, {
      kind: 'dispatch',
      actor: department(actor),
      owner: department(owner),
      incident: 0,
      capability: 0,
      amount: 1,
    });

  it('reaches the units of one’s own place only: a platform moves no truck', () => {
    expect(judge('hill-office', 'hill-fire')).toEqual(UNDER);
    expect(judge('hill-fire', 'hill-fire')).toEqual(UNDER);
    expect(judge('hill-office', 'coast-office')).toEqual(never('not-own-units'));
    expect(judge('city-office', 'hill-fire')).toEqual(never('not-own-units'));
  });
});

describe("'request'", () => {
  const judge = (actor: string, amount: number): Judgement =>
    ACTIONS.request.judge(world, {
      kind: 'request',
      actor: department(actor),
      incident: incident('leak-hill'),
      capability: 0,
      amount,
    });

  it('is for an incident of one’s own place, and for something', () => {
    expect(judge('hill-office', 2)).toEqual(UNDER);
    expect(judge('coast-office', 2)).toEqual(never('not-own-incident'));
    expect(judge('hill-office', 0)).toEqual(never('nothing-asked'));
    expect(judge('hill-office', NaN)).toEqual(never('nothing-asked'));
  });
});

describe("'release'", () => {
  const judge = (actor: string): Judgement =>
    ACTIONS.release.judge(world, {
      kind: 'release',
      actor: department(actor),
      incident: incident('leak-hill'),
      capability: 0,
      amount: 1,
    });

  it('is said by the place where the incident is', () => {
    expect(judge('hill-office')).toEqual(UNDER);
    expect(judge('coast-office')).toEqual(never('not-own-incident'));
  });
});

describe("'refer'", () => {
  it('is for what lies outside every duty, and for nothing else', () => {
    const act = { kind: 'refer', actor: 0, incident: 0, to: department('zone-office') } as const;
    expect(ACTIONS.refer.judge(world, act)).toEqual(never('has-an-owner'));
    const incidents = world.scenario.incidents.map((one) => ({ ...one, unowned: true as const }));
    const outside = { ...world, scenario: { ...world.scenario, incidents } };
    expect(ACTIONS.refer.judge(outside, act)).toEqual(UNDER);
  });
});

describe('every action', () => {
  const kinds: readonly ActionKind[] = [
    'notify',
    'post',
    'declare',
    'protect',
    'dispatch',
    'request',
    'release',
    'refer',
  ];

  it('is in the registry under its kind', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual([...kinds].sort());
    const known: Readonly<Record<Action['kind'], { readonly kind: string }>> = ACTIONS;
    for (const kind of kinds) expect(known[kind].kind).toBe(kind);
  });

  it.each(kinds)('of kind %s is named and explained in both languages', (kind) => {
    const { title, help } = ACTIONS[kind];
    for (const text of [title, help]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/i);
    }
  });
});
