import { sayProblem } from '../../sim-core/files/index.ts';
import { say, type Language } from '../../sim-core/text/index.ts';
import { QueueFault } from '../batch/queue.ts';
import { RunFailure } from '../batch/run-all.ts';
import { UnreadableFile } from '../batch/shelf.ts';
import { StoreFault } from '../room/log-port.ts';
import { EXIT, whyRefused } from './failure.ts';
import { FileProblems } from './inputs.ts';

/** What a command that failed is answered with: sentences for standard error, and the exit code. */
export function failedWith(
  error: unknown,
  language: Language,
): { readonly sentences: readonly string[]; readonly code: number } {
  if (error instanceof FileProblems) {
    const count = error.problems.length;
    const sentences = error.problems.map((problem) => sayProblem(problem, language));
    return {
      sentences: [...sentences, say(language, 'call.bad-files', { count })],
      code: EXIT.callWrong,
    };
  }
  if (error instanceof UnreadableFile) {
    const why = whyRefused(language, error.code);
    const { file } = error;
    return {
      sentences: [say(language, 'call.unreadable-file', { file, why })],
      code: EXIT.callWrong,
    };
  }
  return { sentences: [ownFault(error, language)], code: EXIT.runFailed };
}

function ownFault(error: unknown, language: Language): string {
  if (error instanceof StoreFault) {
    const said = error.kind === 'damaged' ? 'archive.damaged' : 'archive.no-store';
    return say(language, said, { what: error.message });
  }
  if (error instanceof QueueFault) return queueFault(error, language);
  if (error instanceof RunFailure) {
    return say(language, 'run.failed', { ...error.run, why: error.message });
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return say(language, 'run.fault', { what });
}

function queueFault({ fault }: QueueFault, language: Language): string {
  switch (fault.kind) {
    case 'unreachable':
      return say(language, 'queue.unreachable', { why: fault.why });
    case 'other-engine': {
      const { experiment, engine } = fault;
      return say(language, 'queue.other-engine', { experiment, engine: engine.slice(0, 12) });
    }
    case 'given-up':
      return say(language, 'queue.given-up', { run: fault.run.slice(0, 12), why: fault.why });
  }
}
