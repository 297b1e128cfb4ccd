import type { Text } from '../base/text.ts';

/** Who may do what was refused to a desk, how it is reached, and what the desk can do instead. */
export const COMPETENCE_MESSAGES = {
  'competence.bodies': { zh: '有权办理的是{bodies}。', en: 'Who may: {bodies}.' },
  'competence.comma': { zh: '、', en: '; ' },
  'competence.own-seat': { zh: '{name}（有席位，{reach}）', en: '{name} (a seat; {reach})' },
  'competence.merged-seat': {
    zh: '{name}（由“{seat}”席位办理，{reach}）',
    en: '{name} (at the seat of {seat}; {reach})',
  },
  'competence.no-seat': {
    zh: '{name}（无席位，由系统或导调代答，{reach}）',
    en: '{name} (no seat: doctrine or control answers; {reach})',
  },
  'competence.reach-up': {
    zh: '电话，或请示、报告',
    en: 'by telephone, or by a report or a request for instructions',
  },
  'competence.reach-across': {
    zh: '电话，或函、商请',
    en: 'by telephone, letter or consultation',
  },
  'competence.reach-down': { zh: '电话，或通知、指令', en: 'by telephone, notice or order' },
  'competence.reach-internal': { zh: '电话，或函、商请', en: 'by telephone or letter' },
  'competence.instead-not-competent': {
    zh: '本席位可以请主管单位办理，或向上级报告；通报情况和打电话任何时候都可以。',
    en: 'This desk may ask the competent body to act, or report upward; a notice or a call is always open.',
  },
  'competence.instead-not-own-units': {
    zh: '要用这些队伍，可以请求支援。',
    en: 'To have these units, ask for help.',
  },
  'competence.instead-not-own-incident': {
    zh: '本席位可以通报情况，或主动提出支援。',
    en: 'This desk may tell it what it knows, or offer help.',
  },
  'competence.instead-not-own-place': {
    zh: '本席位可以请当地办理。',
    en: 'This desk may ask that place to act.',
  },
  'competence.instead-between-leads': {
    zh: '本席位可以请牵头单位提出。',
    en: 'This desk may ask its lead to offer it.',
  },
  'competence.instead-has-an-owner': {
    zh: '本席位可以直接与其联系。',
    en: 'This desk may turn to it directly.',
  },
} as const satisfies Readonly<Record<string, Text>>;
