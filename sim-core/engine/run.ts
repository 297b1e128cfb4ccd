import { copy, hashOf } from '../base/canonical.ts';
import { Fault } from '../base/assert.ts';
import { createEventQueue } from '../base/event-queue.ts';
import { identityOf } from '../base/identity.ts';
import { createDraws, rootOf } from '../base/random.ts';
import { HOUR } from '../base/time.ts';
import type { Department } from '../model/department.ts';
import type { Hooks, MechanismModel } from '../model/mechanism.ts';
import type { AddedSeat } from '../model/mechanism/seat.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import type { UnitStatus } from '../model/resource.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import type { State, Table } from '../model/state.ts';
import { scheduleNextCall, settleWaiting } from './background.ts';
import { settleBorders } from './borders.ts';
import { endDeployment } from './homecoming.ts';
import { handleEvent } from './events-handling.ts';
import { CLASS, EVENT } from './events.ts';
import { equip } from './equip.ts';
import { exogenousHash } from './exogenous.ts';
import { initialHazards } from './hazards.ts';
import { shareBenefit } from './money.ts';
import { settleProtection } from './protecting.ts';
import type { Playable, Prepared, Response, Rules, Sim } from './sim.ts';
import { scopesOf } from './scopes.ts';
import { settleStaging } from './staging.ts';
import { kindIdentity } from './mail.ts';
import { initialState, wholeState } from './state.ts';
import { createSubjects } from './subjects.ts';
import { putInForce } from './switching.ts';
import { buildTape } from './tape.ts';
import { createTrace, traceHash } from './trace.ts';
import { unmitigated } from './unmitigated.ts';
import { createWorld } from './world.ts';

const AWAY: readonly UnitStatus[] = ['mobilising', 'staging', 'travelling', 'working', 'returning'];

export interface RunInput {
  readonly prepared: Prepared;
  readonly mechanism: MechanismModel;
  /** Others that may be switched to in mid-run. */
  readonly alternatives?: readonly MechanismModel[];
  /** What a person types; sets both roots. */
  readonly seed: string;
  readonly worldSeed?: string;
  readonly conductSeed?: string;
  readonly response?: Response;
  /** End earlier than the horizon, ms. */
  readonly untilMs?: number;
  /** Write every draw down and refuse to draw one twice (tests, audits). */
  readonly ledger?: Set<string> | null;
  /** Keep the trace and the hourly hash chain. */
  readonly hashes?: boolean;
  /** Keep the trace alone. */
  readonly trace?: boolean;
}

/** Everything needed to go on from an instant: plain data. */
export interface Snapshot {
  readonly state: State;
  readonly trace: Table;
}

export interface Hashes {
  readonly state: string;
  readonly trace: string;
  readonly exogenous: string;
  readonly unmitigated: string;
}

/** A run in progress. */
export interface Run {
  readonly sim: Sim;
  /** Handles all events up to and including the instant; at the end of the run, what precedes its step. */
  advance(untilMs: number): void;
  /** Handles one event; false when the horizon is reached. */
  step(): boolean;
  /** Runs to the horizon and closes the books. */
  finish(): Sim;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** Hash of the whole state now. */
  stateHash(): string;
  hashes(): Hashes;
}

export function createRun(rules: Rules, input: RunInput): Run {
  const { mechanism, seed } = input;
  const { scenario: bare } = input.prepared;
  const ledger = input.ledger ?? null;
  const worldRoot = rootOf(input.worldSeed ?? seed, `${bare.id}/world`);
  const conductRoot = rootOf(input.conductSeed ?? seed, `${bare.id}/conduct`);
  const worldDraws = createDraws(worldRoot, ledger);
  const composed = [mechanism, ...(input.alternatives ?? [])].map((one) => rules.compose(one));
  // What a mechanism adds in units must have been there before: it is that of the first.
  const { prepared, helpers, crowd, reserveHolder } = equip(input.prepared, composed[0]);
  const { scenario } = prepared;
  const playable = playableOf(scenario, composed);
  const [{ hooks, scopes, departments, follows }] = playable;
  // What the world does by itself knows nothing of what a mechanism adds.
  const tape = buildTape(bare, worldDraws);
  const withHashes = input.hashes ?? false;
  const sim: Sim = {
    prepared,
    scenario,
    departments,
    helpers,
    crowd,
    reserveHolder,
    rules,
    hooks,
    playable,
    scopes,
    response: input.response ?? 'mechanism',
    endMs: Math.min(input.untilMs ?? Infinity, scenario.horizonMs),
    tape,
    worldDraws,
    conductDraws: createDraws(conductRoot, ledger),
    world: createWorld(scenario, departments, prepared, () => sim),
    subjects: createSubjects(departments, scenario, kindIdentity),
    views: departments.map(() => null),
    queue: createEventQueue(),
    trace: createTrace(withHashes || input.trace === true),
    luck: new Map(),
    hear: null,
    state: initialState(scenario, departments, initialHazards(prepared.linked, tape), follows),
  };
  begin(sim, withHashes);
  let finished = false;

  function step(): boolean {
    if (isOver(sim)) return false;
    sim.queue.pop();
    sim.state.now = sim.queue.time;
    sim.state.events++;
    handleEvent(sim);
    return true;
  }

  return {
    sim,
    step,
    advance(untilMs) {
      const toMs = Math.min(untilMs, sim.endMs);
      while (sim.queue.peekTime() <= toMs && step());
      sim.state.now = Math.max(sim.state.now, toMs);
    },
    finish() {
      if (finished) throw new Fault('run: finished twice');
      this.advance(sim.endMs);
      closeBooks(sim);
      finished = true;
      return sim;
    },
    snapshot() {
      sim.state.queue = sim.queue.state();
      const taken = { state: copy(sim.state), trace: copy(sim.trace.table) };
      sim.state.queue = null;
      return taken;
    },
    restore(snapshot) {
      const state = copy(snapshot.state);
      if (state.queue === null) throw new Fault('run: this snapshot has no queue');
      sim.queue.restore(state.queue);
      state.queue = null;
      sim.state = state;
      putInForce(sim);
      sim.trace.table = copy(snapshot.trace);
    },
    stateHash: () => stateHash(sim),
    hashes: () => ({
      state: hashOf([sim.state.hourly, stateHash(sim)]),
      trace: traceHash(sim.trace),
      exogenous: exogenousHash(bare, tape, createDraws(worldRoot, null)),
      unmitigated: unmitigated(prepared.linked, tape),
    }),
  };
}

