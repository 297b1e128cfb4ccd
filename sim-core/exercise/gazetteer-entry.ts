import type { Text } from '../base/text.ts';
import type { ById } from './entries.ts';

/**
 * What everybody may know of the stage before it begins: titles, the tree, the map. Incidents are not in
 * it: that one can happen at all is a secret until somebody believes it.
 */
export interface Gazetteer {
  readonly jurisdictions: ById<{
    readonly title: Text;
    readonly parent: string | null;
    readonly place: string;
    readonly population: number;
    readonly member: boolean;
  }>;
  readonly departments: ById<{
    readonly title: Text;
    readonly function: string;
    readonly nature: string;
    readonly jurisdiction: string;
    readonly superior: string | null;
    readonly lead: boolean;
  }>;
  readonly places: ById<{ readonly title: Text; readonly lon: number; readonly lat: number }>;
  readonly roads: readonly (readonly [from: string, to: string])[];
  /** Places that each river passes, from source to mouth. */
  readonly rivers: readonly (readonly string[])[];
  readonly capabilities: ById<Text>;
  readonly unitKinds: ById<Text>;
}
