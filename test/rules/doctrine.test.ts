/**
 * Aim: each duty turns what a desk knows into the acts that its office owes, and into no others.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Action } from '../../sim-core/model/action.ts';
import { FUNCTIONS } from '../../sim-core/model/department.ts';
import type { Duty, Stimulus } from '../../sim-core/model/doctrine.ts';
import { DUTIES, dutiesOf } from '../../sim-core/rules/doctrine/index.ts';
import { brief } from '../../sim-core/rules/doctrine/brief.ts';
import { coordinate } from '../../sim-core/rules/doctrine/coordinate.ts';
import { declare } from '../../sim-core/rules/doctrine/declare.ts';
import { distribute } from '../../sim-core/rules/doctrine/distribute.ts';
import { protect } from '../../sim-core/rules/doctrine/protect.ts';
import { refer } from '../../sim-core/rules/doctrine/refer.ts';
import { report } from '../../sim-core/rules/doctrine/report.ts';
import { respond } from '../../sim-core/rules/doctrine/respond.ts';
import { share } from '../../sim-core/rules/doctrine/share.ts';
import type { MechanismSpec } from '../kit/mechanism.ts';
import { belief, deskAt, needOfRescue, RESCUE } from './desk.ts';
import type { Sight } from './desk.ts';
import { frozen, REGION } from './frozen.ts';
import type { Frozen } from './frozen.ts';

/** People who ask at once, misjudge nothing and fear no false alarm. */
const CALM: MechanismSpec = {
  awareness: ['cooperative', { threshold: 1 }],
  evaluation: ['none', { falseAlarmPenalty: 0 }],
};

function learned(place: Frozen, incident: string, material = true): Stimulus {
  return { kind: 'learned', incident: place.incident(incident), material };
}

function actsOf(
  duty: Duty,
  at: string,
  sight: Sight,
  about: { readonly incident?: string; readonly material?: boolean; readonly now?: number } = {},
  mechanism: MechanismSpec = CALM,
): readonly Action[] {
  const place = frozen(mechanism);
  place.state.now = about.now ?? 0;
  const { incident, material } = about;
  const stimulus: Stimulus =
    incident === undefined ? { kind: 'review' } : learned(place, incident, material ?? true);
  return duty(deskAt(place, at, sight), stimulus);
}

/** Who is told, by which line, after how long (minutes). */
function toldOf(actions: readonly Action[]): readonly string[] {
  const { nameOf } = frozen();
  return actions.map((action) => {
    if (action.kind !== 'notify') return action.kind;
    const { delay } = action;
    const after = delay.kind === 'constant' ? `${delay.value / MINUTE} min` : delay.kind;
    return `${action.line} ${nameOf(action.to)} ${after}`;
  });
}

describe("'protect'", () => {
  const at = (severity: number, protecting: readonly string[] = []): readonly Action[] =>
    actsOf(protect, 'coast-waterworks', {
      beliefs: { 'leak-hill': belief({ severity }) },
      protecting,
    });
  const act = (on: boolean): readonly Action[] => {
    const actor = frozen().department('coast-waterworks');
    return [{ kind: 'protect', actor, protection: 0, on }];
  };

  it('protects from the declared severity of anything that prompts it', () => {
    expect(at(1.99)).toEqual([]);
    expect(at(2)).toEqual(act(true));
    expect(at(2, ['shut-intake'])).toEqual([]);
  });

  it('lifts the protection only when all that prompts it is below the other severity', () => {
    expect(at(0.5, ['shut-intake'])).toEqual([]);
    expect(at(0.49, ['shut-intake'])).toEqual(act(false));
    const beliefs = {
      'leak-hill': belief({ severity: 0 }),
      'river-coast': belief({ severity: 1 }),
    };
    expect(actsOf(protect, 'coast-waterworks', { beliefs, protecting: ['shut-intake'] })).toEqual(
      [],
    );
  });

  it('acts on a belief alone, under any mechanism, whoever leads', () => {
    const sight = { beliefs: { 'leak-hill': belief({ severity: 5 }) } };
    for (const mechanism of [{}, { organisation: 'body', law: 'agreement', information: 'hub' }]) {
      expect(actsOf(protect, 'coast-waterworks', sight, {}, mechanism)).toEqual(act(true));
    }
    expect(actsOf(protect, 'coast-office', sight)).toEqual([]);
    expect(actsOf(protect, 'coast-waterworks', {})).toEqual([]);
  });
});

