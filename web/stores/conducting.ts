import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { attempt } from './game.ts';
import { notice } from './notices.ts';

/**
 * An attempt of those who run the game, said at once when it was refused.
 * @param explain turns a refusal into a sentence
 * @returns whether it was taken
 */
export async function conduct(
  body: ClientAttempt['body'],
  explain: (code: string, parameters: Readonly<Record<string, string | number>>) => string,
): Promise<boolean> {
  const answer = await attempt(body);
  if ('error' in answer) notice(explain(answer.error, answer.parameters));
  else if (!answer.verdict.ok) {
    notice(explain(answer.verdict.reason, answer.verdict.parameters));
  } else return true;
  return false;
}
