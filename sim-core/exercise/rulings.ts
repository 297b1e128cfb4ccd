import type { Text } from '../base/text.ts';
import { observe } from '../engine/beliefs.ts';
import { EVENT, EVENT_KINDS } from '../engine/events.ts';
import { sight } from '../engine/facts.ts';
import { giveOrder } from '../engine/orders.ts';
import { byHand } from '../engine/people.ts';
import { schedule, STATUS } from '../engine/unit-events.ts';
import { MEASURE_WORDS } from '../text/measures.ts';
import type { Adjudication, Verdict } from './attempt.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { putInInbox } from './inbox.ts';
import { isWaiting } from './injects.ts';
import { awaitsRuling } from './measures.ts';
import { done, refused } from './verdict.ts';

/** Carries out one of the corrections that facilitators may make. */
export function rule(game: Game, ruling: Adjudication): Verdict {
  switch (ruling.kind) {
    case 'delay-unit':
      return delayUnit(game, ruling.unit, ruling.byMs);
    case 'grant-units':
      return grantUnits(game, ruling.incident, ruling.units);
    case 'set-fact':
      return setFact(game, ruling.department, ruling.incident);
    case 'withdraw-inject':
      return withdrawInject(game, ruling.inject);
    case 'rule-measure':
      return ruleMeasure(game, ruling);
  }
}

/** Whatever the unit would do next (set off, reach the next place, come home) it does later. */
function delayUnit(game: Game, id: string, byMs: number): Verdict {
  const { sim } = game.run;
  const unit = game.names.unit(id);
  if (unit < 0) return refused('unknown-unit');
  if (!Number.isSafeInteger(byMs) || byMs <= 0) return refused('backwards');
  const moving = [STATUS.mobilising, STATUS.travelling, STATUS.positioning];
  if (!moving.includes(sim.state.units.status[unit])) return refused('unit-does-not-move');
  const { time, kind, entity, key } = sim.queue.state();
  const kinds = [EVENT['turn-out'], EVENT.leg];
  const step = sim.state.units.steps[unit] - 1;
  const at = kind.findIndex(
    (code, i) => kinds.includes(code) && entity[i] === unit && key[i] === step,
  );
  if (at < 0) return refused('unit-does-not-move');
  schedule(sim, unit, time[at] + byMs - nowOf(game), EVENT_KINDS[kind[at]]);
  return done();
}

/** Ready units go to an incident by their owners' order, whatever anybody has agreed. */
function grantUnits(game: Game, incidentId: string, ids: readonly string[]): Verdict {
  const { sim } = game.run;
  const incident = game.names.incident(incidentId);
  if (incident < 0) return refused('unknown-incident');
  const units = ids.map((id) => game.names.unit(id));
  if (units.some((unit) => unit < 0)) return refused('unknown-unit');
  const { need } = sim.scenario.hazards[sim.scenario.incidents[incident].hazard];
  const grants = units.map((unit) => {
    const { capabilities } = sim.scenario.kinds[sim.scenario.units[unit].kind];
    const wanted = need.find(({ capability }) => capabilities[capability] > 0);
    return { unit, capability: wanted?.capability ?? -1 };
  });
  const idle = grants.every(({ unit }) => sim.state.units.status[unit] === STATUS.ready);
  if (!idle) return refused('none-ready');
  if (grants.some(({ capability }) => capability < 0)) return refused('unit-of-no-use');
  for (const { unit, capability } of grants) {
    const actor = sim.scenario.units[unit].owner;
    giveOrder(sim, { actor, units: [unit], incident, capability, lot: -1, cause: -1 });
  }
  return done();
}

/** A department learns the truth of an incident as it is now. */
function setFact(game: Game, departmentId: string, incidentId: string): Verdict {
  const { sim } = game.run;
  const department = game.names.department(departmentId);
  const incident = game.names.incident(incidentId);
  if (department < 0) return refused('unknown-department');
  if (incident < 0) return refused('unknown-incident');
  if (sim.state.hazards.generation[incident] === 0) return refused('not-begun');
  observe(sim, department, { ...sight(sim, department, incident, 1), detail: true });
  return done();
}

const CONTROL: Text = { zh: '导调', en: 'Control' };

/** What comes of a measure in the field; the desk that ordered it is told, and nobody else. */
function ruleMeasure(
  game: Game,
  { measure: id, works, text }: Extract<Adjudication, { kind: 'rule-measure' }>,
): Verdict {
  const record = game.state.measures.find((one) => one.id === id);
  if (record === undefined) return refused('unknown-measure');
  if (!awaitsRuling(record.entry)) return refused('already-so');
  const atMs = nowOf(game);
  record.entry.ruling = { atMs, works, text };
  const { department, measure, incident } = record.entry;
  if (byHand(game.run.sim, game.names.department(department))) {
    const { zh, en } = MEASURE_WORDS[measure].title;
    putInInbox(game, department, {
      kind: 'answer',
      from: CONTROL,
      to: [department],
      sentMs: atMs,
      incident,
      title: works
        ? { zh: `${zh}：已见效`, en: `${en}: it works` }
        : { zh: `${zh}：未见效`, en: `${en}: it does not work` },
      text: text === '' ? null : text,
    });
  }
  return done(id);
}

/** An inject that was wrong: one still to come never comes, one that came is marked as withdrawn. */
function withdrawInject(game: Game, id: string): Verdict {
  const record = game.state.injects[id];
  if (record === undefined) return refused('unknown-inject', { inject: id });
  const isHere = ['submitted', 'released', 'completed'].includes(record.state);
  if (!isWaiting(record) && !isHere) return refused('inject-is-past', { inject: id });
  record.state = 'obsolete';
  for (const items of Object.values(game.state.inbox)) {
    for (const item of items) if (item.inject === id) item.entry.withdrawn = true;
  }
  return done(id);
}
