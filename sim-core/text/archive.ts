/** Words of the commands that carry exercises from one server to another, and that erase people. */
export const ARCHIVE_MESSAGES = {
  'archive.exported': {
    zh: '已导出到 {file}：{groups} 个组，{records} 条记录。',
    en: 'Written to {file}: {groups} groups, {records} records.',
  },
  'archive.imported': {
    zh: '已导入演练 {id}：{groups} 个组，{records} 条记录。',
    en: 'Taken in as exercise {id}: {groups} groups, {records} records.',
  },
  'archive.exists': { zh: '演练 {id} 已经存在。', en: 'The exercise {id} is there already.' },
  'archive.none': {
    zh: '没有演练 {id}。liandong list exercises --data <文件夹> 列出已有的。',
    en: 'There is no exercise {id}. liandong list exercises --data <folder> shows those that there are.',
  },
  'archive.changed': {
    zh: '文件 {file} 写成之后被改动过：请重新导出，或用别的副本。',
    en: 'The file {file} was changed after it was written: export it anew, or use another copy.',
  },
  'archive.group-good': {
    zh: '组 {group}：{records} 条记录的链完整；重演到 {time}，状态 {hash}',
    en: 'Group {group}: the chain of {records} records holds; replayed to {time}, state {hash}',
  },
  'archive.group-bad': {
    zh: '组 {group}：第 {seq} 条记录有问题（{why}）',
    en: 'Group {group}: record {seq} does not fit ({why})',
  },
  'archive.group-other-engine': {
    zh: '组 {group}：{records} 条记录的链完整；但它由另一版本的引擎（{engine}）进行，这里没有放行，因此没有重演。先导入，再用 liandong engines --trust {engine} 放行。',
    en: 'Group {group}: the chain of {records} records holds; but another version of the engine ({engine}) played it, which may not run here, so it was not replayed. Take it in, then let it run with liandong engines --trust {engine}.',
  },
  'archive.no-data': {
    zh: '文件夹 {folder} 里没有联动的数据：请用 --data 指定服务器的数据文件夹。',
    en: 'The folder {folder} holds no data of Liandong: name the server’s data folder with --data.',
  },
  'archive.damaged': {
    zh: '存储受损：{what}。请停止服务器，用最近的备份替换数据库文件（见服务器说明“记录受损时”）。',
    en: 'The store is damaged: {what}. Stop the server and put the latest backup in the place of the database (see the server’s guide).',
  },
  'archive.no-store': {
    zh: '存储无法读写：{what}',
    en: 'The store cannot be read or written: {what}',
  },
  'archive.backed-up': { zh: '已复制到 {file}。', en: 'Copied to {file}.' },
  'archive.erased-persons': {
    zh: '已清除参演人员和名单中的 {persons} 个姓名；所有人都要重新登录。账号的名称保留：删除账号请用 --account。',
    en: '{persons} names of participants and of lists erased; everybody is signed out. The names of accounts stay: --account deletes one.',
  },
  'archive.erased-texts': {
    zh: '已清除 {records} 条记录中的文字；{left} 个组未动（未结束、正被打开或记录受损）。已有的备份和导出文件不受影响，请另行处理。',
    en: 'The texts of {records} records are erased; {left} groups were left as they are (not ended, open, or damaged). Backups and exported files are not touched: see to them yourself.',
  },
  'archive.texts-damaged': {
    zh: '组 {group}：第 {seq} 条记录有问题（{why}），其中的文字没有清除，其余各组照常处理。整场删除请用 --older，恢复请用 liandong restore。',
    en: 'Group {group}: record {seq} does not fit ({why}), so its texts were left; the other groups are done. --older deletes the whole exercise, liandong restore brings it back from a backup.',
  },
  'archive.erased-exercises': {
    zh: '已删除 {exercises} 场演练。',
    en: '{exercises} exercises deleted.',
  },
  'archive.erased-account': {
    zh: '已删除账号 {account} 并清除其姓名。',
    en: 'The account {account} is deleted and its name erased.',
  },
  'archive.no-account': { zh: '没有账号 {account}。', en: 'There is no account {account}.' },
  'archive.erase-what': {
    zh: '请说明清除什么：--persons 参演人员的姓名和地址指纹，--texts 已结束演练中的文字，--account <账号>，--older <天数> 删除旧演练。',
    en: 'Say what to erase: --persons for names of participants and prints of addresses, --texts for what people wrote in exercises that ended, --account <name>, --older <days> for whole exercises.',
  },
} as const;
