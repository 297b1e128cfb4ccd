import { useSay } from './use-say.ts';
import { textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PickField, ValueField } from './fields.tsx';
import { IdField } from './id-field.tsx';
import { namedIn, useChoices, useHazard, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** One edge of the cascade: which trigger of which incident starts which other, and after how long. */
export function EdgeForm({ file }: { readonly file: OpenFile }) {
  const { say, language } = useSay();
  const outline = useOutline();
  const chosen = useChosen('cascade');
  const found = itemOf(file.data['cascade'], chosen);
  const from = textOf(found?.item['from']);
  const incident = itemOf(file.data['incidents'], from.split('@')[0] ?? null)?.item;
  const hazard = useHazard(textOf(incident?.['hazard']));
  const sources = useChoices(outline?.incidents);
  const targets = useChoices(namedIn(file.data['incidents']));
  if (found === null) {
    return (
      <div className={css.form}>
        <p className={css.empty}>{say('studio.choose-edge')}</p>
        <EdgeList file={file} />
      </div>
    );
  }
  const { index } = found;
  const trigger = hazard?.triggers.find(({ id }) => id === textOf(found.item['trigger']));
  const at = (key: string) => ['cascade', index, key];
  return (
    <div className={css.form}>
      <IdField file={file} part="cascade" list="cascade" index={index} />
      <PickField file={file} path={at('from')} label={say('studio.edge-from')} choices={sources} />
      <PickField
        file={file}
        path={at('trigger')}
        label={say('studio.trigger')}
        choices={(hazard?.triggers ?? []).map(({ id }) => ({ value: id, label: id }))}
      />
      {trigger === undefined ? null : (
        <dl className={css.group}>
          <dt className={css.legend}>{say('studio.trigger-when')}</dt>
          <dd>
            <code>{trigger.when}</code>
          </dd>
          <dt className={css.legend}>{say('studio.trigger-rate')}</dt>
          <dd>
            {trigger.rate === null ? say('studio.trigger-at-once') : <code>{trigger.rate}</code>}
          </dd>
        </dl>
      )}
      <PickField file={file} path={at('to')} label={say('studio.edge-to')} choices={targets} />
      <ValueField
        file={file}
        path={at('delay')}
        label={say('studio.delay')}
        hint={say('studio.duration-help')}
      />
      <div className={css.actions}>
        <Button
          size="small"
          icon={<Icon name="chart" size={14} />}
          disabled={hazard === null}
          onClick={() => choosePart('hazards', hazard?.id ?? null)}
        >
          {say('studio.open-named', { name: hazard?.[language] ?? '' })}
        </Button>
        <Button
          size="small"
          icon={<Icon name="cross" size={14} />}
          onClick={() => {
            choosePart('cascade', null);
            file.remove(['cascade', index]);
          }}
        >
          {say('studio.remove-edge')}
        </Button>
      </div>
    </div>
  );
}

/** All edges in words: the same as the graph for those who do not see it. */
function EdgeList({ file }: { readonly file: OpenFile }) {
  const { say, language } = useSay();
  const incidents = useOutline()?.incidents;
  const edges = file.data['cascade'];
  const titled = (id: unknown): string => {
    const [whole = '', part] = textOf(id).split('@');
    const found =
      incidents?.find((one) => one.id === textOf(id)) ??
      incidents?.find((one) => one.id.split('@')[0] === whole);
    const said = found?.[language] ?? textOf(id);
    // A river's incident stands for all its parts where none is named.
    return part === undefined ? (said.split(' @')[0] ?? said) : said;
  };
  if (!Array.isArray(edges)) return null;
  return (
    <ul className={css.edges} aria-label={say('studio.edges')}>
      {(edges as readonly Readonly<Record<string, unknown>>[]).map((edge) => (
        <li key={textOf(edge['id'])}>
          <button type="button" onClick={() => choosePart('cascade', textOf(edge['id']))}>
            {titled(edge['from'])} — {textOf(edge['trigger'])} → {titled(edge['to'])}
          </button>
        </li>
      ))}
    </ul>
  );
}
