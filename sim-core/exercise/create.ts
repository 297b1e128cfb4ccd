import { copy, hashOf } from '../base/canonical.ts';
import { admitPeople } from '../engine/people.ts';
import { link } from '../formula/link.ts';
import { createRun } from '../index.ts';
import type { Snapshot } from '../index.ts';
import type { Attempt, Verdict } from './attempt.ts';
import { tryAttempt } from './attempts/index.ts';
import { settle } from './advancing.ts';
import { hearDoctrine } from './deeds.ts';
import { findingsOf } from './findings/index.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { glanceAt } from './glance.ts';
import type { Group, GroupInput } from './group.ts';
import { nextInjectMs } from './injects.ts';
import { createLookout } from './lookout.ts';
import { namesOf } from './names.ts';
import { initialGroupState } from './state.ts';
import type { GroupState } from './state.ts';
import type { View } from './view.ts';
import { controlView } from './views/control.ts';
import { seatView } from './views/seat.ts';

/** What `snapshot` of a group holds. */
export interface GroupSnapshot {
  readonly run: Snapshot;
  readonly group: GroupState;
}

/** @throws {Fault} for our own mistakes only: definition, scenario and mechanisms were checked when compiled. */
export function createGroup(input: GroupInput): Group {
  const game = openGame(input);
  const lookout = createLookout(game);

  return {
    get nowMs() {
      return nowOf(game);
    },
    apply(attempt) {
      const isRepeat = Object.hasOwn(game.state.verdicts, attempt.id);
      const verdict = applyTo(game, attempt);
      if (verdict.ok && !isRepeat) lookout.forget(attempt.body.kind);
      return verdict;
    },
    glance: () => glanceAt(game),
    view(viewer) {
      if (viewer.role !== 'participant') return controlView(game, viewer.role) as unknown as View;
      const self = game.names.department(viewer.department);
      return self < 0 ? {} : (seatView(game, self) as unknown as View);
    },
    nextDecisionMs: () => lookout.nextMs(),
    nextEventMs() {
      const { sim } = game.run;
      const next = Math.min(sim.queue.peekTime(), nextInjectMs(game));
      return next > sim.endMs ? null : next;
    },
    findings: () => findingsOf(game),
    thoughts: () => game.state.thoughts,
    books: () => game.run.books(),
    snapshot: (): GroupSnapshot => ({ run: game.run.snapshot(), group: copy(game.state) }),
    restore(snapshot) {
      const { run, group } = snapshot as GroupSnapshot;
      game.run.restore(run);
      game.state = copy(group);
      lookout.forget('restore');
    },
    hash: () => hashOf([game.run.stateHash(), game.state]),
  };
}

/** Judges and carries out one attempt; a repeated id gets the first verdict and changes nothing. */
export function applyTo(game: Game, attempt: Attempt): Verdict {
  const { verdicts } = game.state;
  if (Object.hasOwn(verdicts, attempt.id)) return verdicts[attempt.id];
  const verdict = tryAttempt(game, attempt);
  verdicts[attempt.id] = verdict;
  return verdict;
}

/**
 * A group at its first instant, with the desks as doctrine has them.
 * @param keepsTrace false for a forecast, which nobody replays
 */
export function openGame(input: GroupInput, keepsTrace = true): Game {
  const [mechanism, ...alternatives] = input.mechanisms;
  const { scenario, seed, definition } = input;
  const run = createRun({ scenario, mechanism, alternatives, seed, hashes: keepsTrace });
  admitPeople(run.sim);
  const departments = run.sim.departments.map(({ id }) => id);
  const game: Game = {
    input,
    run,
    names: namesOf(run.sim),
    conditions: new Map(
      definition.msel.flatMap(({ id, when }) =>
        when === null ? [] : [[id, { run: link(when.tree), source: when }] as const],
      ),
    ),
    state: initialGroupState(definition, mechanism.id, departments),
  };
  if (game.state.deeds !== undefined) hearDoctrine(game);
  settle(game);
  return game;
}
