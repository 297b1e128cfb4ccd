import { err, ok } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import type { CallRule } from '../formula/scope.ts';
import { ASKED_ACTS, ASKED_MEASURES } from '../model/asked.ts';
import type { Asked, AskedAct, AskedMeasure } from '../model/asked.ts';
import type { FileScope } from './formulas.ts';

/** Ids that a condition may name. */
export interface InjectNames {
  readonly department: readonly string[];
  readonly incident: readonly string[];
  readonly protection: readonly string[];
  readonly inject: readonly string[];
}

type Kind = keyof InjectNames;
type Answer = ReturnType<CallRule>;

const TIME: Dimension = [0, 0, 1, 0, 0];

const ACT: Text = {
  zh: '一种行动，或 inject',
  en: 'a kind of act, or inject',
};
const THING: Readonly<Record<Kind, Text>> = {
  department: { zh: '情景中的一个单位', en: 'a department of the scenario' },
  incident: { zh: '情景中的一个事件', en: 'an incident of the scenario' },
  protection: { zh: '情景中的一项防护措施', en: 'a protection of the scenario' },
  inject: { zh: 'msel 中的一条情景注入', en: 'an inject of the msel' },
};
const NO_MORE: Text = { zh: '到此为止，没有更多名称', en: 'no further name here' };

/** An id as formulas write it. */
function written(id: string): string {
  return id.replaceAll(/[-@]/g, '_');
}

/**
 * What the condition of one inject may refer to: the state of the scenario, and what was done. Each question
 * reads a slot behind those of the model, in the order of `asked`, to which new ones are added.
 * @param size slots of the model's state
 */
export function injectScope(
  scenario: FileScope,
  size: number,
  names: InjectNames,
  asked: Asked[],
): FileScope {
  const rules = ASKED_MEASURES.map(
    (measure) => [measure, ruleOf(measure, size, names, asked)] as const,
  );
  return { ...scenario, calls: { ...scenario.calls, ...Object.fromEntries(rules) } };
}

function ruleOf(measure: AskedMeasure, size: number, names: InjectNames, asked: Asked[]): CallRule {
  return (args) => {
    const [kind = '', by = '', about] = args;
    const act = [...Object.keys(ASKED_ACTS), 'inject'].find((one) => one === written(kind));
    if (act === undefined) return refuse(0, ACT, [...Object.keys(ASKED_ACTS), 'inject']);
    const actor = find(names, act === 'inject' ? 'inject' : 'department', by);
    if (actor === null) return miss(names, act === 'inject' ? 'inject' : 'department', 1);
    const narrowed = act === 'inject' ? null : ASKED_ACTS[act as AskedAct];
    if (args.length > (narrowed === null ? 2 : 3)) {
      return refuse(narrowed === null ? 2 : 3, NO_MORE, []);
    }
    const object = about === undefined || narrowed === null ? null : find(names, narrowed, about);
    if (about !== undefined && narrowed !== null && object === null) {
      return miss(names, narrowed, 2);
    }
    const question = { measure, act: act as Asked['act'], by: actor, about: object };
    const known = asked.findIndex((one) => JSON.stringify(one) === JSON.stringify(question));
    const place = known < 0 ? asked.push(question) - 1 : known;
    const dimension = measure === 'acted' ? DIMENSIONLESS : TIME;
    return ok({ node: ['abs', size + place], dimension });
  };
}

function find(names: InjectNames, kind: Kind, name: string): string | null {
  return names[kind].find((id) => written(id) === written(name)) ?? null;
}

function miss(names: InjectNames, kind: Kind, arg: number): Answer {
  return refuse(arg, THING[kind], names[kind]);
}

function refuse(arg: number, expected: Text, known: readonly string[]): Answer {
  return err({ arg, expected, known: known.map(written) });
}
