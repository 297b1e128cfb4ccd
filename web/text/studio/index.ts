import type { Text } from '../../../sim-core/text/index.ts';
import { WEB_MESSAGES } from '../catalogue.ts';
import { STUDIO_CONFLICT } from './conflict.ts';
import { STUDIO_FORMS } from './forms.ts';
import { STUDIO_FRAME } from './frame.ts';
import { STUDIO_GOALS } from './goals.ts';
import { STUDIO_STAGES } from './stages.ts';

/** The studio's own sentences: apart from the others, so that no desk has to load them. */
export const STUDIO_MESSAGES = {
  ...STUDIO_CONFLICT,
  ...STUDIO_FRAME,
  ...STUDIO_FORMS,
  ...STUDIO_GOALS,
  ...STUDIO_STAGES,
} as const satisfies Readonly<Record<string, Text>>;

/** All that the studio says. */
export const ALL_MESSAGES = { ...WEB_MESSAGES, ...STUDIO_MESSAGES } as const;