describe("'declare'", () => {
  const levelAt = (severity: number, sight: Sight = {}, mechanism = CALM): number | null => {
    const beliefs = { 'leak-hill': belief({ severity }) };
    const [action] = actsOf(declare, 'hill-office', { beliefs, ...sight }, {}, mechanism);
    return action?.kind === 'declare' ? action.level : null;
  };

  it('starts level IV at grade IV and rises with the grades', () => {
    expect([0.9, 1, 2, 4, 8].map((severity) => levelAt(severity))).toEqual([null, 4, 3, 2, 1]);
  });

  it('says nothing while the level in force is right, and ends it with the event', () => {
    expect(levelAt(3, { responseLevel: 3 })).toBeNull();
    expect(levelAt(0, { responseLevel: 3 })).toBe(0);
    expect(levelAt(9, { responseLevel: 3 })).toBe(1);
  });

  it('hesitates over the first step while its belief is unconfirmed', () => {
    const fearful = { ...CALM, evaluation: ['none', { falseAlarmPenalty: 20 }] } as const;
    expect(levelAt(1.9, {}, fearful)).toBeNull();
    expect(levelAt(2, {}, fearful)).toBe(4);
    const confirmed = { beliefs: { 'leak-hill': belief({ severity: 1, reports: 3 }) } };
    expect(levelAt(1, confirmed, fearful)).toBe(4);
    expect(levelAt(2, { responseLevel: 4 }, fearful)).toBe(3);
  });

  it('starts late where people ask late, never earlier than the plan', () => {
    const late = { ...CALM, awareness: ['parochial', { threshold: 1.5 }] } as const;
    expect([levelAt(1.4, {}, late), levelAt(1.5, {}, late)]).toEqual([null, 4]);
    const early = { ...CALM, awareness: ['integrated', { threshold: 0.6 }] } as const;
    expect([levelAt(0.9, {}, early), levelAt(1, {}, early)]).toEqual([null, 4]);
  });

  it('does not hesitate where linkage starts by itself', () => {
    const fearful = {
      evaluation: ['none', { falseAlarmPenalty: 30 }],
      law: ['agreement', { automatic: true, automaticFrom: 2 }],
    } as const;
    expect([levelAt(1.9, {}, fearful), levelAt(2, {}, fearful)]).toEqual([null, 3]);
  });

  it('belongs to leads, about incidents of their own place', () => {
    const beliefs = { 'leak-hill': belief({ severity: 9 }) };
    expect(actsOf(declare, 'hill-fire', { beliefs })).toEqual([]);
    expect(actsOf(declare, 'coast-office', { beliefs })).toEqual([]);
  });
});

