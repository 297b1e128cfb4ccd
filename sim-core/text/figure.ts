/** Words of `figure`. */
export const FIGURE_MESSAGES = {
  'figure.title': {
    zh: '首版主图：{scenario}，{seeds} 个配对种子，共 {runs} 次推演，底本 {base}',
    en: 'The figure of the first version: {scenario}, {seeds} paired seeds, {runs} runs, base {base}',
  },
  'figure.factorial': {
    zh: '一、2×2：信息（逐级报告 / 统一平台）× 权责（联席会议一致同意 / 常设机构），其余不变',
    en: '1. 2×2: information (vertical / hub) × authority (consensus of a joint meeting / standing body), all else equal',
  },
  'figure.vertical': { zh: '逐级报告', en: 'vertical' },
  'figure.hub': { zh: '统一平台', en: 'hub' },
  'figure.consensus': { zh: '一致同意', en: 'consensus' },
  'figure.standing': { zh: '常设机构', en: 'standing' },
  'figure.metric': { zh: '指标', en: 'metric' },
  'figure.effect': { zh: '效应（95 % 区间）', en: 'effect (95 % interval)' },
  'figure.information': { zh: '信息的主效应', en: 'information' },
  'figure.authority': { zh: '权责的主效应', en: 'authority' },
  'figure.interaction': { zh: '交互作用', en: 'interaction' },
  'figure.intended-holds': {
    zh: '成立：{factor}对“{metric}”的主效应，95 % 区间不含 0。',
    en: 'Holds: the main effect of {factor} on “{metric}” has a 95 % interval without 0.',
  },
  'figure.intended-fails': {
    zh: '不成立：{factor}对“{metric}”的主效应，95 % 区间含 0。',
    en: 'Fails: the main effect of {factor} on “{metric}” has a 95 % interval with 0 in it.',
  },
  'figure.cross': {
    zh: '旁效应：{factor}对“{metric}”的效应是对应主效应的 {share}（期望不超过 10 %；超过则如实报告，不作调整）。',
    en: 'Cross effect: that of {factor} on “{metric}” is {share} of the intended one (10 % at most expected; more is reported, not tuned away).',
  },
  'figure.cross-undefined': {
    zh: '旁效应：对应主效应为 0，无从相比。',
    en: 'Cross effect: the intended effect is 0, so there is nothing to compare with.',
  },
  'figure.harm-interaction': {
    zh: '“{metric}”上的交互作用：{effect}。',
    en: 'Interaction on “{metric}”: {effect}.',
  },
  'figure.bracket': {
    zh: '二、上下界：无应对 ≥ 各机制 ≥ 全知零延迟（{metric}，均值 ± 95 % 半宽）',
    en: '2. Bracket: no response ≥ every mechanism ≥ omniscient without delay ({metric}, mean ± 95 % half-width)',
  },
  'figure.bracket-title': {
    zh: '上下界：{scenario}，{seeds} 个种子；无应对 ≥ 各机制 ≥ 全知零延迟（{metric}，均值 ± 95 % 半宽）',
    en: 'Bracket: {scenario}, {seeds} seeds; no response ≥ every mechanism ≥ omniscient without delay ({metric}, mean ± 95 % half-width)',
  },
  'figure.none': { zh: '无应对', en: 'no response' },
  'figure.omniscient': { zh: '全知零延迟', en: 'omniscient' },
  'figure.bracket-holds': {
    zh: '成立：每个机制都在上下界之间。',
    en: 'Holds: every mechanism lies between the two.',
  },
  'figure.bracket-fails': {
    zh: '不成立：{names} 落在上下界之外。',
    en: 'Fails: outside the bracket: {names}.',
  },
  'figure.headroom': {
    zh: '可改进余地 {share}（须不小于 20 %，否则情景分不出机制高下）。',
    en: 'Headroom {share} (20 % or more is needed, or the scenario cannot tell mechanisms apart).',
  },
  'figure.nulls': { zh: '三、零效应检验（{seeds} 个种子）', en: '3. Nulls ({seeds} seeds)' },
  'figure.null-renamed-holds': {
    zh: '成立：改名的副本在每个指标上的差别恰为 0。',
    en: 'Holds: a renamed copy differs by exactly 0 in every metric.',
  },
  'figure.null-renamed-fails': {
    zh: '不成立：改名的副本相差达 {difference}。',
    en: 'Fails: a renamed copy differs by up to {difference}.',
  },
  'figure.null-neutral-holds': {
    zh: '成立：各机制中性化之后，力量和灾害的轨迹完全相同。',
    en: 'Holds: neutralised, all mechanisms have equal traces of units and hazards.',
  },
  'figure.null-neutral-fails': {
    zh: '不成立：中性化之后轨迹不同的机制：{names}。',
    en: 'Fails: neutralised, these move units otherwise: {names}.',
  },
  'figure.null-local-holds': {
    zh: '成立：完全在本地能力之内的事件，各机制相当（±1 %）。',
    en: 'Holds: for an incident within a place’s own capacity all mechanisms are equal (±1 %).',
  },
  'figure.null-local-fails': {
    zh: '不成立：本地事件下仍与底本不相当的机制：{names}。',
    en: 'Fails: for a local incident these are not equal to the base: {names}.',
  },
  'figure.null-fund-holds': {
    zh: '成立：事后支付、且无人预期的基金，头 24 小时的轨迹完全不变。',
    en: 'Holds: a fund that pays afterwards and that nobody expects changes nothing in the first 24 hours.',
  },
  'figure.null-fund-fails': {
    zh: '不成立：无人预期的基金改变了头 24 小时（种子 {seeds}）。',
    en: 'Fails: a fund that nobody expects changed the first 24 hours (seeds {seeds}).',
  },
  'figure.doses': {
    zh: '四、剂量反应：横向通报用时从 0 到 7,200 分钟，灾害不变（均值 ± 95 % 半宽）',
    en: '4. Dose–response: peer notice from 0 to 7,200 minutes on the same disasters (mean ± 95 % half-width)',
  },
  'figure.dose': { zh: '通报用时（分钟）', en: 'notice (min)' },
} as const;
