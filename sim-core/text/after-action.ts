import type { Text } from '../base/text.ts';
import { ACT_MESSAGES } from './after-action-acts.ts';

/** What the exercise itself does, and those who run it. */
const RUNNING = {
  'after-action.list-comma': { zh: '、', en: ', ' },
  'after-action.list-quoted': { zh: '”、“', en: '”, “' },
  'after-action.started': { zh: '演练启动', en: 'The exercise began' },
  'after-action.ended': { zh: '演练结束', en: 'The exercise ended' },
  'after-action.frozen': {
    zh: '演练终止（真实突发事件）：{why}',
    en: 'The exercise was stopped for a real emergency: {why}',
  },
  'after-action.paused': { zh: '演练暂停：{why}', en: 'The exercise was paused: {why}' },
  'after-action.resumed': { zh: '演练继续', en: 'The exercise went on' },
  'after-action.phase': { zh: '进入阶段“{phase}”', en: 'The phase “{phase}” began' },
  'after-action.mechanism': {
    zh: '联动机制换为“{mechanism}”',
    en: 'The linkage mechanism changed to “{mechanism}”',
  },
  'after-action.inject': { zh: '情景注入“{inject}”发给{to}', en: '“{inject}” was put to {to}' },
  'after-action.inject-to-nobody': {
    zh: '发布情景注入“{inject}”',
    en: 'The inject “{inject}” was released',
  },
  'after-action.inject-skipped': {
    zh: '情景注入“{inject}”跳过：{why}',
    en: 'The inject “{inject}” was left out: {why}',
  },
  'after-action.delay-unit': {
    zh: '导调裁决：一支{unit}推迟 {minutes} 分钟（{why}）',
    en: 'Ruling: one unit ({unit}) is held up by {minutes} minutes ({why})',
  },
  'after-action.grant-units': {
    zh: '导调裁决：为“{incident}”加派队伍（{why}）',
    en: 'Ruling: units are granted for “{incident}” ({why})',
  },
  'after-action.set-fact': {
    zh: '导调裁决：使其掌握“{incident}”的真实情况（{why}）',
    en: 'Ruling: was given the truth about “{incident}” ({why})',
  },
  'after-action.withdraw-inject': {
    zh: '导调裁决：撤回情景注入“{inject}”（{why}）',
    en: 'Ruling: the inject “{inject}” was taken back ({why})',
  },
  'after-action.measure-works': {
    zh: '导调裁决：“{incident}”的“{measure}”见效（{why}）',
    en: 'Ruling: “{measure}” at “{incident}” works ({why})',
  },
  'after-action.measure-fails': {
    zh: '导调裁决：“{incident}”的“{measure}”未见效（{why}）',
    en: 'Ruling: “{measure}” at “{incident}” does not work ({why})',
  },
  'after-action.observation': { zh: '评估记录：{text}', en: 'Evaluators noted: {text}' },
  'after-action.rated': {
    zh: '任务“{task}”评为 {rating}',
    en: 'The task “{task}” was rated {rating}',
  },
  'after-action.rated-and-said': {
    zh: '任务“{task}”评为 {rating}：{text}',
    en: 'The task “{task}” was rated {rating}: {text}',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What happens in the world, and what desks come to know. */
const WORLD = {
  'after-action.began': { zh: '“{incident}”发生', en: '“{incident}” began' },
  'after-action.brought-about': {
    zh: '“{incident}”发生，起因于“{root}”',
    en: '“{incident}” began, brought about by “{root}”',
  },
  'after-action.over': { zh: '“{incident}”结束', en: '“{incident}” was over' },
  'after-action.saw': { zh: '发现“{incident}”', en: 'Saw “{incident}” for itself' },
  'after-action.heard': {
    zh: '从{source}得知“{incident}”',
    en: 'Heard of “{incident}” from {source}',
  },
  'after-action.saw-decisive': {
    zh: '掌握“{incident}”的关键内容',
    en: 'Found out what is decisive about “{incident}”',
  },
  'after-action.heard-decisive': {
    zh: '从{source}得知“{incident}”的关键内容',
    en: 'Was told by {source} what is decisive about “{incident}”',
  },
  'after-action.in-force': { zh: '“{protection}”落实到位', en: '“{protection}” was in force' },
  'after-action.lifted': { zh: '“{protection}”解除', en: '“{protection}” was lifted' },
  'after-action.set-out': {
    zh: '{count} 支队伍出动，处置“{incident}”（{capability}）',
    en: 'Units turned out to “{incident}”: {count} ({capability})',
  },
  'after-action.arrived': {
    zh: '{count} 支队伍到达“{incident}”现场（{capability}）',
    en: 'Units arrived at “{incident}”: {count} ({capability})',
  },
  'after-action.unit-lost': {
    zh: '一支{unit}在“{incident}”现场失去战斗力',
    en: 'A unit ({unit}) was lost at “{incident}”',
  },
  'after-action.sitting': {
    zh: '主持会商，研究 {count} 项请求',
    en: 'Held a sitting; requests on the table: {count}',
  },
  'after-action.met': {
    zh: '就“{incident}”召开会商，邀请 {count} 个单位',
    en: 'Met about “{incident}”; others called: {count}',
  },
  'after-action.agreed-at-table': {
    zh: '议定支援{place}：{capability}（“{incident}”）',
    en: 'It was agreed to help {place} with {capability} for “{incident}”',
  },
  'after-action.not-agreed-at-table': {
    zh: '未议定支援{place}：{capability}（“{incident}”）',
    en: 'It was not agreed to help {place} with {capability} for “{incident}”',
  },
  'after-action.promised': {
    zh: '应允向{place}提供{capability}×{amount}（“{incident}”）',
    en: 'Promised {place} {amount} × {capability} for “{incident}”',
  },
  'after-action.not-promised': {
    zh: '没有应允{place}所请的{capability}（“{incident}”）',
    en: 'Did not promise {place} the {capability} it asked for over “{incident}”',
  },
  'after-action.approved': {
    zh: '批准支援{place}（“{incident}”）',
    en: 'Approved the help for {place} over “{incident}”',
  },
  'after-action.voted-yes': {
    zh: '同意支援{place}（“{incident}”）',
    en: 'Voted for helping {place} over “{incident}”',
  },
  'after-action.voted-no': {
    zh: '不同意支援{place}（“{incident}”）',
    en: 'Voted against helping {place} over “{incident}”',
  },
  'after-action.took-up': { zh: '牵头处置“{incident}”', en: 'Took up “{incident}”' },
  'after-action.case-withdrawn': {
    zh: '收回对{capability}的请求（“{incident}”）',
    en: 'Took back its request for {capability} over “{incident}”',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Issues that people go through afterwards. */
const ISSUES = {
  'after-action.issue-rating': {
    zh: '任务“{task}”评为 {rating}（{grade}）',
    en: 'The task “{task}” was rated {rating} ({grade})',
  },
  'after-action.grade-M': { zh: '困难较大', en: 'performed with major challenges' },
  'after-action.grade-U': { zh: '未能完成', en: 'unable to be performed' },
  'after-action.issue-dark-time': {
    zh: '“{incident}”：知情滞后达 30 分钟以上的应知单位有 {count} 个，最长 {longest}',
    en: '“{incident}”: desks that must know and came to know 30 minutes late or more: {count}; at most {longest}',
  },
  'after-action.issue-late-request': {
    zh: '{place}：超出自有能力 30 分钟后仍未求援的联动事项有 {count} 项，最长 {longest}（应而不急）',
    en: '{place}: cases in which help had not been asked for 30 minutes after its own means were exceeded: {count}; at most {longest}',
  },
  'after-action.issue-slow-answer': {
    zh: '{place}：等了 30 分钟以上还没有得到应允的请求有 {count} 项，最长 {longest}（联而不动）',
    en: '{place}: requests that waited 30 minutes or more for a promise: {count}; at most {longest}',
  },
  'after-action.issue-late-report': {
    zh: '{department}：掌握一小时后仍未初报的事件有 {count} 起，最长 {longest}',
    en: '{department}: incidents without an initial report within the hour: {count}; at most {longest}',
  },
  'after-action.issue-unanswered': {
    zh: '{department}：结束时未答复的待决事项有 {count} 项，最久 {longest}',
    en: '{department}: decisions still open at the end: {count}; the oldest for {longest}',
  },
  'after-action.issue-missed-action': {
    zh: '情景注入“{inject}”期望的行动没有出现：{expected}',
    en: 'What the inject “{inject}” called for did not happen: {expected}',
  },
  'after-action.issue-off-record': {
    zh: '所依据的情况没有记录在案的行动有 {count} 次',
    en: 'Acts on facts that are not on record: {count}',
  },
  'after-action.issue-outside': {
    zh: '{department}：协议之外的行动有 {count} 次，机制没有承载这些做法',
    en: '{department}: acts outside the agreement, which did not carry what was done: {count}',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What is read out at the end. */
const HOT_WASH = {
  'after-action.minutes': { zh: '{count} 分钟', en: '{count} min' },
  'after-action.hours': { zh: '{count} 小时', en: '{count} h' },
  'after-action.wash-what': {
    zh: '“{scenario}”演到情景时间 {end}：先后发生事件 {incidents} 起，有行动的席位 {seats} 个，行动 {acts} 次。',
    en: '“{scenario}” was played to story time {end}. Incidents: {incidents}; desks that acted: {seats}; acts: {acts}.',
  },
  'after-action.wash-nothing': {
    zh: '“{scenario}”演到情景时间 {end}，没有发生事件。',
    en: '“{scenario}” was played to story time {end}, and nothing had happened by then.',
  },
  'after-action.wash-course': {
    zh: '“{incident}”发生后：{steps}。',
    en: 'After “{incident}” began: {steps}.',
  },
  'after-action.wash-knew': {
    zh: '{after}，首个应知单位（{department}）掌握情况',
    en: 'the first desk that must know ({department}) knew after {after}',
  },
  'after-action.wash-asked': {
    zh: '{after}，首次求援',
    en: 'help was first asked for after {after}',
  },
  'after-action.wash-promised': {
    zh: '{after}，首次得到应允',
    en: 'first promised after {after}',
  },
  'after-action.wash-came': { zh: '{after}，首批外援到场', en: 'first there after {after}' },
  'after-action.wash-never-knew': {
    zh: '没有应知单位掌握情况',
    en: 'no desk that must know came to know',
  },
  'after-action.wash-never-asked': { zh: '没有求援', en: 'no help was asked for' },
  'after-action.wash-never-promised': { zh: '没有得到应允', en: 'none was promised' },
  'after-action.wash-never-came': { zh: '没有外援到场', en: 'none arrived' },
  'after-action.wash-dark': { zh: '{finding}。', en: '{finding}.' },
  'after-action.wash-open': {
    zh: '结束时待决事项还有 {count} 项，最久的在{department}，已等 {longest}。',
    en: 'Decisions open at the end: {count}; the oldest, at {department}, had waited {longest}.',
  },
  'after-action.wash-none-open': {
    zh: '结束时没有待决事项。',
    en: 'No decision was open at the end.',
  },
  'after-action.wash-harm': {
    zh: '到结束时，人员伤害 {people} 人，经济损失 {money} 元。',
    en: 'Harm by the end: {people} people; economic loss {money} yuan.',
  },
  'after-action.wash-questions': {
    zh: '请大家讨论：{questions}',
    en: 'To discuss: {questions}',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the after-action report says. */
export const AFTER_ACTION_MESSAGES = {
  ...RUNNING,
  ...WORLD,
  ...ACT_MESSAGES,
  ...ISSUES,
  ...HOT_WASH,
} as const satisfies Readonly<Record<string, Text>>;
