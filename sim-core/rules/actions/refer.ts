import type { ActionRule } from '../../model/action.ts';

export const refer: ActionRule<'refer'> = {
  kind: 'refer',
  title: { zh: '提请明确牵头单位', en: 'Refer' },
  help: {
    zh: '某事不属于任何单位的职责时，提请某一单位牵头；共同的上级可自行接下。',
    en: 'Asks a body to take what lies outside every duty; the common superior may take it up itself.',
  },
  judge: (world, action) =>
    world.scenario.incidents[action.incident].unowned === true
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'has-an-owner' },
  competent: (world, { incident }) => [
    world.leadOf(world.scenario.incidents[incident].jurisdiction),
  ],
};
