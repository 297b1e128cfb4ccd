import { startProcess } from '../thread.ts';
import type { FutureTold, RunFutures } from './futures.ts';

/**
 * Futures in processes of their own: each has its memory to itself, works at the lowest priority, so
 * that no room waits for it, and is gone when nobody wants the rest.
 * @param processes for one forecast
 */
export function futuresInProcesses(processes: number): RunFutures {
  return (moment, count, { future, end }) => {
    const all = Array.from({ length: count }, (_, i) => i + 1);
    let left = Math.min(processes, count);
    let stopped = false;
    const children = Array.from({ length: left }, (_, turn) => {
      const child = startProcess('./forecast-process.mjs', './forecast/process.ts');
      const numbers = all.filter((number) => number % processes === turn);
      child.on('message', (told: FutureTold) => {
        if (stopped) return;
        if ('future' in told) future(told.future);
        else fail(told.fault);
      });
      child.on('error', (error) => fail(error.message));
      child.on('exit', (code) => {
        left -= 1;
        if (stopped) return;
        if (code !== 0) fail(`a process that looked ahead ended with ${code}`);
        else if (left === 0) end(null);
      });
      child.once('spawn', () => child.send({ ...moment, numbers }));
      return child;
    });

    function stop(): void {
      stopped = true;
      for (const child of children) child.kill('SIGKILL');
    }

    function fail(fault: string): void {
      if (stopped) return;
      stop();
      end(fault);
    }
    return stop;
  };
}
