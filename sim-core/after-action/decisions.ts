import { factsOf, openDecisions } from '../engine/decisions.ts';
import { peopleOf } from '../engine/people.ts';
import type { OpenDecision } from '../model/people.ts';
import type { Game } from '../exercise/game.ts';
import type { Played } from './playing.ts';
import type { DecisionRecord } from './report.ts';
import { rowsOf } from './trace.ts';
import type { Row } from './trace.ts';

/**
 * Every question that lay before people at a desk, and besides every request for help that doctrine answered
 * for a donor, by the time of asking. What was asked of a desk on doctrine otherwise (votes, permits, orders)
 * stands in the timeline.
 */
export function decisionsOf(played: Played): readonly DecisionRecord[] {
  const records = [...putToPeople(played), ...asksOfDoctrine(played.game)];
  return records.sort((a, b) => a.askedMs - b.askedMs);
}

function putToPeople(played: Played): readonly DecisionRecord[] {
  const { game } = played;
  const { sim } = game.run;
  const settled = settledBy(game);
  const committed = rowsOf(game, 'committed');
  return sim.departments.flatMap(({ id }, d) => {
    const open = new Set(openDecisions(sim, d).map(({ serial }) => serial));
    return questionsTo(game, d).map((question): DecisionRecord => {
      const { serial, sinceMs } = question;
      const byPeople = settled.get(`${id}.${serial}`);
      const byDoctrineMs = played.handedBack.get(`${id}.${serial}`);
      const asked = {
        department: id,
        askedMs: sinceMs,
        ...matterOf(game, d, question),
        ...missingOf(game, question, committed),
      };
      if (byPeople !== undefined) {
        const standing = standingOf(played, id, serial);
        const { atMs, c: yes } = byPeople;
        return {
          ...asked,
          state: 'answered',
          decidedMs: atMs,
          yes: yes === 1,
          by: 'people',
          standing,
        };
      }
      if (byDoctrineMs !== undefined) {
        const yes = doctrineSaid(game, d, question, byDoctrineMs);
        return {
          ...asked,
          state: 'answered',
          decidedMs: byDoctrineMs,
          yes,
          by: 'doctrine',
          standing: null,
        };
      }
      const state = open.has(serial) ? 'open' : 'lapsed';
      return { ...asked, state, decidedMs: null, yes: null, by: null, standing: null };
    });
  });
}

/** All that was ever put to a department, answered or not. */
export function questionsTo({ run }: Game, department: number): readonly OpenDecision[] {
  return peopleOf(run.sim).received[department].flatMap(({ atMs, message, decision }) => {
    if (decision === 0) return [];
    const { kind, about, incident, ordinal: attempt, from } = message;
    const asked = kind === 'invite' ? 'vote' : kind;
    return [
      {
        serial: decision,
        kind: asked as OpenDecision['kind'],
        about: kind === 'refer' ? incident : about,
        attempt,
        from,
        sinceMs: atMs,
      },
    ];
  });
}

/** What it is about. */
export function matterOf(
  game: Game,
  department: number,
  question: OpenDecision,
): Pick<DecisionRecord, 'kind' | 'incident' | 'capability' | 'quantity' | 'requester'> {
  const { incidents, capabilities } = game.run.sim.scenario;
  const facts = factsOf(game.run.sim, department, question);
  return {
    kind: facts.kind,
    incident: incidents[facts.incident].id,
    capability: capabilities[facts.capability] ?? null,
    quantity: facts.quantity,
    requester: game.names.departmentId(facts.requester),
  };
}

/** Of a lot on the table counts what it lacked when it was put, not what it lacks in the end. */
function missingOf(
  { run }: Game,
  { kind, about, sinceMs }: OpenDecision,
  committed: readonly Row[],
): Partial<Pick<DecisionRecord, 'quantity'>> {
  if (kind !== 'request' && kind !== 'vote') return {};
  const promised = committed
    .filter(({ b: lot, atMs }) => lot === about && atMs <= sinceMs)
    .reduce((sum, { x: amount }) => sum + amount, 0);
  return { quantity: run.sim.state.lots[about].quantity - promised };
}

/** `department.serial` › how people settled it. */
function settledBy(game: Game): ReadonlyMap<string, Row> {
  return new Map(
    rowsOf(game, 'settled').map((row) => [`${game.names.departmentId(row.a)}.${row.b}`, row]),
  );
}

function standingOf({ acts }: Played, id: string, serial: number): 'under' | 'outside' {
  const answer = acts.find(
    ({ department, act }) =>
      department === id && act.kind === 'decide' && act.decision === `d${serial}`,
  );
  return answer?.standing ?? 'under';
}

/** Doctrine sends requests on, carries orders out and approves; the rest it answers by its own rules. */
function doctrineSaid(
  game: Game,
  department: number,
  { kind, about }: OpenDecision,
  fromMs: number,
): boolean | null {
  const after = ({ atMs }: Row): boolean => atMs >= fromMs;
  switch (kind) {
    case 'vote': {
      const vote = rowsOf(game, 'voted').find(
        (row) => after(row) && row.a === department && row.b === about,
      );
      return vote === undefined ? null : vote.c === 1;
    }
    case 'ask': {
      const answer = rowsOf(game, 'answered').find((row) => after(row) && row.c === about);
      return answer === undefined ? null : answer.d === 1;
    }
    case 'offer':
      return peopleOf(game.run.sim).offers[about].status === 'accepted';
    case 'request':
    case 'permit':
    case 'order':
    case 'refer':
      return true;
  }
}

/** Requests for help that a donor's doctrine answered without anybody at its desk having seen them. */
function asksOfDoctrine(game: Game): readonly DecisionRecord[] {
  const { sim } = game.run;
  const { jurisdictions, incidents, capabilities } = sim.scenario;
  const seen = new Set(
    sim.departments.flatMap((_, d) =>
      questionsTo(game, d).flatMap(({ kind, about }) => (kind === 'ask' ? [about] : [])),
    ),
  );
  const asked = new Map(rowsOf(game, 'asked').map((row) => [row.d, row]));
  return rowsOf(game, 'answered').flatMap((answer): readonly DecisionRecord[] => {
    const { a: donor, b: lotId, c: ask, d: accepted, atMs } = answer;
    const question = asked.get(ask);
    if (question === undefined || seen.has(ask)) return [];
    const lot = sim.state.lots[lotId];
    return [
      {
        department: game.names.departmentId(jurisdictions[donor].lead),
        kind: 'ask',
        incident: incidents[lot.incident].id,
        capability: capabilities[lot.capability],
        quantity: question.x,
        requester: game.names.departmentId(lot.requester),
        askedMs: question.atMs,
        state: 'answered',
        decidedMs: atMs,
        yes: accepted === 1,
        by: 'doctrine',
        standing: null,
      },
    ];
  });
}
