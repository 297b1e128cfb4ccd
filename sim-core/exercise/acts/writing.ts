/** Shared by acts that carry words of their own: onto a paper, or to whom the act reaches at once. */
import { byHand } from '../../engine/people.ts';
import type { InboxEntry, PublicEntry } from '../entries.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { isSimulated, putInInbox, putInTray } from '../inbox.ts';
import { writeDown } from './carry.ts';
import type { Performer } from './carry.ts';

/** The words lie on a paper and travel with it. */
export function writeOn(
  game: Game,
  self: number,
  by: Performer,
  paper: string,
  text: string,
): void {
  if (text === '') return;
  game.state.words[paper] = writeDown(game, self, { text, simulated: by.simulated });
}

/**
 * What takes effect at once is known at once to whom it is done, with its words; where nobody sits these
 * wait for the simulators.
 */
export function tellNow(
  game: Game,
  self: number,
  by: Performer,
  to: number,
  text: string,
  entry: Partial<InboxEntry>,
): void {
  if (to === self) return;
  const { departmentId } = game.names;
  const recipient = departmentId(to);
  if (byHand(game.run.sim, to)) {
    putInInbox(game, recipient, {
      from: departmentId(self),
      to: [recipient],
      sentMs: nowOf(game),
      text: text === '' ? null : text,
      ...entry,
    });
    if (!isSimulated(game, to)) return;
  }
  if (text === '') return;
  const note = writeDown(game, self, { to: [recipient], text, simulated: by.simulated });
  putInTray(game, recipient, note, nowOf(game));
}

/** Said to the public: it can be read from now on. */
export function publish(
  game: Game,
  self: number,
  entry: Pick<PublicEntry, 'kind' | 'incident' | 'colour' | 'text'>,
): void {
  const { sim } = game.run;
  game.state.published.push({
    atMs: nowOf(game),
    from: game.names.departmentId(self),
    jurisdiction: sim.scenario.jurisdictions[sim.departments[self].jurisdiction].id,
    ...entry,
  });
}
