import type { ActionRule } from '../../model/action.ts';
import type { World } from '../../model/world.ts';

/** Who may warn the public besides the lead. Source: Emergency Response Law (2024), chapter on warnings. */
const WARNING_FUNCTIONS = ['government-office', 'commander', 'meteorology'];

export const warn: ActionRule<'warn'> = {
  kind: 'warn',
  title: { zh: '发布、解除预警', en: 'Warn the public' },
  help: {
    zh: '由本地政府应急指挥机构或气象部门向本地公众发布、调整或解除预警。',
    en: 'Issues, changes or lifts a warning to the public of one’s own place.',
  },
  judge: (world, { actor }) =>
    competent(world, actor).includes(actor)
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-competent' },
  competent: (world, { actor }) => competent(world, actor),
};

function competent(world: World, actor: number): readonly number[] {
  const own = world.jurisdictionOf(actor);
  return [world.leadOf(own), ...WARNING_FUNCTIONS.flatMap((fn) => world.departmentsOf(own, fn))];
}
