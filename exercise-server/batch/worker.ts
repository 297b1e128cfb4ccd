/** One worker of a batch: it gets the compiled inputs once, when it starts, and then only small tasks. */
import { workerData } from 'piscina';
import { execute } from './execute.ts';
import type { Outcome, Plan, Task } from './plan.ts';

const plan = workerData as Plan;

export default function run(task: Task): Outcome {
  return execute(plan, task);
}
