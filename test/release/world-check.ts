import { HOUR } from '../../sim-core/base/time.ts';
import { traceHash } from '../../sim-core/engine/trace.ts';
import { brokenInvariants, createRun } from '../../sim-core/index.ts';
import type { Run, RunRecord } from '../../sim-core/index.ts';
import { UNIT_STATUSES } from '../../sim-core/model/resource.ts';
import type { State } from '../../sim-core/model/state.ts';
import { traceRows } from '../../sim-core/trace-rows.ts';
import type { TraceRow } from '../../sim-core/trace-rows.ts';
import { diceOf } from '../kit/dice.ts';
import { randomMechanism } from '../kit/random-mechanism.ts';
import { randomWorld } from '../kit/random-world.ts';

/** How much happened in one world or in many. */
export interface Size {
  readonly events: number;
  readonly lots: number;
  readonly asks: number;
  readonly commitments: number;
  readonly deployments: number;
  readonly lost: number;
  readonly cases: number;
  readonly messages: number;
}

export const NOTHING: Size = {
  events: 0,
  lots: 0,
  asks: 0,
  commitments: 0,
  deployments: 0,
  lost: 0,
  cases: 0,
  messages: 0,
};

export function addSizes(one: Size, other: Size): Size {
  return {
    events: one.events + other.events,
    lots: one.lots + other.lots,
    asks: one.asks + other.asks,
    commitments: one.commitments + other.commitments,
    deployments: one.deployments + other.deployments,
    lost: one.lost + other.lost,
    cases: one.cases + other.cases,
    messages: one.messages + other.messages,
  };
}

/**
 * Draws a world and a mechanism, runs them, stops somewhere, goes on from a copy, and looks at
 * everything that must hold.
 * @param again whether to run it a third time, event by event
 * @throws {Error} that says what does not hold
 */
export function checkWorld(seed: string, again: boolean): Size {
  const dice = diceOf(`${seed}/check`);
  const scenario = randomWorld(seed);
  const mechanism = randomMechanism(
    seed,
    scenario.jurisdictions.map(({ id }) => id),
  );
  const begin = (ledger: boolean): Run =>
    createRun({ scenario, mechanism, seed, hashes: true, ledger });
  const run = begin(true);

  run.advance(dice.roll() * scenario.horizonMs);
  for (let steps = dice.whole(0, 20); steps > 0; steps--) run.step();
  expectUnbroken(run);
  const snapshot = run.snapshot();
  run.advance(dice.between(0.7, 1) * scenario.horizonMs);
  expectUnbroken(run);
  const record = run.finish();
  expectUnbroken(run);

  const twin = begin(false);
  twin.restore(snapshot);
  twin.finish();
  expectThat(isSameEnd(twin, run), 'the twin ends otherwise');
  if (again) {
    const third = begin(false);
    while (third.step());
    third.finish();
    expectThat(isSameEnd(third, run), 'the third ends otherwise');
  }

  const { state } = run.sim;
  const rows = [...traceRows(run.sim)];
  checkCauses(rows);
  checkUnits(run, rows);
  checkPromises(state, rows);
  checkMoney(state);
  checkRecord(record);
  return sizeOf(state, rows);
}

function expectUnbroken(run: Run): void {
  const broken = brokenInvariants(run.sim);
  expectThat(broken.length === 0, broken.join('; '));
}

function isSameEnd(one: Run, other: Run): boolean {
  const isSameTrace = traceHash(one.sim.trace) === traceHash(other.sim.trace);
  return one.stateHash() === other.stateHash() && isSameTrace;
}

/** Nothing is told before it happened, handled before it came, or answered before it was asked. */
function checkCauses(rows: readonly TraceRow[]): void {
  let now = 0;
  const asked = new Map<unknown, number>();
  const answered = new Map<unknown, number>();
  const delivered = new Map<unknown, number[]>();
  for (const row of rows) {
    if (row.t < now) throw new Error(`the trace goes back to ${row.t} after ${now}`);
    now = row.t;
    switch (row.kind) {
      case 'sent': {
        const key = `${row['to']} ${row['message']} ${row['incident']}`;
        expectThat(Number(row['deliver_ms']) >= now, 'delivered before it is sent');
        delivered.set(key, [...(delivered.get(key) ?? []), Number(row['deliver_ms'])]);
        break;
      }
      case 'handled': {
        const came = now - Number(row['service_ms']) - Number(row['waited_ms']);
        const key = `${row['department']} ${row['message']} ${row['incident']}`;
        expectThat(delivered.get(key)?.includes(came) ?? false, 'handled without being delivered');
        expectThat(Number(row['waited_ms']) >= 0, 'handled before it came');
        break;
      }
      case 'learned':
        expectThat(Number(row['as_of_ms']) <= now, 'learned before it was true');
        break;
      case 'asked':
        asked.set(row['ask'], now);
        break;
      case 'answered':
        expectThat((asked.get(row['ask']) ?? Infinity) <= now, 'answered before it was asked');
        expectThat(!answered.has(row['ask']), 'answered twice');
        answered.set(row['ask'], now);
        break;
      case 'committed':
        expectThat((answered.get(row['ask']) ?? Infinity) <= now, 'committed without an answer');
        break;
    }
  }
}

