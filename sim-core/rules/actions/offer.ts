import type { ActionRule } from '../../model/action.ts';
import { isInArea } from '../mechanism/information/peers.ts';

export const offer: ActionRule<'offer'> = {
  kind: 'offer',
  title: { zh: '主动提出支援', en: 'Offer' },
  help: {
    zh: '在对方请求之前提出支援，由对方接受或谢绝。',
    en: 'Offers help that nobody asked for; the other side takes it or not.',
  },
  judge: (world, { actor, to, amount }) => {
    if (actor === to) return { standing: 'impossible', reason: 'to-oneself' };
    if (!(amount > 0)) return { standing: 'impossible', reason: 'nothing-asked' };
    const leads = [actor, to].every((d) => world.leadOf(world.jurisdictionOf(d)) === d);
    if (!leads) return { standing: 'impossible', reason: 'between-leads' };
    return isInArea(world, actor) && isInArea(world, to)
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'not-members' };
  },
  competent: (world, { actor, to }) => {
    const lead = world.leadOf(world.jurisdictionOf(actor));
    return [lead === actor ? world.leadOf(world.jurisdictionOf(to)) : lead];
  },
};
