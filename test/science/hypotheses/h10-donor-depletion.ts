import { HOUR } from '../../../sim-core/base/time.ts';
import type { Run, ScenarioModel } from '../../../sim-core/index.ts';
import { HARM_KINDS } from '../../../sim-core/model/hazard.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const STRICKEN_FIRST = ['hefei', 'chuzhou', 'wuhu'];

/** Harm to people in the places of the donors, whose own typhoon comes later. */
function donors(run: Run): Readonly<Record<string, number>> {
  const { scenario, state } = run.sim;
  const people = HARM_KINDS.indexOf('people');
  let harm = 0;
  scenario.incidents.forEach(({ jurisdiction }, i) => {
    for (let j = jurisdiction; j >= 0; j = scenario.jurisdictions[j].parent) {
      if (STRICKEN_FIRST.includes(scenario.jurisdictions[j].id)) return;
    }
    harm += state.hazards.harm[i * HARM_KINDS.length + people];
  });
  return { 'harm at donors': harm };
}

const trap = drill('donor-trap');
const forecasts = new Map<number, ScenarioModel>();

/** The drill with another error of every place's own forecast, at a lead of a day. */
function forecast(error: number): () => ScenarioModel {
  return () => {
    const scenario = trap();
    const known = forecasts.get(error) ?? {
      ...scenario,
      risks: scenario.risks.map((risk) => ({ ...risk, leadMs: 24 * HOUR, error })),
    };
    forecasts.set(error, known);
    return known;
  };
}

/** Ordered to help; a share of one's own stays at home by agreement, and as much as one fears for oneself. */
const ordered = (minReserve: number): MechanismSpec => ({
  ...MEETING,
  organisation: 'directive',
  law: 'order',
  resources: ['pool', { minReserve }],
});
const [SHARP, BLUNT] = [forecast(0.1), forecast(1)];
const arms = {
  'greedy, sharp': played(SHARP, ordered(0), donors),
  'reserve, sharp': played(SHARP, ordered(0.6), donors),
  'greedy, blunt': played(BLUNT, ordered(0), donors),
  'reserve, blunt': played(BLUNT, ordered(0.6), donors),
};
const design = {
  zh: '援助者困境情景，指令加登记共享；只改留守比例（0 与 0.6），预报误差取 0.1 与 1（对数），其余相同。援出地的人员伤害与全区域的人员伤害。',
  en: 'The donor-trap drill under a directive and a registered pool; only the share kept at home differs (0 and 0.6), at forecast errors of 0.1 and 1 (logarithmic). Harm to people at the donors and in the whole region.',
};

export const donorDepletion: Hypothesis = {
  id: 'h10-donor-depletion',
  kind: 'E',
  statement: {
    zh: '倾囊相助使援出地自己的日常警情等得更久。',
    en: 'Where all is given, everyday calls at the donors wait longer.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '预报准：日常警情等待，全出减留守',
        en: 'Sharp forecast: waiting of everyday calls, greedy less reserve',
      },
      unit: 'h',
      sum: [
        [1, 'greedy, sharp', 'donor-depletion'],
        [-1, 'reserve, sharp', 'donor-depletion'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 12,
};

export const donorHarm: Hypothesis = {
  id: 'h10-donor-harm',
  kind: 'E',
  statement: {
    zh: '倾囊相助而后自己遇灾，援出地的伤害大于留有后备时。',
    en: 'Donors who gave all and are then struck themselves come to more harm than those who kept a reserve.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '预报准：援出地伤害，全出减留守',
        en: 'Sharp forecast: harm at donors, greedy less reserve',
      },
      unit: 'people',
      sum: [
        [1, 'greedy, sharp', 'harm at donors'],
        [-1, 'reserve, sharp', 'harm at donors'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '预报差：援出地伤害，全出减留守',
        en: 'Blunt forecast: harm at donors, greedy less reserve',
      },
      unit: 'people',
      sum: [
        [1, 'greedy, blunt', 'harm at donors'],
        [-1, 'reserve, blunt', 'harm at donors'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 3,
};

export const orderFlips: Hypothesis = {
  id: 'h10-forecast-skill',
  kind: 'E',
  statement: {
    zh: '预报准时倾囊相助总伤害小，预报差时留守总伤害小：次序随预报能力翻转。',
    en: 'With a sharp forecast giving all lowers harm in the whole region, with a blunt one the reserve does: the order turns with forecast skill.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '预报准：总伤害，留守减全出',
        en: 'Sharp forecast: harm in all, reserve less greedy',
      },
      unit: 'people',
      sum: [
        [1, 'reserve, sharp', 'harm-people'],
        [-1, 'greedy, sharp', 'harm-people'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '预报差：总伤害，全出减留守',
        en: 'Blunt forecast: harm in all, greedy less reserve',
      },
      unit: 'people',
      sum: [
        [1, 'greedy, blunt', 'harm-people'],
        [-1, 'reserve, blunt', 'harm-people'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 3,
};
