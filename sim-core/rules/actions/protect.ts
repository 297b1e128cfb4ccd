import type { ActionRule } from '../../model/action.ts';

export const protect: ActionRule<'protect'> = {
  kind: 'protect',
  title: { zh: '采取防护措施', en: 'Protect' },
  help: {
    zh: '关闭取水口、转移群众、停产、关闸等；由法定主管单位依自己掌握的情况决定。',
    en: 'Closes an intake, evacuates, stops production, shuts a gate: decided by the competent body on its own belief.',
  },
  judge: (world, action) => {
    const { owner } = world.scenario.protections[action.protection];
    return owner === action.actor
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-competent' };
  },
};