describe("'coordinate'", () => {
  /** Acts about rescue at hill, which believes to need `want` of it. */
  const acts = (
    want: number,
    sight: Sight = {},
    mechanism: MechanismSpec = CALM,
  ): readonly (readonly [kind: string, amount: number])[] =>
    actsOf(
      coordinate,
      'hill-office',
      {
        responseLevel: 3,
        beliefs: { 'leak-hill': belief({ need: needOfRescue(want) }) },
        ...sight,
      },
      { incident: 'leak-hill' },
      mechanism,
    ).map((action) => {
      if (action.kind === 'dispatch' || action.kind === 'request' || action.kind === 'release') {
        expect(action.capability).toBe(RESCUE);
        return [action.kind, action.amount] as const;
      }
      throw new Error(`unexpected ${action.kind}`);
    });
  it('sends own units first and asks for what is missing', () => {
    const own = { ready: [{ owner: 'hill-fire', amount: 4 }], capacity: 4 };
    expect(acts(3, own)).toEqual([['dispatch', 3]]);
    expect(acts(10, own)).toEqual([
      ['dispatch', 4],
      ['request', 6],
    ]);
  });

  it('counts what is on its way or already asked for', () => {
    const own = { capacity: 4, assigned: 4, outstanding: 6 };
    expect(acts(10, own)).toEqual([]);
    expect(acts(12, own)).toEqual([['request', 2]]);
  });

  it('asks only above its threshold of own capacity', () => {
    const shy = { ...CALM, awareness: ['parochial', { threshold: 1.5 }] } as const;
    expect(acts(6, { capacity: 4, assigned: 4 }, shy)).toEqual([]);
    expect(acts(6.1, { capacity: 4, assigned: 4 }, shy)).toEqual([['request', 3]]);
    expect(acts(4.6, { capacity: 4, assigned: 4 })).toEqual([['request', 1]]);
  });

  it('moves nobody for less than half of one, and asks for whole amounts', () => {
    const own = { ready: [{ owner: 'hill-fire', amount: 4 }], capacity: 4 };
    expect(acts(0.49, own)).toEqual([]);
    expect(acts(0.5, own)).toEqual([['dispatch', 0.5]]);
    expect(acts(4.4, own)).toEqual([['dispatch', 4]]);
    expect(acts(5.2, own)).toEqual([
      ['dispatch', 4],
      ['request', 2],
    ]);
  });

  it('waits with asking while a false alarm would be held against it, unless the law starts', () => {
    const sight = { capacity: 4, assigned: 4 };
    const fear = { evaluation: ['none', { falseAlarmPenalty: 20 }] } as const;
    expect(acts(7, sight, { ...CALM, ...fear })).toEqual([]);
    const law = ['agreement', { automatic: true, automaticFrom: 3 }] as const;
    expect(acts(7, sight, { ...CALM, ...fear, law })).toEqual([['request', 3]]);
  });

  it('sends home what is far beyond the need, down to the need', () => {
    expect(acts(4, { assigned: 5 })).toEqual([]);
    expect(acts(4, { assigned: 5.1 })).toEqual([['release', 5.1 - 4]]);
    expect(acts(0, { assigned: 2 })).toEqual([['release', 2]]);
  });

  it('does nothing before a level is declared, elsewhere, or at desks that do not lead', () => {
    const sight = { beliefs: { 'leak-hill': belief({ need: needOfRescue(9) }) } };
    const about = { incident: 'leak-hill' };
    expect(actsOf(coordinate, 'hill-office', { ...sight, responseLevel: 0 }, about)).toEqual([]);
    expect(actsOf(coordinate, 'hill-fire', { ...sight, responseLevel: 3 }, about)).toEqual([]);
    expect(actsOf(coordinate, 'plain-office', { ...sight, responseLevel: 3 }, about)).toEqual([]);
  });

  it('looks over all it holds at a review', () => {
    const sight = {
      responseLevel: 3,
      capacity: 1,
      beliefs: { 'leak-hill': belief({ need: needOfRescue(9) }), 'river-coast': belief() },
    };
    expect(actsOf(coordinate, 'hill-office', sight).map(({ kind }) => kind)).toEqual(['request']);
  });
});

describe('an expectation', () => {
  /** What coast does about its own reach, when it believes this of the leak upstream in hill. */
  const acts = (upstream: Parameters<typeof belief>[0], sight: Sight = {}): readonly Action[] =>
    actsOf(
      coordinate,
      'coast-office',
      { beliefs: { 'leak-hill': belief(upstream) }, ...sight },
      { incident: 'leak-hill' },
    );
  const need = needOfRescue(8);

  it('sends own units ahead to where half of what is needed upstream will be needed', () => {
    const { department, incident } = frozen();
    expect(acts({ need }, { ready: [{ owner: 'coast-office', amount: 9 }], capacity: 9 })).toEqual([
      {
        kind: 'dispatch',
        actor: department('coast-office'),
        owner: department('coast-office'),
        incident: incident('river-coast'),
        capability: RESCUE,
        amount: 4,
      },
    ]);
  });

  it('asks for help ahead of the arrival when that is more than the place has', () => {
    expect(acts({ need }, { capacity: 1 })).toMatchObject([{ kind: 'request', amount: 4 }]);
  });

  it('is not raised by what is below grade IV, nor by an event that threatens nobody here', () => {
    expect(acts({ need, severity: 0.9 }, { capacity: 1 })).toEqual([]);
    const beliefs = { 'leak-plain': belief({ need }) };
    expect(actsOf(coordinate, 'coast-office', { beliefs, capacity: 1 })).toEqual([]);
  });

  it('never asks for less than what is already seen at home', () => {
    const beliefs = {
      'leak-hill': belief({ need }),
      'river-coast': belief({ need: needOfRescue(6) }),
    };
    const sight = { beliefs, responseLevel: 3, capacity: 1 };
    expect(actsOf(coordinate, 'coast-office', sight)).toMatchObject([
      { kind: 'request', amount: 6 },
    ]);
  });
});

