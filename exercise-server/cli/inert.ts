import { DIMENSION_TITLES, type Language } from '../../sim-core/text/index.ts';
import type { Chosen } from '../batch/comparison.ts';
import type { DimensionId } from '../batch/compiled.ts';

/** Dimensions whose option made no difference, each with that option: `Finance (fund)`. */
export function sayInert(
  inert: readonly string[],
  { dimensions }: Chosen,
  language: Language,
): string {
  return inert
    .map((name) => {
      const dimension = name as DimensionId;
      const { option } = dimensions[dimension];
      const title = DIMENSION_TITLES[dimension][language];
      return language === 'zh' ? `${title}（${option}）` : `${title} (${option})`;
    })
    .join(language === 'zh' ? '、' : ', ');
}
