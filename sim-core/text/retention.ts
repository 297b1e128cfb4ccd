/** How long a server keeps things, and what it is about to erase. */
export const RETENTION_MESSAGES = {
  'help.retention': {
    zh: '查看或设定保存期限；列出将被自动删除的内容（只看，不删）',
    en: 'see or set how long things are kept; lists what will be erased by itself, and erases nothing',
  },
  'help.retention-exercises': {
    zh: '演练结束满多少天后由服务器自动删除；off 为不删（默认）',
    en: 'days after which the server erases an exercise that is over; off: never (the default)',
  },
  'help.retention-audit': {
    zh: '审计日志保存多少天，到期按月整月删除；off 为不删（默认）',
    en: 'days that the audit log is kept, erased by whole months; off: for ever (the default)',
  },
  'help.retention-hold': {
    zh: '依法保全这场演练：到期也不删除',
    en: 'put this exercise on legal hold: it is kept however old',
  },
  'help.retention-release': { zh: '解除对这场演练的保全', en: 'let go of a legal hold' },
  'help.example-retention': { zh: '看将要删除什么', en: 'see what is about to be erased' },
  'help.example-retention-set': {
    zh: '演练保存 180 天，审计日志保存 400 天',
    en: 'keep exercises for 180 days and the audit log for 400',
  },
  'retention.exercises': {
    zh: '演练：结束满 {days} 天后删除。',
    en: 'Exercises are erased {days} days after they are over.',
  },
  'retention.exercises-never': {
    zh: '演练：不自动删除（用 --exercises <天数> 设定）。',
    en: 'Exercises are never erased by themselves (--exercises <days> sets a time).',
  },
  'retention.audit': {
    zh: '审计日志：每月最后一条满 {days} 天后，整月删除。',
    en: 'A month of the audit log is erased {days} days after its last line.',
  },
  'retention.audit-never': {
    zh: '审计日志：不自动删除（用 --audit <天数> 设定）。',
    en: 'The audit log is never erased by itself (--audit <days> sets a time).',
  },
  'retention.nothing': {
    zh: '七天之内没有到期的演练或审计日志。',
    en: 'No exercise and no month of the audit log is due within seven days.',
  },
  'retention.due': {
    zh: '到期或七天之内到期（服务器先公告，满七天才删除）：',
    en: 'Due now or within seven days (the server gives notice, and erases seven days later at the earliest):',
  },
  'retention.exercise': { zh: '演练 {id}“{title}”', en: 'Exercise {id} “{title}”' },
  'retention.audit-month': { zh: '审计日志 {id}', en: 'Audit log {id}' },
  'retention.told': {
    zh: '{what}（{over} 结束）：已公告，{date} 删除。要保留，请用 --hold 保全或先用 liandong export 导出。',
    en: '{what} (over since {over}): notice is given, it goes on {date}. To keep it use --hold, or liandong export first.',
  },
  'retention.untold': {
    zh: '{what}（{over} 结束）：尚未公告，最早 {date} 删除。',
    en: '{what} (over since {over}): no notice is given yet, it goes on {date} at the earliest.',
  },
  'retention.held': {
    zh: '{what}（{over} 结束）：依法保全中，不删除。',
    en: '{what} (over since {over}): on legal hold, it stays.',
  },
  'retention.open': {
    zh: '服务器正打开着它，关闭之后才会删除。',
    en: 'A server has it open: it goes once it is closed.',
  },
  'retention.expired': {
    zh: '已过有效期的会话、票据、链接等 {count} 项，下一轮清理时删除。',
    en: '{count} sessions, tickets and links are past their time and go in the next round.',
  },
  'retention.dry-run': {
    zh: '以上只是查看，没有删除任何内容；运行中的服务器每小时自动清理一次。',
    en: 'Nothing was erased by this; a running server looks once an hour.',
  },
  'audit.verb-retention-notice': {
    zh: '公告将到期删除',
    en: 'gives notice that it will be erased',
  },
  'audit.verb-retention-erase': { zh: '到期删除', en: 'erases what is past its time' },
  'audit.verb-retention-expired': {
    zh: '清理过期的会话、票据和链接',
    en: 'clears away sessions, tickets and links past their time',
  },
  'audit.verb-audit-key': { zh: '读取审计密钥', en: 'reads the key of the audit log' },
  'audit.key-lost': {
    zh: '审计密钥已损坏，已换新密钥：在此之前的地址指纹无法再与之后的比对；记录链不受影响',
    en: 'the key of the audit log was damaged and has been replaced: prints of addresses before this line can no longer be compared with those after it; the chain is not touched',
  },
} as const;
