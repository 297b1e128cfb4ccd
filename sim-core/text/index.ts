/** Everything that is said to people, in both languages: codes and values in, sentences out. */
export { MESSAGES, type MessageCode } from './catalogue.ts';
export { DIMENSION_TITLES } from './dimensions.ts';
export { decimalsFor, formatNumber, formatShare, formatSigned } from './number.ts';
export { PHASE_TITLES } from './phases.ts';
export { MEASURE_WORDS } from './measures.ts';
export { REASONS } from './reasons.ts';
export { fill, say, sayBoth, type MessageRest, type PlainCode } from './say.ts';
export { unitTitle } from './units.ts';
export { whoMay } from './who-may.ts';
export { nearest } from '../base/nearest.ts';
export { LANGUAGES, type Language, type Text } from '../base/text.ts';
export { formatClock, HOUR, MINUTE } from '../base/time.ts';
export { PHASES, type Phase } from '../model/case.ts';
export { HARM_KINDS } from '../model/hazard.ts';
