/** Words of `run`. */
export const RUN_MESSAGES = {
  'run.title': {
    zh: '演练推演：{scenario} · {mechanism} · 种子 {seed}',
    en: 'EXERCISE run: {scenario} · {mechanism} · seed {seed}',
  },
  'run.world-seed': { zh: '灾害的种子：{seed}', en: 'Seed of the disaster: {seed}' },
  'run.conduct-seed': { zh: '各方行为的种子：{seed}', en: 'Seed of conduct: {seed}' },
  'run.simulated': {
    zh: '推演时长 {hours} 小时，{events} 个事件',
    en: '{hours} simulated hours, {events} events',
  },
  'run.hashes': {
    zh: '校验值（同样输入必得同样结果）',
    en: 'Hashes (equal input gives equal results)',
  },
  'run.hash-state': { zh: '状态', en: 'state' },
  'run.hash-trace': { zh: '轨迹', en: 'trace' },
  'run.hash-exogenous': { zh: '外因', en: 'exogenous' },
  'run.hash-unmitigated': { zh: '无应对', en: 'unmitigated' },
  'run.metric': { zh: '指标', en: 'metric' },
  'run.value': { zh: '数值', en: 'value' },
  'run.cases': { zh: '联动事项：时间花在哪里', en: 'Linkage cases: where the hours went' },
  'run.no-cases': {
    zh: '没有联动事项：各地自身力量一直够用。',
    en: 'No linkage case: own forces were always enough.',
  },
  'run.none-began': {
    zh: '没有联动事项：推演结束前没有事件发生。',
    en: 'No linkage case: no incident began before the run ended.',
  },
  'run.case': { zh: '{id}（{capability}）', en: '{id} ({capability})' },
  'run.case-censored': {
    zh: '{id}（{capability}，到推演结束仍未满足）',
    en: '{id} ({capability}, not met by the end)',
  },
  'run.phase': { zh: '阶段', en: 'phase' },
  'run.from': { zh: '起', en: 'from' },
  'run.to': { zh: '止', en: 'to' },
  'run.hours': { zh: '小时', en: 'hours' },
  'run.holder': { zh: '当前承办单位', en: 'holder' },
  'run.trace-written': {
    zh: '轨迹已写入 {file}（{rows} 行）',
    en: 'Trace written to {file} ({rows} rows)',
  },
  'run.inert': {
    zh: '本次没有用到的选项：{options}',
    en: 'Options that this run never exercised: {options}',
  },
  'run.disclaimer': {
    zh: '模型推演，不作考核问责依据。',
    en: 'A model run; not a basis for assessing or blaming anyone.',
  },
} as const;
