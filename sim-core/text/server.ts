/** What the exercise server says: answers to attempts, refusals of calls, why a connection ended. */
export const SERVER_MESSAGES = {
  'answer.malformed': {
    zh: '看不懂这条操作，未予受理。',
    en: 'This could not be understood and was not taken.',
  },
  'answer.not-your-role': {
    zh: '您的角色不能进行这项操作。',
    en: 'Your role may not do this.',
  },
  'answer.not-your-seat': {
    zh: '您不在该单位的席位上。',
    en: 'You do not sit at this department’s desk.',
  },
  'answer.seat-is-taken': {
    zh: '该席位有参演人员，不能代答。',
    en: 'Somebody sits at this desk: nobody else may answer for it.',
  },
  'answer.store-full': {
    zh: '磁盘已满，未能记录，请稍后重试。',
    en: 'The disk is full: this was not recorded. Try again soon.',
  },
  'answer.store-unavailable': {
    zh: '存储暂不可用，未能记录，请重试。',
    en: 'The store did not answer: this was not recorded. Try again.',
  },
  'answer.room-stopped': {
    zh: '演练室正在切换，请稍候重试。',
    en: 'The room is moving: try again in a moment.',
  },
  'answer.link-lost': {
    zh: '没有等到答复，不知是否已办，请看记录。',
    en: 'No answer came: whether this was taken is not known; the record says.',
  },
  'answer.withdrawn': { zh: '已撤回。', en: 'Taken back.' },
  'answer.over': {
    zh: '演练已经结束。',
    en: 'The exercise is over.',
  },
  'answer.too-fast': {
    zh: '操作过于频繁，请稍候。',
    en: 'Too many at once: wait a moment.',
  },
  'gone.slow': {
    zh: '连接过慢已断开，请刷新页面。',
    en: 'The connection was too slow and was closed: reload the page.',
  },
  'gone.moved': { zh: '演练室已转移，正在重新连接。', en: 'The room has moved: connecting again.' },
  'gone.moved-seat': {
    zh: '您的席位已移交。',
    en: 'Your seat has been handed over.',
  },
  'gone.restart': { zh: '服务器正在重启，请稍候。', en: 'The server restarts: one moment.' },
  'gone.damaged': {
    zh: '演练记录受损，已停止；请联系管理人员。',
    en: 'The record of this exercise is damaged: it has stopped. Call your administrator.',
  },
  'http.damaged': {
    zh: '这场演练的记录受损，没有打开：{what}。其他演练不受影响。完好的部分可以从演练列表回看；管理人员可以用备份单独恢复这场演练（见服务器说明“记录受损时”）。',
    en: 'The record of this exercise is damaged, so it was not opened: {what}. Other exercises go on. What is good of it can be looked back on from the list of exercises, and your administrator can bring this exercise alone back from a backup (see the server’s guide).',
  },
  'http.unknown-engine': {
    zh: '这场演练由另一版本的引擎（{engine}）进行，本服务器未获准运行它，所以没有打开：换引擎继续会改变结果。请管理人员运行 liandong engines 查看并放行。',
    en: 'This exercise is played by another version of the engine ({engine}), which this server may not run. It was not opened, since going on with another engine would change the outcome. Your administrator: liandong engines shows it and lets it run.',
  },
  'gone.fault': {
    zh: '服务器内部错误，演练室已停止。',
    en: 'A fault in the server stopped this room.',
  },
  'gone.password': {
    zh: '这个账号的口令已更改，原有连接已断开；请刷新页面，需要时重新登录。',
    en: 'The password of this account was changed, so its connections were closed: reload the page, and sign in again if asked.',
  },
  'gone.fault-here': {
    zh: '服务器内部错误，只断开了这一条连接；请刷新页面。',
    en: 'A fault in the server closed this connection and no other: reload the page.',
  },
  'gone.signed-out': { zh: '您已退出登录。', en: 'You have signed out.' },
  'gone.elsewhere': {
    zh: '此席位已在您的其他窗口打开。',
    en: 'You have opened this in too many windows.',
  },
  'gone.old-client': {
    zh: '页面版本与服务器不一致，请刷新。',
    en: 'This page is of another version than the server: reload it.',
  },
  'gone.erased': { zh: '该演练已删除。', en: 'This exercise has been deleted.' },
  'restored.why': {
    zh: '演练已从备份恢复，请等大家用新的入场码就座后继续。',
    en: 'The exercise was brought back: go on when people are back by its new codes.',
  },
  'fault.why': {
    zh: '推演出错，已暂停，请导调人员处理。',
    en: 'Something failed in the simulation: it waits for a facilitator.',
  },
  'restart.why': {
    zh: '服务器正在重启，随后自动继续。',
    en: 'The server restarts, and goes on by itself.',
  },
  'asleep.why': {
    zh: '计算机曾休眠，请确认后继续。',
    en: 'The computer slept: go on when you are ready.',
  },
  'http.bad-request': {
    zh: '请求内容不符合接口的要求。',
    en: 'What was sent is not what the interface asks for.',
  },
  'http.not-found': { zh: '没有找到。', en: 'Not found.' },
  'http.sign-in': { zh: '请先登录。', en: 'Sign in first.' },
  'http.forbidden': { zh: '没有权限。', en: 'You may not do this.' },
  'http.foreign-origin': {
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'http.too-many': { zh: '请求过于频繁，请稍候再试。', en: 'Too many requests: wait a little.' },
  'http.fault': { zh: '服务器内部错误。', en: 'A fault in the server.' },
  'http.store': { zh: '存储暂不可用，请稍后再试。', en: 'The store does not answer: try again.' },
  'http.wrong-password': {
    zh: '用户名或口令不正确。',
    en: 'The name or the password is wrong.',
  },
  'http.locked': {
    zh: '失败次数过多，请 {seconds} 秒后再试。',
    en: 'Too many failures: try again in {seconds} s.',
  },
  'http.oidc-silent': {
    zh: '统一身份认证服务没有应答，请稍后再试。',
    en: 'The organisation’s sign-in does not answer: try again soon.',
  },
  'http.oidc-refused': {
    zh: '统一身份认证没有通过，请重新登录。',
    en: 'Signing in did not succeed: start again.',
  },
  'http.oidc-not-allowed': {
    zh: '您的账号没有导调权限，请联系管理人员。',
    en: 'Your account may not run exercises: ask your administrator.',
  },
  'http.short-password': {
    zh: '口令太短：至少 8 位。几个互不相干的词连起来，又长又好记。',
    en: 'This password is too short: 8 characters at least. A few words that have nothing to do with each other are long and easy to keep in mind.',
  },
  'http.common-password': {
    zh: '这个口令是别人最先会猜的：常见词、键盘顺序、连续或重复的数字，加几位年份或姓氏也一样。请换成几个互不相干的词。',
    en: 'This is among the first passwords that others try: a common word, keys in a row, figures counted up or repeated, with or without a year or a surname. Take a few words that have nothing to do with each other.',
  },
  'http.figures-password': {
    zh: '口令全是数字，像生日或电话号码，很容易被猜中：请加上几个词，或用 12 位以上。',
    en: 'This password is figures alone, as a birthday or a telephone number is, and soon guessed: add a few words, or take 12 figures or more.',
  },
  'http.password-is-name': {
    zh: '口令和账号名几乎相同，别人会最先试它：请换一个。',
    en: 'This password is hardly more than the name of the account, which others try first: take another.',
  },
  'http.setup-token': {
    zh: '该链接无效、已过期或已使用。请向发来链接的人再要一个。',
    en: 'This link is not valid, too old, or has been used. Ask whoever sent it for another.',
  },
  'http.name-taken': {
    zh: '已有账号叫“{name}”。请换一个名字。',
    en: 'There is an account called “{name}” already. Choose another name.',
  },
  'http.no-account': { zh: '没有这个账号。', en: 'There is no such account.' },
  'http.own-account': {
    zh: '不能删除自己正在使用的账号。请由另一个账号来删除。',
    en: 'Nobody deletes the account that they are using; another account can.',
  },
  'http.organisation-account': {
    zh: '该账号用单位身份登录，在这里没有密码。',
    en: 'This account signs in with the organisation and has no password here.',
  },
  'http.seat-taken': {
    zh: '这个席位已有人就座。请选空席，请导调人员移交，或用该席位自己的席位码加入。',
    en: 'Somebody sits there. Take a free seat, let a facilitator hand it over, or join by the seat’s own code.',
  },
  'http.seats-are-given': {
    zh: '演练已经开始，席位由导调人员移交；有席位码的，可凭席位码就座。',
    en: 'The exercise has begun: a facilitator hands seats over, or you join by the seat’s own code.',
  },
  'http.seat-kept': {
    zh: '这个席位已按名单留给他人；请另选空席，或请导调人员安排。',
    en: 'This seat is kept for somebody on the list of names: take another, or ask a facilitator.',
  },
  'http.roster-changed': {
    zh: '名单已被他人改动；请看过新名单再改。',
    en: 'Somebody else has changed the list of names: look at it as it is now, then change it.',
  },
  'http.seat-of-another': {
    zh: '只有参演人员可以坐到席位上；请以参演角色移交，或不填席位。',
    en: 'Only a participant sits at a desk: hand it over in the role of a participant, or name no seat.',
  },
  'http.unknown-code': { zh: '没有这个入场码。', en: 'There is no such code.' },
  'http.unknown-drill': {
    zh: '没有演练“{id}”；GET /api/drills 列出已有的。',
    en: 'There is no drill “{id}”; GET /api/drills lists those that there are.',
  },
  'http.unknown-mechanism': { zh: '没有机制“{id}”。', en: 'There is no mechanism “{id}”.' },
  'http.same-id-twice': {
    zh: '机制“{id}”出现了两次。',
    en: 'The mechanism “{id}” is named twice.',
  },
  'http.unknown-scenario': { zh: '没有情景“{id}”。', en: 'There is no scenario “{id}”.' },
  'http.unknown-metric': { zh: '没有指标“{id}”。', en: 'There is no metric “{id}”.' },
  'http.file-problems': {
    zh: '文件有 {count} 处问题：{first}',
    en: 'The file has {count} problems: {first}',
  },
  'http.draft-changed': {
    zh: '这份稿本已被别人保存过新版；请先另存自己的，再取新版。',
    en: 'Somebody has saved a newer version of this draft. Export yours, then take the newer one.',
  },
  'http.draft-id-taken': {
    zh: '“{id}”这个编号已被占用；请在概况中换一个。',
    en: 'The id “{id}” is taken. Choose another in the overview.',
  },
  'http.draft-empty': {
    zh: '这份稿本里没有情景文件。',
    en: 'This draft holds no scenario file.',
  },
  'http.elsewhere': {
    zh: '该演练室在另一台服务器上：{url}',
    en: 'This room is on another server: {url}',
  },
  'http.still-running': {
    zh: '演练正在进行，请先暂停或结束。',
    en: 'It is being played: pause or end it first.',
  },
  'http.nothing-to-report': {
    zh: '这场演练（{id}）没有一组的记录可读，写不出报告。可用 liandong restore 从备份中找回它。',
    en: 'No group of this exercise ({id}) has a log that can be read, so there is nothing to report. liandong restore brings it back out of a copy.',
  },
  'http.no-counterfactual': {
    zh: '这场演练由旧版引擎进行，它还不会反事实重演。',
    en: 'An older version of the engine played this exercise; it knows no counterfactual yet.',
  },
  'http.batch-too-large': {
    zh: '推演次数过多：{runs} 次，上限 {limit} 次。',
    en: 'Too many runs: {runs}, the limit is {limit}.',
  },
} as const;
