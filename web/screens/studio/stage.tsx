import { lazy, Suspense } from 'react';
import { useSay } from './use-say.ts';
import type { StudioPart } from '../../stores/studio.ts';
import { Empty } from '../../ui/empty.tsx';
import { AgendaStage } from './agenda-stage.tsx';
import { CascadeStage } from './cascade-stage.tsx';
import { DriversStage } from './drivers-stage.tsx';
import { GoalsStage } from './goals-stage.tsx';
import { HazardStage } from './hazard-stage.tsx';
import { LinksStage } from './links-stage.tsx';
import { MapStage } from './map-stage.tsx';
import { OverviewStage } from './overview-stage.tsx';
import { ProtectionsStage } from './protections-stage.tsx';
import { RegionStage } from './region-stage.tsx';
import { SeatsStage } from './seats-stage.tsx';

const MselStage = lazy(() => import('./msel-stage.tsx'));
const DryRunStage = lazy(() => import('./dry-run-stage.tsx'));

/** One part of the scenario to look at. */
export function Stage({ part }: { readonly part: StudioPart }) {
  const { say } = useSay();
  return (
    <Suspense fallback={<Empty icon="clock">{say('common.loading')}</Empty>}>
      <Shown part={part} />
    </Suspense>
  );
}

function Shown({ part }: { readonly part: StudioPart }) {
  switch (part) {
    case 'overview':
      return <OverviewStage />;
    case 'map':
      return <MapStage />;
    case 'cascade':
      return <CascadeStage />;
    case 'hazards':
      return <HazardStage />;
    case 'drivers':
      return <DriversStage />;
    case 'protections':
      return <ProtectionsStage />;
    case 'links':
      return <LinksStage />;
    case 'region':
      return <RegionStage />;
    case 'goals':
      return <GoalsStage />;
    case 'seats':
      return <SeatsStage />;
    case 'agenda':
      return <AgendaStage />;
    case 'msel':
      return <MselStage />;
    case 'dry-run':
      return <DryRunStage />;
  }
}
