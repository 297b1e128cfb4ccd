import type { Text } from '../../base/text.ts';
import { MEASURE_WORDS } from '../../text/measures.ts';
import type { MeasureKind } from '../act.ts';
import { bodiesOf, measureBodies, refusedTo } from '../competence.ts';
import { asId } from '../facts.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { MEASURES } from '../measures.ts';
import { refused } from '../verdict.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { recipientsOf, tellOf } from './sending.ts';

/**
 * A measure in the field. It goes on record and those concerned are told by telephone, with what the desk
 * knows of the incident; nothing in the world changes by it. Where a scenario computes the same measure for
 * this desk as a protection, that is the way to take it.
 */
export const measure: Act<'measure'> = (game, self, act, by) => {
  const { sim } = game.run;
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const besides = recipientsOf(game, act.to);
  if (besides === null) return refused('unknown-recipient');
  const place = act.place === null ? -1 : game.names.place(act.place);
  if (act.place !== null && place < 0) return refused('unknown-place');
  const own = sim.departments[self].jurisdiction;
  const there = place < 0 ? own : sim.scenario.places[place].jurisdiction;
  const bodies = bodiesOf(game, self, measureBodies(game, there, act.measure));
  if (!sim.world.within(there, own)) return refusedTo('not-own-place', bodies);
  if (!measureBodies(game, own, act.measure).includes(self)) {
    return refusedTo('not-competent', bodies);
  }
  if (act.on && isComputed(game, self, incident, place, act.measure)) {
    return refused('measure-is-computed');
  }
  const department = game.names.departmentId(self);
  const alike = game.state.measures.filter(
    ({ entry }) =>
      entry.department === department &&
      entry.measure === act.measure &&
      entry.incident === act.incident,
  );
  const standing = alike.find(({ entry }) => entry.endedMs === null && entry.place === act.place);
  if (act.on && standing !== undefined) return refused('already-so');
  if (!act.on && standing === undefined) return refused('measure-not-in-force');

  const to = [...new Set([...toldOf(game, self, act.measure), ...besides])].filter(
    (one) => one !== self,
  );
  const note = writeDown(game, self, {
    to: to.map(game.names.departmentId),
    text: act.note,
    incidents: [act.incident],
    channel: 'phone',
    title: titleOf(game, act),
    simulated: by.simulated,
  });
  const told = to.map((one) => tellOf(game, self, one, incident, 'phone', note));
  const verdict = carry(
    game,
    told.map(({ action }) => action),
    told.flatMap((one) => one.besides),
  );
  if (!verdict.ok) return verdict;
  if (standing !== undefined) {
    standing.entry.endedMs = nowOf(game);
    return verdict;
  }
  const id = `${department}:${act.measure}:${act.incident}:${alike.length + 1}`;
  const { measure: kind, place: where } = act;
  game.state.measures.push({
    id,
    entry: {
      department,
      measure: kind,
      incident: act.incident,
      place: where,
      orderedMs: nowOf(game),
      endedMs: null,
      ruling: null,
    },
  });
  const judgement =
    verdict.standing === 'under'
      ? ({ standing: 'under', reason: 'control-decides' } as const)
      : verdict;
  return { ...verdict, ...judgement, made: [id] };
};

/** Whether this desk has the same measure as a protection whose effect is computed, in the same place. */
function isComputed(
  { run }: Game,
  self: number,
  incident: number,
  place: number,
  kind: MeasureKind,
): boolean {
  const { scenario, prepared } = run.sim;
  if (place >= 0 && place !== scenario.incidents[incident].place) return false;
  return (prepared.protectionsOf[self] ?? []).some((p) => {
    const { act, promptedBy } = scenario.protections[p];
    return MEASURES[kind].computedAs.includes(act) && promptedBy.includes(incident);
  });
}

function toldOf({ run }: Game, self: number, kind: MeasureKind): readonly number[] {
  const { world, departments } = run.sim;
  const { jurisdiction, superior } = departments[self];
  return MEASURES[kind].tells
    .flatMap((one) => {
      if (one === 'lead') return [world.leadOf(jurisdiction)];
      if (one === 'superior') return [superior, world.ladderOf(jurisdiction)[0] ?? -1];
      return world.departmentsOf(jurisdiction, one);
    })
    .filter((one) => one >= 0);
}

function titleOf(
  { input }: Game,
  {
    measure: kind,
    on,
    incident,
    place,
  }: {
    readonly measure: MeasureKind;
    readonly on: boolean;
    readonly incident: string;
    readonly place: string | null;
  },
): Text {
  const words = on ? MEASURE_WORDS[kind].on : MEASURE_WORDS[kind].off;
  const about = input.texts.incidents[incident] ?? asId(incident);
  const where = place === null ? null : (input.texts.places[place] ?? asId(place));
  return {
    zh: `${words.zh}：${about.zh}${where === null ? '' : `（${where.zh}）`}`,
    en: `${words.en}: ${about.en}${where === null ? '' : ` (${where.en})`}`,
  };
}
