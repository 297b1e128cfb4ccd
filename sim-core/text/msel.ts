/**
 * The words of lists of injects, as Chinese and English tables write them: headers of columns and what
 * stands in their cells. Of each, the first Chinese and the first English word are the ones we write.
 */

interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** In the order in which columns are written. */
export const MSEL_HEADERS = {
  id: {
    zh: ['编号', '序号'],
    en: ['Inject #', 'ID', 'No', 'Inj', 'MSEL', 'Event Number', 'Control Number', 'Inject Number'],
  },
  title: {
    zh: ['标题', '事件', '名称'],
    en: ['Title', 'Event', 'Event Title', 'Inject', 'Subject'],
  },
  at: {
    zh: ['计划时间', '时间', '注入时间'],
    en: [
      'Scheduled Time',
      'Time',
      'DTG',
      'Inject DTG',
      'Delivery Time',
      'Wall Clock',
      'Timeline',
      'Planned Time',
    ],
  },
  day: { zh: ['情景日'], en: ['Scenario Day', 'Day'] },
  clock: { zh: ['情景时间'], en: ['Scenario Time', 'Story Time', 'Sim Time'] },
  text: {
    zh: ['情景内容', '情景', '内容', '描述'],
    en: ['Description', 'Details', 'Narrative', 'Script', 'Text', 'Content'],
  },
  from: {
    zh: ['发送方', '来源', '发出单位'],
    en: ['From', 'Source', 'Sender', 'Originator', 'From Org'],
  },
  to: {
    zh: ['接收方', '接收单位', '对象'],
    en: ['To', 'Target', 'Recipient', 'Recipients', 'Teams', 'Intended Player', 'To Org'],
  },
  method: {
    zh: ['传达方式', '方式', '渠道'],
    en: ['Delivery Method', 'Method', 'Means', 'Modality'],
  },
  expected: {
    zh: ['期望行动', '预期行动', '期望响应'],
    en: [
      'Expected Action',
      'Expected Response',
      'Expected Outcome',
      'Expected Player Action',
      'Expectation Description',
    ],
  },
  controller: {
    zh: ['负责控制人员', '控制人员', '责任人'],
    en: ['Responsible Controller', 'Controller', 'Injected By', 'POC', 'Owner', 'Assigned To'],
  },
  notes: {
    zh: ['控制备注', '备注'],
    en: ['Controller Notes', 'Notes', 'Comments', 'Remarks'],
  },
  objectives: { zh: ['演练目标', '目标'], en: ['Objective(s)', 'Objectives', 'Objective'] },
  capability: { zh: ['能力'], en: ['Capability', 'Core Capability'] },
  phase: { zh: ['阶段'], en: ['Phase', 'Move', 'Module', 'Phase (Move)'] },
  type: { zh: ['类型', '情景类型'], en: ['Inject Type', 'Type'] },
  trigger: { zh: ['触发方式', '触发'], en: ['Trigger'] },
  when: { zh: ['触发条件', '条件'], en: ['Trigger Condition', 'Condition'] },
  track: {
    zh: ['情节线', '条线'],
    en: ['Track', 'Storyline', 'Thread', 'Functional Area', 'ESF'],
  },
  priority: { zh: ['优先级'], en: ['Priority'] },
  facts: { zh: ['告知事件', '所知事件'], en: ['Facts', 'Incidents'] },
  status: { zh: ['状态'], en: ['Status', 'State'] },
} as const satisfies Readonly<Record<string, Words>>;

export type MselColumn = keyof typeof MSEL_HEADERS;

/** Code → words, for the columns whose cells are one of a few. */
export const MSEL_CELLS = {
  method: {
    verbal: { zh: ['口头', '当面'], en: ['Verbal', 'In person'] },
    phone: { zh: ['电话', '手机'], en: ['Phone', 'Telephone', 'Call'] },
    email: { zh: ['邮件', '电子邮件', '邮箱'], en: ['Email', 'E-mail', 'Mail'] },
    radio: { zh: ['电台', '对讲机', '无线电'], en: ['Radio'] },
    written: { zh: ['书面', '传真', '函件', '文件'], en: ['Written', 'Paper', 'Fax', 'Letter'] },
    platform: { zh: ['平台', '系统'], en: ['Platform', 'Simulation', 'System', 'Other'] },
    press: { zh: ['媒体', '记者', '新闻'], en: ['Press', 'Media', 'News'] },
    social: { zh: ['社交媒体', '网络', '微信', '微博'], en: ['Social media', 'Social'] },
  },
  type: {
    standard: { zh: ['标准', '常规'], en: ['Standard', 'Inject', 'Contextual', 'Information'] },
    contingency: { zh: ['备用', '应变'], en: ['Contingency', 'Expected Action'] },
    adaptive: { zh: ['适应', '自适应'], en: ['Adaptive', 'Complexity'] },
  },
  priority: {
    high: { zh: ['高', '紧急'], en: ['High', 'Urgent'] },
    normal: { zh: ['中', '普通', '一般'], en: ['Normal', 'Medium'] },
    low: { zh: ['低'], en: ['Low'] },
  },
  status: {
    draft: { zh: ['草稿'], en: ['Draft'] },
    submitted: { zh: ['待审', '已提交'], en: ['Submitted', 'In review'] },
    /** A list of an exercise that was held says what became of each: it is approved for the next one. */
    approved: {
      zh: ['已批准', '待发布', '已发布', '已完成', '已跳过', '暂缓发布', '未完成'],
      en: [
        'Approved',
        'Ready',
        'Pending',
        'To do',
        'Synchronized',
        'Released',
        'Complete',
        'Completed',
        'Done',
        'Deferred',
        'Skipped',
      ],
    },
  },
  trigger: {
    scheduled: { zh: ['定时', '按时间'], en: ['Scheduled', 'Timed'] },
    manual: { zh: ['手动', '人工', '导调'], en: ['Manual', 'By hand'] },
    conditional: { zh: ['条件', '按条件'], en: ['Conditional', 'Condition'] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

export type CodedColumn = keyof typeof MSEL_CELLS;
