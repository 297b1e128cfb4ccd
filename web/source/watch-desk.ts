import { connectSeat } from '../../exercise-server/protocol/client.ts';
import type { FullMessage, RecordsMessage } from '../../exercise-server/protocol/socket.ts';
import { api } from './api.ts';

/**
 * Follows one more desk of one's own seat, without acting there.
 * @returns a function that stops it
 */
export function watchDesk(
  group: string,
  department: string,
  listener: {
    readonly full: (message: FullMessage) => void;
    readonly records: (message: RecordsMessage) => void;
  },
): () => void {
  const connection = connectSeat({
    group,
    pass: () => api('POST', `/api/groups/${group}/ticket`, { department }),
    listener: { ...listener, link: () => undefined },
  });
  return () => connection.close();
}