describe("'respond'", () => {
  const acts = (at: string, origin: string, sight: Sight = {}): readonly Action[] => {
    const { department } = frozen();
    const need = REGION.hazards[0].need.map(() => 6);
    const beliefs = { 'leak-hill': belief({ need, origin: department(origin) }) };
    const ready = [{ owner: 'hill-fire', amount: 4 }];
    return actsOf(respond, at, { beliefs, ready, ...sight }, { incident: 'leak-hill' });
  };

  it('goes with its own units where it has seen the need for itself', () => {
    const { department, incident } = frozen();
    const self = department('hill-fire');
    expect(acts('hill-fire', 'hill-fire')).toEqual([
      {
        kind: 'dispatch',
        actor: self,
        owner: self,
        incident: incident('leak-hill'),
        capability: RESCUE,
        amount: 4,
      },
    ]);
  });

  it('waits for the order of the lead when others have told it, and sends no units of others', () => {
    expect(acts('hill-fire', 'hill-office')).toEqual([]);
    expect(acts('hill-ecology', 'hill-ecology')).toEqual([]);
    expect(acts('hill-office', 'hill-office')).toEqual([]);
  });

  it('sends no more than is still missing', () => {
    const [action] = acts('hill-fire', 'hill-fire', { assigned: 3, outstanding: 2 });
    expect(action).toMatchObject({ kind: 'dispatch', amount: 1 });
    expect(acts('hill-fire', 'hill-fire', { assigned: 6 })).toEqual([]);
  });
});

describe("'distribute'", () => {
  const told = (at: string, held = belief(), incident = 'leak-hill', material = true) =>
    toldOf(actsOf(distribute, at, { beliefs: { [incident]: held } }, { incident, material }));

  it('has the lead tell its own departments whom it concerns, by the internal clock', () => {
    expect(told('hill-office')).toEqual(['internal hill-fire 2 min']);
    expect(told('coast-office')).toEqual([
      'internal coast-ecology 1 min',
      'internal coast-waterworks 1 min',
    ]);
  });

  it('does not tell a thing back to whoever brought it, nor old news, nor without leading', () => {
    const { department } = frozen();
    expect(told('hill-office', belief({ source: department('hill-fire') }))).toEqual([]);
    expect(told('hill-office', belief(), 'leak-hill', false)).toEqual([]);
    expect(told('hill-ecology')).toEqual([]);
  });
});

describe("'report'", () => {
  const told = (
    at: string,
    held = belief(),
    about: { readonly material?: boolean; readonly now?: number } = {},
  ) =>
    toldOf(
      actsOf(report, at, { beliefs: { 'leak-hill': held } }, { incident: 'leak-hill', ...about }),
    );

  it('goes to one’s own lead and up one’s own line', () => {
    expect(told('hill-fire')).toEqual(['internal hill-office 2 min']);
    expect(told('hill-ecology')).toEqual(['internal hill-office 2 min', 'up city-ecology 20 min']);
  });

  it('goes one level up from a lead, once when both lines end at the same desk', () => {
    expect(told('hill-office')).toEqual(['up city-office 20 min']);
  });

  it('is made once to a lead that is the superior of the line as well', () => {
    const { department } = frozen();
    const oneDesk = {
      ...REGION,
      departments: REGION.departments.map((one) =>
        one.id === 'hill-fire' ? { ...one, superior: department('hill-office') } : one,
      ),
    };
    const place = frozen(CALM, oneDesk);
    const desk = deskAt(place, 'hill-fire', { beliefs: { 'leak-hill': belief() } });
    expect(toldOf(report(desk, learned(place, 'leak-hill')))).toEqual([
      'internal hill-office 2 min',
    ]);
  });

  it('passes cities from grade III on, provinces from grade II on, and stops at the state', () => {
    const up = (at: string, severity: number): number => told(at, belief({ severity })).length;
    expect([up('hill-office', 0.1), up('city-office', 1.9), up('city-office', 2)]).toEqual([
      1, 0, 1,
    ]);
    expect([up('upper-office', 3.9), up('upper-office', 4), up('land-office', 99)]).toEqual([
      0, 1, 0,
    ]);
  });

  it('tells everybody above when it is over', () => {
    expect(told('city-office', belief({ severity: 0 }))).toHaveLength(1);
  });

  it('is not made to whoever told it', () => {
    const { department } = frozen();
    expect(told('hill-ecology', belief({ source: department('hill-office') }))).toEqual([
      'up city-ecology 20 min',
    ]);
  });

  it('follows up every three hours without news, once there has been a first report', () => {
    const later = { material: false, now: 5 * HOUR };
    expect(told('hill-office', belief({ reportedMs: 2 * HOUR }), later)).toHaveLength(1);
    expect(told('hill-office', belief({ reportedMs: 2 * HOUR + 1 }), later)).toEqual([]);
    expect(told('hill-office', belief({ reportedMs: -1 }), later)).toEqual([]);
  });

  it('is the same under every mechanism', () => {
    const mechanism = { organisation: 'body', law: 'agreement', information: 'hub' };
    const sight = { beliefs: { 'leak-hill': belief() } };
    const about = { incident: 'leak-hill' };
    expect(actsOf(report, 'hill-ecology', sight, about, mechanism)).toEqual(
      actsOf(report, 'hill-ecology', sight, about),
    );
  });
});

