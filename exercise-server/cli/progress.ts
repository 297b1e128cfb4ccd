import cliProgress from 'cli-progress';
import type { Io } from './io.ts';

export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

/** A bar on standard error while it is a terminal; nothing at all otherwise. */
export function startProgress(io: Io, title: string, total: number): Progress {
  if (io.terminal === null || total < 2) return { step: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    stream: io.terminal,
    format: `${title} [{bar}] {value}/{total}  {eta_formatted}`,
    // Letters that every console has in one width, those of Windows included.
    barCompleteChar: '#',
    barIncompleteChar: '-',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: null,
    etaBuffer: 50,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
