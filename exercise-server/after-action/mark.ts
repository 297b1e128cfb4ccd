import { say } from '../../sim-core/text/index.ts';

/** The mark of every page: a drill, and not final. In both languages, since a page may be lost. */
export const MARK = (['exercise', 'draft'] as const)
  .map(
    (what) =>
      `${say('zh', `after-action-document.${what}`)} ${say('en', `after-action-document.${what}`)}`,
  )
  .join(' · ');
