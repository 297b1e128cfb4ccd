import type { ActionRule } from '../../model/action.ts';

export const decide: ActionRule<'decide'> = {
  kind: 'decide',
  title: { zh: '作出决定', en: 'Decide' },
  help: {
    zh: '对表决、商请、审批、命令或请求作出答复。',
    en: 'Answers a vote, an ask, a permit, an order or a request.',
  },
  judge: (world, { actor, decision, yes, amount }) => {
    const asked = world.decision(actor, decision);
    if (asked === null) return { standing: 'impossible', reason: 'settled-already' };
    if (!yes) {
      if (asked.kind === 'order') return { standing: 'outside', reason: 'order-refused' };
      return asked.binding || asked.force === 'ordered'
        ? { standing: 'outside', reason: 'duty-refused' }
        : { standing: 'under', reason: null };
    }
    if (asked.kind === 'ask') {
      const wanted = amount ?? asked.quantity;
      if (asked.ready === 0) return { standing: 'impossible', reason: 'none-ready' };
      if (Math.min(wanted, asked.ready) > asked.spare) {
        return { standing: 'outside', reason: 'into-reserve' };
      }
    }
    return asked.underAgreement
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'no-agreement' };
  },
};