describe("'brief'", () => {
  const told = (at: string, held = belief(), incident = 'leak-hill', material = true) =>
    toldOf(actsOf(brief, at, { beliefs: { [incident]: held } }, { incident, material }));

  it('goes down to the leads of threatened places, by the clock of the superior', () => {
    expect(told('land-office')).toEqual([
      'down coast-office 60 min',
      'down hill-office 60 min',
      'down inland-office 60 min',
    ]);
    expect(told('city-office')).toEqual(['down hill-office 33 min']);
    expect(told('lower-office')).toEqual(['down coast-office 60 min', 'down inland-office 60 min']);
  });

  it('does not go back to whoever told it, sideways, up, or without news', () => {
    const { department } = frozen();
    const fromHill = belief({ source: department('hill-office') });
    expect(told('city-office', fromHill)).toEqual([]);
    expect(told('coast-office')).toEqual([]);
    expect(told('hill-fire')).toEqual([]);
    expect(told('city-office', belief(), 'leak-hill', false)).toEqual([]);
  });

  it('reaches down one’s own line only', () => {
    expect(told('city-ecology', belief(), 'river-coast')).toEqual([]);
  });
});

describe("'share'", () => {
  const EVERY = 4 * HOUR;
  const notice = constant(30 * MINUTE);
  const mesh: MechanismSpec = {
    ...CALM,
    information: ['mesh', { notice, every: constant(EVERY) }],
  };
  const acts = (
    at: string,
    held = belief(),
    about: { readonly material?: boolean; readonly now?: number } = {},
    mechanism = mesh,
  ): readonly Action[] =>
    actsOf(
      share,
      at,
      { beliefs: { 'leak-hill': held } },
      { incident: 'leak-hill', ...about },
      mechanism,
    );

  it('tells across whom the information option names, as it says', () => {
    expect(toldOf(acts('hill-office')).slice(0, 2)).toEqual([
      'across basin 30 min',
      'across coast-ecology 30 min',
    ]);
  });

  it('gives notice to a superior that is concerned, besides the report: two duties', () => {
    const { department } = frozen();
    const watched = {
      ...REGION,
      incidents: REGION.incidents.map((one) =>
        one.id === 'leak-hill'
          ? { ...one, decisiveFor: [...one.decisiveFor, department('city-ecology')] }
          : one,
      ),
    };
    const place = frozen({ ...CALM, information: ['vertical', {}] }, watched);
    const desk = deskAt(place, 'hill-ecology', { beliefs: { 'leak-hill': belief({}) } });
    const toCity = share(desk, learned(place, 'leak-hill', true)).filter(
      (one) => one.kind === 'notify' && one.to === department('city-ecology'),
    );
    expect(toCity).toHaveLength(1);
  });

  it('belongs to the place where the incident is', () => {
    expect(acts('coast-office')).toEqual([]);
  });

  it('ends all at once where silence is worth more than the law makes it cost', () => {
    const silent = {
      ...REGION,
      jurisdictions: REGION.jurisdictions.map((one) =>
        one.id === 'hill' ? { ...one, silencePayoff: 1 } : one,
      ),
    };
    const told = (hidePenalty: number, duty: Duty): number => {
      const place = frozen({ ...mesh, law: ['agreement', { hidePenalty }] }, silent);
      const desk = deskAt(place, 'hill-office', { beliefs: { 'leak-hill': belief() } });
      return duty(desk, learned(place, 'leak-hill')).length;
    };
    expect([0, 0.5, 0.99].map((penalty) => told(penalty, share))).toEqual([0, 0, 0]);
    expect([1, 2].map((penalty) => told(penalty, share) > 0)).toEqual([true, true]);
    // The superiors are told all the same.
    expect(told(0, report)).toBeGreaterThan(0);
  });

  it('repeats what is no news only after the interval of the option', () => {
    const again = (sharedMs: number): number =>
      acts('hill-office', belief({ sharedMs }), { material: false, now: 6 * HOUR }).length;
    expect([again(2 * HOUR) > 0, again(2 * HOUR + 1), again(-1)]).toEqual([true, 0, 0]);
  });

  it('makes one posting of all deliveries through one seat', () => {
    const actions = acts('hill-office', belief(), {}, { ...CALM, information: 'hub' });
    expect(actions.map(({ kind }) => kind)).toEqual(['notify', 'post']);
    const post = actions.find((action) => action.kind === 'post');
    expect(post?.relay).toHaveLength(4);
  });
});

