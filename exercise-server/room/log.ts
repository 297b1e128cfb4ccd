/** One group's log as its room holds it: its end, and the right to add to it. */
import { chain, chainFault, headOf } from './chain.ts';
import { StoreFault, type Head, type LogPort, type LogRecord } from './log-port.ts';

export interface Log {
  readonly stream: string;
  readonly epoch: number;
  readonly head: Head;
  /** Resolves when the bodies are durable. @throws {StoreFault} after which `reread` tells what is */
  append(bodies: readonly string[]): Promise<void>;
  /** The chain at a record that the log holds; null when it is not there. @throws {StoreFault} */
  hashAt(seq: number): Promise<string | null>;
  /** What the store holds beyond our end, checked and taken in. @throws {StoreFault} */
  reread(): Promise<readonly string[]>;
}

const PAGE = 1000;

/**
 * Reads and checks a whole log.
 * @param epoch of the lease that was taken for it
 * @throws {StoreFault} 'damaged' where the chain does not hold or acknowledged records are missing
 */
export async function openLog(
  port: LogPort,
  stream: string,
  epoch: number,
): Promise<{ readonly log: Log; readonly bodies: readonly string[] }> {
  let head = headOf(stream);
  let newest = 0;

  async function reread(): Promise<readonly string[]> {
    const bodies: string[] = [];
    for (;;) {
      const page = await port.read(stream, head.seq, PAGE);
      const fault = chainFault(head, newest, page);
      if (fault !== null) {
        throw new StoreFault('damaged', `${stream}: record ${fault.seq} ${fault.why}`);
      }
      if (page.length > 0) {
        const last: LogRecord = page[page.length - 1];
        head = { seq: last.seq, hash: last.hash };
        newest = last.epoch;
      }
      bodies.push(...page.map(({ body }) => body));
      if (page.length < PAGE) return bodies;
    }
  }

  const bodies = await reread();
  if (newest > epoch) throw new StoreFault('fenced', `${stream}: written under epoch ${newest}`);
  const mark = await port.mark(stream);
  if (mark !== null) await checkMark(port, stream, head, mark);
  const log: Log = {
    stream,
    epoch,
    get head() {
      return head;
    },
    async append(added) {
      if (added.length === 0) return;
      const records = chain(head, epoch, added);
      await port.append({ stream, epoch, records });
      const last = records[records.length - 1];
      head = { seq: last.seq, hash: last.hash };
      newest = epoch;
    },
    async hashAt(seq) {
      if (seq > head.seq) return null;
      const [record] = await port.read(stream, seq - 1, 1);
      return record?.seq === seq ? record.hash : null;
    },
    reread,
  };
  return { log, bodies };
}

/** The mark names a record that was acknowledged: it must still be there, unchanged. */
async function checkMark(port: LogPort, stream: string, head: Head, mark: Head): Promise<void> {
  if (head.seq < mark.seq) {
    throw new StoreFault(
      'damaged',
      `${stream}: record ${mark.seq} was acknowledged, the store ends at ${head.seq}`,
    );
  }
  const [marked] = await port.read(stream, mark.seq - 1, 1);
  if (marked.hash !== mark.hash) {
    throw new StoreFault('damaged', `${stream}: record ${mark.seq} is not the one acknowledged`);
  }
}
