import type { Text } from '../base/text.ts';

/** What desks do, as the after-action report tells it. */
export const ACT_MESSAGES = {
  'after-action.notify': { zh: '向{to}通报“{incident}”', en: 'Notified {to} of “{incident}”' },
  'after-action.report-initial': {
    zh: '向{to}初报“{incident}”',
    en: 'Sent {to} an initial report on “{incident}”',
  },
  'after-action.report-follow-up': {
    zh: '向{to}续报“{incident}”',
    en: 'Sent {to} a follow-up report on “{incident}”',
  },
  'after-action.report-final': {
    zh: '向{to}报告“{incident}”的处理结果',
    en: 'Sent {to} the final report on “{incident}”',
  },
  'after-action.message': { zh: '向{to}去函', en: 'Wrote to {to}' },
  'after-action.message-about': {
    zh: '就“{incident}”向{to}去函',
    en: 'Wrote to {to} about “{incident}”',
  },
  'after-action.told-face': {
    zh: '当面告诉{to}“{incident}”的情况',
    en: 'Told {to} of “{incident}” face to face',
  },
  'after-action.told-phone': {
    zh: '电话告诉{to}“{incident}”的情况',
    en: 'Told {to} of “{incident}” by telephone',
  },
  'after-action.spoke-with': { zh: '与{to}交谈', en: 'Spoke with {to}' },
  'after-action.declare': {
    zh: '将{place}应急响应定为{level}',
    en: 'Set the response of {place} at {level}',
  },
  'after-action.stand-down': { zh: '终止{place}应急响应', en: 'Ended the response of {place}' },
  'after-action.level-4': { zh: 'Ⅳ级', en: 'level IV' },
  'after-action.level-3': { zh: 'Ⅲ级', en: 'level III' },
  'after-action.level-2': { zh: 'Ⅱ级', en: 'level II' },
  'after-action.level-1': { zh: 'Ⅰ级', en: 'level I' },
  'after-action.warn': {
    zh: '就“{incident}”发布{colour}预警',
    en: 'Issued a {colour} warning about “{incident}”',
  },
  'after-action.unwarn': {
    zh: '解除“{incident}”预警',
    en: 'Lifted the warning about “{incident}”',
  },
  'after-action.blue': { zh: '蓝色', en: 'blue' },
  'after-action.yellow': { zh: '黄色', en: 'yellow' },
  'after-action.orange': { zh: '橙色', en: 'orange' },
  'after-action.red': { zh: '红色', en: 'red' },
  'after-action.protect': { zh: '决定“{protection}”', en: 'Ordered “{protection}”' },
  'after-action.unprotect': {
    zh: '决定解除“{protection}”',
    en: 'Ordered the end of “{protection}”',
  },
  'after-action.measure': { zh: '就“{incident}”{measure}', en: '{measure} (“{incident}”)' },
  'after-action.dispatch': {
    zh: '派出{owner}的队伍处置“{incident}”（{capability}×{amount}）',
    en: 'Sent units of {owner} to “{incident}” ({amount} × {capability})',
  },
  'after-action.request': {
    zh: '为“{incident}”请求{capability}×{amount}',
    en: 'Asked for {amount} × {capability} for “{incident}”',
  },
  'after-action.offer': {
    zh: '主动向{to}提供{capability}×{amount}，用于“{incident}”',
    en: 'Offered {to} {amount} × {capability} for “{incident}”',
  },
  'after-action.release': {
    zh: '让“{incident}”的队伍撤收归建（{capability}×{amount}）',
    en: 'Released units from “{incident}” ({amount} × {capability})',
  },
  'after-action.pre-position': {
    zh: '把{owner}的队伍预置到{place}（{capability}×{amount}）',
    en: 'Moved units of {owner} ahead to {place} ({amount} × {capability})',
  },
  'after-action.convene': {
    zh: '召集{to}会商“{incident}”',
    en: 'Called {to} to a sitting about “{incident}”',
  },
  'after-action.refer': { zh: '请{to}牵头“{incident}”', en: 'Asked {to} to take up “{incident}”' },
  'after-action.withdraw': { zh: '撤回自己的一项请求', en: 'Took back one of its own requests' },
  'after-action.press': {
    zh: '就“{incident}”向媒体和公众发布信息',
    en: 'Spoke to the public about “{incident}”',
  },
  'after-action.pay': { zh: '向{to}拨付 {yuan} 元', en: 'Paid {yuan} yuan to {to}' },
  'after-action.answer-yes': { zh: '同意{question}', en: 'Said yes to {question}' },
  'after-action.answer-no': { zh: '不同意{question}', en: 'Said no to {question}' },
  'after-action.question-ask': {
    zh: '{requester}的求援（“{incident}”）',
    en: 'the request of {requester} for help over “{incident}”',
  },
  'after-action.question-permit': {
    zh: '{requester}出援（“{incident}”）',
    en: 'letting {requester} help over “{incident}”',
  },
  'after-action.question-order': {
    zh: '执行{requester}的命令（“{incident}”）',
    en: 'the order of {requester} over “{incident}”',
  },
  'after-action.question-request': {
    zh: '受理{requester}的请求（“{incident}”）',
    en: 'taking up the request of {requester} over “{incident}”',
  },
  'after-action.question-offer': {
    zh: '接受{requester}主动提供的支援（“{incident}”）',
    en: 'the help that {requester} offered for “{incident}”',
  },
  'after-action.question-refer': {
    zh: '牵头“{incident}”（{requester}提请）',
    en: 'taking up “{incident}”, as {requester} asked',
  },
  'after-action.outside': {
    zh: '{act}（协议之外。{reason}）',
    en: '{act}. Outside the agreement: {reason}',
  },
  'after-action.outside-plain': {
    zh: '{act}（协议之外）',
    en: '{act}. Outside the agreement',
  },
  'after-action.off-record': {
    zh: '依据未记录的情况采取行动：“{protection}”',
    en: 'Acted on a fact that is not on record: “{protection}”',
  },
} as const satisfies Readonly<Record<string, Text>>;
