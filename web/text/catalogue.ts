import type { Text } from '../../sim-core/text/index.ts';
import { ACCOUNTS_MESSAGES } from './accounts.ts';
import { ACT_MESSAGES } from './acts.ts';
import { ADJUDICATE_MESSAGES } from './adjudicate.ts';
import { COMMON_MESSAGES } from './frame.ts';
import { CONSOLE_MESSAGES } from './console.ts';
import { AFTER_ACTION_MESSAGES } from './after-action.ts';
import { COUNTERFACTUAL_MESSAGES } from './counterfactual.ts';
import { DESK_MESSAGES } from './desk.ts';
import { JOIN_MESSAGES } from './join.ts';
import { LANDING_MESSAGES } from './landing.ts';
import { MAP_MESSAGES } from './maps.ts';
import { PRACTICE_MESSAGES } from './practice.ts';
import { REPLAY_MESSAGES } from './replay.ts';
import { ROSTER_SCREEN_MESSAGES } from './roster.ts';
import { RUN_TO_MESSAGES } from './run-to.ts';
import { SITTING_MESSAGES } from './sittings.ts';
import { WATCH_MESSAGES } from './watch.ts';
import { WORD_MESSAGES } from './words.ts';
import { WORKBENCH_MESSAGES } from './workbench.ts';

/** Every sentence of the screens, by code. A code is `<part>.<what>`; values stand in braces. */
export const WEB_MESSAGES = {
  ...ACCOUNTS_MESSAGES,
  ...ACT_MESSAGES,
  ...ADJUDICATE_MESSAGES,
  ...COMMON_MESSAGES,
  ...CONSOLE_MESSAGES,
  ...AFTER_ACTION_MESSAGES,
  ...COUNTERFACTUAL_MESSAGES,
  ...DESK_MESSAGES,
  ...JOIN_MESSAGES,
  ...LANDING_MESSAGES,
  ...MAP_MESSAGES,
  ...PRACTICE_MESSAGES,
  ...REPLAY_MESSAGES,
  ...ROSTER_SCREEN_MESSAGES,
  ...RUN_TO_MESSAGES,
  ...SITTING_MESSAGES,
  ...WATCH_MESSAGES,
  ...WORD_MESSAGES,
  ...WORKBENCH_MESSAGES,
} as const satisfies Readonly<Record<string, Text>>;

export type WebCode = keyof typeof WEB_MESSAGES;
