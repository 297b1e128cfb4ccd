import type { RoomLease } from './lease-port.ts';
import { StoreFault } from './log-port.ts';
import type { Outage } from './outage.ts';

/**
 * Whether a room may show something now. Nothing is shown under a lease that another process may have: people
 * may have been moved there. Asked once the outage has settled what was uncertain.
 * @returns false where the store does not say whose it is @throws {StoreFault} where it is another's
 */
export async function isOurs(lease: RoomLease, outage: Outage): Promise<boolean> {
  while (!lease.isSure()) {
    if (outage.isWaiting()) return false;
    try {
      if (!(await lease.renew())) throw new StoreFault('fenced', 'the room is elsewhere by now');
      outage.over();
    } catch (error) {
      outage.failed(error, []);
      return false;
    }
  }
  return true;
}
