/** What is said of damaged exercises: reading them as far as they are good, and bringing them back. */
export const DAMAGE_MESSAGES = {
  'help.last-good': {
    zh: '记录受损时，只导出到最后一条完好的记录，供回看',
    en: 'of a damaged exercise, only up to its last good record, to look back on',
  },
  'help.restore': {
    zh: '用备份或导出文件恢复一场演练，其他演练不受影响',
    en: 'bring one exercise back from a backup or an exported file; the others go on',
  },
  'help.restore-file': {
    zh: 'backup 或 export 写成的文件',
    en: 'a file that backup or export has written',
  },
  'damage.missing': { zh: '记录缺失', en: 'it is missing' },
  'damage.changed': { zh: '内容被改动', en: 'it was changed' },
  'damage.older-epoch': {
    zh: '由已失效的服务器写入',
    en: 'a server wrote it that had lost the room',
  },
  'damage.unreadable': { zh: '读不出来', en: 'it cannot be read' },
  'damage.document': { zh: '文档', en: 'its document' },
  'damage.input': { zh: '输入', en: 'its input' },
  'archive.cut': {
    zh: '组 {group}：前 {records} 条记录完好，从第 {seq} 条起不可信（{why}），未收入。该组只供回看，不能继续推演。',
    en: 'Group {group}: its first {records} records are good; from record {seq} on nothing can be trusted ({why}), and is left out. The group is to look back on: it is not played on.',
  },
  'archive.export-damaged': {
    zh: '组 {group} 的第 {seq} 条记录有问题（{why}），没有导出。用 --last-good 导出到最后一条完好的记录；用 liandong restore 从备份恢复。',
    en: 'Group {group}: record {seq} does not fit ({why}), so nothing was written. Use --last-good for what is good before it, or liandong restore to bring the exercise back from a backup.',
  },
  'archive.left': {
    zh: '组 {group} 没有收入：其文档或输入已丢失或受损（{why}）。',
    en: 'Group {group} is left out: what it is made of is gone or damaged ({why}).',
  },
  'archive.export-left': {
    zh: '组 {group} 的文档或输入已丢失或受损（{why}），没有导出。用 --last-good 导出其余各组；用 liandong restore 从备份恢复。',
    en: 'Group {group}: what it is made of is gone or damaged ({why}), so nothing was written. Use --last-good for the other groups, or liandong restore to bring the exercise back from a backup.',
  },
  'archive.restore-left': {
    zh: '这份备份中组 {group} 的文档或输入已丢失或受损（{why}），没有恢复：请用更早的备份。',
    en: 'In this copy what group {group} is made of is gone or damaged ({why}), so nothing was changed: use an earlier backup.',
  },
  'archive.restore-damaged': {
    zh: '文件中组 {group} 的第 {seq} 条记录有问题（{why}），没有恢复：请用更早的备份。',
    en: 'In this file record {seq} of group {group} does not fit ({why}), so nothing was changed: use an earlier backup.',
  },
  'archive.restore-open': {
    zh: '组 {group} 正在服务器上打开着，没有恢复：请等它关闭（结束后五分钟），或停止服务器后再试。',
    en: 'A server has group {group} open, so nothing was changed: wait until it is closed (five minutes after its end), or stop the server, and try again.',
  },
  'archive.restore-raced': {
    zh: '恢复期间有人更改了演练 {id}，没有恢复：请再试一次。',
    en: 'Somebody changed the exercise {id} meanwhile, so it was not brought back: try again.',
  },
  'archive.restore-dump': {
    zh: '{file} 是 PostgreSQL 的备份：请用 pg_restore 恢复到另一个数据库，从那里用 liandong export 导出这场演练，再恢复。',
    en: '{file} is a copy of a PostgreSQL database: bring it back into another database with pg_restore, export the exercise from there with liandong export, and restore that file.',
  },
  'archive.other': {
    zh: '文件 {file} 里没有演练 {id}。',
    en: 'The file {file} does not hold the exercise {id}.',
  },
  'archive.restored': {
    zh: '已恢复演练 {id}：{groups} 个组，{records} 条记录。入场码是新的，见导调台。',
    en: 'The exercise {id} is back: {groups} groups, {records} records. Its codes are new: see the console.',
  },
  'archive.set-aside': {
    zh: '原来的记录原样保留，列为演练 {id}。',
    en: 'What was there before is kept as it is, listed as exercise {id}.',
  },
  'http.nothing-good': {
    zh: '这场演练没有任何完好的组可供回看，请管理人员从备份恢复。',
    en: 'No group of this exercise is good, so there is nothing to look back on: your administrator can bring it back from a backup.',
  },
  'http.not-damaged': {
    zh: '这场演练的记录完好，可以直接打开。',
    en: 'The record of this exercise is good: it can be opened as it is.',
  },
  'archive.unreadable-title': {
    zh: '演练 {id}（文档受损）',
    en: 'Exercise {id} (its document is damaged)',
  },
  'archive.aside-title': { zh: '{title}（恢复前的记录）', en: '{title} (as it was before)' },
  'archive.good-title': { zh: '{title}（完好部分，供回看）', en: '{title} (what is good of it)' },
} as const;
