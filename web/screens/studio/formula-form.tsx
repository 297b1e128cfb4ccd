import { useId, useState } from 'react';
import { useSay } from './use-say.ts';
import { fieldsOf, textOf } from '../../source/studio/outline.ts';
import type { Path } from '../../source/studio/splice.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BothField, valueIn } from './fields.tsx';
import type { OpenFile } from './use-file.ts';
import css from './forms.module.css';

/** A block of a hazard whose entries have a name and a formula, a number or a unit. */
const BLOCKS = ['inputs', 'parameters', 'states', 'derived', 'rates', 'need'] as const;
type Block = (typeof BLOCKS)[number];

const FIRST: Readonly<Record<Block, string | number>> = {
  inputs: 'm/s',
  parameters: 1,
  states: 0,
  derived: '0',
  rates: '0',
  need: '0',
};

/** The formulas of a hazard, one a line, each with what is wrong in it. */
export function FormulaForm({ file }: { readonly file: OpenFile }) {
  const { say } = useSay();
  const harm = fieldsOf(file.data['harm']);
  const triggers = Array.isArray(file.data['triggers']) ? (file.data['triggers'] as unknown[]) : [];
  return (
    <div className={css.form}>
      <BothField file={file} path={['title']} label={say('studio.name')} />
      {BLOCKS.map((block) => (
        <BlockForm key={block} file={file} block={block} />
      ))}
      <fieldset className={css.group}>
        <legend className={css.legend}>{say('studio.block-course')}</legend>
        <Formula
          file={file}
          path={['severity']}
          name="severity"
          help={say('studio.severity-help')}
        />
        <Formula file={file} path={['ends']} name="ends" help={say('studio.ends-help')} />
      </fieldset>
      {Object.keys(harm).length === 0 ? null : (
        <fieldset className={css.group}>
          <legend className={css.legend}>{say('studio.block-harm')}</legend>
          {Object.entries(harm).map(([name, one]) => (
            <Formula
              key={name}
              file={file}
              path={['harm', name, 'per_hour']}
              name={name}
              help={say(`studio.harm-${kindOf(one)}`)}
            />
          ))}
        </fieldset>
      )}
      {triggers.length === 0 ? null : (
        <fieldset className={css.group}>
          <legend className={css.legend}>{say('studio.block-triggers')}</legend>
          {triggers.map((one, i) => {
            const { id, rate } = fieldsOf(one);
            return (
              <div key={textOf(id)} className={css.both}>
                <Formula
                  file={file}
                  path={['triggers', i, 'when']}
                  name={textOf(id)}
                  help={say('studio.trigger-when')}
                />
                {rate === undefined ? null : (
                  <Formula
                    file={file}
                    path={['triggers', i, 'rate']}
                    name=""
                    help={say('studio.trigger-rate')}
                  />
                )}
              </div>
            );
          })}
        </fieldset>
      )}
    </div>
  );
}

function kindOf(harm: unknown): 'people' | 'money' | 'environment' {
  const { kind } = fieldsOf(harm);
  return kind === 'money' || kind === 'environment' ? kind : 'people';
}

/** Entries of a block with their paths; derived values may be written as a list of mappings. */
function entriesOf(file: OpenFile, block: Block): readonly (readonly [string, Path])[] {
  const value = file.data[block];
  if (Array.isArray(value)) {
    return value.flatMap((one, i) =>
      Object.keys(fieldsOf(one)).map((name) => [name, [block, i, name]] as const),
    );
  }
  return Object.keys(fieldsOf(value))
    .filter((name) => name !== 'quality' && name !== 'source')
    .map((name) => [name, [block, name]] as const);
}

function BlockForm({ file, block }: { readonly file: OpenFile; readonly block: Block }) {
  const { say } = useSay();
  const [name, setName] = useState('');
  const entries = entriesOf(file, block);
  const isName = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(name);
  const isTaken = entries.some(([one]) => one === name);
  const add = (): void => {
    const list = file.data[block];
    if (Array.isArray(list)) file.insert([block], list.length, { [name]: FIRST[block] });
    else file.put([block, name], FIRST[block]);
    setName('');
  };
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{say(`studio.block-${block}`)}</legend>
      {entries.map(([one, path]) => (
        <Formula
          key={one}
          file={file}
          path={path}
          name={one}
          onRemove={() => file.remove(path.length === 3 ? path.slice(0, 2) : path)}
        />
      ))}
      <form
        className={css.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (isName && !isTaken) add();
        }}
      >
        <input
          className={css.formulaText}
          value={name}
          aria-label={say('studio.new-name', { block: say(`studio.block-${block}`) })}
          placeholder={say('studio.new-name-example')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          size="small"
          submit
          icon={<Icon name="plus" size={14} />}
          disabled={!isName || isTaken}
        >
          {say('studio.add')}
        </Button>
      </form>
    </fieldset>
  );
}

function Formula({
  file,
  path,
  name,
  help,
  onRemove,
}: {
  readonly file: OpenFile;
  readonly path: Path;
  readonly name: string;
  readonly help?: string;
  readonly onRemove?: () => void;
}) {
  const { say, language } = useSay();
  const id = useId();
  const value = valueIn(file.data, path);
  const isLong = typeof value === 'object' && value !== null && 'value' in value;
  const written = textOf(isLong ? value.value : value);
  const [problem] = file.at(path);
  return (
    <div className={css.formula}>
      <label className={css.formulaName} htmlFor={id}>
        {name}
        {help === undefined ? null : <span className={css.formulaUnit}>{help}</span>}
      </label>
      <div className={css.formulaLine}>
        <textarea
          id={id}
          className={css.formulaText}
          rows={Math.max(1, Math.ceil(written.length / 38))}
          spellCheck={false}
          value={written}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-bad`}
          onChange={({ target }) => {
            const next = target.value.replaceAll('\n', ' ');
            const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(next);
            file.put(isLong ? [...path, 'value'] : path, isNumber ? Number(next) : next);
          }}
        />
        {onRemove === undefined ? null : (
          <Button
            tone="quiet"
            size="small"
            icon={<Icon name="cross" size={14} />}
            label={say('studio.remove-named', { name })}
            onClick={onRemove}
          />
        )}
      </div>
      {problem === undefined ? null : (
        <span className={css.formulaBad} id={`${id}-bad`} role="alert">
          {problem[language]}
        </span>
      )}
    </div>
  );
}
