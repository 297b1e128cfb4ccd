import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Validated, WorkbenchBody } from '../../../exercise-server/protocol/workbench.ts';
import type { Text } from '../../../sim-core/text/index.ts';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import {
  checkFile,
  holdDesign,
  keepDesign,
  mechanismsOf,
  workbenchStore,
} from '../../stores/workbench.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DimensionForm } from './dimension-form.tsx';
import { NeedsOf } from './needs.tsx';
import css from './workbench.module.css';

const YamlEditor = lazy(() => import('../../ui/yaml-editor.tsx'));

/** A pause in typing after which the file is checked. */
const CHECK_AFTER_MS = 300;

/** One mechanism as a form of eight dimensions and as its file: the file is what counts. */
export function Designer({
  text: first,
  onClose,
}: {
  readonly text: string;
  readonly onClose: () => void;
}) {
  const { say, tell, language } = useSay();
  const state = useStore(workbenchStore);
  const [text, setText] = useState(first);
  const [checked, setChecked] = useState<Validated | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => holdDesign(text), [text]);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      checkFile(text).then(
        (found) => {
          if (stale) return;
          setChecked(found);
          setError(null);
        },
        (problem: unknown) => {
          if (!stale) setError(failure(problem));
        },
      );
    }, CHECK_AFTER_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  const problems = useMemo(
    () =>
      (checked?.problems ?? []).map(({ line, column, ...said }) => ({
        line,
        column,
        message: said[language],
      })),
    [checked, language],
  );
  const { shelf } = state;
  const words = useMemo(() => wordsOf(shelf), [shelf]);
  const mechanism = checked?.mechanism ?? null;
  const base = mechanismsOf(state).find(({ id }) => id === mechanism?.extends) ?? null;
  if (shelf === null) return null;
  const changes =
    mechanism === null || base === null
      ? []
      : changesOf(shelf, mechanism.options, base.options, tell);
  return (
    <div className={css.designer}>
      <p className={css.designLead}>{say('workbench.design-lead')}</p>
      <Alert>{error}</Alert>
      <Panel title={say('workbench.design-dimensions')} className={css.dimensions}>
        {shelf.dimensions.map((dimension) => (
          <DimensionForm
            key={dimension.id}
            dimension={dimension}
            text={text}
            inForce={mechanism?.options[dimension.id] ?? null}
            inBase={base?.options[dimension.id] ?? null}
            onChange={setText}
          />
        ))}
      </Panel>
      <Panel
        title={say('workbench.design-file')}
        flush
        actions={
          checked === null ? null : problems.length === 0 ? (
            <Chip tone="accent">{say('workbench.design-sound')}</Chip>
          ) : (
            <Chip tone="outside">
              {say('workbench.design-problems', { count: problems.length })}
            </Chip>
          )
        }
        className={css.file}
      >
        <Suspense fallback={<Empty icon="clock">{say('common.loading')}</Empty>}>
          <YamlEditor
            text={text}
            label={say('workbench.design-file')}
            problems={problems}
            words={words}
            onChange={setText}
          />
        </Suspense>
        {problems.length === 0 ? null : (
          <ul className={css.problems} aria-live="polite">
            {problems.slice(0, 8).map(({ line, column, message }) => (
              <li key={`${line}:${column} ${message}`}>
                <strong>{say('workbench.design-place', { line, column })}</strong> {message}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <div className={css.designFoot}>
        {mechanism === null ? null : (
          <>
            {base === null ? null : (
              <p className={css.hint}>
                {changes.length === 0
                  ? say('workbench.design-same', { base: tell(base.title) })
                  : say('workbench.design-diff', {
                      base: tell(base.title),
                      changes: changes.join(' · '),
                    })}
              </p>
            )}
            <NeedsOf mechanism={mechanism} />
          </>
        )}
        <div className={css.buttons}>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            disabled={mechanism === null}
            onClick={() => {
              if (mechanism === null) return;
              keepDesign(text, mechanism);
              onClose();
            }}
          >
            {say('workbench.design-use')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Dimensions whose option is another, as `dimension: theirs → ours`, by their titles. */
function changesOf(
  { dimensions }: WorkbenchBody,
  ours: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  tell: (text: Text) => string,
): readonly string[] {
  return dimensions.flatMap(({ id, title, options }) => {
    const nameOf = (option: string | undefined): string =>
      tell(options.find((one) => one.id === option)?.title ?? { zh: '?', en: '?' });
    return ours[id] === theirs[id]
      ? []
      : [`${tell(title)}: ${nameOf(theirs[id])} → ${nameOf(ours[id])}`];
  });
}

function wordsOf(shelf: WorkbenchBody | null): readonly string[] {
  if (shelf === null) return [];
  return [
    ...new Set([
      'kind',
      'mechanism',
      'extends',
      'title',
      'summary',
      'option',
      ...shelf.mechanisms.map(({ id }) => id),
      ...shelf.dimensions.flatMap(({ id, options }) => [
        id,
        ...options.flatMap((option) => [option.id, ...option.parameters.map(({ name }) => name)]),
      ]),
    ]),
  ].sort();
}
