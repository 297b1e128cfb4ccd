/**
 * Aim: each action says who may do it: under the agreement, outside it, or not at all; and why.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import type { Action, ActionKind, Judgement } from '../../sim-core/model/action.ts';
import { ACTIONS } from '../../sim-core/rules/actions/index.ts';
import { frozen } from './frozen.ts';

const { world, department, incident, jurisdiction } = frozen();
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

/** What the rules say of one action by ids, under a mechanism that promises cover or not. */
const place = (id: string): number => world.scenario.places.findIndex((one) => one.id === id);
const outside = (reason: string): Judgement => ({ standing: 'outside', reason });

describe("'write' and 'tell'", () => {
  const write = (from: string, to: string, line: 'up' | 'across') =>
    ACTIONS.write.judge(world, {
      kind: 'write',
      actor: department(from),
      to: department(to),
      line,
      note: 0,
      delay: constant(0),
    });
  const tell = (from: string, to: string) =>
    ACTIONS.tell.judge(world, {
      kind: 'tell',
      actor: department(from),
      to: department(to),
      incident: 0,
    });

  it('are forbidden to nobody; across the area’s border a letter is flagged', () => {
    expect(write('hill-office', 'coast-office', 'across')).toEqual(UNDER);
    expect(write('hill-office', 'inland-office', 'across')).toEqual(outside('not-members'));
    expect(write('hill-office', 'city-office', 'up')).toEqual(UNDER);
    expect(tell('hill-office', 'inland-office')).toEqual(UNDER);
    expect(write('hill-office', 'hill-office', 'across')).toEqual(never('to-oneself'));
    expect(tell('hill-office', 'hill-office')).toEqual(never('to-oneself'));
  });
});

describe("'warn' and 'press'", () => {
  const warn = (actor: string) =>
    ACTIONS.warn.judge(world, {
      kind: 'warn',
      actor: department(actor),
      incident: 0,
      colour: 2,
    });
  const press = (actor: string) =>
    ACTIONS.press.judge(world, { kind: 'press', actor: department(actor), incident: 0 });

  it('belong to the lead; others may speak, flagged, and may not warn', () => {
    expect(warn('hill-office')).toEqual(UNDER);
    expect(warn('hill-fire')).toEqual(never('not-competent'));
    expect(press('hill-office')).toEqual(UNDER);
    expect(press('hill-fire')).toEqual(outside('not-spokesman'));
  });
});

describe("'pay'", () => {
  const pay = (actor: string, to: string, yuan: number, at = world) =>
    ACTIONS.pay.judge(at, {
      kind: 'pay',
      actor: department(actor),
      jurisdiction: jurisdiction(to),
      yuan,
    });

  it('is the lead’s and the finance bureau’s, and under the agreement where it has a rule on cost', () => {
    expect(pay('hill-office', 'coast', 10)).toEqual(outside('no-cost-rule'));
    expect(pay('hill-office', 'coast', 10, frozen({ finance: 'fund' }).world)).toEqual(UNDER);
    expect(pay('hill-fire', 'coast', 10)).toEqual(never('not-competent'));
    expect(pay('hill-office', 'hill', 10)).toEqual(never('to-oneself'));
    expect(pay('hill-office', 'coast', 0)).toEqual(never('nothing-asked'));
  });
});

describe("'offer'", () => {
  const offer = (actor: string, to: string, amount: number) =>
    ACTIONS.offer.judge(world, {
      kind: 'offer',
      actor: department(actor),
      to: department(to),
      incident: 0,
      capability: 0,
      amount,
      delay: constant(0),
    });

  it('goes from lead to lead, under the agreement between members', () => {
    expect(offer('coast-office', 'hill-office', 1)).toEqual(UNDER);
    expect(offer('inland-office', 'hill-office', 1)).toEqual(outside('not-members'));
    expect(offer('hill-fire', 'coast-office', 1)).toEqual(never('between-leads'));
    expect(offer('hill-office', 'hill-office', 1)).toEqual(never('to-oneself'));
    expect(offer('coast-office', 'hill-office', 0)).toEqual(never('nothing-asked'));
  });
});

describe("'pre-position'", () => {
  const move = (actor: string, owner: string, to: string) =>
    ACTIONS['pre-position'].judge(world, {
      kind: 'pre-position',
      actor: department(actor),
      owner: department(owner),
      capability: 0,
      amount: 1,
      place: place(to),
    });

  it('moves own units within one’s own place, its towns among them', () => {
    expect(move('hill-office', 'hill-fire', 'village')).toEqual(UNDER);
    expect(move('hill-office', 'hill-fire', 'coast')).toEqual(never('not-own-place'));
    expect(move('hill-office', 'coast-office', 'hill')).toEqual(never('not-own-units'));
  });
});

describe("'convene'", () => {
  const convene = (actor: string, ...members: readonly string[]) =>
    ACTIONS.convene.judge(world, {
      kind: 'convene',
      actor: department(actor),
      members: members.map(department),
      incident: 0,
      note: -1,
    });

  it('is for leads and the secretariat; others may call too, flagged', () => {
    expect(convene('hill-office', 'coast-office')).toEqual(UNDER);
    expect(convene('zone-office', 'hill-office', 'coast-office')).toEqual(UNDER);
    expect(convene('hill-fire', 'coast-office')).toEqual(outside('not-convenor'));
    expect(convene('hill-office', 'inland-office')).toEqual(outside('not-members'));
    expect(convene('hill-office', 'hill-office')).toEqual(never('nobody-concerned'));
  });
});

describe("'decide' and 'withdraw'", () => {
  it('are about what is open; a person without any has nothing to settle', () => {
    const nothing = { kind: 'decide', actor: 0, decision: 1, yes: true, amount: null } as const;
    expect(ACTIONS.decide.judge(world, nothing)).toEqual(never('settled-already'));
    const none = { kind: 'withdraw', actor: 0, lot: 0 } as const;
    expect(ACTIONS.withdraw.judge(world, none)).toEqual(never('settled-already'));
  });

  const asked = {
    kind: 'ask',
    force: 'asked',
    binding: false,
    underAgreement: true,
    incident: 0,
    capability: 0,
    quantity: 3,
    requester: 1,
    spare: 2,
    ready: 4,
  } as const;
  const decide = (facts: object, yes: boolean, amount: number | null = null) =>
    ACTIONS.decide.judge(
      { ...world, now: () => 0, cover: () => 0, decision: () => ({ ...asked, ...facts }) },
      { kind: 'decide', actor: 0, decision: 1, yes, amount },
    );

  it('a yes within what one can spare is under the agreement; into the reserve it is flagged', () => {
    expect(decide({}, true, 2)).toEqual(UNDER);
    expect(decide({}, true, 3)).toEqual(outside('into-reserve'));
    expect(decide({ ready: 0, spare: 0 }, true)).toEqual(never('none-ready'));
    expect(decide({ underAgreement: false }, true, 2)).toEqual(outside('no-agreement'));
  });

  it('a no is free unless the law binds or a superior orders', () => {
    expect(decide({}, false)).toEqual(UNDER);
    expect(decide({ binding: true }, false)).toEqual(outside('duty-refused'));
    expect(decide({ force: 'ordered' }, false)).toEqual(outside('duty-refused'));
    expect(decide({ kind: 'order' }, false)).toEqual(outside('order-refused'));
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
    'decide',
    'write',
    'tell',
    'warn',
    'press',
    'pay',
    'offer',
    'pre-position',
    'convene',
    'withdraw',
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
