import type * as z from 'zod';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { flaw, leaf } from './leaf.ts';
import type { Flaw, Leaf } from './leaf.ts';
import { readStoryTime, STORY_TIME } from './story-clock.ts';

/** A story time in a file, ms; a bare 0 is the start. */
export function storyTime(): z.ZodType<Leaf<number>> {
  const read = (written: string | number): Result<number, Flaw> => {
    if (written === 0) return ok(0);
    const time = readStoryTime(String(written));
    return time.ok ? time : err(flaw('bad-number', time.error));
  };
  return leaf({
    read,
    readRange: read,
    size: (value) => value,
    standIn: 0,
    expected: STORY_TIME,
    json: { type: ['string', 'number'], description: STORY_TIME.en },
  });
}
