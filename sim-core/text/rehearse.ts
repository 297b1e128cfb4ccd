/** What `rehearse` says. */
export const REHEARSE_MESSAGES = {
  'rehearse.title': {
    zh: '{title}：{people} 人，{futures} 种可能的未来，全部由系统代演规则答复',
    en: '{title}: {people} people, {futures} possible futures with doctrine at every desk',
  },
  'rehearse.loads': {
    zh: '每席位每十分钟的来件与待办（! 表示多数未来中忙不过来，– 表示多数未来中十分钟无事）',
    en: 'Items per seat and ten minutes (! more than one person can do, – nothing at all, in most futures)',
  },
  'rehearse.agenda': { zh: '与议程是否合拍', en: 'Fit to the agenda' },
  'rehearse.phase': { zh: '阶段', en: 'phase' },
  'rehearse.begins': { zh: '新发事件', en: 'new incidents' },
  'rehearse.pace': { zh: '每席每十分钟', en: 'items per seat and ten minutes' },
  'rehearse.busiest': { zh: '最忙的席位', en: 'busiest seat' },
  'rehearse.hands': { zh: '需要人手', en: 'people it would take' },
  'rehearse.unseen': {
    zh: '在跳过的时段里平均有 {count} 起事件发生，只能靠前情提要交代。',
    en: 'In the time passed over {count} incidents begin on average; only the recap tells of them.',
  },
  'rehearse.injects-good': {
    zh: '按时间或条件发布的情景注入都能起作用。',
    en: 'Every inject with a time or a condition can bite.',
  },
  'rehearse.never-comes': {
    zh: '情景注入 {inject} 几乎不会发布（发布比例 {comes}，能告知新情况 {tells}）。',
    en: 'Inject {inject} hardly ever comes (in {comes} of futures; tells something in {tells}).',
  },
  'rehearse.in-a-jump': {
    zh: '情景注入 {inject} 多在跳过的时段发布（有人在场时 {comes}，能告知新情况 {tells}）。',
    en: 'Inject {inject} comes mostly in time that is passed over (while somebody plays: {comes}; tells something in {tells}).',
  },
  'rehearse.after-the-end': {
    zh: '情景注入 {inject} 计划在议程最后一段情景之后，不会发布。',
    en: 'Inject {inject} is planned for after the last story that the agenda plays.',
  },
  'rehearse.nobody-there': {
    zh: '情景注入 {inject} 的接收方在这个人数下都无人在席，没有人会看到。',
    en: 'Inject {inject} goes only to desks where nobody sits with so many people.',
  },
  'rehearse.already-known': {
    zh: '情景注入 {inject} 发布时，接收方多半已经掌握（{known} 的未来中已知）。',
    en: 'Inject {inject} tells its recipients what they know already (in {known} of futures).',
  },
  'rehearse.idle-none': {
    zh: '没有席位在多数未来中连续十分钟以上无事。',
    en: 'No seat has nothing to do for ten minutes and more in most futures.',
  },
  'rehearse.idle': {
    zh: '多数未来中连续十分钟以上无事的席位：',
    en: 'Seats with nothing to do for ten minutes and more, in most futures:',
  },
  'rehearse.idle-line': {
    zh: '{seat}：第 {from}–{to} 分钟（{phases}）',
    en: '{seat}: minutes {from} to {to} ({phases})',
  },
  'rehearse.merged-count': { zh: '{count} 个并席', en: '{count} merged desks' },
  'rehearse.merged': { zh: '{seat}（兼 {merges}）', en: '{seat} (also {merges})' },
  'rehearse.tells-nothing': {
    zh: '情景注入 {inject} 发布时所涉事件多半尚未发生（发布比例 {comes}，能告知新情况 {tells}）。',
    en: 'Inject {inject} comes before its incidents have begun (comes in {comes}; tells something in {tells}).',
  },
} as const;
