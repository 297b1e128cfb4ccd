import type { Text } from '../base/text.ts';
import { ACCOUNT_MESSAGES } from './account.ts';
import { AFTER_ACTION_MESSAGES } from './after-action.ts';
import { AFTER_ACTION_DOCUMENT_MESSAGES } from './after-action-document.ts';
import { AFTER_ACTION_EVALUATION_MESSAGES } from './after-action-evaluation.ts';
import { ARCHIVE_MESSAGES } from './archive.ts';
import { AUDIT_MESSAGES } from './audit.ts';
import { BEHAVIOURAL_MESSAGES } from './behavioural.ts';
import { CALL_MESSAGES } from './call.ts';
import { CAMPAIGN_MESSAGES } from './campaign.ts';
import { COMPARE_MESSAGES } from './compare.ts';
import { COMPETENCE_MESSAGES } from './competence.ts';
import { DAMAGE_MESSAGES } from './damage.ts';
import { EXERCISE_WORD_MESSAGES } from './exercise-words.ts';
import { EXPERIMENT_MESSAGES } from './experiment.ts';
import { FIGURE_MESSAGES } from './figure.ts';
import { FUNCTION_MESSAGES } from './functions.ts';
import { GIVEN_MESSAGES } from './given.ts';
import { HELP_MESSAGES } from './help.ts';
import { LAB_MESSAGES } from './lab.ts';
import { LIST_MESSAGES } from './list.ts';
import { MALFORMED_MESSAGES } from './malformed.ts';
import { ORDER_MESSAGES } from './order.ts';
import { REFUSED_MESSAGES } from './refused.ts';
import { REHEARSE_MESSAGES } from './rehearse.ts';
import { REPLAY_MESSAGES } from './replay.ts';
import { RETENTION_MESSAGES } from './retention.ts';
import { ROSTER_MESSAGES } from './roster.ts';
import { RUN_MESSAGES } from './run.ts';
import { SERVE_MESSAGES } from './serve.ts';
import { SERVER_MESSAGES } from './server.ts';

/** Every sentence that a command says, by code. A code is `<part>.<what>`; values stand in braces. */
export const MESSAGES = {
  ...ACCOUNT_MESSAGES,
  ...AFTER_ACTION_MESSAGES,
  ...AFTER_ACTION_DOCUMENT_MESSAGES,
  ...AFTER_ACTION_EVALUATION_MESSAGES,
  ...ARCHIVE_MESSAGES,
  ...AUDIT_MESSAGES,
  ...BEHAVIOURAL_MESSAGES,
  ...CALL_MESSAGES,
  ...CAMPAIGN_MESSAGES,
  ...COMPARE_MESSAGES,
  ...COMPETENCE_MESSAGES,
  ...DAMAGE_MESSAGES,
  ...EXERCISE_WORD_MESSAGES,
  ...EXPERIMENT_MESSAGES,
  ...FIGURE_MESSAGES,
  ...FUNCTION_MESSAGES,
  ...GIVEN_MESSAGES,
  ...HELP_MESSAGES,
  ...LAB_MESSAGES,
  ...LIST_MESSAGES,
  ...MALFORMED_MESSAGES,
  ...ORDER_MESSAGES,
  ...REFUSED_MESSAGES,
  ...REHEARSE_MESSAGES,
  ...REPLAY_MESSAGES,
  ...RETENTION_MESSAGES,
  ...ROSTER_MESSAGES,
  ...RUN_MESSAGES,
  ...SERVE_MESSAGES,
  ...SERVER_MESSAGES,
} as const satisfies Readonly<Record<string, Text>>;

export type MessageCode = keyof typeof MESSAGES;
