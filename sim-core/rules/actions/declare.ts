import type { ActionRule } from '../../model/action.ts';

export const declare: ActionRule<'declare'> = {
  kind: 'declare',
  title: { zh: '启动、调整、终止应急响应', en: 'Declare the response level' },
  help: {
    zh: '由本地应急指挥机构启动、调整或终止应急响应；响应级别不同于事件等级，也不同于预警颜色。',
    en: 'Starts, adjusts or ends the response of one’s own place. The level is neither the grade of the event nor the colour of a warning.',
  },
  judge: (world, action) =>
    world.leadOf(world.jurisdictionOf(action.actor)) === action.actor
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-competent' },
  competent: (world, { actor }) => [world.leadOf(world.jurisdictionOf(actor))],
};
