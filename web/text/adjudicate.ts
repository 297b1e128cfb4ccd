/** 导调裁决: the corrections that facilitators may make. */
export const ADJUDICATE_MESSAGES = {
  'adjudicate.title': { zh: '导调裁决', en: 'Adjudication' },
  'adjudicate.help': {
    zh: '每次裁决都记入档案，并在报告中标明。',
    en: 'Every ruling is logged and marked in the report.',
  },
  'adjudicate.kind': { zh: '裁决', en: 'Ruling' },
  'adjudicate.delay-unit': { zh: '推迟队伍到达', en: 'Delay a unit' },
  'adjudicate.grant-units': { zh: '判定队伍到场', en: 'Grant units' },
  'adjudicate.set-fact': { zh: '告知某单位实情', en: 'Tell a department the truth' },
  'adjudicate.withdraw-inject': { zh: '撤回情景', en: 'Withdraw an inject' },
  'adjudicate.rule-measure': { zh: '裁定措施效果', en: 'Rule on a measure' },
  'adjudicate.measure': { zh: '处置措施', en: 'Measure' },
  'adjudicate.works': { zh: '效果', en: 'Effect' },
  'adjudicate.works-yes': { zh: '见效', en: 'It works' },
  'adjudicate.works-no': { zh: '未见效', en: 'It does not' },
  'adjudicate.told': { zh: '告知该席位的话', en: 'What the desk is told' },
  'adjudicate.unit': { zh: '队伍', en: 'Unit' },
  'adjudicate.minutes': { zh: '分钟', en: 'Minutes' },
  'adjudicate.inject': { zh: '情景', en: 'Inject' },
  'adjudicate.do': { zh: '裁决', en: 'Rule' },
  'adjudicate.made': { zh: '已作裁决', en: 'Rulings made' },
} as const;
