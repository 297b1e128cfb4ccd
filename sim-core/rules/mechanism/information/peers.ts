/** Shared by every option: the horizontal notice from department to department. */
import type { Distribution } from '../../../base/distribution.ts';
import type { ParameterDeclaration } from '../../../model/mechanism.ts';
import type { Delivery } from '../../../model/mechanism/information.ts';
import type { World } from '../../../model/world.ts';
import { duration, lognormalMin, numeric } from '../declare.ts';

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
