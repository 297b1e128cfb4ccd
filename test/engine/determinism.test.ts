// Aim: the drill gives the same run again and everywhere, and one tape to every mechanism.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { describe, expect, it } from 'vitest';
import { identityOf, subject } from '../../sim-core/base/identity.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { prepare } from '../../sim-core/engine/prepare.ts';
import { createRun as createEngineRun } from '../../sim-core/engine/run.ts';
import type { Run as EngineRun } from '../../sim-core/engine/run.ts';
import { send } from '../../sim-core/engine/mail.ts';
import { buildTape } from '../../sim-core/engine/tape.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { createRun } from '../../sim-core/index.ts';
import type { RunRecord, RunRequest } from '../../sim-core/index.ts';
import { PURPOSES } from '../../sim-core/model/purposes.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import { diceOf } from '../kit/dice.ts';
import { drillOf, mechanismOf, SHIPPED, shippedFiles } from '../kit/drill.ts';
import { contradictions, drawBy, watched } from '../kit/record.ts';
import type { Drawn, Twist } from '../kit/record.ts';
import { RULES, scripted } from '../kit/scripted.ts';
import { shuffledFiles } from '../kit/shuffled.ts';
import { smallWorld } from '../kit/world.ts';

const library = readLibrary(shippedFiles());
const scenario = drillOf(library);
const mechanisms = SHIPPED.map((id) => mechanismOf(library, id));
const [meeting] = mechanisms;
const SEED = '7';
const IDLER = 'zz-idle-office';
const WORLD_PURPOSES = Object.entries(PURPOSES)
  .filter(([, { root }]) => root === 'world')
  .map(([name]) => name);

const prepared = prepare(scenario);
const known = new Map<string, Observed>();

function request(changes: Partial<RunRequest> = {}): RunRequest {
  return { scenario, mechanism: meeting, seed: SEED, hashes: true, ...changes };
}

function record(changes: Partial<RunRequest> = {}): RunRecord {
  return createRun(request(changes)).finish();
}

const base = record();

describe('seed 7 under the joint meeting', () => {
  it('gives the same record again', () => {
    expect(record()).toEqual(base);
  });

  it('gives another record with another seed', () => {
    const other = record({ seed: '8' }).hash;
    expect(
      Object.values(other ?? {}).some((hash) => Object.values(base.hash ?? {}).includes(hash)),
    ).toBe(false);
  });

  it('keeps its world when only the conduct is drawn anew, and its conduct’s world otherwise', () => {
    const conduct = record({ conductSeed: '8' }).hash;
    expect(conduct?.exogenous).toBe(base.hash?.exogenous);
    expect(conduct?.unmitigated).toBe(base.hash?.unmitigated);
    expect(conduct?.trace).not.toBe(base.hash?.trace);
    expect(record({ worldSeed: '7', conductSeed: '7', seed: '9' }).hash).toEqual(base.hash);
  });

  it('gives the same record in a worker thread', async () => {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const pool = new Piscina({
      filename: fileURLToPath(new URL('../kit/run-elsewhere.ts', import.meta.url)),
      execArgv: ['--import', loader],
      maxThreads: 1,
    });
    const there: unknown = await pool.run(request());
    await pool.destroy();
    expect(there).toEqual(base);
  });

  it('goes on alike from a copy at 50 random events, each in a run of its own', () => {
    const dice = diceOf('snapshots');
    const at = Array.from({ length: 50 }, () => dice.whole(1, base.events)).sort((a, b) => a - b);
    const whole = createRun(request());
    const marks = at.map((event) => {
      while (whole.sim.state.events < event) whole.step();
      return { event, snapshot: whole.snapshot(), hash: whole.stateHash() };
    });
    whole.finish();
    // From one copy to the next, so that the fifty pieces are the whole run once more.
    marks.forEach(({ snapshot, hash }, i) => {
      const piece = createRun(request());
      piece.restore(snapshot);
      expect(piece.stateHash()).toBe(hash);
      if (i + 1 < marks.length) {
        while (piece.sim.state.events < marks[i + 1].event) piece.step();
        expect(piece.stateHash()).toBe(marks[i + 1].hash);
        return;
      }
      piece.finish();
      expect(piece.hashes()).toEqual(base.hash);
      expect(piece.hashes()).toEqual(whole.hashes());
    });
  });

  it('goes on from where a run that ends early has stopped, on the grid of steps or off it', () => {
    for (const untilMs of [6 * HOUR, 6 * HOUR + 1]) {
      const early = createRun(request({ untilMs }));
      early.advance(untilMs);
      expect(early.step()).toBe(false);
      const later = createRun(request());
      later.restore(early.snapshot());
      expect(later.finish()).toEqual(base);
    }
  });

  it('does not look at the order in which a file names the members of a set', () => {
    for (const seed of ['a', 'b', 'c']) {
      const files = shuffledFiles(shippedFiles(), seed);
      expect(files.map(({ text }) => text)).not.toEqual(shippedFiles().map(({ text }) => text));
      const other = readLibrary(files);
      const again = record({ scenario: drillOf(other), mechanism: mechanismOf(other, meeting.id) });
      expect(again).toEqual(base);
    }
  });

  it('is the same when a mechanism is called something else', () => {
    for (const mechanism of mechanisms) {
      const { mechanism: name, ...as } = record({ mechanism });
      const { mechanism: otherName, ...renamed } = record({
        mechanism: { ...mechanism, id: 'renamed' },
      });
      expect([name, otherName]).toEqual([mechanism.id, 'renamed']);
      expect(renamed).toEqual(as);
    }
  });
});

