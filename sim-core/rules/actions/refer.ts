import type { ActionRule } from '../../model/action.ts';

export const refer: ActionRule<'refer'> = {
  kind: 'refer',
  title: { zh: '移交无主事项', en: 'Refer' },
  help: {
    zh: '本地出现法律和惯例都没有定主管的事项，提请机制指定的兜底单位确定由谁办理。',
    en: 'Puts an incident that nobody owns by law or custom before whoever the mechanism names for such.',
  },
  judge: (world, action) => {
    const { jurisdiction, unowned } = world.scenario.incidents[action.incident];
    if (jurisdiction !== world.jurisdictionOf(action.actor)) {
      return { standing: 'impossible', reason: 'not-own-incident' };
    }
    return unowned === true
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'has-owner' };
  },
};
