import { settle } from '../advancing.ts';
import { nowOf } from '../game.ts';
import { releaseInject } from '../injects.ts';
import type { Inject } from '../definition.ts';
import { asWritten, plannedInject } from '../state.ts';
import { done, refused } from '../verdict.ts';
import { CONTROLLERS, IN_PLAY } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** An inject written during play: at a time, or now; or proposed, for another controller to approve. */
export const addInject: AttemptRule<'add-inject'> = {
  kind: 'add-inject',
  roles: CONTROLLERS,
  states: ['lobby', ...IN_PLAY],
  carryOut(game, { title, text, from, to, atMs, facts, proposed }, by) {
    const unknown = to.find((id) => game.names.department(id) < 0);
    if (unknown !== undefined) return refused('unknown-recipient');
    const strange = facts.find((id) => game.names.incident(id) < 0);
    if (strange !== undefined) return refused('unknown-incident');
    if (atMs !== null && !(Number.isSafeInteger(atMs) && atMs >= nowOf(game))) {
      return refused('backwards');
    }
    const inject: Inject = {
      id: `added-${game.state.added.length + 1}`,
      title: asWritten(title),
      text: asWritten(text),
      atMs,
      trigger: atMs === null ? 'manual' : 'scheduled',
      when: null,
      from,
      to,
      method: 'platform',
      type: 'adaptive',
      expectedAction: null,
      controller: by.person,
      controllerNotes: null,
      objectives: [],
      capability: null,
      phase: game.state.clock.phase,
      track: null,
      priority: 'normal',
      facts,
      ...(proposed === true ? { submitted: true } : {}),
    };
    game.state.added.push(inject);
    const record = plannedInject(inject);
    game.state.injects[inject.id] = record;
    if (proposed === true) record.proposedBy = by.person;
    else if (atMs === null && game.state.clock.state !== 'lobby') {
      releaseInject(game, inject, by.person);
      settle(game);
    }
    return done(inject.id);
  },
};
