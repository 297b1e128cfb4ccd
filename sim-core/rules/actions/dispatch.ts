import type { ActionRule } from '../../model/action.ts';

export const dispatch: ActionRule<'dispatch'> = {
  kind: 'dispatch',
  title: { zh: '派出队伍', en: 'Dispatch' },
  help: {
    zh: '派出本地自有队伍。',
    en: 'Sends units of one’s own place.',
  },
  judge: (world, action) => {
    const own = world.jurisdictionOf(action.actor) === world.jurisdictionOf(action.owner);
    return own
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-own-units' };
  },
  competent: (world, { owner }) => [world.leadOf(world.jurisdictionOf(owner)), owner],
};