describe("'refer'", () => {
  const at = (id: string, sight: Sight = {}, mechanism: MechanismSpec = CALM): string | null => {
    const beliefs = { 'leak-hill': belief() };
    const about = { incident: 'leak-hill' };
    const full = { beliefs, isReferred: false, ...sight };
    const [action] = actsOf(refer, id, full, about, mechanism);
    return action?.kind === 'refer' ? frozen().nameOf(action.to) : null;
  };
  const MEETING: MechanismSpec = { ...CALM, organisation: ['joint-meeting', {}] };

  it('has a member ask whoever its organisation names for what nobody owns', () => {
    expect(at('hill-office', {}, MEETING)).toBe('zone-office');
    expect(at('inland-office', {}, MEETING)).toBeNull();
    expect(at('hill-office')).toBeNull();
  });

  it('has the common superior of all the places concerned take it up, and no lower one', () => {
    expect(at('land-office')).toBe('land-office');
    expect(at('upper-office')).toBeNull();
  });

  it('asks once, and only for what goes on', () => {
    expect(at('hill-office', { isReferred: true }, MEETING)).toBeNull();
    expect(at('hill-office', { beliefs: { 'leak-hill': belief({ severity: 0 }) } }, MEETING)).toBe(
      null,
    );
  });

  it('keeps everybody from acting until it is theirs', () => {
    const beliefs = { 'leak-hill': belief({ severity: 5, need: needOfRescue(4) }) };
    const mine = { beliefs, responseLevel: 3, ready: [{ owner: 'hill-fire', amount: 4 }] };
    const about = { incident: 'leak-hill' };
    expect(actsOf(coordinate, 'hill-office', mine, about).length).toBeGreaterThan(0);
    expect(actsOf(coordinate, 'hill-office', { ...mine, mayAct: false }, about)).toEqual([]);
    expect(actsOf(declare, 'hill-office', { beliefs, mayAct: false })).toEqual([]);
    expect(actsOf(protect, 'coast-waterworks', { beliefs, mayAct: false })).toEqual([]);
  });
});

describe('doctrine', () => {
  const DUTY_NAMES = new Map<Duty, string>([
    [brief, 'brief'],
    [coordinate, 'coordinate'],
    [declare, 'declare'],
    [distribute, 'distribute'],
    [protect, 'protect'],
    [refer, 'refer'],
    [report, 'report'],
    [respond, 'respond'],
    [share, 'share'],
  ]);
  const namesOf = (fn: (typeof FUNCTIONS)[number]): readonly (string | undefined)[] =>
    DUTIES[fn].map((duty) => DUTY_NAMES.get(duty));

  it('gives every department function its duties, and added seats none', () => {
    expect(Object.keys(DUTIES).sort()).toEqual([...FUNCTIONS].sort());
    for (const fn of FUNCTIONS) {
      const isSeat = fn === 'coordination-body' || fn === 'platform';
      expect(namesOf(fn).length > 0).toBe(!isSeat);
    }
  });

  it('has everybody protect before all else but declaring and asking whose it is, and report', () => {
    const people = FUNCTIONS.filter((fn) => fn !== 'coordination-body' && fn !== 'platform');
    const duties = people.map((fn) =>
      namesOf(fn).filter((duty) => duty !== 'declare' && duty !== 'refer'),
    );
    expect(duties.every(([first]) => first === 'protect')).toBe(true);
    expect(duties.every((list) => list.includes('report'))).toBe(true);
  });

  it('gives whoever leads a place the duties of a lead, whatever its function', () => {
    expect(dutiesOf('water', true)).toEqual(DUTIES['emergency-management']);
    expect(dutiesOf('water', false)).toEqual(DUTIES.water);
  });

  it('has the bureaux that watch for others, and leads, tell across', () => {
    const telling = FUNCTIONS.filter((fn) => namesOf(fn).includes('share'));
    expect(telling).toEqual(
      expect.arrayContaining(['basin-authority', 'ecology', 'emergency-management', 'water']),
    );
    expect(telling).not.toContain('enterprise');
  });
});
