/** What there is to play, whatever shelf it comes from. */
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import type { Text } from '../../sim-core/text/index.ts';
import type { DrillListed } from '../protocol/rest.ts';

export interface Listed {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}

export interface Catalogue {
  readonly drills: readonly DrillListed[];
  readonly scenarios: readonly Listed[];
  readonly mechanisms: readonly Listed[];
  /**
   * Everything that decides a group: the drill under a mechanism, with the others to switch to.
   * @throws {Refusal} for a drill or mechanism that there is not
   */
  group(drill: string, mechanism: string, seed: string): GroupInput;
  /** What everybody may know of the stage before it begins. */
  stage(input: GroupInput): Gazetteer;
}
