/** Shared by the options: one set of traits with other defaults. */
import type { Text } from '../../../base/text.ts';
import type { MechanismOption, OptionCost, Parameters } from '../../../model/mechanism.ts';
import type { AwarenessHooks } from '../../../model/mechanism/awareness.ts';
import { NO_NEEDS, numeric, option, readNumber } from '../declare.ts';

export interface Attitude {
  readonly id: string;
  readonly title: Text;
  readonly help: Text;
  readonly threshold: number;
  readonly caution: number;
  readonly handling: number;
  readonly misjudgement: number;
  readonly trust: number;
  readonly cost: OptionCost;
}

const SOURCE =
  'design assumption; direction after the C City study (thought is the first of its six dimensions)';

/** An option of awareness: traits of a jurisdiction's people, each reported on its own. */
export function attitude(of: Attitude): MechanismOption<'awareness'> {
  return option<'awareness'>({
    dimension: 'awareness',
    id: of.id,
    title: of.title,
    help: of.help,
    parameters: traitParameters(of),
    requires: {},
    cost: () => of.cost,
    needs: NO_NEEDS,
    hooks: (p) => ({ traits: { ...traitsOf(p), across: 1, upkeep: 0 } }),
  });
}

/** The five traits that every attitude has. */
export function traitParameters(
  of: Pick<Attitude, 'threshold' | 'caution' | 'handling' | 'misjudgement' | 'trust'>,
): MechanismOption['parameters'] {
  return {
    threshold: numeric('number', {
      title: {
        zh: '求援门槛（需求与自有能力之比）',
        en: 'Threshold of asking (need over own capacity)',
      },
      default: of.threshold,
      neutral: 1,
      range: [0.6, 1.5],
      source: SOURCE,
    }),
    caution: numeric('probability', {
      title: { zh: '自保倾向', en: 'Caution about own risk' },
      default: of.caution,
      neutral: 0,
      range: [0, 0.9],
      source: SOURCE,
    }),
    handling: numeric('number', {
      title: { zh: '办理用时系数', en: 'Factor on desk time' },
      default: of.handling,
      neutral: 0,
      range: [0.6, 1.6],
      source: SOURCE,
    }),
    misjudgement: numeric('number', {
      title: { zh: '研判误差', en: 'Misjudgement (sigma)' },
      default: of.misjudgement,
      neutral: 0,
      range: [0, 0.6],
      source: SOURCE,
    }),
    trust: numeric('number', {
      title: { zh: '互信', en: 'Trust' },
      default: of.trust,
      neutral: 0,
      range: [-0.2, 0.3],
      source: SOURCE,
    }),
  };
}

export function traitsOf(p: Parameters): Omit<AwarenessHooks['traits'], 'across' | 'upkeep'> {
  return {
    threshold: readNumber(p, 'threshold'),
    caution: readNumber(p, 'caution'),
    handling: readNumber(p, 'handling'),
    misjudgement: readNumber(p, 'misjudgement'),
    trust: readNumber(p, 'trust'),
  };
}
