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

/** Kinds of document that suit a line, the usual one first. */
export function registersFor(line: Line): readonly Register[] {
  return (Object.keys(LINES) as Register[]).filter((register) => fitsRegister(register, line));
}
