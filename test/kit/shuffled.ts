import { parse, stringify } from 'yaml';
import type { SourceFile } from '../../sim-core/files/index.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';

/** Lists whose order says something: knots over time, reaches from source to mouth, coordinates. */
const SEQUENCES = ['points', 'reaches', 'range', 'at'];

/** The same files with every mapping and every list that stands for a set in another order. */
export function shuffledFiles(files: readonly SourceFile[], seed: string): readonly SourceFile[] {
  const dice = diceOf(seed);
  const shuffled = files.map(({ path, text }) => ({
    path,
    text: stringify(shuffle(dice, parse(text), ''), { lineWidth: 0 }),
  }));
  return mixed(dice, shuffled);
}

function shuffle(dice: Dice, value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffle(dice, item, key));
    return SEQUENCES.includes(key) ? items : mixed(dice, items);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, shuffle(dice, part, name)]);
  return Object.fromEntries(mixed(dice, entries)) as unknown;
}

function mixed<T>(dice: Dice, things: readonly T[]): T[] {
  const open = [...things];
  const taken: T[] = [];
  while (open.length > 0) taken.push(...open.splice(dice.whole(0, open.length - 1), 1));
  return taken;
}
