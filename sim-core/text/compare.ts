/** Words of `compare` and `start`. */
export const COMPARE_MESSAGES = {
  'compare.title': {
    zh: '演练推演比选：{scenarios}',
    en: 'EXERCISE comparison: {scenarios}',
  },
  'compare.design': {
    zh: '{mechanisms} 个机制，{seeds} 个配对种子，共 {runs} 次推演；基线 {baseline}',
    en: '{mechanisms} mechanisms, {seeds} paired seeds, {runs} runs; baseline {baseline}',
  },
  'compare.metric': {
    zh: '{title}（{unit}，{direction}；等效区间 ±{delta}）',
    en: '{title} ({unit}, {direction}; indifference zone ±{delta})',
  },
  'compare.lower': { zh: '越低越好', en: 'lower is better' },
  'compare.higher': { zh: '越高越好', en: 'higher is better' },
  'compare.mechanism': { zh: '机制', en: 'mechanism' },
  'compare.mean': { zh: '均值', en: 'mean' },
  'compare.half-width': { zh: '± 半宽', en: '± half-width' },
  'compare.difference': { zh: '与基线之差', en: 'difference' },
  'compare.interval': { zh: '区间', en: 'interval' },
  'compare.reduction': { zh: '方差缩减', en: 'var. red.' },
  'compare.verdict': { zh: '结论', en: 'verdict' },
  'compare.more-seeds': { zh: '还需种子', en: 'more seeds' },
  'compare.best': { zh: '领先：{names}', en: 'Leading: {names}' },
  'compare.best-several': {
    zh: '领先（统计上分不出高下）：{names}',
    en: 'Leading (not told apart): {names}',
  },
  'compare.best-none': {
    zh: '没有一个机制在所有情景中都领先。',
    en: 'No mechanism leads in every scenario.',
  },
  'verdict.baseline': { zh: '基线', en: 'baseline' },
  'verdict.better': { zh: '更好', en: 'better' },
  'verdict.worse': { zh: '更差', en: 'worse' },
  'verdict.equal': { zh: '相当', en: 'equal' },
  'verdict.undecided': { zh: '未定', en: 'undecided' },
  'sentence.better': {
    zh: '“{metric}”：{mechanism} 优于 {baseline}，平均{change} {amount} {unit}（区间 {low} 至 {high}）。',
    en: '{metric}: {mechanism} is better than {baseline}, {amount} {unit} {change} on average (interval {low} to {high}).',
  },
  'sentence.worse': {
    zh: '“{metric}”：{mechanism} 不如 {baseline}，平均{change} {amount} {unit}（区间 {low} 至 {high}）。',
    en: '{metric}: {mechanism} is worse than {baseline}, {amount} {unit} {change} on average (interval {low} to {high}).',
  },
  'sentence.equal': {
    zh: '“{metric}”：{mechanism} 与 {baseline} 相当：差别在等效区间 ±{delta} {unit} 之内（区间 {low} 至 {high}）。',
    en: '{metric}: {mechanism} and {baseline} are equal for practical purposes: the difference lies within ±{delta} {unit} (interval {low} to {high}).',
  },
  'sentence.undecided': {
    zh: '“{metric}”：{mechanism} 与 {baseline} 孰优未定（区间 {low} 至 {high} {unit}）；{advice}。',
    en: '{metric}: {mechanism} against {baseline} is undecided (interval {low} to {high} {unit}); {advice}.',
  },
  'sentence.one-seed': {
    zh: '“{metric}”：只有一个种子，{mechanism} 与 {baseline} 无从判断；请至少用 10 个种子。',
    en: '{metric}: one seed cannot tell {mechanism} from {baseline}; use at least 10 seeds.',
  },
  'sentence.in-scenario': { zh: '情景 {scenario}：', en: 'Scenario {scenario}: ' },
  'advice.more-seeds': { zh: '约需再加 {count} 个种子', en: 'about {count} more seeds would tell' },
  'advice.hopeless': {
    zh: '再多种子也难分高下',
    en: 'no practical number of seeds would tell',
  },
  'change.less': { zh: '减少', en: 'less' },
  'change.more': { zh: '增加', en: 'more' },
  'compare.intervals': {
    zh: '均值的半宽是 95 % 区间的一半；差值区间按 Holm 法逐个定水平，所以与结论一致。差值 = 机制 − 基线，同种子配对。',
    en: 'The half-width of a mean is half a 95 % interval; intervals of differences stand at their own Holm level, so they agree with the verdict. Difference = mechanism − baseline, paired by seed.',
  },
  'compare.preset': {
    zh: '以上结论在预设取值下成立（用 compare --robust 检查假定参数）。',
    en: 'These verdicts hold at preset values (compare --robust checks the assumed parameters).',
  },
  'compare.robust': {
    zh: '稳健：{count} 个假定参数逐一取低值和高值，“{metric}”的结论都不变。',
    en: 'Robust: with each of {count} assumed parameters at its low and high value, every verdict on “{metric}” stays.',
  },
  'compare.robust-nothing': {
    zh: '所比较的机制没有标为“假定”的参数，无可检查。',
    en: 'The compared mechanisms have no parameter marked as assumed, so there is nothing to sweep.',
  },
  'compare.fragile': {
    zh: '不稳健：“{metric}”的结论会因下列假定参数而改变：',
    en: 'Not robust: verdicts on “{metric}” change with these assumed parameters:',
  },
  'compare.flip': {
    zh: '{parameter} = {value}：{mechanism}（情景 {scenario}）由{before}变为{after}',
    en: '{parameter} = {value}: {mechanism} (scenario {scenario}) goes from {before} to {after}',
  },
  'compare.assumed': {
    zh: '假定数据占全部输入数据的 {share}（{assumed}/{total}：情景和机制合计；其余为实测、回忆或类比）。',
    en: 'Assumed inputs: {share} of all numbers ({assumed} of {total}, scenario and mechanisms together; the rest are observed, recalled or proxy).',
  },
  'compare.inert': {
    zh: '{mechanism} 中本情景没有用到的选项：{options}',
    en: 'Never exercised in {mechanism}: {options}',
  },
  'compare.inert-all': {
    zh: '各机制在本情景中都没有用到的选项：{options}',
    en: 'Never exercised under any mechanism: {options}',
  },
  'compare.free-lunch': {
    zh: '注意：{mechanism} 在每个指标上都不差且至少一项更好，却没有任何代价；这多半是建模缺陷。',
    en: 'Careful: {mechanism} is nowhere worse, somewhere better, and costs nothing; that is probably a modelling fault.',
  },
  'compare.waterfall': {
    zh: '最慢的联动事项平均把时间花在哪里（小时，{scenario}）',
    en: 'Where the hours of the slowest linkage case went, on average (hours, {scenario})',
  },
  'compare.waterfall-total': { zh: '合计', en: 'total' },
  'compare.waterfall-none': {
    zh: '没有联动事项，无瀑布图。',
    en: 'No linkage case, so no waterfall.',
  },
  'compare.waterfall-censored': { zh: '未满足占比', en: 'share unmet' },
  'compare.precision': {
    zh: '精度达到 {precision}，用了 {seeds} 个种子。',
    en: 'Precision {precision} was reached with {seeds} seeds.',
  },
  'compare.precision-missed': {
    zh: '用完 {seeds} 个种子仍未达到精度 {precision}。',
    en: 'Precision {precision} was not reached with {seeds} seeds.',
  },
  'compare.sequential': {
    zh: '种子数由数据决定，区间因此略偏乐观。',
    en: 'The number of seeds was chosen by the data, so the intervals are slightly optimistic.',
  },
  'compare.written': { zh: '已写入 {files}', en: 'Written: {files}' },
  'compare.running': { zh: '推演', en: 'runs' },
  'compare.sweeping': { zh: '稳健性', en: 'robustness' },
  'compare.prices': {
    zh: '人员伤亡不折算为金额；指标之间不合成总分。',
    en: 'Harm to people is never priced, and metrics are never added into one score.',
  },
} as const;
