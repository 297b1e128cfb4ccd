/** The list of names: who is expected where. */
export const ROSTER_SCREEN_MESSAGES = {
  'names.title': { zh: '参演名单', en: 'List of names' },
  'names.help': {
    zh: '粘贴名单（每行一人；可从 Excel 复制，或选 CSV 文件），席位按建议排好，可逐人改。用候场的入场码进来、称呼与名单一致的，开始前直接入席；评估、观摩等角色仍由导调人员移交。',
    en: 'Paste a list (one person a line, from Excel too, or choose a CSV file). Seats are proposed and can be changed. Before the start, whoever comes in by the lobby’s code under a name of the list sits down at once; evaluators, observers and the like are still made by a facilitator.',
  },
  'names.private': {
    zh: '姓名只有导调人员看得到，不进入演练记录；清除个人信息时一并删除。',
    en: 'Only facilitators see the names. They stand in no record of the exercise and go when names are erased.',
  },
  'names.paste': { zh: '在此粘贴名单', en: 'Paste the list here' },
  'names.example': {
    zh: '姓名\t单位\t席位（可不填）',
    en: 'Name\tUnit\tDesk (optional)',
  },
  'names.file': { zh: '选择文件', en: 'Choose a file' },
  'names.name': { zh: '姓名', en: 'Name' },
  'names.unit': { zh: '单位', en: 'Organisation' },
  'names.place': { zh: '席位或角色', en: 'Desk or part' },
  'names.come': { zh: '到场', en: 'Has come' },
  'names.has-come': { zh: '已到', en: 'here' },
  'names.missing': { zh: '未到', en: 'not yet' },
  'names.no-desk': { zh: '候场', en: 'Lobby' },
  'names.add': { zh: '加一人', en: 'Add somebody' },
  'names.remove': { zh: '移出名单：{name}', en: 'Take off the list: {name}' },
  'names.save': { zh: '保存名单（{count} 人）', en: 'Save the list ({count})' },
  'names.saved': { zh: '名单已保存', en: 'The list is saved' },
  'names.row': { zh: '第 {line} 行：{what}', en: 'Row {line}: {what}' },
  'names.left-out': {
    zh: '未采用的列：{columns}（不保存）',
    en: 'Columns that are not taken in, nor kept: {columns}',
  },
  'names.count': {
    zh: '应到 {count} 人，已到 {here} 人',
    en: '{here} of {count} expected are here',
  },
  'names.expected': { zh: '应到：{who}', en: 'Expected: {who}' },
  'names.kept': { zh: '已留给他人', en: 'Kept for somebody' },
} as const;
