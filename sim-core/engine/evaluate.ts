import { Fault } from '../base/assert.ts';
import { formatClock } from '../base/time.ts';
import { show } from '../formula/show.ts';
import { isLeaf } from '../formula/tree.ts';
import type { Leaf, Tree } from '../formula/tree.ts';
import type { HazardLayout } from '../model/hazard.ts';
import type { LinkedCell, LinkedScenario, Term } from './linked.ts';

/**
 * The value of a formula, which is a finite number in base units; -0 comes back as 0.
 * @param cell the row it is about, null for a formula over absolute slots only
 * @throws {Fault} that names the formula, where it was written, the incident and the values it read.
 */
export function evaluate(
  linked: LinkedScenario,
  env: Float64Array,
  cell: LinkedCell | null,
  term: Term,
  now: number,
): number {
  const value = term.run(env, cell === null ? 0 : cell.base);
  if (value - value !== 0) throw notFinite(linked, env, cell, term, now, value);
  return value + 0;
}

/** The Fault for a value that is NaN or infinite; the caller throws it. */
export function notFinite(
  linked: LinkedScenario,
  env: Float64Array,
  cell: LinkedCell | null,
  { source }: Term,
  now: number,
  value: number,
): Fault {
  const name = (leaf: Leaf): string => nameLeaf(linked, env, cell, leaf);
  const read = new Map<string, number>();
  for (const leaf of leavesOf(source.tree))
    read.set(name(leaf), env[indexOf(env, cell, leaf)] ?? 0);
  const about = cell === null ? '' : ` for ${nameCell(linked, cell)}`;
  const lines = [
    `${source.where}: the value is ${value}${about} at ${formatClock(now)}`,
    `formula (kg, m, h, person, yuan): ${show(source.tree, name)}`,
    `read: ${list(read)}`,
  ];
  if (cell !== null) lines.push(`row: ${list(rowOf(env, cell))}`);
  return new Fault(lines.join('\n  '));
}

function list(values: ReadonlyMap<string, number>): string {
  if (values.size === 0) return 'nothing';
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ');
}

function leavesOf(tree: Tree): readonly Leaf[] {
  if (typeof tree === 'number') return [];
  if (isLeaf(tree)) return [tree];
  const [, ...args] = tree;
  return args.flatMap(leavesOf);
}

/** -1 for what lies upstream of the head. */
function indexOf(env: Float64Array, cell: LinkedCell | null, [kind, k]: Leaf): number {
  if (kind === 'abs' || cell === null) return k;
  if (kind === 'slot') return cell.base + k;
  return cell.upstream < 0 ? -1 : env[cell.base] + k;
}

function nameLeaf(
  linked: LinkedScenario,
  env: Float64Array,
  cell: LinkedCell | null,
  leaf: Leaf,
): string {
  const [kind, k] = leaf;
  if (cell !== null && kind === 'slot') return nameSlot(linked, cell.hazard.layout, k);
  if (cell !== null && kind === 'up') return `upstream(${nameSlot(linked, cell.hazard.layout, k)})`;
  const index = indexOf(env, cell, leaf);
  const { drivers } = linked.scenario;
  if (index < drivers.length) return drivers[index].id;
  const owner = linked.downstream.find(
    ({ base, hazard }) => index >= base && index < base + hazard.layout.size,
  );
  if (owner === undefined) return `slot ${index}`;
  const variable = nameSlot(linked, owner.hazard.layout, index - owner.base);
  return `${nameCell(linked, owner)} ${variable}`;
}

function nameCell(linked: LinkedScenario, cell: LinkedCell): string {
  const { id } = linked.scenario.incidents[cell.incident];
  const { cells } = linked.incidents[cell.incident];
  return cells.length === 1 ? id : `${id} cell ${cells.indexOf(cell) + 1}`;
}

function rowOf(env: Float64Array, { base, hazard }: LinkedCell): ReadonlyMap<string, number> {
  const { layout } = hazard;
  const row = new Map<string, number>();
  const names = [...layout.inputs, ...layout.parameters, ...layout.states, ...layout.derived];
  names.forEach((name, i) => row.set(name, env[base + layout.at.inputs + i]));
  return row;
}

function nameSlot(linked: LinkedScenario, layout: HazardLayout, slot: number): string {
  const { at } = layout;
  if (slot === 0) return 'upstream row';
  if (slot < at.parameters) return layout.inputs[slot - at.inputs];
  if (slot < at.states) return layout.parameters[slot - at.parameters];
  if (slot < at.derived) return layout.states[slot - at.states];
  if (slot < at.working) return layout.derived[slot - at.derived];
  if (slot >= at.protections) return `protected(${layout.protections[slot - at.protections]})`;
  const capability = layout.working[slot - at.working];
  return `working(${linked.scenario.capabilities[capability]})`;
}
