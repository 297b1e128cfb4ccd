import { NO_COST } from '../declare.ts';
import { attitude } from './traits.ts';

export const cooperative = attitude({
  id: 'cooperative',
  title: { zh: '协作意识', en: 'Cooperative' },
  help: {
    zh: '有协作意愿，仍以本地职责为先。',
    en: 'Willing to work together, own duties first.',
  },
  threshold: 1,
  caution: 0.4,
  handling: 1,
  misjudgement: 0.25,
  trust: 0.05,
  cost: NO_COST(),
});
