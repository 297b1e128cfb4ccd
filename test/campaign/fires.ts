import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { MechanismModel, ScenarioModel } from '../../sim-core/index.ts';
import type { CampaignModel } from '../../sim-core/model/campaign.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import type { MechanismSpec } from '../kit/mechanism.ts';
import { smallWorld } from '../kit/world.ts';

/** A fire in west that its own four teams cannot put out; it grows until others come. */
export const FIRES: ScenarioModel = smallWorld({
  id: 'fires',
  horizonMs: 24 * HOUR,
  stepMs: 10 * MINUTE,
  hazards: [
    {
      id: 'fire',
      states: { heat: 3 },
      rates: { heat: '0.12 * heat - 0.1 * working(rescue)' },
      severity: 'heat',
      ends: 'heat < 0.1',
      need: { rescue: '2 * heat' },
      harm: { hurt: { kind: 'people', perHour: 'heat' } },
      observe: [{ by: 'emergency-management', everyMs: HOUR / 2 }],
    },
  ],
  incidents: [
    {
      id: 'blaze',
      hazard: 'fire',
      at: 'west',
      onset: { kind: 'uniform', low: HOUR, high: 2 * HOUR },
      decisiveFor: ['east-office', 'north-office', 'west-fire'],
    },
  ],
  kinds: [{ id: 'team', capabilities: { rescue: 1, pumping: 1 }, enduranceMs: 20 * HOUR }],
  secretariat: 'area-office',
});

export function campaignOf(changes: Partial<CampaignModel> = {}): CampaignModel {
  return {
    id: 'years-of-fires',
    scenarios: ['fires'],
    events: 20,
    intervalYears: 0.5,
    forgetting: 0.05,
    trust: { served: 0.02, refused: 0.1, fading: 0.1 },
    donors: null,
    ...changes,
  };
}

/** A joint meeting of its members, differing as given. */
export function meeting(spec: MechanismSpec = {}): MechanismModel {
  return mechanismOf({
    awareness: 'cooperative',
    organisation: 'joint-meeting',
    law: 'consent',
    information: 'liaison',
    resources: 'request-offer',
    ...spec,
  });
}
