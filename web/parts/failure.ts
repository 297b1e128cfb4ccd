import { ApiError } from '../source/api.ts';
import { uiStore } from '../stores/ui.ts';
import { speaker, tell } from '../text/say.ts';

/** What to tell somebody whose request failed, in the language of this moment. */
export function failure(error: unknown): string {
  const { language } = uiStore.getState();
  const say = speaker(language);
  if (error instanceof ApiError) {
    if (error.text !== null) return tell(language, error.text);
    return say(error.code === 'unknown-drill' ? 'join.unknown-drill' : 'common.server-silent');
  }
  return say('common.failed', { why: error instanceof Error ? error.message : String(error) });
}
