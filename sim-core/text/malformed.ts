/** What is wrong with what a page or a program sent, or with a file: where, what was expected, what to do. */
export const MALFORMED_MESSAGES = {
  'malformed.missing': {
    zh: '缺少“{where}”：应为{expected}。请补上后重试。',
    en: '“{where}” is missing: {expected} is expected. Add it and try again.',
  },
  'malformed.kind': {
    zh: '“{where}”应为{expected}，收到的是{found}。请改正后重试。',
    en: '“{where}” should be {expected}, and {found} came. Change it and try again.',
  },
  'malformed.unknown': {
    zh: '“{where}”里没有名为 {keys} 的字段。请去掉，或对照接口说明 /docs 检查拼写。',
    en: '“{where}” knows no field {keys}. Leave it out, or check its spelling against the page /docs.',
  },
  'malformed.value': {
    zh: '“{where}”只能是下列之一：{values}。请改用其中一个。',
    en: '“{where}” is one of {values}. Use one of these.',
  },
  'malformed.short-text': {
    zh: '“{where}”太短：至少 {least} 个字符。请补充后重试。',
    en: '“{where}” is too short: {least} characters at least. Write more and try again.',
  },
  'malformed.long-text': {
    zh: '“{where}”太长：最多 {most} 个字符。请缩短后重试。',
    en: '“{where}” is too long: {most} characters at most. Shorten it and try again.',
  },
  'malformed.short-list': {
    zh: '“{where}”项数太少：至少 {least} 项。请补充后重试。',
    en: '“{where}” holds too few: {least} at least. Add some and try again.',
  },
  'malformed.long-list': {
    zh: '“{where}”项数太多：最多 {most} 项。请减少后重试。',
    en: '“{where}” holds too many: {most} at most. Take some away and try again.',
  },
  'malformed.small': {
    zh: '“{where}”不能小于 {least}。请改大后重试。',
    en: '“{where}” is {least} or more. Take a larger number.',
  },
  'malformed.large': {
    zh: '“{where}”不能大于 {most}。请改小后重试。',
    en: '“{where}” is {most} or less. Take a smaller number.',
  },
  'malformed.id': {
    zh: '“{where}”是编号，只能用字母、数字和 _ @ . : # -。请从接口给出的编号中选用。',
    en: '“{where}” is an id: letters, digits and _ @ . : # - only. Take one that the interface gave you.',
  },
  'malformed.figures': {
    zh: '“{where}”只能是 1 至 20 位数字。请改正后重试。',
    en: '“{where}” is one to twenty digits. Change it and try again.',
  },
  'malformed.form': {
    zh: '“{where}”的写法不对：应符合 {pattern}。请改正后重试。',
    en: '“{where}” is not written as it should be: it must match {pattern}. Change it and try again.',
  },
  'malformed.characters': {
    zh: '“{where}”里有无法保存的字符（不成对的代理项或空字符），或内容过多。请删去后重试。',
    en: '“{where}” holds characters that cannot be kept (a lone surrogate or NUL), or too much. Take them out and try again.',
  },
  'malformed.other': {
    zh: '“{where}”不符合接口的要求。请对照接口说明 /docs 改正。',
    en: '“{where}” is not what the interface asks for. Compare it with the page /docs.',
  },
  'malformed.more': {
    zh: '{first}（另有 {count} 处也不对。）',
    en: '{first} (Other faults: {count}.)',
  },
  'malformed.whole': { zh: '请求内容', en: 'the body' },
  'malformed.type-string': { zh: '文字', en: 'a text' },
  'malformed.type-number': { zh: '数', en: 'a number' },
  'malformed.type-int': { zh: '整数', en: 'a whole number' },
  'malformed.type-boolean': { zh: 'true 或 false', en: 'true or false' },
  'malformed.type-array': { zh: '列表', en: 'a list' },
  'malformed.type-object': { zh: '对象', en: 'an object' },
  'malformed.type-null': { zh: '空值 null', en: 'null' },
  'malformed.type-nothing': { zh: '空内容', en: 'nothing' },
  'malformed.type-other': { zh: '另一种值', en: 'another value' },
  'http.not-json': {
    zh: '请求内容不是有效的 JSON，没有受理。请检查引号、逗号和括号，并以 UTF-8 发送。',
    en: 'What was sent is no valid JSON, so nothing was done. Check quotation marks, commas and brackets, and send it as UTF-8.',
  },
  'http.no-body': {
    zh: '声明为 JSON 的请求没有内容，没有受理。请附上内容；没有可附的，发送一个空的 JSON 对象。',
    en: 'The call says that it carries JSON and carries nothing, so nothing was done. Send a body; where there is nothing to say, send an empty JSON object.',
  },
  'http.not-json-type': {
    zh: '只接受 JSON。请把请求头 content-type 设为 application/json。',
    en: 'Only JSON is taken. Set the header content-type to application/json.',
  },
  'http.too-large': {
    zh: '请求内容太大，没有受理：一般请求最多 1 MB，地图文件最多 6 MB。请减小后重试。',
    en: 'What was sent is too large, so nothing was done: 1 MB at most, 6 MB for a map. Make it smaller and try again.',
  },
  'http.bad-call': {
    zh: '服务器看不懂这个请求（{what}），没有受理。请对照接口说明 /docs 检查地址和请求头。',
    en: 'The server does not understand this call ({what}), so nothing was done. Compare its address and headers with the page /docs.',
  },
  'archive.not-json': {
    zh: '文件 {file} 不是联动导出的演练：内容不是完整的 JSON，可能没有下载完或被改动过。请重新导出（liandong export）后再导入。',
    en: 'The file {file} is no exercise that Liandong has exported: it is no whole JSON, so perhaps it was cut short or changed. Export it anew (liandong export) and take that in.',
  },
  'archive.foreign': {
    zh: '文件 {file} 不是联动导出的演练（缺少 kind: liandong-exercise）。请选择 liandong export 写出的文件；地图请在“地图”页添加。',
    en: 'The file {file} is no exercise that Liandong has exported (it lacks kind: liandong-exercise). Choose a file that liandong export has written; a map is added on the page of maps.',
  },
  'archive.malformed': {
    zh: '文件 {file} 的内容不完整或来自别的版本，没有导入。{what}',
    en: 'The file {file} is not whole or comes from another version, so nothing was taken in. {what}',
  },
} as const;
