import type * as z from 'zod';
import type { DimensionId } from '../model/mechanism.ts';

/** A field for the choice in each dimension, none of which need be made, given the schema of one. */
export function choiceFields<C extends z.ZodType>(choiceOf: (dimension: DimensionId) => C) {
  return {
    awareness: choiceOf('awareness').optional(),
    organisation: choiceOf('organisation').optional(),
    law: choiceOf('law').optional(),
    information: choiceOf('information').optional(),
    resources: choiceOf('resources').optional(),
    finance: choiceOf('finance').optional(),
    evaluation: choiceOf('evaluation').optional(),
    participation: choiceOf('participation').optional(),
  };
}
