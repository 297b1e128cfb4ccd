import type { Text } from '../base/text.ts';
import type { Dimension } from './dimension.ts';
import { nameDimension } from './dimension.ts';
import { FUNCTIONS } from './functions.ts';
import type { FunctionName } from './functions.ts';
import { MAX_TREE_NODES } from './tree.ts';

/** At most this many valid names are listed; more would bury the sentence. */
const MAX_LISTED = 8;

/** What a formula should have said, where its words are fine but their meaning is not. */
export const EXPECTED = {
  name: {
    zh: '此处可用的名称；计量单位须紧跟在数之后，如 1 h',
    en: 'a name that is known here; a unit needs a number before it, as in 1 h',
  },
  function: { zh: '此处可用的函数', en: 'a function that is known here' },
  value: { zh: '一个值；这个名称不是函数', en: 'a value; this name is not a function' },
  brackets: { zh: '函数名后带括号与参数', en: 'its arguments in brackets after a function' },
  exponent: {
    zh: '^ 之后为 2 或 3（其他指数用 pow）',
    en: '2 or 3 after ^ (pow serves other exponents)',
  },
  held: {
    zh: '触发条件，整体写成 held(条件, 10 min)',
    en: 'held(condition, 10 min) as the whole of a trigger condition',
  },
  duration: { zh: '固定的时长，如 10 min', en: 'a fixed duration, such as 10 min' },
  finite: { zh: '可算出有限数值的常数', en: 'constants that give a finite number' },
  size: {
    zh: `代入名称后不超过 ${MAX_TREE_NODES} 个数和运算符`,
    en: `at most ${MAX_TREE_NODES} numbers and operators after its names are filled in`,
  },
  syntax: { zh: '一个可以读懂的公式', en: 'a formula that can be read' },
} as const satisfies Readonly<Record<string, Text>>;

/** Two sides that should have the same dimension. */
export function expectedSame(left: Dimension, right: Dimension): Text {
  const a = nameDimension(left);
  const b = nameDimension(right);
  return {
    zh: `两边量纲相同；这里是${a.zh}与${b.zh}`,
    en: `the same dimension on both sides; here ${a.en} and ${b.en}`,
  };
}

/** A pure number where something with a dimension stands. */
export function expectedPure(found: Dimension): Text {
  const name = nameDimension(found);
  return { zh: `纯数；这里是${name.zh}`, en: `a pure number; here ${name.en}` };
}

/** A dimension with a whole square root. */
export function expectedSquare(found: Dimension): Text {
  const name = nameDimension(found);
  return {
    zh: `可以开平方的量纲；这里是${name.zh}`,
    en: `a dimension that has a square root; here ${name.en}`,
  };
}

export function expectedArity(name: FunctionName): Text {
  const { least, most } = FUNCTIONS[name];
  const count = least === most ? `${least}` : `${least}–${most}`;
  return { zh: `${name} 有 ${count} 个参数`, en: `${count} argument(s) for ${name}` };
}

/** What a reference call said about its argument, with the valid names when they are few. */
export function expectedArgument(expected: string | Text, known: readonly string[]): Text {
  const text = typeof expected === 'string' ? { zh: expected, en: expected } : expected;
  if (known.length === 0 || known.length > MAX_LISTED) return text;
  return {
    zh: `${text.zh}（可用：${known.join('、')}）`,
    en: `${text.en} (known: ${known.join(', ')})`,
  };
}