const NEXT: Readonly<Record<string, readonly string[]>> = {
  start: ['mobilised', 'staged'],
  mobilised: ['departed', 'stood_down'],
  stood_down: ['ready'],
  staged: ['mobilised', 'home'],
  departed: ['arrived'],
  arrived: ['left', 'lost_unit'],
  lost_unit: ['left'],
  left: ['home'],
  home: ['ready'],
  ready: ['mobilised', 'staged'],
};

/** A unit is always somewhere on the one way round, and what the states say agrees with the trace. */
function checkUnits(run: Run, rows: readonly TraceRow[]): void {
  const { state, scenario } = run.sim;
  const last = new Map<unknown, string>();
  const lost = new Set<unknown>();
  for (const row of rows) {
    if (!Object.hasOwn(NEXT, row.kind) || row['unit'] === undefined) continue;
    const before = last.get(row['unit']) ?? 'start';
    expectThat(NEXT[before].includes(row.kind), `${row['unit']}: ${row.kind} after ${before}`);
    expectThat(row.kind !== 'home' || !lost.has(row['unit']), `${row['unit']} is lost and home`);
    if (row.kind === 'lost_unit') lost.add(row['unit']);
    last.set(row['unit'], row.kind);
  }
  const ends: Readonly<Record<string, readonly string[]>> = {
    start: ['ready', 'background', 'staging'],
    ready: ['ready', 'background', 'staging'],
    staged: ['ready', 'returning'],
    stood_down: ['resting'],
    mobilised: ['mobilising'],
    departed: ['travelling'],
    arrived: ['working'],
    left: ['returning', 'lost'],
    home: ['resting'],
  };
  scenario.units.forEach(({ id }, u) => {
    const status = UNIT_STATUSES[state.units.status[u]];
    const end = last.get(id) ?? 'start';
    expectThat(ends[end].includes(status), `${id} is ${status} after ${end}`);
    expectThat(lost.has(id) === (status === 'lost'), `${id} is ${status}`);
  });
}

/** What a lot says was committed is what donors committed, and no open lot waits for nothing. */
function checkPromises(state: State, rows: readonly TraceRow[]): void {
  const committed = new Map<unknown, number>();
  for (const row of rows) {
    if (row.kind !== 'committed') continue;
    committed.set(row['lot'], (committed.get(row['lot']) ?? 0) + Number(row['amount']));
  }
  for (const lot of state.lots) {
    const sum = committed.get(lot.id) ?? 0;
    expectThat(Math.abs(sum - lot.committed) < 1e-9, `lot ${lot.id}: ${sum} of ${lot.committed}`);
    if (lot.status === 'closed')
      expectThat(lot.committed >= lot.quantity, `lot ${lot.id} is short`);
    if (lot.status === 'asking') expectThat(lot.pendingAsks > 0, `lot ${lot.id} asks nobody`);
    if (['submitted', 'convening', 'waiting'].includes(lot.status)) {
      expectThat(lot.openSpan >= 0, `lot ${lot.id} is ${lot.status} without an open span`);
    }
    if (lot.status === 'voting') {
      const open = lot.votesYes < lot.votesNeeded && lot.voters.length > 0;
      expectThat(open, `lot ${lot.id} has been decided and not closed`);
    }
  }
  expectThat(
    state.assigned.every((amount) => amount >= 0),
    'something negative is assigned',
  );
}

function checkMoney(state: State): void {
  for (const account of [state.ledger, state.owed]) {
    expectThat(account.reduce((sum, yuan) => sum + yuan, 0) === 0, 'money is made or lost');
  }
}

/** Metrics are numbers, and every waterfall cuts its time exactly. */
function checkRecord(record: RunRecord): void {
  for (const [id, value] of Object.entries(record.metrics)) {
    expectThat(Number.isFinite(value), `metric ${id} is ${value}`);
  }
  for (const { id, phases, censored } of record.cases) {
    let at = phases[0].from_ms;
    for (const phase of phases) {
      expectThat(phase.from_ms === at && phase.to_ms >= at, `${id}: gap at ${phase.phase}`);
      expectThat(phase.skipped === (phase.to_ms === phase.from_ms), `${id}: ${phase.phase}`);
      at = phase.to_ms;
    }
    expectThat(!censored || at === record.simulated_ms, `${id} is censored before the end`);
    expectThat(at <= 24 * HOUR, `${id} ends after the horizon`);
  }
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

function sizeOf(state: State, rows: readonly TraceRow[]): Size {
  const countOf = (kind: string): number => rows.filter((row) => row.kind === kind).length;
  return {
    events: state.events,
    lots: state.lots.length,
    asks: state.asks.length,
    commitments: countOf('committed'),
    deployments: countOf('arrived'),
    lost: countOf('lost_unit'),
    cases: state.cases.length,
    messages: state.messages.length,
  };
}
