import type { Text } from '../base/text.ts';

/** Words of `experiment` and `merge`. */
export const EXPERIMENT_MESSAGES = {
  'experiment.file': {
    zh: '对比试验的标识、文件或文件夹；一起给出的情景、机制等文件代替平台自带的同类同编号的文件',
    en: 'id, file or folder of an experiment; scenarios, mechanisms and other files given with it stand in the place of the shipped ones of their kind and id',
  },
  'experiment.taken-over': {
    zh: '已有 {done} 次推演，还差 {missing} 次。',
    en: '{done} runs are there already, {missing} are missing.',
  },
  'experiment.shard-done': {
    zh: '第 {index}/{of} 份完成，共 {runs} 次推演。各份都完成后，用 liandong merge 合并。',
    en: 'Shard {index}/{of} is done, {runs} runs. When all are, put them together with liandong merge.',
  },
  'experiment.picture': {
    zh: '与基线之差及其区间。浅色带为等效区间，虚线为零；实心点已有结论，空心点未定。',
    en: 'Differences from the baseline with their intervals. The pale band is the indifference zone, the dashed line is zero; a filled dot is decided, a hollow one is not.',
  },
  'experiment.verdicts': { zh: '结论', en: 'Verdicts' },
  'experiment.mechanisms': { zh: '所比较的机制', en: 'The mechanisms' },
  'experiment.provenance': { zh: '来历', en: 'Where this comes from' },
  'experiment.made-by': {
    zh: '联动 {version}；引擎 {engine}；试验 {design}。文件与散列见 manifest.json，每次推演见 runs.csv。用以下命令可得到相同结果：',
    en: 'Liandong {version}; engine {engine}; experiment {design}. Files and hashes are in manifest.json, every run in runs.csv. This gives the same again:',
  },
  'experiment.needs-out': {
    zh: '{option} 要有 --out：推演结果存放在那个文件夹里。',
    en: '{option} needs --out: the folder in which the runs are kept.',
  },
  'experiment.bad-shard': {
    zh: '--shard 看不懂“{value}”：请写第几份/共几份，如 2/5。',
    en: '--shard does not understand “{value}”: write which of how many, such as 2/5.',
  },
  'experiment.too-many-shards': {
    zh: '共 {runs} 次推演，分不成 {of} 份；请减少份数。',
    en: 'There are {runs} runs in all, too few for {of} shards; use fewer.',
  },
  'results.already': {
    zh: '文件夹“{folder}”里已有结果：要接着推演请加 --resume，否则请换一个 --out。',
    en: 'The folder “{folder}” holds results already: add --resume to go on with them, or choose another --out.',
  },
  'results.merge-into': {
    zh: '文件夹“{folder}”里已有结果，不会覆盖；请换一个 --out。',
    en: 'The folder “{folder}” holds results already, which are not overwritten; choose another --out.',
  },
  'results.in-use': {
    zh: '另一个进程（{host} 上的 {process}）正在写文件夹“{folder}”：请等它做完，或换一个 --out。它若在别的电脑上中途终止，十分钟后即可再写。',
    en: 'Another process ({process} on {host}) is writing into the folder “{folder}”: wait until it is done, or choose another --out. If it died on another computer, the folder is free ten minutes later.',
  },
  'results.lost': {
    zh: '本进程停顿太久，文件夹“{folder}”已由另一个进程接手。此前做完的推演都在里面。',
    en: 'This process stood still for so long that another one has taken the folder “{folder}” over. What was done before is kept there.',
  },
  'results.other-engine': {
    zh: '文件夹“{folder}”里的推演出自另一个引擎（{engine}…），不能与本引擎的混在一起。请用产生它们的版本接着推演，或换一个 --out，用本版本全部重做。',
    en: 'The runs in “{folder}” were made by another engine ({engine}…) and cannot be mixed with those of this one. Go on with the version that made them, or choose another --out and run everything again with this version.',
  },
  'results.other-experiment': {
    zh: '文件夹“{folder}”里是另一个对比试验（{id}）的结果；请换一个 --out。',
    en: 'The folder “{folder}” holds results of another experiment ({id}); choose another --out.',
  },
  'results.damaged': {
    zh: '{folder}/runs.jsonl 第 {line} 行不是一次推演的记录，文件已损坏。删去这一行（第 1 行则删去整个文件）再用 --resume 补做。',
    en: 'Line {line} of {folder}/runs.jsonl is no record of a run: the file is damaged. Delete that line (for line 1 the whole file), and --resume makes up for it.',
  },
  'help.merge': {
    zh: '把各份试验结果合并成一份',
    en: 'put the shards of an experiment together',
  },
  'merge.folders': {
    zh: '各份结果所在的文件夹',
    en: 'the folders that the shards were written into',
  },
  'merge.out': { zh: '合并结果写入此文件夹', en: 'write the whole into this folder' },
  'merge.unfinished': {
    zh: '文件夹“{folder}”里没有完成的结果（缺 manifest.json）。若推演中断，请用原来的命令加 --resume 做完。',
    en: 'The folder “{folder}” holds no finished results (no manifest.json). If its runs were interrupted, finish them with the same call and --resume.',
  },
  'merge.unreadable': {
    zh: '“{folder}/manifest.json”不是本版本写的清单。请用与各份相同的版本合并。',
    en: '“{folder}/manifest.json” is no manifest of this version. Merge with the version that made the shards.',
  },
  'merge.whole': {
    zh: '文件夹“{folder}”里是整个试验，不是一份；无须合并。',
    en: 'The folder “{folder}” holds a whole experiment, not a shard; there is nothing to merge.',
  },
  'merge.foreign': {
    zh: '“{folder}”与“{first}”不是同一个试验：情景、机制、种子、基线、指标都要相同。请用同样的文件重做其中一份。',
    en: '“{folder}” and “{first}” are not of one experiment: scenarios, mechanisms, seeds, baseline and metrics must be the same. Do one of them again from the same files.',
  },
  'merge.other-cut': {
    zh: '“{folder}”是 {of} 份之一，“{first}”却是 {others} 份之一；请按同样的份数重做。',
    en: '“{folder}” is one of {of} shards, but “{first}” one of {others}; do them again with the same number.',
  },
  'merge.twice': {
    zh: '第 {index}/{of} 份给了两次：“{first}”和“{folder}”。',
    en: 'Shard {index}/{of} is given twice: “{first}” and “{folder}”.',
  },
  'merge.missing': {
    zh: '还缺这几份：{shards}。',
    en: 'These shards are missing: {shards}.',
  },
  'merge.incomplete': {
    zh: '文件夹“{folder}”里的 runs.jsonl 与 manifest.json 对不上，可能被改动过。请用原来的命令加 --resume 重做这一份。',
    en: 'In “{folder}” runs.jsonl does not agree with manifest.json; somebody may have changed it. Do this shard again with the same call and --resume.',
  },
  'help.experiment': {
    zh: '照文件推演一整批并比较；可中断续跑，可分到多台机器',
    en: 'run and compare what a file designs; it can be interrupted, resumed, and spread over machines',
  },
  'help.experiment-out': {
    zh: '把 runs.parquet、runs.csv、manifest.json、report.html 写入此文件夹',
    en: 'write runs.parquet, runs.csv, manifest.json and report.html into this folder',
  },
  'help.resume': {
    zh: '接着 --out 里已有的推演做',
    en: 'go on with the runs that --out holds',
  },
  'help.shard': {
    zh: '只做第几份，如 2/5；各份可在不同机器上做',
    en: 'do only this part, such as 2/5; the parts may be done on different machines',
  },
  'help.example-experiment': {
    zh: '随附的试验，结果写入文件夹；中断后再输入一次即可',
    en: 'the shipped experiment into a folder; after an interruption type it again',
  },
  'help.example-shard': { zh: '两台机器各做一半', en: 'half of it on each of two machines' },
  'help.example-merge': { zh: '合并两份', en: 'put the two together' },
  'help.queue': {
    zh: '由各台机器上的 worker 去做：PostgreSQL 的地址',
    en: 'let workers on any machines do the runs: address of a PostgreSQL',
  },
  'help.example-queue': {
    zh: '由连着同一队列的机器去做',
    en: 'by all machines that share a queue',
  },
  'help.worker': {
    zh: '在这台机器上替队列中的试验做推演',
    en: 'do runs on this machine for experiments that others put into a queue',
  },
  'help.worker-queue': {
    zh: 'PostgreSQL 的地址，如 postgres://用户@主机/库',
    en: 'address of a PostgreSQL, such as postgres://user@host/database',
  },
  'help.example-worker': {
    zh: '每台机器一个；随时可加入、可停下',
    en: 'one on each machine; they may come and go at any time',
  },
  'queue.workers-elsewhere': {
    zh: '有 --queue 时，--workers 写在各台机器的 liandong worker 命令上。',
    en: 'With --queue the runs are done by workers: give --workers to liandong worker on each machine.',
  },
  'queue.unreachable': {
    zh: '连不上队列所在的 PostgreSQL：{why}。请核对 --queue 的地址、用户和口令，以及这台机器能否连到它。',
    en: 'The PostgreSQL of the queue cannot be reached: {why}. Check address, user and password of --queue, and that this machine may connect.',
  },
  'queue.silent': {
    zh: '队列所在的 PostgreSQL 没有回应（{why}）；正在重试，按 Ctrl+C 停止。',
    en: 'The PostgreSQL of the queue does not answer ({why}); trying again, Ctrl+C to stop.',
  },
  'queue.back': { zh: '队列恢复了。', en: 'The queue is back.' },
  'queue.nobody': {
    zh: '没有引擎 {engine} 的 worker 连着。请在各台机器上用同一版本运行：liandong worker --queue 同一地址',
    en: 'No worker of engine {engine} is connected. On each machine, with this same version: liandong worker --queue the-same-address',
  },
  'queue.other-engine': {
    zh: '队列里等着的是引擎 {engine} 的推演（试验 {experiment}），与这里的版本不同。请在这台机器上装同一版本；若已没有人等它，先用这里的版本运行 experiment --queue，再启动 worker。',
    en: 'What waits in the queue is for engine {engine} (experiment {experiment}), another version than this one. Install that version on this machine; if nobody waits for it any more, start experiment --queue with this version first, then the worker.',
  },
  'queue.given-up': {
    zh: '推演 {run} 多次没有做成：{why}。已做好的都保留着，用 --resume 接着做。',
    en: 'Run {run} was tried in vain by several workers: {why}. What is done is kept; go on with --resume.',
  },
  'worker.waiting': {
    zh: '等待引擎 {engine} 的推演。按 Ctrl+C 停止，已开始的会做完。',
    en: 'Waiting for runs of engine {engine}. Ctrl+C stops; what has begun is finished.',
  },
  'worker.takes-part': { zh: '参加试验 {id}', en: 'taking part in {id}' },
  'worker.stopped': { zh: '停止；做了 {runs} 次推演。', en: 'Stopped; {runs} runs done.' },
} as const satisfies Readonly<Record<string, Text>>;
