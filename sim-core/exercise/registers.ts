import type { Line } from '../model/action.ts';
import type { Register } from './act.ts';

/** 请示 · 报告 go up; 函 · 通报 · 商请 go across; 通知 · 指令 · 批复 go down; inside a place any may pass. */
const LINES: Readonly<Record<Register, readonly Line[]>> = {
  'ask-instruction': ['up', 'internal'],
  report: ['up', 'internal'],
  letter: ['across', 'internal'],
  bulletin: ['across', 'internal', 'down'],
  consult: ['across', 'internal'],
  notice: ['down', 'internal'],
  order: ['down', 'internal'],
  reply: ['down', 'internal'],
};

/** Whether a kind of document suits the relation of sender and recipient. */
export function fitsRegister(register: Register, line: Line): boolean {
  return LINES[register].includes(line);
}

/**
 * Whether one document suits all whom it is addressed to (主送机关). Beside subordinates a 通知 may name
 * others that ought to know (有关单位); nothing else is addressed to two sides at once, which is what
 * copies are for.
 */
export function fitsAddressees(register: Register, lines: readonly Line[]): boolean {
  const unfit = lines.filter((line) => !fitsRegister(register, line));
  if (unfit.length === 0) return true;
  return (
    register === 'notice' && unfit.length < lines.length && unfit.every((line) => line === 'across')
  );
}

/** Whether a document may be copied (抄送) on a line: anywhere, but what goes up goes to nobody below. */
export function fitsCopy(register: Register, line: Line): boolean {
  return line !== 'down' || !fitsRegister(register, 'up');
}

/** Kinds of document that suit a line, the usual one first. */
export function registersFor(line: Line): readonly Register[] {
  return (Object.keys(LINES) as Register[]).filter((register) => fitsRegister(register, line));
}
