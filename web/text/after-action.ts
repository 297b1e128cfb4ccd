import { MESSAGES } from '../../sim-core/text/index.ts';

/** The report of an exercise, taken from its console. */
export const AFTER_ACTION_MESSAGES = {
  'after-action.title': MESSAGES['after-action-document.title'],
  'after-action.help': {
    zh: '按各组记录重演生成，供评估组核对、补写：现场点评、实施过程、谁何时知道什么、联动事项、情景注入、总体评价、问题整改清单。只写席位，不写姓名。',
    en: 'Made from the logs of all groups, for the evaluators to check and complete: hot wash, timeline, who knew what when, linkage cases, injects, evaluation, improvement plan. It tells of desks, not of persons.',
  },
  'after-action.running': {
    zh: '演练仍在进行，报告只到目前为止。',
    en: 'The exercise is still being played, and the report goes as far as its log does.',
  },
  'after-action.language': { zh: '语言', en: 'Language' },
  'after-action.in-zh': { zh: '中文', en: 'Chinese' },
  'after-action.in-en': { zh: '英文', en: 'English' },
  'after-action.html': { zh: '网页（阅读、打印）', en: 'Page (to read and print)' },
  'after-action.docx': { zh: 'Word（改写、定稿）', en: 'Word (to go on writing)' },
  'after-action.xlsx': { zh: 'Excel（逐条清单）', en: 'Excel (every list)' },
  'after-action.json': { zh: 'JSON（供程序读取）', en: 'JSON (for programs)' },
  'after-action.making': { zh: '正在生成…', en: 'Being made…' },
  'after-action.saved': { zh: '已保存：{file}', en: 'Saved: {file}' },
} as const;
