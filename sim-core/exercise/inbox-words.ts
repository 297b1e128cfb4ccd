import type { Text } from '../base/text.ts';
import type { MessageKind } from '../model/message.ts';
import type { DecisionKind } from '../model/people.ts';

/** What lies in an inbox without words of its own. */
export const MAIL_WORDS: Readonly<Partial<Record<MessageKind, Text>>> = {
  fact: { zh: '情况通报', en: 'Notice' },
  sitrep: { zh: '现场报告', en: 'Report from the scene' },
  permitted: { zh: '上级批复', en: 'Answer of the superior' },
  answer: { zh: '援助方答复', en: 'Answer of a donor' },
  offer: { zh: '对所提支援的答复', en: 'Answer to the offer' },
  verify: { zh: '请核实所报情况', en: 'Asks whether it is so' },
  verified: { zh: '核实答复', en: 'Says that it is so' },
  feedback: { zh: '线索办理反馈', en: 'What came of the lead' },
  assign: { zh: '牵头单位已明确', en: 'The incident has an owner' },
};

/** What lies in the inbox of whoever put a question, when it is answered with words. */
export const ANSWER_WORDS: Readonly<Record<DecisionKind, Text>> = {
  vote: { zh: '表决附言', en: 'Said with a vote' },
  ask: { zh: '援助方答复', en: 'Answer of a donor' },
  permit: { zh: '上级批复', en: 'Answer of the superior' },
  order: { zh: '对命令的答复', en: 'Answer to the order' },
  request: { zh: '对支援请求的答复', en: 'Answer to the request for help' },
  offer: { zh: '对所提支援的答复', en: 'Answer to the offer' },
  refer: { zh: '对提请牵头的答复', en: 'Answer to who shall take it' },
};

export const DECISION_WORDS: Readonly<Record<DecisionKind, Text>> = {
  vote: { zh: '会商表决', en: 'Vote of the consultation' },
  ask: { zh: '商请出援', en: 'Help is asked for' },
  permit: { zh: '请示出援', en: 'Permission is asked to help' },
  order: { zh: '派出队伍的命令', en: 'Order to send units' },
  request: { zh: '支援请求待办理', en: 'A request for help to be dealt with' },
  offer: { zh: '对方主动提出支援', en: 'Help is offered' },
  refer: { zh: '提请牵头', en: 'Asks you to take what nobody owns' },
};
