import type { ActionRule } from '../../model/action.ts';

const SPEAKING_FUNCTIONS = ['publicity', 'government-office', 'commander'];

export const press: ActionRule<'press'> = {
  kind: 'press',
  title: { zh: '发布信息', en: 'Press' },
  help: {
    zh: '对外发布信息、回应关切；应由牵头单位或新闻宣传部门归口。',
    en: 'Speaks to the public and the press; the lead and the publicity department do so for all.',
  },
  judge: (world, { actor }) => {
    const own = world.jurisdictionOf(actor);
    const speaks =
      world.leadOf(own) === actor ||
      SPEAKING_FUNCTIONS.some((fn) => world.departmentsOf(own, fn).includes(actor));
    return speaks
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'not-spokesman' };
  },
};
