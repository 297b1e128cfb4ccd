/** `worker`: this machine does runs of experiments that others put into a queue. */
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { engineIdentity } from '../batch/engine-bundle.ts';
import { examples, printLines, type Context } from './context.ts';
import { parseCount, parseDatabase } from './quantities.ts';

interface WorkerOptions {
  readonly queue: string;
  readonly workers?: number;
}

export function workerCommand(context: Context): Command {
  const { io, language } = context;
  return new Command('worker')
    .description(say(language, 'help.worker'))
    .requiredOption('--queue <url>', say(language, 'help.worker-queue'), (value) =>
      parseDatabase('--queue', value),
    )
    .option('--workers <count>', say(language, 'help.workers'), (value) =>
      parseCount('--workers', value, 1),
    )
    .addHelpText(
      'after',
      examples(language, [
        ['liandong worker --queue postgres://me@db/runs', 'help.example-worker'],
      ]),
    )
    .action(async ({ queue: url, workers }: WorkerOptions) => {
      const { workOnQueue } = await import('../batch/queue-work.ts');
      const engine = await engineIdentity();
      const runs = await workOnQueue(
        { url, engine },
        {
          threads: workers ?? null,
          onReady: () =>
            printLines(io, [say(language, 'worker.waiting', { engine: engine.slice(0, 12) })]),
          onExperiment: (id) => printLines(io, [say(language, 'worker.takes-part', { id })]),
          onTrouble: (why) => io.err(`${say(language, 'queue.silent', { why })}\n`),
          until: io.untilStopped(),
        },
      );
      printLines(io, [say(language, 'worker.stopped', { runs })]);
    });
}
