import type { Register } from '../../../sim-core/exercise/act.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { fitsRegister } from '../../source/lists.ts';

type Line = Parameters<typeof fitsRegister>[1];

/** Lines that a kind of document may take besides those inside a place, which all may. */
const LINES = ['up', 'across', 'down'] as const;

export function linesOf(register: Register): readonly (typeof LINES)[number][] {
  return LINES.filter((line) => fitsRegister(register, line));
}

/** The kind of document that usually goes to these: 报告 up, 函 across, 通知 or 批复 down, 通知 to both. */
export function registerFor(
  gazetteer: Gazetteer,
  from: string,
  to: readonly string[],
  isAnswer: boolean,
): Register {
  const lines = to.map((one) => lineTo(gazetteer, from, one));
  if (lines.includes('up')) return 'report';
  if (!lines.includes('down')) return 'letter';
  return isAnswer && !lines.includes('across') ? 'reply' : 'notice';
}

/** As the rules see it: inside one's place, above, below, or across. */
function lineTo(gazetteer: Gazetteer, from: string, to: string): Line {
  const { departments } = gazetteer;
  if (departments[from]?.jurisdiction === departments[to]?.jurisdiction) return 'internal';
  if (isAbove(gazetteer, from, to)) return 'up';
  return isAbove(gazetteer, to, from) ? 'down' : 'across';
}

/** Whether `to` is a vertical superior of `from` at any remove, or leads a place that `from`'s lies in. */
function isAbove({ departments, jurisdictions }: Gazetteer, from: string, to: string): boolean {
  const over = climb(departments[from]?.superior, (id) => departments[id]?.superior);
  if (over.includes(to)) return true;
  const other = departments[to];
  const parentOf = (id: string): string | null | undefined => jurisdictions[id]?.parent;
  const above = climb(parentOf(departments[from]?.jurisdiction ?? ''), parentOf);
  return other?.lead === true && above.includes(other.jurisdiction);
}

function climb(
  first: string | null | undefined,
  next: (id: string) => string | null | undefined,
): readonly string[] {
  const passed: string[] = [];
  for (let at = first; typeof at === 'string' && !passed.includes(at); at = next(at)) {
    passed.push(at);
  }
  return passed;
}
