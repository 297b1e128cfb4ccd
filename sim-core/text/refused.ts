import type { Text } from '../base/text.ts';
import { REASONS } from './reasons.ts';

/** Why an attempt is refused before the rules judge it: by role, by state, or because it names nothing. */
const BEFORE_THE_RULES = {
  'already-so': { zh: '已经是这样了。', en: 'It is so already.' },
  backwards: {
    zh: '时间须为整毫秒，且不早于现在。',
    en: 'The time must be whole milliseconds and not before now.',
  },
  'doctrine-answers': {
    zh: '本席位现由系统代演规则答复；请导调人员交还席位后再行动。',
    en: 'Doctrine answers for this desk now; ask the facilitators to hand it back to you.',
  },
  'inject-not-approved': {
    zh: '情景注入“{inject}”还未批准：先由另一名控制人员批准。',
    en: 'Inject “{inject}” has not been approved: another controller approves it first.',
  },
  'nothing-to-approve': {
    zh: '情景注入“{inject}”不在待审。',
    en: 'Inject “{inject}” does not wait for approval.',
  },
  'own-proposal': {
    zh: '情景注入“{inject}”由您提出，须由另一名控制人员批准。',
    en: 'You proposed inject “{inject}”: another controller approves it.',
  },
  'inject-is-past': {
    zh: '情景注入“{inject}”已经发布、跳过或作废。',
    en: 'Inject “{inject}” was released, skipped or withdrawn already.',
  },
  'measure-is-computed': {
    zh: '本席位的“采取防护措施”里已有这一措施，其效果由模型推算：请在那里办理。',
    en: 'This desk has this very measure among its protective measures, where the model works its effect out: take it there.',
  },
  'measure-not-in-force': {
    zh: '本席位没有对这一险情采取这一措施，无从结束。',
    en: 'This desk has no such measure in force for this incident, so there is none to end.',
  },
  'no-draft-of-that': {
    zh: '草稿和签发本身不能再拟成草稿。',
    en: 'A draft or a signature cannot itself be drafted.',
  },
  'nobody-above': {
    zh: '没有法定的报告对象，请指定接收单位。',
    en: 'The law names nobody to report to: say to whom.',
  },
  'not-begun': { zh: '该事件尚未发生。', en: 'That incident has not begun.' },
  'not-your-role': {
    zh: '这一操作不在您的角色权限之内。',
    en: 'Your role may not do this.',
  },
  'not-your-seat': { zh: '这不是您的席位。', en: 'This desk is not yours.' },
  paused: {
    zh: '演练已暂停：可以阅读、签收、记录和拟稿，其余待继续后再办。',
    en: 'The exercise is paused: you may read, acknowledge, note and draft; the rest waits.',
  },
  'rates-one-thing': {
    zh: '一次只评一项：任务、目标或能力择一。',
    en: 'One rating is of one thing: a task, a target or a capability.',
  },
  'say-why': { zh: '请写明理由。', en: 'Give a reason.' },
  'seat-is-taken': {
    zh: '该席位有人，不能代答。',
    en: 'Somebody sits at that desk: nobody else speaks in its name.',
  },
  speed: {
    zh: '倍速须在 {from} 到 {to} 之间。',
    en: 'The speed must be between {from} and {to}.',
  },
  'too-many-drafts': {
    zh: '本席位的草稿已达 {most} 份，请先签发或退回。',
    en: 'This desk keeps {most} drafts already: sign some or send them back.',
  },
  'unit-does-not-move': {
    zh: '该队伍不在途中，无从推迟。',
    en: 'That unit is not on its way, so nothing can be delayed.',
  },
  'unit-of-no-use': {
    zh: '其中有队伍不具备该事件所需的能力。',
    en: 'One of the units can do nothing that the incident needs.',
  },
  'unknown-capability': { zh: '没有这种能力。', en: 'There is no such capability.' },
  'unknown-department': { zh: '没有这个单位。', en: 'There is no such department.' },
  'own-draft': {
    zh: '拟稿人不能签发自己的稿子：请同席的另一位签发；也可退回后直接办理。',
    en: 'Who drafted it does not sign it while somebody else sits there: let them sign, or send it back and act directly.',
  },
  'unknown-draft': { zh: '没有这份草稿。', en: 'There is no such draft.' },
  'unknown-evidence': {
    zh: '所附依据“{id}”在本场记录中不存在。',
    en: 'The record of this exercise holds no “{id}” to point at.',
  },
  'unknown-measure': { zh: '没有这项处置措施。', en: 'There is no such measure in the field.' },
  'unknown-incident': {
    zh: '本席位没有掌握这一事件。',
    en: 'This desk holds nothing about that incident.',
  },
  'unknown-inject': {
    zh: '没有“{inject}”这条情景注入。',
    en: 'There is no inject “{inject}”.',
  },
  'not-there': {
    zh: '在这一机制下，它所答复的事项并不存在。',
    en: 'Under this mechanism what it answers does not exist.',
  },
  'unknown-item': { zh: '没有“{item}”这一项。', en: 'There is no item “{item}”.' },
  'unknown-mechanism': {
    zh: '本次演练没有备选机制“{mechanism}”。',
    en: 'This exercise does not offer the mechanism “{mechanism}”.',
  },
  'unknown-phase': {
    zh: '议程中没有“{phase}”这一阶段。',
    en: 'The agenda has no phase “{phase}”.',
  },
  'unknown-place': { zh: '没有这个地点。', en: 'There is no such place.' },
  'unknown-recipient': {
    zh: '接收单位不存在，或没有写接收单位。',
    en: 'A recipient does not exist, or none is named.',
  },
  'unknown-task': { zh: '评估指南中没有这项任务。', en: 'The evaluation guide has no such task.' },
  'unknown-unit': { zh: '没有这支队伍。', en: 'There is no such unit.' },
  'while-ended': { zh: '演练已经结束。', en: 'The exercise has ended.' },
  'while-frozen': {
    zh: '演练因真实突发事件终止。',
    en: 'The exercise was stopped for a real emergency.',
  },
  'while-lobby': { zh: '演练还没有开始。', en: 'The exercise has not started.' },
  'while-paused': { zh: '演练已暂停。', en: 'The exercise is paused.' },
  'while-running': { zh: '演练正在进行。', en: 'The exercise is running.' },
} as const satisfies Readonly<Record<string, Text>>;

type Refusals<T extends Readonly<Record<string, Text>>> = {
  readonly [K in keyof T & string as `refused.${K}`]: T[K];
};

function underRefused<T extends Readonly<Record<string, Text>>>(texts: T): Refusals<T> {
  return Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [`refused.${code}`, text]),
  ) as Refusals<T>;
}

/** Every reason of a refusal, the rules' own among them: `refused.<what>`. */
export const REFUSED_MESSAGES = {
  ...underRefused(REASONS),
  ...underRefused(BEFORE_THE_RULES),
};