describe('all shipped mechanisms', () => {
  it('meet the same world: exogenous and unmitigated hashes are equal', () => {
    const hashes = mechanisms.map((mechanism) => record({ mechanism, untilMs: HOUR }).hash);
    expect(new Set(hashes.map((hash) => hash?.exogenous))).toEqual(new Set([base.hash?.exogenous]));
    expect(new Set(hashes.map((hash) => hash?.unmitigated)).size).toBe(1);
  });

  it('draw no key twice in a run', () => {
    for (const mechanism of mechanisms) {
      for (const seed of [SEED, '11', '12']) {
        const audited = record({ mechanism, seed, ledger: true, hashes: false });
        expect(audited.events).toBeGreaterThan(10_000);
      }
    }
  });

  it('get one value per key, from purposes and windows that are declared', () => {
    const drawn = mechanisms.map((mechanism) => observed(mechanism.id).world);
    const declared = declaredObservations(scenario);
    for (const one of drawn) {
      for (const other of drawn) expect(contradictions(one, other)).toEqual([]);
      for (const key of one.keys()) {
        const purpose = Number(key.split(' ')[0]);
        const [name] = Object.entries(PURPOSES).find(([, { code }]) => code === purpose) ?? [''];
        expect(WORLD_PURPOSES).toContain(name);
        if (name === 'observation') expect(declared.has(key)).toBe(true);
      }
    }
    expect(drawn.every((keys) => keys.size > 100)).toBe(true);
  });

  it('meet the same conduct draw in the same decision', () => {
    const drawn = mechanisms.map((mechanism) => observed(mechanism.id).conduct);
    let shared = 0;
    for (const one of drawn) {
      for (const other of drawn) {
        expect(contradictions(one, other)).toEqual([]);
        if (one !== other) shared += [...one.keys()].filter((key) => other.has(key)).length;
      }
    }
    expect(shared).toBeGreaterThan(1000);
  });
});

describe('a planted fault is caught:', () => {
  const [first, , third] = mechanisms;
  const id = (mechanism: string): Twist => {
    const name = identityOf(`mechanism/${mechanism}`);
    return (_purpose, who, ordinal) => ({ who: subject(who, name), ordinal });
  };

  it('the id of the mechanism in the key changes the exogenous digest and the values', () => {
    const tape = (twist?: Twist): string => {
      const draws = createDraws(rootOf(SEED, `${scenario.id}/world`), null);
      return buildTape(scenario, watched(draws, new Map(), twist)).hash();
    };
    expect(tape()).toBe(tape());
    expect(tape(id(first.id))).not.toBe(tape(id(third.id)));
    const [one, other] = [first.id, third.id].map((name) => observed(name, id(name)));
    expect(contradictions(one.world, other.world)).not.toEqual([]);
    expect(contradictions(one.conduct, other.conduct)).not.toEqual([]);
  });

  it('a running counter as the ordinal gives a key two values', () => {
    const counter = (): Twist => {
      let drawn = 0;
      return (_purpose, who) => ({ who, ordinal: drawn++ });
    };
    const [one, other] = [first.id, third.id].map((name) => observed(name, counter()));
    expect(contradictions(one.world, other.world)).not.toEqual([]);
    expect(contradictions(one.conduct, other.conduct)).not.toEqual([]);
  });

  it('an index since the activation gives a window two values', () => {
    const sinceActivation = (): Twist => {
      const from = new Map<string, number>();
      return (purpose, who, ordinal) => {
        const key = `${purpose} ${who.hi} ${who.lo}`;
        const start = from.get(key) ?? ordinal;
        from.set(key, start);
        return { who, ordinal: Math.abs(ordinal - start) };
      };
    };
    // Help delays the second fire, so that its watchers begin to look at another window.
    const world = (help: boolean, twist?: Twist): Drawn => {
      const run = scripted(spreadingFire());
      const drawn: Drawn = new Map();
      const draws = createDraws(rootOf('1', 'small-world/world'), null);
      drawBy(run, watched(draws, drawn, twist), run.sim.conductDraws);
      const owner = run.sim.departments.findIndex(({ id }) => id === 'east-fire');
      const amount = help ? 1 : 0;
      const dispatch = { actor: owner, owner, incident: 0, capability: 1, amount };
      apply(run.sim, { kind: 'dispatch', ...dispatch });
      run.finish();
      return drawn;
    };
    const [alone, helped] = [world(false), world(true)];
    expect(helped.size).toBeLessThan(alone.size);
    expect(contradictions(alone, helped)).toEqual([]);
    const [one, other] = [world(false, sinceActivation()), world(true, sinceActivation())];
    expect(contradictions(one, other)).not.toEqual([]);
  });
});

