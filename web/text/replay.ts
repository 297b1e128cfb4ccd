/** Replay from here: for those who open it and for those who go along. */
export const REPLAY_MESSAGES = {
  'replay.title': { zh: '从此处重演', en: 'Replay from here' },
  'replay.help': {
    zh: '另开一场演练：到所选时刻为止与本组完全相同，此后从头来过。本组记录不变。',
    en: 'Opens another exercise: the same as this group up to the moment chosen, its own from there on. This group’s record stays as it is.',
  },
  'replay.running': {
    zh: '演练正在进行。请先暂停，再选时刻。',
    en: 'The exercise is running. Pause it first, then choose a moment.',
  },
  'replay.moment': { zh: '时刻', en: 'Moment' },
  'replay.marks': { zh: '跳到', en: 'Go to' },
  'replay.start': { zh: '开头', en: 'The beginning' },
  'replay.mechanism': { zh: '此后的机制', en: 'Mechanism from there on' },
  'replay.same': { zh: '不变（{mechanism}）', en: 'As it was ({mechanism})' },
  'replay.name': { zh: '重演名称', en: 'Title of the replay' },
  'replay.default-name': { zh: '{title} · {time} 重演', en: '{title} · replay from {time}' },
  'replay.do': { zh: '开设重演', en: 'Open the replay' },
  'replay.opened': { zh: '重演已开设', en: 'The replay is open' },
  'replay.opened-help': {
    zh: '时钟停在 {time}，各席位由系统代演。本组在座的人页面上会出现“到那里继续”，点一下即回到原席位；其他人用下列新码入场。',
    en: 'Its clock rests at {time}, every desk on doctrine. Those who sit in this group find a link on their page that leads to the same seat; others come in by the new codes below.',
  },
  'replay.console': { zh: '打开重演的导调台', en: 'Open its console' },
  'replay.band': {
    zh: '已从 {time} 开设重演：{title}',
    en: 'A replay from {time} has been opened: {title}',
  },
  'replay.follow': { zh: '到那里继续', en: 'Continue there' },
  'codes.title': { zh: '入场码', en: 'Codes' },
} as const;
