import type { Text } from '../base/text.ts';
import type { CompiledMechanism } from './mechanism.ts';
import type { CompiledScenario } from './scenario.ts';

/** What is run and how it is judged: every scenario under every mechanism with every seed. */
export interface CompiledExperiment {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** In the order of the file. */
  readonly scenarios: readonly CompiledScenario[];
  /** Those of the library in the order of the file, then the variants, the last factor first. */
  readonly mechanisms: readonly CompiledMechanism[];
  /** Index of the mechanism that the others are compared with. */
  readonly baseline: number;
  /** Ids of the metrics that the report shows; the first is the one that it is about. */
  readonly metrics: readonly string[];
  /** Each once, in the order of the file. */
  readonly seeds: readonly string[];
}
