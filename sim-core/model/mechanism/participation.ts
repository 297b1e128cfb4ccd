import type { Distribution } from '../../base/distribution.ts';

/** What stands beside the official units of every member: brigades of firms, volunteers, suppliers. */
export interface Helpers {
  /** Of its departments (`<jurisdiction>-<id>`) and kinds of unit. */
  readonly id: string;
  readonly nature: 'enterprise' | 'social';
  /** Capabilities that they have at all, by id. */
  readonly capabilities: readonly string[];
  /** Units of each kind, as a share of the official ones of the same place. */
  readonly volume: number;
  /** From the call to departure, ms. */
  readonly delay: Distribution;
  /** Chance that a unit that is called turns out. */
  readonly reliability: number;
  /** Share of them that nobody calls: they come by themselves once a response is declared. */
  readonly unregistered: number;
  /** How much longer the last leg to an incident takes for each unregistered unit there, as a share. */
  readonly congestion: number;
  /** Their cost by the hour over that of official units of the same kind. */
  readonly price: number;
  /** Whether neighbours may be lent them. */
  readonly lendable: boolean;
}

export interface ParticipationHooks {
  readonly helpers: readonly Helpers[];
}
