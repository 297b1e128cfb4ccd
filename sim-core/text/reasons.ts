import type { Text } from '../base/text.ts';

/** Why an action stands outside the agreement or is impossible: one sentence a code. */
export const REASONS = {
  'has-an-owner': {
    zh: '该事件有法定的牵头单位，无需另行明确。',
    en: 'The incident has an owner by law; nobody else takes it.',
  },
  'nobody-concerned': { zh: '没有需要知情的席位。', en: 'Nobody is concerned.' },
  'not-competent': {
    zh: '不是法定主管单位，无权采取这一行动。',
    en: 'This body is not the competent one for this act.',
  },
  'not-members': {
    zh: '对方不在协议成员之内：可以通报，但不属于协议内行动。',
    en: 'Not members of the agreement: the notice is allowed, outside it.',
  },
  'not-own-incident': {
    zh: '事件不在本地，不能由本单位请求或撤收。',
    en: 'The incident is in another place; its lead asks and releases there.',
  },
  'not-own-units': { zh: '不是本地的队伍。', en: 'These units belong to another place.' },
  'nothing-asked': { zh: '请求数量须大于零。', en: 'A request needs an amount above zero.' },
  'to-oneself': { zh: '不能通报自己。', en: 'Nobody notifies itself.' },
} as const satisfies Readonly<Record<string, Text>>;
