/**
 * Aim: every metric is computed by hand on small books, says what an empty denominator gives, and is a
 * finite number whoever answers the disaster.
 */
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../sim-core/base/time.ts';
import { createRun, METRICS, RESPONSES } from '../../sim-core/index.ts';
import { PHASES } from '../../sim-core/model/case.ts';
import type { Ask, Case, Lot, Phase } from '../../sim-core/model/case.ts';
import { HARM_KINDS } from '../../sim-core/model/hazard.ts';
import type { Message } from '../../sim-core/model/message.ts';
import type { CasePath, RunBooks } from '../../sim-core/model/record.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { belief } from './desk.ts';
import { frozen, REGION } from './frozen.ts';

const END = 48 * HOUR;
const place = frozen();

/** Books of a run that ended after 48 hours in which nothing happened yet. */
function emptyBooks(): RunBooks {
  const { sim } = createRun({ scenario: REGION, mechanism: mechanismOf(), seed: '1' });
  return {
    scenario: REGION,
    state: sim.state,
    paths: [],
    cost: { posts: 0, yuanPerYear: 0 },
    endMs: END,
    response: 'mechanism',
  };
}

function metric(id: string) {
  const found = METRICS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no metric ${id}`);
  return found;
}

/** The metric of books to which something was done. */
function valueOf(id: string, write: (books: RunBooks) => void): number {
  const books = emptyBooks();
  write(books);
  return metric(id).of(books);
}

function aCase(changed: Partial<Case> = {}): Case {
  return {
    root: 0,
    jurisdiction: place.jurisdiction('hill'),
    t0Ms: 2 * HOUR,
    peak: new Float64Array(2),
    need: new Float64Array(2),
    arrived: new Float64Array(2),
    reachedMs: new Float64Array(6).fill(-1),
    reachedBy: new Float64Array(6).fill(-1),
    ...changed,
  };
}

function aLot(changed: Partial<Lot>): Lot {
  return {
    id: 0,
    root: 0,
    jurisdiction: place.jurisdiction('hill'),
    incident: 0,
    capability: 1,
    quantity: 4,
    requester: place.department('hill-office'),
    ordinal: 0,
    requestedMs: 0,
    status: 'closed',
    level: 0,
    attempt: 0,
    requested: {},
    requestOrdinal: 0,
    invited: {},
    committed: 0,
    committedAfter: 0,
    endMs: -1,
    candidates: [],
    quantities: [],
    pendingAsks: 0,
    votesYes: 0,
    votesNo: 0,
    agreed: [],
    voters: [],
    votesNeeded: 0,
    force: 'asked',
    underAgreement: true,
    secretariat: 0,
    lastSpan: -1,
    openSpan: -1,
    ...changed,
  };
}

function aNote(changed: Partial<Message>): Message {
  return {
    id: 0,
    kind: 'note',
    from: 0,
    to: 0,
    source: 0,
    incident: 0,
    fact: null,
    relay: null,
    about: -1,
    sentMs: 0,
    deliverMs: 0,
    priority: 3,
    cause: -1,
    ordinal: 0,
    ...changed,
  };
}

function writeHarm(
  books: RunBooks,
  incident: string,
  kind: (typeof HARM_KINDS)[number],
  x: number,
) {
  const at = place.incident(incident) * HARM_KINDS.length + HARM_KINDS.indexOf(kind);
  books.state.hazards.harm[at] = x;
}

describe('harm', () => {
  const write = (books: RunBooks): void => {
    writeHarm(books, 'leak-hill', 'people', 3);
    writeHarm(books, 'river-coast', 'people', 4);
    writeHarm(books, 'leak-hill', 'money', 1000);
    writeHarm(books, 'leak-plain', 'money', 500);
    writeHarm(books, 'river-coast', 'environment', 7);
    books.state.tallies.crewHarm = 0.5;
    books.state.tallies.callHarm[place.jurisdiction('coast')] = 2;
    books.state.tallies.callHarm[place.jurisdiction('plain')] = 1;
  };

  it("to people is 'harm-people': cascade, donors' everyday calls and crews, once each", () => {
    expect(valueOf('harm-people', write)).toBe(3 + 4 + 0.5 + 2 + 1);
  });

  it("in 'harm-money' and 'harm-environment' is never mixed with people", () => {
    expect(valueOf('harm-money', write)).toBe(1500);
    expect(valueOf('harm-environment', write)).toBe(7);
  });

  it("to crews alone is 'crew-harm'", () => {
    expect(valueOf('crew-harm', write)).toBe(0.5);
  });
});

describe("'dark-time'", () => {
  /** Holder → hour at which it first held the leak in hill. */
  const write =
    (held: Readonly<Record<string, number>>) =>
    ({ state }: RunBooks): void => {
      state.hazards.generation[0] = 1;
      state.hazards.startedAt[0] = HOUR;
      for (const [id, hour] of Object.entries(held)) {
        state.beliefs[place.department(id)][0] = belief({ firstMs: hour * HOUR });
      }
    };

  it('runs from the first holder anywhere to each decisive desk; never known counts to the end', () => {
    const held = { 'hill-ecology': 2, 'hill-office': 5, 'hill-fire': 2, basin: 12 };
    // Decisive: basin 10 h, coast-ecology 46 h, hill-fire 0 h, hill-office 3 h, inland-office 46 h.
    expect(valueOf('dark-time', write(held))).toBeCloseTo((10 + 46 + 0 + 3 + 46) / 5, 12);
  });

  it('runs from the start when nobody ever knew', () => {
    expect(valueOf('dark-time', write({}))).toBe(47);
  });

  it('waits for the decisive content where somebody had it from the start', () => {
    const books = emptyBooks();
    write({ 'hill-office': 5 })(books);
    const incidents = REGION.incidents.map((incident, i) =>
      i === 0 ? { ...incident, knownTo: [place.department('hill-fire')] } : incident,
    );
    books.state.beliefs[place.department('hill-fire')][0] = belief({ firstMs: 0, detailMs: HOUR });
    books.state.beliefs[place.department('basin')][0] = belief({ firstMs: 0, detailMs: 9 * HOUR });
    const scenario = { ...REGION, incidents };
    // hill-office knows of the leak but never what leaks.
    expect(metric('dark-time').of({ ...books, scenario })).toBeCloseTo(
      (8 + 47 + 0 + 47 + 47) / 5,
      12,
    );
  });

  it('is 0 when nothing happened', () => {
    expect(valueOf('dark-time', () => {})).toBe(0);
  });
});

describe("'time-to-owner'", () => {
  const scenario = {
    ...REGION,
    incidents: REGION.incidents.map((one, i) => (i < 2 ? { ...one, unowned: true as const } : one)),
  };
  const after = (takenHours: readonly number[]): number => {
    const books = emptyBooks();
    takenHours.forEach((_, i) => {
      books.state.hazards.generation[i] = 1;
      books.state.hazards.startedAt[i] = HOUR;
    });
    const width = books.state.beliefs.length * scenario.incidents.length;
    const ownership = {
      owner: new Int32Array(scenario.incidents.length),
      takenMs: Float64Array.from(takenHours, (hours) => (hours < 0 ? -1 : hours * HOUR)),
      generation: Int32Array.from(scenario.incidents, (_, i) => Number((takenHours[i] ?? -1) >= 0)),
      referred: new Int32Array(width),
      mandated: new Int32Array(width),
    };
    const state = { ...books.state, ownership };
    return metric('time-to-owner').of({ ...books, state, scenario });
  };

  it('runs from the start to the first owner; never taken counts to the end', () => {
    expect(after([5])).toBe(4);
    expect(after([5, -1])).toBe((4 + 47) / 2);
  });

  it('is 0 where every incident has an owner by law', () => {
    expect(valueOf('time-to-owner', ({ state }) => void (state.hazards.generation[0] = 1))).toBe(0);
  });
});

describe("'age-of-information'", () => {
  it('is the time average of the ages, and 0 when nothing was active', () => {
    expect(
      valueOf('age-of-information', ({ state }) => {
        state.tallies.ageSum = 12;
        state.tallies.ageWeight = 8;
      }),
    ).toBe(1.5);
    expect(valueOf('age-of-information', () => {})).toBe(0);
  });
});

describe("'donor-burden' and 'requests-met'", () => {
  const anAsk = (donor: string, amount: number, status: Ask['status'] = 'committed'): Ask => ({
    id: 0,
    lot: 0,
    donor: place.jurisdiction(donor),
    quantity: amount,
    attempt: 0,
    permits: [],
    amount,
    paperMs: 0,
    binding: false,
    status,
    lastSpan: -1,
    openSpan: -1,
  });

  it('sets the member that gave most of what it owns against the one that gave least', () => {
    // Coast owns 8, hill 9 (a tanker and two boats), plain 11 to lend; its watches stay.
    const burden = (...asks: readonly Ask[]): number =>
      valueOf('donor-burden', ({ state }) => {
        state.asks.push(...asks);
      });
    expect(burden()).toBe(0);
    expect(burden(anAsk('coast', 4))).toBeCloseTo(0.5, 12);
    expect(burden(anAsk('coast', 4), anAsk('hill', 9), anAsk('plain', 5.5))).toBeCloseTo(0.5, 12);
    expect(burden(anAsk('coast', 4, 'refused'))).toBe(0);
  });

  it('counts what was committed of what was asked, without what nobody needed any more', () => {
    expect(valueOf('requests-met', () => {})).toBe(1);
    const met = valueOf('requests-met', ({ state }) => {
      state.lots.push(aLot({ quantity: 4, committed: 1 }), aLot({ quantity: 2, committed: 3 }));
      state.lots.push(aLot({ quantity: 9, committed: 0, status: 'withdrawn' }));
    });
    expect(met).toBeCloseTo(0.5, 12);
  });
});

describe("'unmet-need', 'donor-depletion' and 'fairness'", () => {
  const write = ({ state }: RunBooks): void => {
    state.tallies.unmetHours[place.jurisdiction('hill')] = 30;
    state.tallies.unmetHours[place.jurisdiction('coast')] = 6;
    state.tallies.unmetHours[place.jurisdiction('inland')] = 500;
    state.tallies.callWaitHours[place.jurisdiction('plain')] = 2;
    state.tallies.callWaitHours[place.jurisdiction('coast')] = 3;
  };

  it('sum unmet need and the waits of everyday calls over all places', () => {
    expect(valueOf('unmet-need', write)).toBe(536);
    expect(valueOf('donor-depletion', write)).toBe(5);
  });

  it('compare the worst with the best member per head, members only', () => {
    // 100,000 residents each: hill 3, coast 0.6, plain 0 per 10,000.
    expect(valueOf('fairness', write)).toBeCloseTo(3, 12);
    // Village stands below hill, whose residents its own are.
    const below = (books: RunBooks): void => {
      write(books);
      books.state.tallies.unmetHours[place.jurisdiction('village')] = 12;
    };
    expect(valueOf('fairness', below)).toBeCloseTo(4.2, 12);
    const few = REGION.jurisdictions.map((one) => ({ ...one, member: one.id === 'hill' }));
    const books = emptyBooks();
    write(books);
    const scenario = { ...REGION, jurisdictions: few };
    expect(metric('fairness').of({ ...books, scenario })).toBe(0);
  });
});

describe("'requested-to-committed'", () => {
  it('weights each commitment by its quantity; what never came counts to the end', () => {
    const lots = [
      // 3 of 4 after 2 h each, 1 never until it was withdrawn 10 h after the request: (6 + 10) / 4.
      aLot({ requestedMs: HOUR, committed: 3, committedAfter: 6 * HOUR, endMs: 11 * HOUR }),
      // Nothing until the horizon, 40 h after the request.
      aLot({ requestedMs: 8 * HOUR }),
    ];
    const value = valueOf('requested-to-committed', ({ state }) => state.lots.push(...lots));
    expect(value).toBeCloseTo((4 + 40) / 2, 12);
  });

  it('shares out more than was asked over all that was promised', () => {
    const lot = aLot({ quantity: 2, committed: 4, committedAfter: 4 * HOUR, endMs: HOUR });
    expect(valueOf('requested-to-committed', ({ state }) => state.lots.push(lot))).toBe(1);
  });

  it('is 0 when nothing was requested', () => {
    expect(valueOf('requested-to-committed', () => {})).toBe(0);
  });
});

describe("'activation-lag'", () => {
  it('runs from t0 to the first declaration of the place; never counts to the end', () => {
    const value = valueOf('activation-lag', ({ state }) => {
      state.cases.push(
        aCase({ jurisdiction: place.jurisdiction('hill') }),
        aCase({ jurisdiction: place.jurisdiction('coast') }),
        aCase({ jurisdiction: place.jurisdiction('plain') }),
        aCase({ jurisdiction: place.jurisdiction('inland'), t0Ms: -1 }),
      );
      state.activatedMs[place.jurisdiction('hill')] = 5 * HOUR;
      state.activatedMs[place.jurisdiction('coast')] = HOUR;
    });
    // hill 3 h, coast before t0: 0 h, plain never: 46 h; inland never became a case.
    expect(value).toBeCloseTo((3 + 0 + 46) / 3, 12);
    expect(valueOf('activation-lag', () => {})).toBe(0);
  });
});

describe("'onset-to-requested'", () => {
  it('is the mean length of the phases before the request', () => {
    const path = (hours: Readonly<Partial<Record<Phase, number>>>): CasePath => {
      let at = 0;
      const phases = PHASES.map((phase) => {
        const fromMs = at;
        at += (hours[phase] ?? 0) * HOUR;
        return { phase, fromMs, toMs: at, holder: -1, skipped: at === fromMs };
      });
      const [root, jurisdiction, capability] = [0, 0, 0];
      return {
        root,
        jurisdiction,
        capability,
        t0Ms: 0,
        endMs: at,
        censored: false,
        phases,
        spans: [],
      };
    };
    const books = {
      ...emptyBooks(),
      paths: [
        path({ unsensed: 1, sensed: 0.5, reported: 2, shared: 0.5, requested: 7, arrived: 9 }),
        path({ requested: 30 }),
      ],
    };
    expect(metric('onset-to-requested').of(books)).toBe(2);
    expect(valueOf('onset-to-requested', () => {})).toBe(0);
  });
});

describe("'time-to-arrival' and 'arrived-in-a-day'", () => {
  const HORIZON_3D = 72 * HOUR;
  const write = ({ state }: RunBooks): void => {
    state.cases.push(
      aCase({
        t0Ms: 2 * HOUR,
        peak: Float64Array.of(0, 8),
        // rescue: first after 3 h, 90 % exactly one day after t0.
        reachedMs: Float64Array.of(-1, -1, -1, 5 * HOUR, 9 * HOUR, 2 * HOUR + DAY),
      }),
      aCase({
        t0Ms: 12 * HOUR,
        peak: Float64Array.of(4, 4),
        // Water: help stood there before t0; rescue never came.
        reachedMs: Float64Array.of(11 * HOUR, 13 * HOUR, 13 * HOUR + DAY, -1, -1, -1),
      }),
      aCase({ t0Ms: -1, peak: Float64Array.of(9, 9) }),
    );
  };

  it('average over needed capabilities; never arrived counts to the end', () => {
    const books = { ...emptyBooks(), endMs: HORIZON_3D };
    write(books);
    expect(metric('time-to-arrival').of(books)).toBeCloseTo((3 + 0 + 60) / 3, 12);
  });

  it('count what reached 90 % of the need within 24 hours of t0', () => {
    expect(valueOf('arrived-in-a-day', write)).toBeCloseTo(1 / 3, 12);
  });

  it('are 0 and 1 without a case', () => {
    expect(valueOf('time-to-arrival', () => {})).toBe(0);
    expect(valueOf('arrived-in-a-day', () => {})).toBe(1);
  });
});

describe('the burden', () => {
  const write = ({ state }: RunBooks): void => {
    Object.assign(state.desks[0], { attentionMs: 3 * HOUR, waitedMs: 6 * HOUR, handled: 4 });
    Object.assign(state.desks[1], { attentionMs: HOUR / 2, waitedMs: 0, handled: 8 });
    Object.assign(state.tallies, { messages: 17, wastedHours: 2.5, withdrawn: 3 });
  };

  it("is counted in 'coordination-hours', 'messages' and 'overload' at all desks", () => {
    expect(valueOf('coordination-hours', write)).toBe(3.5);
    expect(valueOf('messages', write)).toBe(17);
    expect(valueOf('overload', write)).toBe(0.5);
    expect(valueOf('overload', () => {})).toBe(0);
  });

  it("is in 'overload' too when a message never gets to a desk", () => {
    const blocked = ({ state }: RunBooks): void => {
      state.messages.push(...[10, 40].map((hour) => aNote({ deliverMs: hour * HOUR })));
      // One was taken at once by the only desk, which never came to its end.
      Object.assign(state.desks[0], { busy: 1 });
      state.desks[0].inbox.push(0, 1);
    };
    expect(valueOf('overload', blocked)).toBe((38 + 8) / 3);
  });

  it("is counted in 'false-mobilisation' and 'withdrawn'", () => {
    expect(valueOf('false-mobilisation', write)).toBe(2.5);
    expect(valueOf('withdrawn', write)).toBe(3);
  });
});

describe("'refusals'", () => {
  it('is the share of donors asked that gave nothing, 0 when nobody was asked', () => {
    const write = ({ state }: RunBooks): void => {
      Object.assign(state.tallies, { asks: 8, refusals: 6 });
    };
    expect(valueOf('refusals', write)).toBe(0.75);
    expect(valueOf('refusals', () => {})).toBe(0);
  });
});

describe('money', () => {
  it("in 'standing-cost' is the yearly cost with posts, shared out over the events of a year", () => {
    const books = { ...emptyBooks(), cost: { posts: 4, yuanPerYear: 800_000 } };
    const scenario = { ...REGION, eventsPerYear: 5 };
    expect(metric('standing-cost').of({ ...books, scenario })).toBe(400_000);
    expect(valueOf('standing-cost', () => {})).toBe(0);
  });

  it("in 'response-cost' is what suppliers received, whoever bears it", () => {
    expect(
      valueOf('response-cost', ({ state }) => {
        state.ledger[state.ledger.length - 1] = 4200;
        state.ledger[0] = -4200;
      }),
    ).toBe(4200);
  });

  it("in 'transfers' is what was paid and what is owed between purses, suppliers left out", () => {
    const value = valueOf('transfers', ({ state }) => {
      const [hill, coast] = [place.jurisdiction('hill'), place.jurisdiction('coast')];
      const fund = REGION.jurisdictions.length;
      state.tallies.transferred = 100;
      state.owed[hill] = -30;
      state.owed[coast] = 50;
      state.owed[fund] = -20;
    });
    expect(value).toBe(150);
  });
});

describe('every metric', () => {
  const LOWER = METRICS.map(({ id }) => id).filter(
    (id) => !['arrived-in-a-day', 'requests-met'].includes(id),
  );

  it('stands once in the registry; harm to people comes first', () => {
    const ids = METRICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('harm-people');
  });

  it('is better when lower, but for what has arrived', () => {
    expect(METRICS.filter(({ direction }) => direction === 'lower').map(({ id }) => id)).toEqual(
      LOWER,
    );
  });

  it.each(METRICS)('$id says what it is, and why small differences do not matter', (one) => {
    for (const text of [one.title, one.formula, one.whenEmpty, one.indifference.reason]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[A-Za-z]/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(one.unit).not.toBe('');
    expect(one.source).not.toBe('');
    expect(one.indifference.value).toBeGreaterThan(0);
    if (one.indifference.relative) expect(one.indifference.value).toBeLessThan(0.25);
  });

  it.each(METRICS)('$id is finite on empty books, and not negative', ({ of }) => {
    const value = of(emptyBooks());
    expect(Number.isFinite(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
  });

  it.each(RESPONSES)('is finite and not negative when the response is: %s', (response) => {
    for (const untilMs of [0, 90 * 60_000, 24 * HOUR]) {
      const run = createRun({
        scenario: REGION,
        mechanism: mechanismOf({ organisation: 'body', information: 'hub', finance: 'fund' }),
        seed: '3',
        response,
        untilMs,
      });
      for (const [id, value] of Object.entries(run.finish().metrics)) {
        expect([id, Number.isFinite(value), value >= 0]).toEqual([id, true, true]);
      }
    }
  });
});
