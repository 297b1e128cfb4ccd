import type { ActionRule } from '../../model/action.ts';

export const release: ActionRule<'release'> = {
  kind: 'release',
  title: { zh: '撤收归建', en: 'Release' },
  help: {
    zh: '让不再需要的队伍撤收归建。',
    en: 'Sends units that are no longer needed home.',
  },
  judge: (world, action) => {
    const { jurisdiction } = world.scenario.incidents[action.incident];
    return jurisdiction === world.jurisdictionOf(action.actor)
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-own-incident' };
  },
  competent: (world, { incident }) => [
    world.leadOf(world.scenario.incidents[incident].jurisdiction),
  ],
};