describe('whoever does nothing changes nothing:', () => {
  const away = scenario.jurisdictions.findIndex(
    ({ background, id }, j) =>
      background.length === 0 &&
      !scenario.incidents.some(({ jurisdiction }) => jurisdiction === j) &&
      id !== '',
  );
  const twin = withIdler(scenario, away);

  it('an idle department with an idle unit leaves every happening as it was', () => {
    expect(away).toBeGreaterThanOrEqual(0);
    const one = createRun(request());
    const other = createRun(request({ scenario: twin }));
    one.finish();
    other.finish();
    expect([...other.trace()]).toEqual([...one.trace()]);
    expect(other.sim.state.hazards).toEqual(one.sim.state.hazards);
  });

  it('a letter without content to an idle desk leaves the hazards as they were', () => {
    const one = createRun(request());
    const other = createRun(request({ scenario: twin }));
    const idler = twin.departments.findIndex(({ id }) => id === IDLER);
    other.advance(5 * HOUR);
    for (let n = 0; n < 5; n++) {
      send(other.sim, {
        kind: 'fact',
        from: idler,
        to: idler,
        incident: 0,
        cause: -1,
        delayMs: n,
        ordinal: n,
      });
    }
    one.finish();
    other.finish();
    expect(other.sim.state.tallies.messages).toBe(one.sim.state.tallies.messages + 5);
    expect(other.sim.state.hazards).toEqual(one.sim.state.hazards);
  });
});

interface Observed {
  readonly world: Drawn;
  readonly conduct: Drawn;
}

/** What a run of a shipped mechanism drew after its tape, under honest or twisted draws. */
function observed(mechanism: string, twist?: Twist): Observed {
  const before = twist === undefined ? known.get(mechanism) : undefined;
  if (before !== undefined) return before;
  const run: EngineRun = createEngineRun(RULES, {
    prepared,
    mechanism: mechanismOf(library, mechanism),
    seed: SEED,
  });
  const drawn: Observed = { world: new Map(), conduct: new Map() };
  const draws = (root: string): ReturnType<typeof createDraws> =>
    createDraws(rootOf(SEED, `${scenario.id}/${root}`), null);
  drawBy(
    run,
    watched(draws('world'), drawn.world, twist),
    watched(draws('conduct'), drawn.conduct, twist),
  );
  run.finish();
  if (twist === undefined) known.set(mechanism, drawn);
  return drawn;
}

/** A fire in east that sets off one in west, which its fire department watches with some error. */
function spreadingFire(): ScenarioModel {
  return smallWorld({
    hazards: [
      {
        id: 'fire',
        states: { heat: 1 },
        rates: { heat: '0.5 - 0.4 * working(rescue)' },
        severity: 'heat',
        need: { rescue: 'heat' },
        observe: [{ by: 'fire', everyMs: HOUR, noise: 0.3 }],
        triggers: [{ id: 'jumps', when: 'heat > 2' }],
      },
    ],
    incidents: [
      { id: 'first', hazard: 'fire', at: 'east', onset: 0 },
      { id: 'second', hazard: 'fire', at: 'west' },
    ],
    cascade: [{ id: 'x', from: 'first', trigger: 'jumps', to: 'second' }],
  });
}

/** Every observation that any run may draw: each observer, each incident, each window. */
function declaredObservations(of: ScenarioModel): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { hazard, identity, observers } of of.incidents) {
    for (const { department, rule } of observers) {
      const who = subject(of.departments[department].identity, identity);
      const { everyMs } = of.hazards[hazard].observe[rule];
      for (let window = 0; window * everyMs <= of.horizonMs; window++) {
        keys.add(`${PURPOSES.observation.code} ${who.hi} ${who.lo} ${window}`);
      }
    }
  }
  return keys;
}

/** The scenario with one more department and one more unit, last in their lists, that nobody uses. */
function withIdler(of: ScenarioModel, jurisdiction: number): ScenarioModel {
  const kind = of.kinds.length;
  return {
    ...of,
    departments: [
      ...of.departments,
      {
        ...of.departments[0],
        id: IDLER,
        identity: identityOf(`department/${IDLER}`),
        function: 'market-regulation',
        jurisdiction,
        superior: -1,
      },
    ],
    kinds: [...of.kinds, { ...of.kinds[0], id: 'zz-idle-kind', lendable: false }],
    units: [
      ...of.units,
      {
        ...of.units[0],
        id: 'zz-idle-unit',
        identity: identityOf('unit/zz-idle-unit'),
        kind,
        owner: of.departments.length,
        registered: false,
      },
    ],
  };
}
