import { useMemo, useState } from 'react';
import { useSay } from './use-say.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { TableStage } from './table-stage.tsx';
import { useOutline } from './use-choices.ts';

/** Who and what there is in the region: departments and their units. */
export function RegionStage() {
  const { say, tell, language } = useSay();
  const outline = useOutline();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const rows = useMemo(
    () =>
      (outline?.departments ?? [])
        .map((one) => ({
          ...one,
          units: (outline?.units ?? []).filter(({ owner }) => owner === one.id),
        }))
        .filter(
          ({ id, zh, en }) =>
            wanted === '' || [id, zh, en].some((word) => word.toLowerCase().includes(wanted)),
        ),
    [outline, wanted],
  );
  if (outline === null) return <Empty icon="clock">{say('common.loading')}</Empty>;
  const { jurisdictions, unitKinds } = outline.gazetteer;
  return (
    <TableStage
      part="region"
      title={say('studio.part-region')}
      help={say('studio.region-stage-help')}
      actions={
        <TextField
          label={say('studio.filter')}
          value={filter}
          onChange={setFilter}
          maxLength={60}
        />
      }
      columns={[say('studio.department'), say('studio.jurisdiction'), say('studio.units')]}
      lines={rows.map((one) => {
        const place = jurisdictions[one.at];
        return {
          id: one.id,
          link: 0,
          cells: [
            one[language],
            <span key="place">
              {tell(place?.title)}{' '}
              {place?.member === true ? <Chip tone="accent">{say('studio.member')}</Chip> : null}
            </span>,
            one.units
              .map(({ kind, count }) => `${tell(unitKinds[kind]) || kind} ×${count}`)
              .join(' · '),
          ],
        };
      })}
      empty={{ icon: 'search', words: say('studio.nobody-found') }}
    />
  );
}
