import { PANES } from '../../stores/console.ts';

/** Every key of the console: what is pressed, as it is shown, and what it does. The help is this list. */
export const CONSOLE_KEYS = [
  { keys: [' '], shown: 'Space', does: 'keys.space' },
  { keys: ['['], shown: '[', does: 'keys.slower' },
  { keys: [']'], shown: ']', does: 'keys.faster' },
  { keys: ['j'], shown: 'J', does: 'keys.next' },
  { keys: ['k'], shown: 'K', does: 'keys.previous' },
  { keys: ['f'], shown: 'F', does: 'keys.fire' },
  { keys: ['w'], shown: 'W', does: 'keys.withdraw' },
  { keys: ['n'], shown: 'N', does: 'keys.new' },
  { keys: ['t'], shown: 'T', does: 'keys.track' },
  { keys: ['h'], shown: 'H', does: 'keys.hand-over' },
  { keys: ['c'], shown: 'C', does: 'keys.codes' },
  { keys: ['r'], shown: 'R', does: 'keys.replay' },
  { keys: ['p'], shown: 'P', does: 'keys.forecast' },
  { keys: ['m'], shown: 'M', does: 'keys.mechanism' },
  { keys: ['a'], shown: 'A', does: 'keys.adjudicate' },
  { keys: ['l'], shown: 'L', does: 'keys.talk' },
  { keys: ['e'], shown: 'E', does: 'keys.end' },
  { keys: PANES.map((_, index) => keyOfPane(index)), shown: '1 … 9, 0', does: 'keys.panes' },
  { keys: ['?', '？'], shown: '?', does: 'desk.key-help' },
] as const;

export type ConsoleKey = (typeof CONSOLE_KEYS)[number]['does'];

/** The key that opens a pane: the tenth has the 0. */
export function keyOfPane(index: number): string {
  return String((index + 1) % 10);
}
