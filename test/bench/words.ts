import type { Text } from '../../sim-core/base/text.ts';

/** Every sentence of the performance page, in both languages. */
export const WORDS = {
  title: { zh: '# 性能', en: '# Performance' },
  other: { zh: '[English](performance.md)', en: '[中文](performance.zh.md)' },
  written: {
    zh: '由 `npm run bench` 写成，请勿手改。每个比值都比较同一次运行中轮流执行的程序；数字是各轮的中位数，速率按处理器秒计。这里的数字都不是测试。',
    en: 'Written by `npm run bench`, never by hand. Every ratio compares programs that ran in turn in one session; a figure is the median of the rounds, rates are per second of processor time. No figure here is a test.',
  },
  colon: { zh: '：', en: ': ' },
  'next-sentence': { zh: '', en: ' ' },
  commit: { zh: '提交', en: 'commit' },
  machine: { zh: '机器', en: 'machine' },
  rounds: { zh: '轮数', en: 'rounds' },
  load: {
    zh: '测量时机器的平均负载（1 分钟，开始 / 结束）',
    en: 'load average of the machine while measuring (1 min, start / end)',
  },
  goals: { zh: '## 目标', en: '## Goals' },
  goal: { zh: '目标', en: 'goal' },
  required: { zh: '要求', en: 'required' },
  measured: { zh: '测得', en: 'measured' },
  state: { zh: '状态', en: 'state' },
  states: {
    zh: '状态：`met` 达到，`not met` 未达到，`not measured` 本机没有可比的程序。',
    en: 'A state is `met`, `not met`, or `not measured` where this machine lacks what to compare with.',
  },
  missed: { zh: '### 未达到的及原因', en: '### Not met, and why' },
  yardstick: { zh: '### 哪一种写法是标尺', en: '### Which form is the yardstick' },
  'yardstick-why': {
    zh: 'SimPy 有两种通行写法：一个长驻进程承载一封函电（每跳一个事件），或每跳一个新进程（每跳三个事件）。标尺是前者：它与 C 内核和本内核一样每跳只排一个事件，也是 SimPy 最快的写法；拿较慢的写法比只会抬高自己。后者仍列在表中。有效性一行用来防止 C 内核偏慢，其下限来自另一天较慢的 SimPy 数字；C 内核在此与那里记录的速率相当，所以未达到说明的是 SimPy 快，而不是 C 慢。DESK 的标尺是 SimPy 的 Resource，每封函电一个进程，这是它唯一的写法。见决策 [0022](decisions/0022-simpy-at-its-leanest.md)。',
    en: 'SimPy is usually written in one of two forms: a long-lived process for each message (one event a hop), or a new process for each hop (three events a hop). The yardstick is the first: it puts one event a hop into the list, as the C kernel and ours do, and it is SimPy at its fastest; comparing with the slower form would only flatter us. That form stays in the table. The row of validity guards against a slow C kernel; its bound comes from slower figures of SimPy on another day. The C kernel here is as fast as the one recorded with them, so a miss says that SimPy is fast, not that C is slow. The yardstick of DESK is SimPy’s Resource with a process for each message, the one way to write it. See decision [0022](decisions/0022-simpy-at-its-leanest.md).',
  },
  hold: { zh: '## HOLD', en: '## HOLD' },
  'hold-what': {
    zh: '待处理的函电数固定；每个事件计数、抽取收件方和指数延迟（均值一分钟，整毫秒），再排入。除 SimPy 外，都用同一个 xoshiro128\\*\\* 经同一张 ziggurat 表抽样，保持（时间、类、实体、键）的次序，并以同一校验和结束。每秒百万事件：',
    en: 'A fixed number of messages is pending; each event counts, draws a recipient and an exponential delay (mean one minute, in whole ms) and goes in again. All but SimPy draw from the same xoshiro128\\*\\* through the same ziggurat tables, keep the order (time, class, entity, key) and end with the same checksum. Million events per second:',
  },
  implementation: { zh: '实现', en: 'implementation' },
  pending: { zh: '待处理 {count}', en: '{count} pending' },
  'not-installed': { zh: '未安装', en: 'not installed' },
  'c-calendar': { zh: 'C，日历队列', en: 'C, calendar queue' },
  'c-heap': { zh: 'C，二叉堆', en: 'C, binary heap' },
  kernel: { zh: '本内核', en: 'the kernel' },
  philox: {
    zh: '本内核，以 Philox 代替 xoshiro（每次抽样一块）',
    en: 'the kernel, Philox instead of xoshiro (one block a draw)',
  },
  bursts: { zh: '本内核，成批', en: 'the kernel, bursts' },
  ties: { zh: '本内核，全部同时', en: 'the kernel, all ties' },
  bimodal: { zh: '本内核，双峰延迟', en: 'the kernel, bimodal delays' },
  idiomatic: {
    zh: '惯用的 TypeScript（对象、闭包、npm 上的堆）',
    en: 'idiomatic TypeScript (objects, closures, a heap from npm)',
  },
  'simpy-message': {
    zh: 'SimPy，每封函电一个进程（标尺）',
    en: 'SimPy, a process per message (the yardstick)',
  },
  'simpy-hop': { zh: 'SimPy，每跳一个新进程', en: 'SimPy, a new process per hop' },
  runs: { zh: '## `taipu-river` 的完整推演', en: '## Whole runs of `taipu-river`' },
  mechanism: { zh: '机制', en: 'mechanism' },
  'runs-per-second': { zh: '每核每秒推演数', en: 'runs/s per core' },
  'events-per-run': { zh: '每次推演的事件', en: 'events per run' },
  'events-per-second': { zh: '每秒事件', en: 'events/s' },
  snapshot: {
    zh: '这些推演不保留散列与轨迹。在第 {hours} 小时，一次快照及恢复用时 {snapshot} ms；从头重新推演到此用时 {replay} ms（含轨迹与逐时散列）。',
    en: 'Hashes and traces are not kept in these runs. At {hours} h a snapshot and its restoration take {snapshot} ms; to come there again from the start takes {replay} ms (with the trace and the hourly hashes).',
  },
  'own-run': {
    zh: '自身用时（基线机制，含进程启动）：',
    en: 'Own time (baseline mechanism, start of the process included):',
  },
  'own-desk': {
    zh: '自身用时（含基准自己的投递与进程启动）：',
    en: 'Own time (with the benchmark’s own sending, start of the process included):',
  },
  function: { zh: '函数', en: 'function' },
  file: { zh: '文件', en: 'file' },
  share: { zh: '占比', en: 'share' },
  desks: { zh: '## 席位', en: '## Desks' },
  desk: {
    zh: '一百个部门中有十个 M/M/3 部门，负荷 0.8：每秒 {messages} 封函电（{events} 个事件）；平均等待 {wait} 个平均办理用时，Erlang C 公式为 1.0787。',
    en: 'Ten M/M/3 desks at load 0.8 among a hundred departments: {messages} messages/s ({events} events/s); the mean wait is {wait} mean services, by Erlang’s C formula 1.0787.',
  },
  'desk-simpy': {
    zh: 'SimPy 的 Resource 每秒处理 {messages} 封，平均等待 {wait}。',
    en: 'SimPy’s Resource handles {messages} messages/s with a mean wait of {wait}.',
  },
  'no-simpy': { zh: '本机未安装 SimPy。', en: 'SimPy is not installed here.' },
  growth: { zh: '## 规模', en: '## Growth' },
  'growth-what': {
    zh: '一串城市，每三个有一处火情，各自向邻市求援；每次推演用时的指数为 {exponent}。',
    en: 'A chain of cities, one fire for every three, each calling for its neighbours; {exponent} is the exponent of the time per run.',
  },
  'growth-figure': { zh: '城市数与每次推演用时', en: 'Time per run by number of cities' },
  cities: { zh: '城市', en: 'cities' },
  'ms-per-run': { zh: '每次推演 ms', en: 'ms per run' },
  notes: { zh: '## 做过的尝试', en: '## What was tried' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is known about a goal that is not met. By the goal's id. */
export const REMARKS: Readonly<Record<string, Text>> = {
  valid: {
    zh: '见“哪一种写法是标尺”：SimPy 以最快的写法测量，C 内核并不慢。',
    en: 'See “which form is the yardstick”: SimPy is measured at its fastest, and the C kernel is not slow.',
  },
  'hold-c': { zh: '见下文做过的尝试。', en: 'See what was tried, below.' },
  'hold-simpy': {
    zh: 'SimPy 以最快的写法测量；相对每跳一个新进程的写法，本内核约领先一倍。尝试见下文。',
    en: 'SimPy is measured at its fastest; over a new process per hop the kernel is about twice as far ahead. What was tried stands below.',
  },
  patterns: {
    zh: '落在同一时刻的事件须按类、实体、键排序。',
    en: 'What falls on one instant has to be sorted by class, entity and key.',
  },
  desk: {
    zh: '经过模型的一封函电不只是队列中的一个位置：一个对象、一个收件箱、两个事件、一次按键抽取的办理用时（反分布函数）。事件队列只占一小部分，见用时表。',
    en: 'A message through the model is more than a place in a queue: an object, an inbox, two events, and a keyed draw of its handling time by the inverse distribution. The event queue is a small part of it, see the profile.',
  },
  formulas: {
    zh: '原生闭包装下整个公式，引擎一眼看到全部运算；连接出的公式是一棵小闭包的树，已把叶子、三元积和阈值并入上一层。生成代码可以消除差距，但严格的内容安全策略不许网页运行生成的代码。',
    en: 'A native closure holds a whole formula, whose arithmetic the engine sees at once; a linked formula is a tree of small closures, with leaves, products of three and thresholds built into the one above. Generating code would close the gap, but pages with a strict content security policy refuse generated code.',
  },
  run: {
    zh: '用时摊在整个模型上，没有一处突出，见用时表。每次推演约有二十五万次公式求值、五千四百封函电、三千六百次代演决定、近四万块 Philox。',
    en: 'The time is spread over the whole model and no place stands out, see the profile. A run holds about 250,000 formula evaluations, 5,400 messages, 3,600 decisions of doctrine, and almost 40,000 blocks of Philox.',
  },
  memory: { zh: '见下文做过的尝试。', en: 'See what was tried, below.' },
  growth: { zh: '见图。', en: 'See the plot.' },
  snapshot: { zh: '快照复制整个状态。', en: 'A snapshot copies the whole state.' },
};

/** Measured on the way; the figures are of the day and compare only with each other. */
export const NOTES: Text = {
  zh: [
    '事件表是日历队列，各桶轮到之前不排序；每行 40 字节存于一块缓冲，外加一个链接。途中尝试过的，按 1,000 与 100,000 待处理时 HOLD 的每秒百万事件计：',
    '',
    '- 八列之上以行号建二叉堆（最初版本）：8.0 与 3.7；',
    '- 日历队列写成一个类：21 与 14；按名词拆开、每个字段一个访问函数：14 与 10.6，因为 V8 不再把被调函数编入热函数；就地读取热字段、报错句子移到单独函数、短串在收集时即排序：19 与 13；',
    '- 桶太少或太窄会慢三倍，所以桶宽按 2 的幂跟随近期的平均间隔；',
    '- 拥挤的桶用归并排序：全部同时时 8.0 与 3.6；先按实体、类、时间的位：10 与 7.5；',
    '- 省去参数检查：没有差别。',
    '',
    '内存：一行加链接 44 字节，桶环 2 至 4（不少于 8 KB），两次扩容之间闲置至多八分之一即 5；挤在一个桶里的事件排序时再用 16。',
    '',
    '完整推演（每次推演的 Philox 块数原为六万七千，现为三万八千；各项改动都不改变任何散列）：',
    '',
    '- 把（席位、席位、事件）和求援批次的身份每次推演只算一次：有效，连同下一项约快两成；',
    '- 每个部门的视图只建一次，而不是每次代演都建；无人索取时不算外因磁带的散列：有效；',
    '- 与推演同寿的对象形状不变（决定 0014），同一机制的钩子只组合一次：六十次推演中编译好的代码被丢弃由 635 次减到 99 次，快约一倍；',
    '- 把 Philox 的 32 位乘法改用双精度：不如四次 16 位乘法，放弃；',
    '- 换更快的事件队列：几乎看不出，它只占百分之几。',
    '',
    '公式：阈值、三个槽的积、常数在左的减除、带常数的最大最小各成一个闭包，约快一成多；再细分形状收益递减。',
  ].join('\n'),
  en: [
    'The event list is a calendar queue whose buckets are unordered until their turn comes, over rows of 40 bytes in one buffer and a link each. Tried on the way, in million events/s of HOLD at 1,000 and 100,000:',
    '',
    '- a binary heap of row numbers over eight columns, the first version: 8.0 and 3.7;',
    '- the calendar queue as one class: 21 and 14; split by noun, with an accessor a field: 14 and 10.6, because V8 stops building callees into a hot function; with the hot fields read in place, the sentences of errors in functions of their own and short runs ordered while they are collected: 19 and 13;',
    '- a ring of too few or too narrow buckets loses a factor of 3, so the width follows the mean gap of late, by powers of two;',
    '- a merge sort for crowded buckets: 8.0 and 3.6 with all ties; digits of entity, class and time first: 10 and 7.5;',
    '- leaving out the checks of the arguments: no difference.',
    '',
    'Memory: a row and its link take 44 bytes, the ring of buckets 2 to 4 (never below 8 KB), what lies idle between two growths by an eighth at most 5; events that crowd one bucket take 16 more while they are sorted.',
    '',
    'Whole runs (a run took 67,000 blocks of Philox and takes 38,000; nothing below changes a hash):',
    '',
    '- working out the identities of (desk, desk, incident) and of lots once a run: with the next line about a fifth faster;',
    '- making the view of a department once, and not for every stimulus; leaving the digest of the tape until somebody asks: kept;',
    '- objects that live as long as a run keep one shape (decision 0014), and a mechanism is composed once: compiled code is thrown away 99 times in sixty runs instead of 635; about twice as fast;',
    '- 32-bit products of Philox by doubles: slower than four products of 16 bits, dropped;',
    '- a faster event queue: hardly shows, being a few hundredths of a run.',
    '',
    'Formulas: thresholds, products of three slots, a constant on the left of minus and division, and a constant beside min and max are closures of their own: a little over a tenth faster; more shapes gain less and less.',
  ].join('\n'),
};
