/** What `--help` says. */
export const HELP_MESSAGES = {
  'help.usage': { zh: '用法：', en: 'Usage:' },
  'help.arguments': { zh: '参数：', en: 'Arguments:' },
  'help.options': { zh: '选项：', en: 'Options:' },
  'help.commands': { zh: '命令：', en: 'Commands:' },
  'help.examples': { zh: '示例：', en: 'Examples:' },
  'help.default': { zh: '默认 {value}', en: 'default {value}' },
  'help.choices': { zh: '可选 {values}', en: 'choices: {values}' },
  'help.program': {
    zh: '联动：推演城市如何在突发事件中协同。灾害跨越边界时，哪种联动机制能让对的力量及时到对的地方，协同本身又要付出什么代价？',
    en: 'Liandong rehearses how cities act together. When a disaster crosses a border, which linkage mechanism gets the right help to the right place in time, and what does that coordination cost?',
  },
  'help.exit': {
    zh: '退出码：0 完成；1 没有做成，如推演失败、实验未通过、记录对不上、doctor 查出问题；2 命令或文件有误。',
    en: 'Exit code: 0 done; 1 failed, as when a run breaks off, a lab does not pass, a record does not fit or doctor finds a fault; 2 the call or a file was wrong.',
  },
  'help.lang': {
    zh: '语言 zh 或 en（默认随系统）',
    en: 'language, zh or en (default: your system’s)',
  },
  'help.help': { zh: '显示帮助', en: 'show this help' },
  'help.version': { zh: '显示版本', en: 'show the version' },
  'help.json': {
    zh: '标准输出只有一个 JSON 文档',
    en: 'one JSON document on standard output and nothing else',
  },
  'help.list': {
    zh: '列出情景、机制、演练、维度、指标、连续事件或对比试验',
    en: 'list scenarios, mechanisms, exercises, dimensions, metrics, campaigns or experiments',
  },
  'help.list-what': { zh: '列出什么', en: 'what to list' },
  'help.list-data': {
    zh: '改为列出这个数据文件夹里的演练及其编号、状态',
    en: 'list the exercises kept in this folder instead, with their ids and states',
  },
  'help.example-stored': {
    zh: '服务器保存的演练：export、restore 所用的编号',
    en: 'exercises that a server keeps: the ids that export and restore ask for',
  },
  'help.audit': {
    zh: '查看审计日志：谁对服务器做了什么，什么被拒绝',
    en: 'read the audit log: who did what to a server, and what was refused',
  },
  'help.audit-last': { zh: '只看最近几条', en: 'the last so many lines only' },
  'help.list-kind': { zh: '哪一类情景', en: 'which shelf of scenarios' },
  'help.validate': { zh: '检查自己写的文件', en: 'check files that you wrote' },
  'help.run': { zh: '用一个机制推演一次', en: 'run one scenario once under one mechanism' },
  'help.scenario': { zh: '情景的标识或文件', en: 'id or file of a scenario' },
  'help.mechanism': { zh: '机制的标识或文件', en: 'id or file of a mechanism' },
  'help.seed': { zh: '种子', en: 'the seed' },
  'help.world-seed': { zh: '只管灾害的种子', en: 'the seed of the disaster alone' },
  'help.conduct-seed': { zh: '只管各方行为的种子', en: 'the seed of conduct alone' },
  'help.until': { zh: '推演到何时（如 24h）', en: 'simulate up to this time, such as 24h' },
  'help.trace': {
    zh: '把轨迹写成一行一条的 JSON：一个事件可有多行',
    en: 'write the trace, one JSON object a line: an event can leave several',
  },
  'help.campaign': {
    zh: '同一机制下接连发生多次事件，看学习、互信、遗忘',
    en: 'let incidents strike one after the other: learning, trust, forgetting',
  },
  'help.example-campaign': {
    zh: '一年两次泄漏，两个机制',
    en: 'two spills a year under two mechanisms',
  },
  'help.compare': {
    zh: '在同样的灾害下比较多个机制',
    en: 'compare mechanisms under the same disasters',
  },
  'help.mechanisms': {
    zh: '用逗号隔开的机制，或 all',
    en: 'mechanisms separated by commas, or all',
  },
  'help.seeds': {
    zh: '种子：数量 200（即 1 至 200）、范围 1-200 或清单 5,9；留作复核的种子从 10001 起',
    en: 'seeds: a count 200 (1 to 200), a range 1-200 or a list 5,9; held-out seeds start at 10001',
  },
  'help.baseline': {
    zh: '与谁比（默认 zone-as-is，不在其中则取第一个）',
    en: 'compare with this one (default zone-as-is if listed, else the first)',
  },
  'help.metric': { zh: '指标，或 all', en: 'a metric, or all' },
  'help.equal': {
    zh: '差别多小算相当：基线均值的百分比（2%）或一个数',
    en: 'how small a difference counts as equal: a share of the baseline’s mean (2%) or a number',
  },
  'help.precision': {
    zh: '加种子直到差值的半宽不超过基线均值的这个百分比（--seeds 为上限）',
    en: 'add seeds until half-widths of differences are within this share of the baseline’s mean (--seeds is then the limit)',
  },
  'help.out': {
    zh: '把 runs.csv 和 summary.csv 写入此文件夹',
    en: 'write runs.csv and summary.csv into this folder',
  },
  'help.workers': {
    zh: '同时推演几个（默认为处理器数）',
    en: 'runs at a time (default: the number of processors)',
  },
  'help.robust': {
    zh: '把每个假定参数改为低值和高值，看结论变不变',
    en: 'put each assumed parameter at its low and high value and see whether a verdict changes',
  },
  'help.start': {
    zh: '在本机启动平台，并说明接下来可以做什么',
    en: 'start the platform on this computer, and say what to do next',
  },
  'help.figure': { zh: '回答一个固定问题的图', en: 'a fixed question answered in one picture' },
  'help.figure-first': {
    zh: 'first-version：信息与权责的 2×2、上下界、零效应检验和剂量反应；bracket：只看上下界',
    en: 'first-version: the 2×2 of information and authority, the bracket, the nulls and the dose–response; bracket: the bracket alone',
  },
  'help.figure-mechanisms': {
    zh: '用逗号隔开的机制，或 all；first-version 须包括 {base}',
    en: 'mechanisms separated by commas, or all; first-version needs {base} among them',
  },
  'help.rehearse': {
    zh: '开演之前推演许多遍，看议程、情景注入和各席位忙闲是否合适',
    en: 'run an exercise many times before anybody plays: pace, load of the seats, injects that cannot bite',
  },
  'help.rehearse-mechanism': {
    zh: '机制（默认为演练文件所写）',
    en: 'mechanism (default: the one the exercise names)',
  },
  'help.futures': { zh: '多少种未来', en: 'how many futures' },
  'help.people': { zh: '多少人参加', en: 'how many people take part' },
  'help.example-rehearse': {
    zh: '十八人的九十分钟推演',
    en: 'ninety minutes with eighteen people',
  },
  'help.lab': {
    zh: '用模型解一个已知答案的问题，并与答案比较',
    en: 'put a problem with a known answer to the model, and compare',
  },
  'help.lab-name': { zh: '实验的标识或文件', en: 'id or file of a lab' },
  'help.repeat': {
    zh: '独立重复的次数（默认按文件）',
    en: 'independent repetitions (default: as in the file)',
  },
  'help.example-lab': { zh: '一个席位前的排队', en: 'queues at one desk' },
  'help.example-labs': { zh: '已知答案的实验', en: 'labs with known answers' },
  'help.example-list': { zh: '有哪些机制', en: 'which mechanisms there are' },
  'help.example-history': { zh: '历史情景', en: 'scenarios of past events' },
  'help.example-validate': { zh: '检查自己的机制', en: 'check your own mechanism' },
  'help.example-run': { zh: '推演一次', en: 'one run' },
  'help.example-trace': {
    zh: '只看前 24 小时，留下全部轨迹',
    en: 'the first 24 hours only, keeping every event',
  },
  'help.example-compare': { zh: '两个机制，200 个种子', en: 'two mechanisms, 200 seeds' },
  'help.example-all': {
    zh: '全部机制、全部指标，结果写成表格',
    en: 'every mechanism and metric, with the tables written to files',
  },
  'help.example-precision': {
    zh: '要多少种子由精度决定',
    en: 'let the precision decide how many seeds',
  },
  'help.example-figure': { zh: '首版主图', en: 'the figure of the first version' },
  'help.example-bracket': {
    zh: '情景的上下界，没看过的种子',
    en: 'the bracket of a scenario, on seeds not yet looked at',
  },
  'help.example-bots': {
    zh: '程序坐上文件所列的每个席位',
    en: 'programs at every desk that the file lists',
  },
  'help.example-export': { zh: '把一场演练存成一个文件', en: 'one exercise as one file' },
  'help.example-export-last-good': {
    zh: '受损的演练：第一条有问题的记录之前的部分',
    en: 'of a damaged exercise, what comes before the first record that does not fit',
  },
  'help.example-import': { zh: '在另一台服务器上读入', en: 'take it in on another server' },
  'help.example-verify': {
    zh: '核验并重演，不需要服务器',
    en: 'check and replay it; needs no server',
  },
  'help.example-backup': { zh: '服务器运行时也可以', en: 'also while the server runs' },
  'help.example-erase': {
    zh: '清除参演人员的姓名和名单',
    en: 'take the names of participants and the lists of names away',
  },
  'help.example-erase-older': {
    zh: '删除一年以前结束的演练',
    en: 'delete exercises that ended more than a year ago',
  },
  'help.example-restore': {
    zh: '从备份中恢复一场演练，其他演练照常进行',
    en: 'one exercise out of a backup, while the others go on',
  },
  'help.example-audit': {
    zh: '最近的 50 件事',
    en: 'the last fifty things that were done or refused',
  },
  'help.example-engines-trust': {
    zh: '允许旧引擎运行，只写开头 12 位',
    en: 'let an older engine run, by its first twelve characters',
  },
} as const;
