/** Shared by every option: the horizontal notice from department to department. */
import { meanOf } from '../../../base/distribution.ts';
import type { Distribution } from '../../../base/distribution.ts';
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { Delivery, InformationHooks } from '../../../model/mechanism/information.ts';
import type { World } from '../../../model/world.ts';
import {
  duration,
  lognormalMin,
  numeric,
  readDuration,
  readNumber,
  readSwitch,
  toggle,
} from '../declare.ts';

/**
 * The statutory notice between neighbouring bureaux: it must be prompt, and no law gives a number.
 * Source: Order 17 of the Ministry of Environmental Protection (2011), article 8.
 */
export const PEER_PARAMETERS: Readonly<Record<'peerNotice' | 'loss', ParameterDeclaration>> = {
  peerNotice: duration({
    title: { zh: '无协议时的横向通报用时', en: 'Horizontal notice without agreement' },
    default: lognormalMin(1440, 0.8),
    rangeMin: [120, 7200],
    source: 'Order 17 (2011), article 8 demands promptness without a number; range assumed',
  }),
  loss: numeric('probability', {
    title: { zh: '通报遗漏率', en: 'Share of notices lost' },
    default: 0.01,
    neutral: 0,
    range: [0.001, 0.05],
    source: 'design assumption (calm channels)',
  }),
};

/** How a lead is followed, and how far it is distorted on its way; every option has them. */
export const LEAD_PARAMETERS: Readonly<
  Record<'distortion' | 'verify' | 'feedback' | 'followUp' | 'due', ParameterDeclaration>
> = {
  distortion: numeric('number', {
    title: { zh: '传递失真', en: 'Distortion on the way (sigma)' },
    default: 0,
    neutral: 0,
    range: [0, 0.5],
    source: 'design assumption; each hand that a message passes through changes it',
  }),
  verify: toggle({
    title: { zh: '接到线索先核查', en: 'A lead is verified' },
    default: false,
    neutral: false,
    source:
      'lead transfer, verification and feedback of integrated prevention and control in the delta; effect assumed',
  }),
  feedback: toggle({
    title: { zh: '办理结果反馈', en: 'Feedback is owed' },
    default: false,
    neutral: false,
    source:
      'lead transfer, verification and feedback of integrated prevention and control in the delta; effect assumed',
  }),
  followUp: duration({
    title: { zh: '核查、反馈单程用时', en: 'One leg of asking or feeding back' },
    default: lognormalMin(20, 0.5),
    rangeMin: [5, 60],
    source: 'design assumption',
  }),
  due: duration({
    title: { zh: '无回音时再送的间隔', en: 'Sent again when nothing came back for' },
    default: lognormalMin(120, 0),
    rangeMin: [30, 360],
    source: 'design assumption',
  }),
};

/** What the parameters of leads answer. */
export function leads(p: Parameters): Pick<InformationHooks, 'distortion' | 'followUp'> {
  const verify = readSwitch(p, 'verify');
  const feedback = readSwitch(p, 'feedback');
  return {
    distortion: readNumber(p, 'distortion'),
    followUp:
      verify || feedback
        ? {
            verify,
            feedback,
            contact: readDuration(p, 'followUp'),
            dueMs: meanOf(readDuration(p, 'due')),
          }
        : null,
  };
}

/** One direct notice to each recipient. */
export function notices(
  recipients: readonly number[],
  delay: Distribution,
  loss: number,
  pulled: boolean,
): readonly Delivery[] {
  return recipients.map((to) => ({ to, delay, loss, via: -1, pulled }));
}

/** Whether a department belongs to the linkage area or stands above it all (basin, ministry). */
export function isInArea(world: World, department: number): boolean {
  const jurisdiction = world.jurisdictionOf(department);
  if (world.scenario.jurisdictions[jurisdiction].parent < 0) return true;
  return world.members.some((member) => world.within(jurisdiction, member));
}
