import { assert } from '../base/assert.ts';
import { CONTROL_MODES } from '../model/people.ts';
import type { ControlMode, PeopleState } from '../model/people.ts';
import type { Sim } from './sim.ts';

const DOCTRINE = CONTROL_MODES.indexOf('doctrine');

/** Lets people take part in this run from now on; until then it keeps nothing of them. */
export function admitPeople(sim: Sim): void {
  if (sim.state.people !== null) return;
  const departments = sim.departments.length;
  const units = sim.scenario.units.length;
  sim.state.people = {
    control: new Uint8Array(departments),
    put: new Int32Array(departments),
    open: sim.departments.map(() => []),
    received: sim.departments.map(() => []),
    offers: [],
    meetings: [],
    denied: [],
    mechanism: 0,
    warnings: new Uint8Array(sim.scenario.jurisdictions.length),
    bound: new Int32Array(units).fill(-1),
    moves: new Int32Array(units),
  };
}

/** What the run keeps of people. @throws {Fault} when nobody was admitted. */
export function peopleOf(sim: Sim): PeopleState {
  const { people } = sim.state;
  assert(people !== null, 'nobody was admitted to this run');
  return people;
}

/** Whether somebody else than doctrine answers for a department. */
export function byHand(sim: Sim, department: number): boolean {
  const { people } = sim.state;
  return people !== null && people.control[department] !== DOCTRINE;
}

export function controlOf(sim: Sim, department: number): ControlMode {
  return CONTROL_MODES[sim.state.people?.control[department] ?? DOCTRINE];
}
