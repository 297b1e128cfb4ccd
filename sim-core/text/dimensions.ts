import type { Text } from '../base/text.ts';
import type { DimensionId } from '../model/mechanism.ts';

/** The eight dimensions of a mechanism as people read them. */
export const DIMENSION_TITLES: Readonly<Record<DimensionId, Text>> = {
  awareness: { zh: '思想', en: 'Awareness' },
  organisation: { zh: '组织', en: 'Organisation' },
  law: { zh: '法制', en: 'Law' },
  information: { zh: '信息', en: 'Information' },
  resources: { zh: '资源', en: 'Resources' },
  finance: { zh: '资金', en: 'Finance' },
  evaluation: { zh: '评估', en: 'Evaluation' },
  participation: { zh: '参与', en: 'Participation' },
};
