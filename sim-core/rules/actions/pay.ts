import type { ActionRule } from '../../model/action.ts';
import type { World } from '../../model/world.ts';

export const pay: ActionRule<'pay'> = {
  kind: 'pay',
  title: { zh: '拨付资金', en: 'Pay' },
  help: {
    zh: '从本地财政向另一地拨付费用。',
    en: 'Pays another place out of the purse of one’s own.',
  },
  judge: (world, { actor, jurisdiction, yuan }) => {
    const own = world.jurisdictionOf(actor);
    if (own === jurisdiction) return { standing: 'impossible', reason: 'to-oneself' };
    if (!(yuan > 0)) return { standing: 'impossible', reason: 'nothing-asked' };
    if (!holdersOfPurse(world, actor).includes(actor)) {
      return { standing: 'impossible', reason: 'not-competent' };
    }
    return world.cover() > 0
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'no-cost-rule' };
  },
  competent: (world, { actor }) => holdersOfPurse(world, actor),
};

function holdersOfPurse(world: World, actor: number): readonly number[] {
  const own = world.jurisdictionOf(actor);
  return [world.leadOf(own), ...world.departmentsOf(own, 'finance')];
}
