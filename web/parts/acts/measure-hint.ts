import { useCallback } from 'react';
import type { MeasureKind } from '../../../sim-core/exercise/act.ts';
import { say as sayCommon } from '../../../sim-core/text/index.ts';
import { MEASURES } from '../../source/lists.ts';
import { useSay } from '../use-say.ts';

/** Who may order a measure, and on what ground; whether the article was read. */
export function useMeasureHint(): (measure: MeasureKind) => string {
  const { say, tell, language } = useSay();
  return useCallback(
    (measure) => {
      const { competent, basis } = MEASURES[measure];
      const who = competent
        .map((fn) => sayCommon(language, `function.${fn}`))
        .join(language === 'zh' ? '、' : ', ');
      const article = basis.article === null ? '' : tell(basis.article);
      const law = `${tell(basis.title)}${article}`;
      return basis.quality === 'assumed'
        ? say('field.measure-law', { who, law })
        : say('field.measure-law-read', { who, law });
    },
    [say, tell, language],
  );
}
