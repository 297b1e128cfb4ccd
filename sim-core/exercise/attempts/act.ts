import { byHand, controlOf } from '../../engine/people.ts';
import { perform } from '../acts/index.ts';
import type { SeatAct } from '../act.ts';
import { settle } from '../advancing.ts';
import type { Attempt, AttemptBody } from '../attempt.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { isAtSeat } from '../seating.ts';
import { noteThought } from '../thought.ts';
import { refused } from '../verdict.ts';
import { CONTROLLERS, IN_PLAY } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Acts that change nothing outside one's own desk: allowed while the clock stands. */
const QUIET: readonly SeatAct['kind'][] = ['read', 'acknowledge', 'note', 'draft'];

type ActBody = Extract<AttemptBody, { kind: 'act' }>;

/**
 * What a person at a desk does. A participant acts for a seat of his that people lead; simulators and
 * facilitators speak in the name of bodies that nobody plays (代答). What people said to each other across
 * the table facilitators may put on record for them.
 */
export const act: AttemptRule<'act'> = {
  kind: 'act',
  roles: [...CONTROLLERS, 'simulator', 'participant'],
  states: IN_PLAY,
  carryOut(game, body, by) {
    const { department, act: wanted } = body;
    const self = game.names.department(department);
    const why = whyNot(game, self, body, by);
    if (why !== null) return refused(why);
    if (game.state.clock.state === 'paused' && !QUIET.includes(wanted.kind)) {
      return refused('paused');
    }
    const answered = noteThought(game, body, by);
    const isRecord = by.role !== 'participant' && controlOf(game.run.sim, self) === 'people';
    const performer = { person: by.person, simulated: body.simulated, isRecord };
    const verdict = perform(game, self, wanted, performer);
    if (!verdict.ok) return verdict;
    answered();
    game.state.seats[department].lastActMs = nowOf(game);
    settle(game);
    return verdict;
  },
};

/** The same refusal for a desk that is another's and one that does not exist. */
function whyNot(
  game: Game,
  self: number,
  { simulated, department, act }: Pick<ActBody, 'simulated' | 'department' | 'act'>,
  by: Attempt['by'],
): string | null {
  if (by.role === 'participant') {
    if (self < 0 || simulated || !isAtSeat(game, by.person, department)) return 'not-your-seat';
    return byHand(game.run.sim, self) ? null : 'doctrine-answers';
  }
  if (self < 0) return 'unknown-department';
  if (!simulated) return 'not-your-seat';
  if (controlOf(game.run.sim, self) !== 'people') return null;
  return act.kind === 'told' && CONTROLLERS.includes(by.role) ? null : 'seat-is-taken';
}
