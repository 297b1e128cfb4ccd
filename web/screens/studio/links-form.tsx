import { useMemo } from 'react';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import type { Choice } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PickField, ValueField } from './fields.tsx';
import { useOutline } from './use-choices.ts';
import { useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './forms.module.css';

/** Roads by their two ends. */
export function useRoads(): readonly Choice[] {
  const { say, tell } = useSay();
  const outline = useOutline();
  return useMemo(() => {
    const nameOf = (id: string): string => tell(outline?.gazetteer.places[id]?.title) || id;
    return (outline?.roads ?? []).map((value, i) => {
      const [from, to] = outline?.gazetteer.roads[i] ?? ['', ''];
      const ends = { from: nameOf(from), to: nameOf(to) };
      return { value, label: say('studio.road-between', ends) };
    });
  }, [outline, say, tell]);
}

/** Jurisdictions by their titles. */
export function usePlaceNames(): readonly Choice[] {
  const { tell } = useSay();
  const outline = useOutline();
  return useMemo(
    () =>
      Object.entries(outline?.gazetteer.jurisdictions ?? {}).map(([value, { title }]) => ({
        value,
        label: tell(title) || value,
      })),
    [outline, tell],
  );
}

/** What slows or closes a road, or what a place forecasts for itself. */
export function LinksForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const roads = useRoads();
  const places = usePlaceNames();
  const [key = '', number = ''] = useChosen('links')?.split(' ') ?? [];
  const index = Number(number);
  const list = file.data[key];
  if (!Array.isArray(list) || number === '' || list[index] === undefined) {
    return <p className={css.empty}>{say('studio.choose-link')}</p>;
  }
  const at = (field: string) => [key, index, field];
  const isRoad = key === 'road_effects';
  return (
    <div className={css.form}>
      {isRoad ? (
        <>
          <PickField
            file={file}
            path={at('road')}
            label={say('studio.road-effect')}
            choices={roads}
          />
          <ValueField
            file={file}
            path={at('slow')}
            label={say('studio.slow')}
            hint={say('studio.slow-help')}
            rows={3}
          />
          <ValueField
            file={file}
            path={at('closed')}
            label={say('studio.closed')}
            hint={say('studio.closed-help')}
            rows={2}
          />
        </>
      ) : (
        <>
          <PickField
            file={file}
            path={at('jurisdiction')}
            label={say('studio.jurisdiction')}
            choices={places}
          />
          <ValueField
            file={file}
            path={at('value')}
            label={say('studio.risk-value')}
            hint={say('studio.risk-value-help')}
            rows={3}
          />
          <div className={css.two}>
            <ValueField
              file={file}
              path={at('lead')}
              label={say('studio.lead-time')}
              hint={say('studio.lead-help')}
            />
            <ValueField
              file={file}
              path={at('error')}
              label={say('studio.error')}
              hint={say('studio.error-help')}
            />
          </div>
        </>
      )}
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('links', null);
            file.remove([key, index]);
          }}
        >
          {say(isRoad ? 'studio.remove-road-effect' : 'studio.remove-risk')}
        </Button>
      </div>
    </div>
  );
}
