import { useStore } from 'zustand';
import { useSay } from './use-say.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { showPart, studioStore, type StudioPart } from '../../stores/studio.ts';
import { quantityOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PART_FACES } from './parts.ts';
import { StageHead } from './stage-head.tsx';
import { useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** The scenario on one page: its story, and how much of what it holds. */
export function OverviewStage() {
  const { say, tell, language } = useSay();
  const scenario = useFile('scenario');
  const exercise = useFile('exercise');
  const outline = useOutline();
  const draft = useStore(studioStore, (state) => state.draft);
  const played = exercise?.own === true ? exercise.data : {};
  const count = (data: Readonly<Record<string, unknown>> | undefined, key: string): number =>
    listOf(data?.[key]).length;
  const units = (outline?.units ?? []).reduce((sum, unit) => sum + unit.count, 0);
  const region = textOf(scenario?.data['region']);
  const regionName = outline?.regions.find(({ id }) => id === region)?.[language] ?? region;
  const links = count(scenario?.data, 'road_effects') + count(scenario?.data, 'risks');
  const isEmpty = count(scenario?.data, 'incidents') === 0;
  const cards: readonly (readonly [StudioPart, string])[] = [
    ['map', say('studio.count-incidents', { count: count(scenario?.data, 'incidents') })],
    ['cascade', say('studio.count-edges', { count: count(scenario?.data, 'cascade') })],
    ['drivers', say('studio.count-drivers', { count: count(scenario?.data, 'drivers') })],
    [
      'protections',
      say('studio.count-protections', { count: count(scenario?.data, 'protections') }),
    ],
    [
      'region',
      say('studio.count-region', { departments: outline?.departments.length ?? 0, units }),
    ],
    ['links', say('studio.count-links', { count: links })],
    ['goals', say('studio.count-goals', { count: count(played, 'objectives') })],
    ['seats', say('studio.count-seats', { count: count(played, 'seats') })],
    ['agenda', say('studio.count-phases', { count: count(played, 'agenda') })],
    ['msel', say('studio.count-injects', { count: count(played, 'msel') })],
  ];
  return (
    <div className={css.page}>
      <StageHead
        title={tell(titleOf(scenario?.data['title']))}
        help={say('studio.overview-facts', {
          horizon: quantityOf(language, textOf(scenario?.data['horizon'])),
          region: regionName,
        })}
      />
      <p className={css.story}>{tell(titleOf(scenario?.data['summary']))}</p>
      {isEmpty ? (
        <div className={css.next}>
          <p>{say('studio.first-step')}</p>
          <Button tone="main" icon={<Icon name="plus" size={14} />} onClick={() => showPart('map')}>
            {say('studio.to-map')}
          </Button>
        </div>
      ) : null}
      <ul className={css.cards}>
        {cards.map(([part, words]) => (
          <li key={part}>
            <button type="button" className={css.card} onClick={() => showPart(part)}>
              <Icon name={PART_FACES[part].icon} size={20} />
              <span className={css.cardTitle}>{say(PART_FACES[part].title)}</span>
              <span className={css.cardWords}>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3 className={css.sub}>{say('studio.files')}</h3>
      <ul className={css.fileList}>
        {(draft?.files ?? []).map(({ path }) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      <p className={css.help}>{say('studio.files-help')}</p>
    </div>
  );
}
