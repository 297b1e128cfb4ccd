import type { Text } from '../base/text.ts';

/** What the after-action documents say of evaluation, measures, improvement and provenance. */
export const AFTER_ACTION_EVALUATION_MESSAGES = {
  'after-action-evaluation.objective': { zh: '目标：{objective}', en: 'Objective: {objective}' },
  'after-action-evaluation.objective-short': { zh: '演练目标', en: 'Objective' },
  'after-action-evaluation.capability': { zh: '能力', en: 'Capability' },
  'after-action-evaluation.capability-of': {
    zh: '能力：{capability}',
    en: 'Capability: {capability}',
  },
  'after-action-evaluation.target': { zh: '能力指标', en: 'Capability target' },
  'after-action-evaluation.task': { zh: '关键任务', en: 'Critical task' },
  'after-action-evaluation.rating': { zh: '评定', en: 'Rating' },
  'after-action-evaluation.target-rating': { zh: '指标评定', en: 'Rating of the target' },
  'after-action-evaluation.notes': { zh: '观察记录', en: 'Observations' },
  'after-action-evaluation.not-rated': { zh: '未评定', en: 'not rated' },
  'after-action-evaluation.key': {
    zh: '评定：P {P}；S {S}；M {M}；U {U}。指标取其任务中最差的一项，未评定的任务不计。',
    en: 'Ratings: P {P}; S {S}; M {M}; U {U}. A target takes the worst of its tasks; tasks that nobody rated are left out.',
  },
  'after-action-evaluation.coverage': {
    zh: '共 {tasks} 项任务，已评定 {rated} 项。',
    en: '{rated} of {tasks} tasks were rated.',
  },
  'after-action-evaluation.no-plan': {
    zh: '这场演练没有评估方案。',
    en: 'This exercise has no evaluation plan.',
  },
  'after-action-evaluation.other-notes': { zh: '其他观察记录', en: 'Other observations' },
  'after-action-evaluation.strengths': { zh: '做法与亮点', en: 'Strengths' },
  'after-action-evaluation.strengths-note': {
    zh: '评为 P 的任务；请评估组补写。',
    en: 'Tasks that were rated P, for evaluators to complete.',
  },
  'after-action-evaluation.note': { zh: '记录', en: 'Note' },

  'after-action-evaluation.findings-note': {
    zh: '以下是记录给出的度量及其证据，供评估人员取舍；它们针对机制和预案，不针对任何人。',
    en: 'These are measures that the log offers, each with its evidence, for evaluators to take or leave. They are about the mechanism and the plan, never about a person.',
  },
  'after-action-evaluation.findings-more': {
    zh: '每类只列最大的 {shown} 项；另有 {count} 项，见工作簿。',
    en: 'The {shown} largest of each kind; the workbook has {count} more.',
  },
  'after-action-evaluation.finding': { zh: '度量', en: 'Measure' },
  'after-action-evaluation.amount': { zh: '数值', en: 'Amount' },
  'after-action-evaluation.unit': { zh: '单位', en: 'Unit' },
  'after-action-evaluation.evidence': { zh: '证据', en: 'Evidence' },
  'after-action-evaluation.finding-dark-time': { zh: '知情滞后', en: 'Dark time' },
  'after-action-evaluation.finding-late-request': { zh: '求援迟缓', en: 'Late request' },
  'after-action-evaluation.finding-slow-answer': { zh: '答复迟缓', en: 'Slow answer' },
  'after-action-evaluation.finding-late-report': { zh: '报告迟缓', en: 'Late report' },
  'after-action-evaluation.finding-unanswered': { zh: '未答复', en: 'Unanswered' },
  'after-action-evaluation.finding-missed-action': {
    zh: '期望行动未出现',
    en: 'Expected action missed',
  },
  'after-action-evaluation.finding-off-record': {
    zh: '所依据的情况未见记录',
    en: 'Acted on what is not on record',
  },
  'after-action-evaluation.finding-measure': { zh: '处置措施', en: 'Measures in the field' },
  'after-action-evaluation.finding-outside': { zh: '协议外操作', en: 'Outside the agreement' },
  'after-action-evaluation.evidence-learned': { zh: '得知“{what}”', en: 'learned of “{what}”' },
  'after-action-evaluation.evidence-case': { zh: '联动事项“{what}”', en: 'linkage case “{what}”' },
  'after-action-evaluation.evidence-inject': { zh: '情景注入 {what}', en: 'inject {what}' },
  'after-action-evaluation.evidence-log': { zh: '行动记录 {what}', en: 'action log {what}' },
  'after-action-evaluation.evidence-decision': { zh: '待决事项 {what}', en: 'decision {what}' },
  'after-action-evaluation.evidence-message': { zh: '函电 {what}', en: 'message {what}' },
  'after-action-evaluation.evidence-more': { zh: '另有 {count} 处', en: '{count} more' },

  'after-action-evaluation.improvements-note': {
    zh: '“整改措施”和“责任单位”“起止时间”由评估组和参演单位商定填写。',
    en: 'Corrective action, responsible organization and dates are left for evaluators and organizations to agree on.',
  },
  'after-action-evaluation.issue': { zh: '问题', en: 'Issue' },
  'after-action-evaluation.basis': { zh: '依据', en: 'Basis' },
  'after-action-evaluation.basis-rating': { zh: '任务评定 {rating}', en: 'task rated {rating}' },
  'after-action-evaluation.concerns': { zh: '涉及单位', en: 'Concerns' },
  'after-action-evaluation.action': { zh: '整改措施', en: 'Corrective action' },
  'after-action-evaluation.options': { zh: '相关机制选项', en: 'Related options' },
  'after-action-evaluation.responsible': { zh: '责任单位', en: 'Responsible' },
  'after-action-evaluation.start': { zh: '开始', en: 'Start' },
  'after-action-evaluation.done': { zh: '完成（销号）', en: 'Done' },

  'after-action-evaluation.control': { zh: '由谁承担', en: 'Played by' },
  'after-action-evaluation.people': { zh: '人数', en: 'People' },
  'after-action-evaluation.acts': { zh: '操作', en: 'Acts' },
  'after-action-evaluation.outside-acts': { zh: '其中协议外', en: 'Outside the agreement' },
  'after-action-evaluation.participants-note': {
    zh: '只列席位和人数，不列姓名。',
    en: 'Desks and numbers of people only; no names.',
  },

  'after-action-evaluation.value': { zh: '数值', en: 'Value' },
  'after-action-evaluation.group-column': { zh: '组', en: 'Group' },
  'after-action-evaluation.program': { zh: '程序', en: 'Program' },
  'after-action-evaluation.engine': { zh: '引擎', en: 'Engine' },
  'after-action-evaluation.engine-source': { zh: '由源代码运行', en: 'run from source' },
  'after-action-evaluation.seed': { zh: '种子', en: 'Seed' },
  'after-action-evaluation.records': { zh: '记录条数', en: 'Records of the log' },
  'after-action-evaluation.cut': {
    zh: '▲ {records} 条；从第 {seq} 条起受损，未计入本报告',
    en: '▲ {records}; from record {seq} on the log is damaged and not in this report',
  },
  'after-action-evaluation.hash': { zh: '终态散列', en: 'Hash of the final state' },
  'after-action-evaluation.exercise-id': { zh: '演练编号', en: 'Id of the exercise' },
  'after-action-evaluation.group-id': { zh: '组编号', en: 'Id of the group' },
  'after-action-evaluation.again': {
    zh: '同样的记录在任何机器上都得到同样的报告；用 liandong verify 核对记录的校验链。',
    en: 'The same log gives the same report on every machine; liandong verify checks the chain of the log.',
  },

  'after-action-evaluation.harm': { zh: '人员伤害', en: 'Harm to people' },
  'after-action-evaluation.first-knew': {
    zh: '最先得知“{incident}”',
    en: 'First knew of “{incident}”',
  },
  'after-action-evaluation.last-held': {
    zh: '须掌握者均已掌握“{incident}”',
    en: 'All who must held “{incident}”',
  },
  'after-action-evaluation.first-met': {
    zh: '首个联动事项得到满足',
    en: 'First linkage case met',
  },
  'after-action-evaluation.open-cases': { zh: '未了联动事项', en: 'Linkage cases open at the end' },
  'after-action-evaluation.mean-answer': {
    zh: '真人答复用时中位数（分钟）',
    en: 'Median time to answer, people (min)',
  },
  'after-action-evaluation.open-decisions': { zh: '未答复事项', en: 'Decisions open at the end' },
} as const satisfies Readonly<Record<string, Text>>;
