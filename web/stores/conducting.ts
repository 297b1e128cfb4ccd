import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { attempt } from './game.ts';
import { notice } from './notices.ts';

/**
 * An attempt of those who run the game, said at once when it was refused, or has a consequence worth knowing.
 * @param explain turns a refusal, or what is to be said of a thing done, into a sentence
 * @returns whether it was taken
 */
export async function conduct(
  body: ClientAttempt['body'],
  explain: {
    readonly refused: (
      code: string,
      parameters: Readonly<Record<string, string | number>>,
    ) => string;
    readonly taken: (code: string) => string;
  },
): Promise<boolean> {
  const answer = await attempt(body);
  if ('error' in answer) notice(explain.refused(answer.error, answer.parameters));
  else if (!answer.verdict.ok) {
    notice(explain.refused(answer.verdict.reason, answer.verdict.parameters));
  } else {
    const { reason } = answer.verdict;
    if (reason !== null) notice(explain.taken(reason));
    return true;
  }
  return false;
}
