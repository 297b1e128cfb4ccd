import type { ActionRule } from '../../model/action.ts';
import { isInArea } from '../mechanism/information/peers.ts';

export const convene: ActionRule<'convene'> = {
  kind: 'convene',
  title: { zh: '召集会商', en: 'Convene' },
  help: {
    zh: '召集有关单位会商，互通情况。',
    en: 'Calls departments to a consultation where each tells what it knows.',
  },
  judge: (world, { actor, members }) => {
    if (members.every((member) => member === actor)) {
      return { standing: 'impossible', reason: 'nobody-concerned' };
    }
    const calls =
      world.scenario.secretariat === actor || world.leadOf(world.jurisdictionOf(actor)) === actor;
    if (!calls) return { standing: 'outside', reason: 'not-convenor' };
    return [actor, ...members].every((member) => isInArea(world, member))
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'not-members' };
  },
};
