import { HOUR } from '../base/time.ts';
import type { Action } from '../model/action.ts';
import type { Asked, AskedAct } from '../model/asked.ts';
import type { SeatAct } from './act.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import type { Deed } from './state.ts';

/** Acts that tell somebody something. */
const INFORMS: readonly string[] = ['notify', 'report', 'message', 'told'];

/** Keeps what doctrine does from now on, so that conditions may ask for it; what people do is in their logs. */
export function hearDoctrine(game: Game): void {
  game.run.sim.hear = (action) => {
    const deed = deedOfDoctrine(game, action);
    if (deed !== null) game.state.deeds?.push(deed);
  };
}

/** The answers to the questions of a condition, in their order: a count, or hours. */
export function answersTo(game: Game, asked: readonly Asked[]): readonly number[] {
  return asked.map((question) => {
    const times = timesOf(game, question);
    if (question.measure === 'acted') return times.length;
    const now = nowOf(game);
    if (question.measure === 'since') return (now - Math.max(0, ...times)) / HOUR;
    return times.length === 0 ? 0 : (now - Math.min(...times)) / HOUR;
  });
}

function timesOf(game: Game, { act, by, about }: Asked): readonly number[] {
  if (act === 'inject') {
    const { releasedMs } = game.state.injects[by];
    return releasedMs === null ? [] : [releasedMs];
  }
  const people = (game.state.logs[by] ?? []).flatMap(({ act: done, atMs }) =>
    deedOf(done, by, atMs),
  );
  const doctrine = game.state.deeds ?? [];
  return [...people, ...doctrine].flatMap((deed) => {
    const isKind = deed.act === act || (act === 'inform' && INFORMS.includes(deed.act));
    const isAbout = about === null || deed.about.includes(about);
    return deed.by === by && isKind && isAbout ? [deed.atMs] : [];
  });
}

/** What an act comes to; none for one that only ends something. */
function deedOf(act: SeatAct, by: string, atMs: number): readonly Deed[] {
  const deed = (about: readonly string[]): readonly Deed[] => [
    { atMs, act: act.kind as AskedAct, by, about },
  ];
  switch (act.kind) {
    case 'notify':
      return deed(act.to);
    case 'report':
    case 'message':
      return deed([...act.to, ...act.copies]);
    case 'told':
      return deed([act.with]);
    case 'offer':
    case 'refer':
    case 'pay':
      return deed([act.to]);
    case 'convene':
      return deed(act.members);
    case 'request':
    case 'dispatch':
    case 'release':
    case 'press':
      return deed([act.incident]);
    case 'warn':
      return act.colour === null ? [] : deed([act.incident]);
    case 'protect':
      return act.on ? deed([act.protection]) : [];
    case 'declare':
      return act.level === 0 ? [] : deed([]);
    case 'decide':
      return deed([]);
    default:
      return [];
  }
}

/** Doctrine reports up the line and notifies across; what else it does has the same word as at a desk. */
function deedOfDoctrine(game: Game, action: Action): Deed | null {
  const { departmentId } = game.names;
  const { incidents, protections } = game.run.sim.scenario;
  const deed = (act: AskedAct, ...about: readonly string[]): Deed => ({
    atMs: nowOf(game),
    act,
    by: departmentId(action.actor),
    about,
  });
  switch (action.kind) {
    case 'notify':
      return deed(action.line === 'up' ? 'report' : 'notify', departmentId(action.to));
    case 'post':
      return deed('notify', ...action.relay.map(({ to }) => departmentId(to)));
    case 'refer':
      return deed('refer', departmentId(action.to));
    case 'request':
    case 'dispatch':
    case 'release':
      return deed(action.kind, incidents[action.incident].id);
    case 'protect':
      return action.on ? deed('protect', protections[action.protection].id) : null;
    case 'declare':
      return action.level === 0 ? null : deed('declare');
    default:
      return null;
  }
}
