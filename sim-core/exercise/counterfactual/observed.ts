import { openDecisions } from '../../engine/decisions.ts';
import { traitsOf } from '../../engine/scopes.ts';
import type { DepartmentFunction } from '../../model/department.ts';
import type { OpenDecision } from '../../model/people.ts';
import { ln } from '../../base/math.ts';
import type { SeatActKind } from '../act.ts';
import type { Attempt } from '../attempt.ts';
import { applyTo, openGame } from '../create.ts';
import type { Game } from '../game.ts';
import type { GroupInput } from '../group.ts';
import { chanceAsked } from './asked-for-help.ts';
import { logMoments } from './handling-time.ts';
import type { TimedAct } from './handling-time.ts';
import { createWallClock } from './think-time.ts';
import type { HelpAnswer } from './willingness.ts';

/** An attempt of a log with its wall time, UTC ms: pauses have a length only by the wall. */
export interface LoggedAttempt {
  readonly wallMs: number;
  readonly attempt: Attempt;
}

interface Of {
  readonly function: DepartmentFunction;
}

/** What a log shows of how people do things. */
export interface Observed {
  /** Departments at which a person did anything, by id, in the order of the scenario. */
  readonly departments: readonly string[];
  readonly timed: readonly (TimedAct & Of)[];
  /** Acts that took time which says nothing: above the speed, or within a click. */
  readonly untimed: readonly Of[];
  readonly answers: readonly (HelpAnswer & Of)[];
  /** Corrections by facilitators that were carried out. */
  readonly rulings: number;
}

/**
 * Faster than this and story time runs away from whoever thinks: half a minute of reading is half an hour at
 * 60×, and people hurry, skip or let things lie. How long they would take is then not to be known.
 */
export const IDENTIFIED_SPEED = 5;
/** Below this nothing was weighed, wall ms: it was a click. */
const A_CLICK_MS = 1000;
/** Acts that are no handling of anything: what is read at a glance has no time of its own. */
const GLANCES: readonly SeatActKind[] = ['read', 'acknowledge', 'note'];

/**
 * Goes through a log as it was played and takes down what people showed.
 * @param slope of incentives in the chances that doctrine would have had, 1 as assumed
 */
export function observe(input: GroupInput, log: readonly LoggedAttempt[], slope: number): Observed {
  const game = openGame(input, false);
  const clock = createWallClock();
  const acting = new Set<string>();
  const timed: (TimedAct & Of)[] = [];
  const untimed: Of[] = [];
  const answers: (HelpAnswer & Of)[] = [];
  let rulings = 0;
  for (const { wallMs, attempt } of log) {
    const isRepeat = Object.hasOwn(game.state.verdicts, attempt.id);
    const asked = isRepeat ? null : askedOf(game, attempt, slope);
    const verdict = applyTo(game, attempt);
    const { state, speed } = game.state.clock;
    clock.note({ fromMs: wallMs, isRunning: state === 'running', speed });
    const { body } = attempt;
    if (body.kind === 'adjudicate' && verdict.ok && !isRepeat) rulings++;
    if (isRepeat || !verdict.ok || body.kind !== 'act' || body.simulated) continue;
    const { department: id, act, thinkWallMs } = body;
    const department = game.names.department(id);
    const own = { function: game.run.sim.departments[department].function };
    acting.add(id);
    if (asked !== null && asked.chance !== null) {
      answers.push({ ...own, chance: asked.chance, yes: asked.yes });
    }
    if (thinkWallMs === null || GLANCES.includes(act.kind)) continue;
    const { ms, speed: top } = clock.thinking(wallMs, thinkWallMs);
    const doctrine = handlingOf(game, department, asked?.from ?? department);
    if (doctrine === null || ms < A_CLICK_MS || top > IDENTIFIED_SPEED) untimed.push(own);
    else timed.push({ ...own, logRatio: ln(ms) - doctrine.mean, spread: doctrine.spread });
  }
  const departments = game.run.sim.departments.map(({ id }) => id).filter((id) => acting.has(id));
  return { departments, timed, untimed, answers, rulings };
}

interface Asked {
  readonly from: number;
  readonly chance: number | null;
  readonly yes: boolean;
}

/** What an answer is given to, before it is given; a signature under a drafted answer gives it. */
function askedOf(game: Game, { body }: Attempt, slope: number): Asked | null {
  if (body.kind !== 'act') return null;
  const department = game.names.department(body.department);
  if (department < 0) return null;
  const { act } = body;
  const performed =
    act.kind === 'sign' && act.yes
      ? game.state.drafts[body.department].find(({ id }) => id === act.draft)?.entry.act
      : act;
  if (performed?.kind !== 'decide') return null;
  const { decision, yes, amount } = performed;
  const { sim } = game.run;
  const found = openDecisions(sim, department).find(
    ({ serial }: OpenDecision) => `d${serial}` === decision,
  );
  if (found === undefined) return null;
  const chance = chanceAsked(sim, department, found, slope);
  return { from: found.from, chance, yes: yes && amount !== 0 };
}

/** How long doctrine at that desk takes for one message, as logarithms of ms; null for no time at all. */
function handlingOf(game: Game, department: number, from: number): ReturnType<typeof logMoments> {
  const { sim } = game.run;
  const { handling, jurisdiction } = sim.departments[department];
  const traits = traitsOf(sim, jurisdiction);
  const isAcross = sim.departments[from].jurisdiction !== jurisdiction;
  const factor = traits.handling * (isAcross ? traits.across : 1);
  const moments = factor === 0 ? null : logMoments(handling);
  return moments === null ? null : { ...moments, mean: moments.mean + ln(factor) };
}
