import type { StudioPart } from '../../stores/studio.ts';
import { EdgeForm } from './edge-form.tsx';
import { DriverForm, ProtectionForm } from './exogenous-forms.tsx';
import { FormulaForm } from './formula-form.tsx';
import { GoalsForm } from './goals-form.tsx';
import { IncidentForm } from './incident-form.tsx';
import { InjectForm } from './inject-form.tsx';
import { LinksForm } from './links-form.tsx';
import { OverviewForm } from './overview-form.tsx';
import { PhaseForm, SeatForm } from './play-forms.tsx';
import { RegionForm } from './region-form.tsx';
import type { OpenFile } from './use-file.ts';

/** The form of whatever is open in a part. */
export function Form({ part, file }: { readonly part: StudioPart; readonly file: OpenFile }) {
  switch (part) {
    case 'overview':
      return <OverviewForm file={file} />;
    case 'map':
      return <IncidentForm file={file} />;
    case 'cascade':
      return <EdgeForm file={file} />;
    case 'hazards':
      return <FormulaForm file={file} />;
    case 'drivers':
      return <DriverForm file={file} />;
    case 'protections':
      return <ProtectionForm file={file} />;
    case 'links':
      return <LinksForm file={file} />;
    case 'goals':
      return <GoalsForm file={file} />;
    case 'seats':
      return <SeatForm file={file} />;
    case 'agenda':
      return <PhaseForm file={file} />;
    case 'msel':
      return <InjectForm file={file} />;
    case 'region':
      return <RegionForm file={file} />;
    case 'dry-run':
      return null;
  }
}
