import type { DimensionId, MechanismOption } from '../../model/mechanism.ts';
import { cooperative } from './awareness/cooperative.ts';
import { exchange } from './awareness/exchange.ts';
import { integrated } from './awareness/integrated.ts';
import { parochial } from './awareness/parochial.ts';
import { training } from './awareness/training.ts';
import { afterAction } from './evaluation/after-action.ts';
import { dynamicFeedback } from './evaluation/dynamic-feedback.ts';
import { none } from './evaluation/none.ts';
import { scoreAndSanction } from './evaluation/score-and-sanction.ts';
import { coFinance } from './finance/co-finance.ts';
import { donorPays } from './finance/donor-pays.ts';
import { fund } from './finance/fund.ts';
import { reimburse } from './finance/reimburse.ts';
import { twoWay } from './finance/two-way.ts';
import { bulletin } from './information/bulletin.ts';
import { hub } from './information/hub.ts';
import { liaison } from './information/liaison.ts';
import { mesh } from './information/mesh.ts';
import { paired } from './information/paired.ts';
import { vertical } from './information/vertical.ts';
import { agreement } from './law/agreement.ts';
import { compact } from './law/compact.ts';
import { consent } from './law/consent.ts';
import { order } from './law/order.ts';
import { verticalApproval } from './law/vertical-approval.ts';
import { bilateral } from './organisation/bilateral.ts';
import { body } from './organisation/body.ts';
import { directive } from './organisation/directive.ts';
import { jointMeeting } from './organisation/joint-meeting.ts';
import { jointSuperiors } from './organisation/joint-superiors.ts';
import { lead } from './organisation/lead.ts';
import { network } from './organisation/network.ts';
import { territorial } from './organisation/territorial.ts';
import { unifiedCommand } from './organisation/unified-command.ts';
import { enterprises } from './participation/enterprises.ts';
import { governmentOnly } from './participation/government-only.ts';
import { market } from './participation/market.ts';
import { multiActor } from './participation/multi-actor.ts';
import { volunteers } from './participation/volunteers.ts';
import { assignedPair } from './resources/assigned-pair.ts';
import { ownOnly } from './resources/own-only.ts';
import { pool } from './resources/pool.ts';
import { prePosition } from './resources/pre-position.ts';
import { requestOffer } from './resources/request-offer.ts';
import { reserve } from './resources/reserve.ts';

type Options = {
  readonly [D in DimensionId]: Readonly<Record<string, MechanismOption<D>>>;
};

/** Every option of every dimension, by its id. A new option is one file and one line here. */
export const OPTIONS: Options = {
  awareness: { parochial, cooperative, integrated, training, exchange },
  organisation: {
    territorial,
    bilateral,
    'joint-meeting': jointMeeting,
    'joint-superiors': jointSuperiors,
    lead,
    body,
    'unified-command': unifiedCommand,
    directive,
    network,
  },
  law: { 'vertical-approval': verticalApproval, consent, agreement, compact, order },
  information: { vertical, liaison, bulletin, hub, mesh, paired },
  resources: {
    'own-only': ownOnly,
    'request-offer': requestOffer,
    pool,
    reserve,
    'pre-position': prePosition,
    'assigned-pair': assignedPair,
  },
  finance: { 'donor-pays': donorPays, reimburse, fund, 'co-finance': coFinance, 'two-way': twoWay },
  evaluation: {
    none,
    'after-action': afterAction,
    'score-and-sanction': scoreAndSanction,
    'dynamic-feedback': dynamicFeedback,
  },
  participation: {
    'government-only': governmentOnly,
    enterprises,
    volunteers,
    market,
    'multi-actor': multiActor,
  },
};
