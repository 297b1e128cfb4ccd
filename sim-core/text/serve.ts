/** Words of the commands that run, look after and move a server. */
export const SERVE_MESSAGES = {
  'start.welcome': {
    zh: '联动：城市应急协同推演平台，正在本机启动。打开下面的链接，选一场演练即可开始。',
    en: 'Liandong, where cities rehearse how they act together, starts on this computer. Open the link below and pick a drill.',
  },
  'start.next': { zh: '还可以：', en: 'Also:' },
  'start.next-serve': {
    zh: '让同一局域网里的其他电脑加入',
    en: 'let other computers on the same network join',
  },
  'start.next-compare': {
    zh: '在同样的灾害下比较全部机制',
    en: 'compare every mechanism under the same disasters',
  },
  'start.next-list': {
    zh: '看有哪些机制；情景、演练、维度和指标也这样列出',
    en: 'see the mechanisms; scenarios, exercises, dimensions and metrics are listed the same way',
  },
  'help.serve': { zh: '启动演练服务器', en: 'run the exercise server' },
  'help.port': { zh: '端口', en: 'port' },
  'help.lan': {
    zh: '允许局域网内的电脑用 HTTP 加入（不加密）',
    en: 'let computers on the local network join by plain HTTP',
  },
  'help.data': { zh: '存放演练记录的文件夹', en: 'folder that keeps the exercises' },
  'help.database': {
    zh: '改用 PostgreSQL：其地址',
    en: 'use a PostgreSQL instead: its address',
  },
  'help.cert': { zh: 'HTTPS 证书文件', en: 'file of a certificate, for HTTPS' },
  'help.key': { zh: '证书的私钥文件', en: 'file of the certificate’s key' },
  'help.host': {
    zh: '服务器的其他域名（默认只认本机名和地址）',
    en: 'more names by which this server is called (its own name and addresses are known)',
  },
  'help.url': {
    zh: '本服务器的对外地址（默认为网卡地址）',
    en: 'address by which clients reach this server (default: its own on the network)',
  },
  'help.peer': {
    zh: '共用同一数据库的其他服务器地址，页面可转接过去',
    en: 'addresses of the other servers on the same database: pages follow a room there',
  },
  'help.oidc': {
    zh: '单位统一身份认证（OpenID Connect）的设置文件',
    en: 'file that says how facilitators sign in with an account of the organisation (OpenID Connect)',
  },
  'serve.bad-oidc': {
    zh: '统一身份认证设置文件 {file} 有误：{what}',
    en: 'The sign-in settings {file} are wrong: {what}',
  },
  'serve.oidc-not-json': {
    zh: '统一身份认证设置文件 {file} 不是有效的 JSON。请检查引号、逗号和括号（样例见服务器说明）。',
    en: 'The sign-in settings {file} are no valid JSON. Check quotation marks, commas and brackets (the server’s guide shows an example).',
  },
  'help.example-serve': { zh: '教室里的演练', en: 'an exercise in a classroom' },
  'help.example-database': {
    zh: '多台服务器共用一个数据库',
    en: 'several servers on one database',
  },
  'help.doctor': {
    zh: '检查这台电脑能否当服务器',
    en: 'look for what would keep this computer from being a server',
  },
  'help.bots': {
    zh: '让程序按规则坐上文件所列的席位',
    en: 'seat scripted participants at the desks that a file lists',
  },
  'help.bots-url': { zh: '服务器地址', en: 'address of the server' },
  'help.bots-tokens': {
    zh: '席位文件：每行一个席位，依次为部门、令牌、组，以空格分开',
    en: 'file of seats, one a line: department, token and group with spaces between',
  },
  'help.bots-hurry': { zh: '思考时间除以', en: 'divides their think time' },
  'help.export': { zh: '把一场演练导出为一个文件', en: 'write one exercise to one file' },
  'help.import': { zh: '导入一场演练', en: 'take in an exercise from a file' },
  'help.verify': {
    zh: '核验导出文件：记录链与重演结果',
    en: 'check an exported exercise: its chain, and what replaying it gives',
  },
  'help.verify-data': {
    zh: '数据文件夹：其中放行过的旧引擎可用来重演',
    en: 'data folder whose engines may replay what older versions played',
  },
  'help.backup': {
    zh: '在运行中复制全部数据',
    en: 'copy everything, while the server runs',
  },
  'help.erase': {
    zh: '清除个人信息，或删除旧演练',
    en: 'erase personal data, or exercises that are old',
  },
  'help.exercise-id': { zh: '演练编号', en: 'id of the exercise' },
  'help.file': { zh: '文件', en: 'file' },
  'help.erase-persons': {
    zh: '清除参演人员的姓名、名单和审计中的地址指纹（账号保留，见 --account）；所有人都要重新登录',
    en: 'erase the names of participants, the lists of names, and the prints of addresses in the audit log (accounts stay: --account); everybody is signed out',
  },
  'help.erase-texts': {
    zh: '清除已结束演练中参演人员写的文字；记录链仍然完整',
    en: 'erase what people wrote in exercises that ended; the chain still holds',
  },
  'help.erase-account': {
    zh: '删除一个导调账号及其姓名',
    en: 'delete a facilitator’s account and its name',
  },
  'help.erase-older': {
    zh: '删除结束已超过这么多天的演练',
    en: 'delete exercises that ended more than so many days ago',
  },
  'call.cert-and-key': {
    zh: '--cert 与 --key 须同时给出。',
    en: '--cert and --key come together.',
  },
  'serve.bad-cert': {
    zh: '{cert} 与 {key} 不是一对证书和私钥：{why}。两者都应是 PEM 格式，私钥不加口令。',
    en: '{cert} and {key} are no certificate with its key: {why}. Both should be PEM, the key without a passphrase.',
  },
  'serve.ready': { zh: '联动已启动。', en: 'Liandong is running.' },
  'serve.first-link': {
    zh: '导调人员首次进入（此链接只能用一次，请勿转发）：',
    en: 'For the facilitator, this first time (the link works once; keep it to yourself):',
  },
  'serve.facilitator': { zh: '导调人员：', en: 'Facilitators:' },
  'serve.join': { zh: '参演人员凭入场码进入：', en: 'Participants join with their code:' },
  'serve.interface': { zh: '接口说明：', en: 'The interface for programs:' },
  'serve.plain-http': {
    zh: '注意：局域网内以 HTTP 明文传输，仅限可信网络。',
    en: 'Note: plain HTTP on the local network; use it on networks that you trust.',
  },
  'serve.only-here': {
    zh: '目前只有本机能访问；其他电脑要加入，请用 --lan（或 --cert 与 --key）重新启动。',
    en: 'Only this computer can reach it; for others, start it with --lan (or --cert and --key).',
  },
  'serve.unclassified': {
    zh: '非涉密系统，严禁处理、存储、传输国家秘密。',
    en: 'Not a classified system: no state secrets may be handled, stored or sent here.',
  },
  'serve.how-to-stop': { zh: '按 Ctrl+C 停止。', en: 'Ctrl+C stops it.' },
  'serve.stopping': {
    zh: '正在停止：暂停演练、保存记录……',
    en: 'Stopping: pausing exercises, closing the record …',
  },
  'serve.port-taken': {
    zh: '端口 {port} 已被占用：请用 --port 换一个。',
    en: 'Port {port} is in use: choose another with --port.',
  },
  'serve.folder-taken': {
    zh: '文件夹 {folder} 正被另一个联动服务器使用（{what}）。',
    en: 'Another Liandong server uses the folder {folder} ({what}).',
  },
  'serve.its-database': { zh: '--database 所指的数据库', en: 'the database of --database' },
  'serve.no-store': {
    zh: '无法打开存储（{folder}）：{what}',
    en: 'The store cannot be opened ({folder}): {what}',
  },
  'doctor.node': { zh: 'Node.js {version}', en: 'Node.js {version}' },
  'doctor.old-node': {
    zh: 'Node.js {version} 太旧：需要 20.19 或更高版本，请到 nodejs.org 下载安装。',
    en: 'Node.js {version} is too old: 20.19 or newer is needed. Install one from nodejs.org.',
  },
  'doctor.clock': { zh: '系统时间 {time}', en: 'The clock says {time}' },
  'doctor.clock-wrong': {
    zh: '系统时间明显不对（{time}）：请校准后再用，否则记录和证书的时间都会错。',
    en: 'The clock is plainly wrong ({time}): set it, or the times of records and certificates will lie.',
  },
  'doctor.read-only': {
    zh: '文件夹 {folder} 不能写：{why}。请用 --data 另选。',
    en: 'The folder {folder} cannot be written: {why}. Choose another with --data.',
  },
  'doctor.space': {
    zh: '{folder} 所在磁盘剩余 {gigabytes} GB',
    en: '{gigabytes} GB free where {folder} is',
  },
  'doctor.no-space': {
    zh: '{folder} 所在磁盘只剩 {gigabytes} GB：请先腾出 1 GB。',
    en: 'Only {gigabytes} GB free where {folder} is: make room for 1 GB first.',
  },
  'doctor.sync': {
    zh: '数据库以 WAL、synchronous=FULL 打开；写入一次并落盘平均 {ms} 毫秒',
    en: 'The database opens with WAL and synchronous=FULL; a synced commit takes {ms} ms on average',
  },
  'doctor.slow-sync': {
    zh: '落盘太慢（{ms} 毫秒）：{folder} 可能在网络盘上，或被杀毒软件逐次扫描；请换本地磁盘，或把该文件夹加入排除项。',
    en: 'Commits are slow ({ms} ms): {folder} may be on a network disk, or scanned by an antivirus at each write. Use a local disk, or exclude the folder.',
  },
  'doctor.locked': {
    zh: '无法在 {folder} 建数据库：{why}。常见原因是杀毒软件占用或网络盘不支持锁。',
    en: 'No database can be made in {folder}: {why}. Often an antivirus holds the file, or a network disk has no locks.',
  },
  'doctor.local-disk': {
    zh: '{folder} 在本机磁盘上',
    en: '{folder} is on a disk of this computer',
  },
  'doctor.network-disk': {
    zh: '{folder} 在网络盘上：锁可能失效，断网会中断演练。请用 --data 换到本机磁盘。',
    en: '{folder} is on a network disk: its locks may not hold, and a cut line stops the exercise. Choose a disk of this computer with --data.',
  },
  'doctor.clocks-apart': {
    zh: '{folder} 所在磁盘的时间与本机相差 {minutes} 分钟：它在另一台电脑上，或本机时间不对。请校准时间，或换本机磁盘。',
    en: 'The clock of the disk where {folder} is differs from this computer’s by {minutes} minutes: it is another computer’s, or ours is wrong. Set the clock, or choose a disk of this computer.',
  },
  'doctor.clock-behind': {
    zh: '已有数据写于 {time}，比本机时间还晚：本机时钟慢了，或当时快了。请先校准，再启动服务器，否则会话、链接和保存期限都会错。',
    en: 'Something in the data was made at {time}, later than now: the clock of this computer is behind, or was ahead then. Set it before you start a server, or sessions, links and times of keeping will be wrong.',
  },
  'doctor.data-locked': {
    zh: '{folder} 里已有的数据库打不开：{why}。请关闭占用它的程序，把该文件夹加入杀毒软件的排除项后再试；仍不行，用最近的备份恢复。',
    en: 'The database in {folder} cannot be opened: {why}. End the program that holds it, exclude the folder in the antivirus, and try again; if that fails, bring the latest backup back.',
  },
  'doctor.audit-key': { zh: '审计密钥完好', en: 'The key of the audit log is good' },
  'doctor.audit-key-bad': {
    zh: '审计密钥已损坏：服务器照常启动并换新密钥，此前的地址指纹不能再与之后的比对。请查明数据为何受损（磁盘、杀毒软件），需要旧指纹时用备份恢复。',
    en: 'The key of the audit log is damaged: a server starts all the same and makes another, and older prints of addresses can no longer be compared with later ones. Find out what damaged it (disk, antivirus); a backup has the old one.',
  },
  'doctor.audit-key-lost': {
    zh: '审计密钥曾损坏，已于 {time} 更换：此前的地址指纹不能与之后的比对。请检查磁盘；liandong erase --persons 作废全部指纹并清除本提示。',
    en: 'The key of the audit log was damaged and replaced at {time}: prints of addresses from before cannot be compared with later ones. Check the disk; liandong erase --persons makes all prints meaningless and ends this notice.',
  },
  'doctor.port-denied': {
    zh: '没有权限使用端口 {port}（小于 1024 的端口通常只给管理员）：请用 --port 换一个，如 8080。',
    en: 'The port {port} may not be used (those below 1024 are often for administrators only): choose another with --port, such as 8080.',
  },
  'doctor.firewall-windows': {
    zh: '防火墙：首次启动弹出提示时选“允许访问”（专用网络）；没有弹出而别的电脑连不上，请管理员放行 TCP {port}。',
    en: 'Firewall: when it asks at the first start, allow access on private networks; if it never asked and others cannot connect, have an administrator open TCP {port}.',
  },
  'doctor.firewall-mac': {
    zh: '防火墙：首次启动弹出提示时选“允许”；别的电脑连不上时，在“系统设置 › 网络 › 防火墙”放行 Node（TCP {port}）。',
    en: 'Firewall: when it asks at the first start, allow it; if others cannot connect, let Node in under System Settings, Network, Firewall (TCP {port}).',
  },
  'doctor.firewall-linux': {
    zh: '防火墙：别的电脑连不上时，放行 TCP {port}（如 sudo ufw allow {port}/tcp 或 firewall-cmd --add-port={port}/tcp）。',
    en: 'Firewall: if others cannot connect, open TCP {port} (such as sudo ufw allow {port}/tcp, or firewall-cmd --add-port={port}/tcp).',
  },
  'doctor.port': {
    zh: '端口 {port} 可用',
    en: 'Port {port} is free',
  },
  'doctor.port-taken': {
    zh: '端口 {port} 已被占用：请关闭占用它的程序，或用 --port 换一个。',
    en: 'Port {port} is in use: end the program that has it, or choose another with --port.',
  },
  'doctor.network': {
    zh: '其他电脑可通过这些地址访问：{addresses}',
    en: 'Other computers reach this one at: {addresses}',
  },
  'doctor.no-network': {
    zh: '没有联网：只有本机能参加（单机演练不受影响）。{addresses}',
    en: 'No network: only this computer can take part (playing alone works). {addresses}',
  },
  'help.engines': {
    zh: '查看演练所用的引擎版本，放行其中一个',
    en: 'list the engines that exercises are pinned to, and let one run',
  },
  'help.engines-trust': {
    zh: '允许本服务器运行该引擎（可只写开头 12 位）：仅限您知道来源的引擎',
    en: 'let this server run that engine (its first 12 characters do): only one that you know the origin of',
  },
  'engines.identity': { zh: '引擎', en: 'engine' },
  'engines.groups': { zh: '组数', en: 'groups' },
  'engines.standing': { zh: '状态', en: 'standing' },
  'engines.own': { zh: '本版本', en: 'this version' },
  'engines.may-run': { zh: '可运行', en: 'may run' },
  'engines.kept': { zh: '已存，未放行', en: 'kept, not let run' },
  'engines.absent': { zh: '不在存储中', en: 'not in the store' },
  'engines.trusted': {
    zh: '已放行引擎 {engine}：重新打开演练即可继续。',
    en: 'The engine {engine} may run now: open the exercise again to go on.',
  },
  'engines.none': {
    zh: '存储中没有引擎 {engine}。',
    en: 'The store has no engine {engine}.',
  },
  'engines.empty': { zh: '没有演练。', en: 'There are no exercises.' },
  'bots.bad-line': {
    zh: '{file} 第 {line} 行应为三项：部门 令牌 组。',
    en: '{file}, line {line}: three words are expected: department, token, group.',
  },
  'bots.no-seats': {
    zh: '{file} 里没有席位：每行一个 部门 令牌 组。',
    en: '{file} names no seats: a line each of department, token, group.',
  },
  'bots.unreachable': {
    zh: '服务器没有应答，或没有这个组',
    en: 'the server does not answer, or has no such group',
  },
  'bots.refused': {
    zh: '令牌无效，或不属于这个组',
    en: 'the token is not good, or not of this group',
  },
  'bots.other-department': {
    zh: '令牌是 {own} 席位的，请改正这一行',
    en: 'the token is for the desk of {own}: mend its line',
  },
  'bots.seated': { zh: '{count} 个席位由程序代演。', en: '{count} seats are played by programs.' },
  'bots.gone': { zh: '{department}：{why}', en: '{department}: {why}' },
} as const;
