import type { ActionRule } from '../../model/action.ts';

export const request: ActionRule<'request'> = {
  kind: 'request',
  title: { zh: '请求支援', en: 'Request' },
  help: {
    zh: '请求外地支援某种力量。',
    en: 'Asks others for a quantity of a capability.',
  },
  judge: (world, action) => {
    const { jurisdiction } = world.scenario.incidents[action.incident];
    if (jurisdiction !== world.jurisdictionOf(action.actor)) {
      return { standing: 'impossible', reason: 'not-own-incident' };
    }
    return action.amount > 0
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'nothing-asked' };
  },
  competent: (world, { incident }) => [
    world.leadOf(world.scenario.incidents[incident].jurisdiction),
  ],
};
