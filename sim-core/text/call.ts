/** What is said when the call, a file or a run was wrong. */
export const CALL_MESSAGES = {
  'call.unknown-command': {
    zh: '没有“{name}”这个命令。',
    en: 'There is no command “{name}”.',
  },
  'call.unknown-option': {
    zh: '没有“{name}”这个选项。',
    en: 'There is no option “{name}”.',
  },
  'call.missing-argument': {
    zh: '缺少参数：{name}。',
    en: 'An argument is missing: {name}.',
  },
  'call.excess-argument': {
    zh: '参数太多。',
    en: 'There are too many arguments.',
  },
  'call.missing-value': {
    zh: '选项 {name} 后面缺少取值。',
    en: 'The option {name} needs a value after it.',
  },
  'call.missing-option': {
    zh: '缺少必需的选项 {name}。',
    en: 'The option {name} is required.',
  },
  'call.invalid-choice': {
    zh: '{option} 不能是“{value}”，可选：{choices}。',
    en: '{option} cannot be “{value}”; choose from: {choices}.',
  },
  'call.malformed': {
    zh: '命令写法有误：{what}',
    en: 'The call is malformed: {what}',
  },
  'call.bad-seeds': {
    zh: '看不懂种子“{value}”：请写数量（200）、范围（1-200）或清单（5,9）。',
    en: '“{value}” is no choice of seeds: write a count (200), a range (1-200) or a list (5,9).',
  },
  'call.repeated-seed': {
    zh: '种子 {seed} 出现了两次；同一个种子只能算一次。',
    en: 'Seed {seed} appears twice; a seed counts only once.',
  },
  'call.too-many-seeds': {
    zh: '种子太多：{count} 个，上限 {limit} 个。',
    en: 'Too many seeds: {count}, the limit is {limit}.',
  },
  'call.empty-seed': {
    zh: '种子不能为空。',
    en: 'A seed cannot be empty.',
  },
  'call.bad-duration': {
    zh: '看不懂时长“{value}”：请写 24h、90min 或 2d。',
    en: '“{value}” is no duration: write 24h, 90min or 2d.',
  },
  'call.bad-share': {
    zh: '{option} 看不懂“{value}”：请写百分数（5%）。',
    en: '{option} does not understand “{value}”: write a percentage (5%).',
  },
  'call.bad-equal': {
    zh: '--equal 看不懂“{value}”：请写百分数（2%）或一个非负数。',
    en: '--equal does not understand “{value}”: write a percentage (2%) or a number of 0 or more.',
  },
  'call.equal-needs-one-metric': {
    zh: '--equal 给的是一个数，单位随指标而定，所以不能与 --metric all 同用；请写百分数或指定一个指标。',
    en: '--equal with a plain number is in the unit of one metric, so it does not go with --metric all; write a percentage or name a metric.',
  },
  'call.empty-list': {
    zh: '{option} 没有写任何名称：请写标识，用逗号分隔，或写 all。',
    en: '{option} names nothing: write ids separated by commas, or all.',
  },
  'call.bad-url': {
    zh: '{option} 的值“{value}”不是地址，应类似 https://b.example:8080。',
    en: '{option}: “{value}” is no address; expected something like https://b.example:8080.',
  },
  'call.bad-database': {
    zh: '{option} 要一个 PostgreSQL 的地址，如 postgres://用户@主机/库。',
    en: '{option} takes the address of a PostgreSQL, such as postgres://user@host/database.',
  },
  'call.bad-count': {
    zh: '{option} 要一个不小于 {least} 的整数，而不是“{value}”。',
    en: '{option} needs a whole number of at least {least}, not “{value}”.',
  },
  'call.bad-port': {
    zh: '--port 要一个 1 到 65535 的整数，而不是“{value}”。',
    en: '--port needs a whole number from 1 to 65535, not “{value}”.',
  },
  'call.unknown-scenario': {
    zh: '没有“{name}”这个情景，也没有这个文件。',
    en: 'There is no scenario “{name}” and no such file.',
  },
  'call.is-lab': {
    zh: '“{name}”是一个实验，不是一般情景：请用 liandong lab {name}。',
    en: '“{name}” is a lab, not a scenario to run: write liandong lab {name}',
  },
  'call.unknown-campaign': {
    zh: '没有“{name}”这组连续事件，也没有这个文件。',
    en: 'There is no campaign “{name}” and no such file.',
  },
  'call.unknown-experiment': {
    zh: '没有“{name}”这个对比试验，也没有这个文件。',
    en: 'There is no experiment “{name}” and no such file.',
  },
  'call.one-metric': {
    zh: '连续事件一次只看一个指标。',
    en: 'A campaign looks at one metric at a time.',
  },
  'call.unknown-mechanism': {
    zh: '没有“{name}”这个机制，也没有这个文件。',
    en: 'There is no mechanism “{name}” and no such file.',
  },
  'call.unknown-exercise': {
    zh: '没有“{name}”这个演练，也没有这个文件。',
    en: 'There is no exercise “{name}” and no such file.',
  },
  'call.unknown-lab': {
    zh: '没有“{name}”这个实验，也没有这个文件。',
    en: 'There is no lab “{name}” and no such file.',
  },
  'call.unknown-metric': {
    zh: '没有“{name}”这个指标。',
    en: 'There is no metric “{name}”.',
  },
  'call.unknown-baseline': {
    zh: '基线“{name}”不在所比较的机制之中：{choices}。',
    en: 'The baseline “{name}” is not among the mechanisms compared: {choices}.',
  },
  'call.did-you-mean': {
    zh: '您是不是要写“{name}”？',
    en: 'Did you mean “{name}”?',
  },
  'call.see-list': {
    zh: '用 liandong list {what} 查看全部。',
    en: 'See them all: liandong list {what}',
  },
  'call.list-stored': {
    zh: '--data 和 --database 只用于 list exercises，{what} 不在那里。',
    en: '--data and --database are for list exercises: {what} are not kept there.',
  },
  'call.list-kind': {
    zh: '--kind 只用于 list scenarios，{what} 不分类别。',
    en: '--kind is for list scenarios: {what} are not sorted by kind.',
  },
  'call.see-help': {
    zh: '用法：liandong {command} --help',
    en: 'Usage: liandong {command} --help',
  },
  'call.same-id-twice': {
    zh: '“{id}”出现了两次；要比较的每一项都要有自己的 id。',
    en: '“{id}” appears twice; everything compared needs an id of its own.',
  },
  'call.figure-base': {
    zh: '首版主图以 {base} 为底本；--mechanisms 须包括它，或写 all。',
    en: 'The figure of the first version starts from {base}: --mechanisms must list it, or be all.',
  },
  'call.unreadable-file': {
    zh: '无法读取文件 {file}：{why}。',
    en: 'The file {file} cannot be read: {why}.',
  },
  'call.unwritable-file': {
    zh: '无法写入 {file}：{why}。',
    en: '{file} cannot be written: {why}.',
  },
  'call.file-exists': {
    zh: '{file} 已经存在，不覆盖：请换一个名字，或先移走它。',
    en: '{file} is there already, and nothing is overwritten: choose another name, or move it away.',
  },
  'call.why-absent': { zh: '文件或文件夹不存在', en: 'the file or its folder does not exist' },
  'call.why-folder': { zh: '这是一个文件夹', en: 'it is a folder' },
  'call.why-not-folder': {
    zh: '需要文件夹的地方是一个文件',
    en: 'a file stands where a folder is wanted',
  },
  'call.why-denied': { zh: '没有权限', en: 'access is denied' },
  'call.why-not-text': { zh: '它不是 UTF-8 文本', en: 'it is not UTF-8 text' },
  'call.why-too-large': { zh: '它太大了', en: 'it is too large' },
  'call.why-other': { zh: '系统代码 {code}', en: 'system code {code}' },
  'call.no-shelf': {
    zh: '找不到随附的 scenarios 文件夹。',
    en: 'The folder “scenarios” that belongs to this program is missing.',
  },
  'call.bad-files': {
    zh: '文件有 {count} 处错误。',
    en: 'Faults in the files: {count}.',
  },
  'run.failed': {
    zh: '推演失败：情景 {scenario}，机制 {mechanism}，种子 {seed}。{why}',
    en: 'The run failed: scenario {scenario}, mechanism {mechanism}, seed {seed}. {why}',
  },
  'run.fault': {
    zh: '程序自身出错：{what} 请带上这条命令报告此问题；设置 LIANDONG_DEBUG=1 可看到细节。',
    en: 'This is a fault of the program: {what} Please report it with the command you typed; LIANDONG_DEBUG=1 shows the details.',
  },
} as const;
