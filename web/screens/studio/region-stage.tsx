import { useMemo, useState } from 'react';
import { useSay } from './use-say.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { showView } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StageHead } from './stage-head.tsx';
import { useOutline } from './use-choices.ts';
import css from './stages.module.css';

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
    <div className={css.fill}>
      <StageHead title={say('studio.part-region')} help={say('studio.region-stage-help')}>
        <TextField
          label={say('studio.filter')}
          value={filter}
          onChange={setFilter}
          maxLength={60}
        />
        <Button size="small" icon={<Icon name="pen" size={14} />} onClick={() => showView('yaml')}>
          {say('studio.edit-region')}
        </Button>
      </StageHead>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={say('studio.part-region')}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{say('studio.department')}</th>
              <th scope="col">{say('studio.jurisdiction')}</th>
              <th scope="col">{say('studio.units')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => {
              const place = jurisdictions[one.at];
              return (
                <tr key={one.id}>
                  <td>
                    {one[language]}
                    <div className={css.quiet}>
                      <code>{one.id}</code>
                    </div>
                  </td>
                  <td>
                    {tell(place?.title)}{' '}
                    {place?.member === true ? (
                      <Chip tone="accent">{say('studio.member')}</Chip>
                    ) : null}
                  </td>
                  <td>
                    {one.units
                      .map(({ kind, count }) => `${tell(unitKinds[kind]) || kind} ×${count}`)
                      .join(' · ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