/** Hash of the state with the events still to come. */
export function stateHash(sim: Sim): string {
  return hashOf(wholeState(sim));
}

/**
 * The mechanisms that may be in force. Each sees the seats of all, in one order, so that a switch moves no
 * index; a seat is equipped as the mechanism in force says, if it has one of that name.
 */
function playableOf(scenario: ScenarioModel, composed: readonly Hooks[]): readonly Playable[] {
  const layered = composed.map((hooks) => {
    const scopes = scopesOf(scenario, hooks);
    const all = [hooks, ...scopes.map((one) => one.hooks)];
    const seats = all.flatMap(({ organisation, information }) => [
      ...organisation.seats,
      ...information.seats,
    ]);
    const follows = all.some(({ information }) => information.followUp !== null);
    return { hooks, scopes, seats, follows };
  });
  if (layered.length === 1) {
    const [{ hooks, scopes, seats, follows }] = layered;
    const added = seats.map((seat) => seated(scenario, seat));
    return [{ hooks, scopes, follows, departments: [...scenario.departments, ...added] }];
  }
  const union = new Map(layered.flatMap(({ seats }) => seats).map((seat) => [seat.id, seat]));
  return layered.map(({ hooks, scopes, seats, follows }) => {
    const own = new Map(seats.map((seat) => [seat.id, seat]));
    const added = [...union.values()].map((seat) => seated(scenario, own.get(seat.id) ?? seat));
    return { hooks, scopes, follows, departments: [...scenario.departments, ...added] };
  });
}

/** A seat that the mechanism adds stands beside the scenario's departments, under the root jurisdiction. */
function seated(scenario: ScenarioModel, seat: AddedSeat): Department {
  const root = scenario.jurisdictions.findIndex(({ id, parent }) =>
    seat.at === undefined ? parent < 0 : id === seat.at,
  );
  return {
    id: seat.id,
    identity: identityOf(`department/${seat.id}`),
    function: seat.function,
    nature: 'government',
    jurisdiction: root,
    superior: -1,
    desks: seat.desks,
    handling: seat.handling,
    pull: 0,
    compensationWeight: 0,
  };
}

function begin(sim: Sim, withHashes: boolean): void {
  const { queue, scenario, tape } = sim;
  tape.onsetMs.forEach((timeMs, incident) => {
    const { field } = scenario.incidents[incident];
    const isLaterPart = field >= 0 && scenario.fields[field].parts[0] !== incident;
    if (timeMs > scenario.horizonMs || isLaterPart) return;
    queue.push(timeMs, CLASS.start, incident, -1, EVENT.start, incident, incident, -1);
  });
  queue.push(0, CLASS.step, 0, 0, EVENT.step, 0, 0, 0);
  if (sim.response !== 'omniscient') scheduleNextCall(sim);
  if (withHashes) queue.push(HOUR, CLASS.hour, 0, 0, EVENT.hour, 0, 0, 0);
}

/**
 * A step stands for the time until the next one, so a run that ends on the grid has no part in the step of
 * that instant, nor in what comes after it. Both stay in the queue, in their order, for a run that goes on.
 */
function isOver({ queue, endMs }: Sim): boolean {
  const timeMs = queue.peekTime();
  return timeMs > endMs || (timeMs === endMs && queue.peekKind() === EVENT.step);
}

/** At the horizon: units away and protections in force are charged up to now, waiting calls have waited. */
function closeBooks(sim: Sim): void {
  const { state, scenario } = sim;
  for (let u = 0; u < scenario.units.length; u++) {
    const status = UNIT_STATUSES[state.units.status[u]];
    if (!AWAY.includes(status)) continue;
    if (status === 'working') shareBenefit(sim, u, state.units.usefulMs[u] / HOUR);
    endDeployment(sim, u);
  }
  settleStaging(sim);
  settleBorders(sim);
  for (let p = 0; p < scenario.protections.length; p++) settleProtection(sim, p);
  settleWaiting(sim);
}
