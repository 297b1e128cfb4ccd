import { listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newRisk, newRoadEffect } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePlaceNames, useRoads } from './links-form.tsx';
import { TableStage } from './table-stage.tsx';
import { useFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './stages.module.css';

/** What incidents do to roads, and what each place fears for itself. */
export function LinksStage() {
  const { say } = useSay();
  const file = useFile('scenario');
  const roads = useRoads();
  const places = usePlaceNames();
  const effects = listOf(file?.data['road_effects']);
  const risks = listOf(file?.data['risks']);
  const nameOf = (
    list: readonly { readonly value: string; readonly label: string }[],
    id: string,
  ) => list.find(({ value }) => value === id)?.label ?? id;
  const freeIn = (
    list: readonly { readonly value: string }[],
    taken: readonly Readonly<Record<string, unknown>>[],
    key: string,
  ): string | undefined =>
    list.find(({ value }) => taken.every((one) => one[key] !== value))?.value;
  const road = freeIn(roads, effects, 'road');
  const place = freeIn(places, risks, 'jurisdiction');
  const formula = (value: unknown) => <code className={css.quiet}>{textOf(value)}</code>;
  return (
    <TableStage
      part="links"
      title={say('studio.part-links')}
      help={say('studio.links-help')}
      actions={
        <>
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            disabled={road === undefined}
            onClick={() => {
              file?.insert(['road_effects'], effects.length, newRoadEffect(road ?? ''));
              choosePart('links', `road_effects ${effects.length}`);
            }}
          >
            {say('studio.add-road-effect')}
          </Button>
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            disabled={place === undefined}
            onClick={() => {
              file?.insert(['risks'], risks.length, newRisk(place ?? ''));
              choosePart('links', `risks ${risks.length}`);
            }}
          >
            {say('studio.add-risk')}
          </Button>
        </>
      }
      columns={[say('studio.link-what'), say('studio.link-formula'), say('studio.closed')]}
      lines={[
        ...effects.map((one, i) => ({
          id: `road_effects ${i}`,
          link: 0,
          cells: [nameOf(roads, textOf(one['road'])), formula(one['slow']), formula(one['closed'])],
        })),
        ...risks.map((one, i) => ({
          id: `risks ${i}`,
          link: 0,
          cells: [
            say('studio.risk-of', { place: nameOf(places, textOf(one['jurisdiction'])) }),
            formula(one['value']),
            '',
          ],
        })),
      ]}
      empty={{ icon: 'map', words: say('studio.no-links') }}
    />
  );
}
