/** How long a page's own thread works: what a busy machine does to the clock on the wall does not count here. */
import type { Browser } from 'playwright-core';

/** One event of Chromium's tracing; times in µs, `tdur` of the thread's own processor time. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = /RunTask$/;

export interface Work {
  /** Ends the recording. @returns ms of processor between the marks `begin-N` and `end-N`, by N */
  stop(): Promise<ReadonlyMap<number, number>>;
}

/** Records the tasks of every page from now on, between marks that the page itself sets. */
export async function recordWork(browser: Browser): Promise<Work> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordContinuously', includedCategories: CATEGORIES },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return workBetweenMarks(events);
    },
  };
}

function workBetweenMarks(events: readonly TraceEvent[]): ReadonlyMap<number, number> {
  const marks = new Map(
    events.filter(({ cat }) => cat.includes('blink.user_timing')).map((one) => [one.name, one]),
  );
  const work = new Map<number, number>();
  for (const [name, begin] of marks) {
    const number = /^begin-(\d+)$/.exec(name)?.[1];
    const end = marks.get(`end-${number ?? ''}`);
    if (number === undefined || end === undefined) continue;
    const tasks = events.filter(
      ({ name: called, pid, tid, ts, dur = 0 }) =>
        TASK.test(called) &&
        pid === begin.pid &&
        tid === begin.tid &&
        ts + dur >= begin.ts &&
        ts <= end.ts,
    );
    work.set(Number(number), tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000);
  }
  return work;
}
