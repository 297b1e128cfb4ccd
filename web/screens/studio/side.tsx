import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { useSay } from './use-say.ts';
import { headOf } from '../../source/studio/draft.ts';
import { showView, studioStore, type StudioPart } from '../../stores/studio.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Segment } from '../../ui/segment.tsx';
import { Form } from './form.tsx';
import { FILE_OF_PART } from './parts.ts';
import { useChosenHazard } from './use-chosen.ts';
import { useFile, type OpenFile } from './use-file.ts';
import { wordsOf } from './words.ts';
import css from './studio.module.css';

const YamlEditor = lazy(() => import('../../ui/yaml-editor.tsx'));

/** The open part as a form and as its file: two views of one text. */
export function Side({ part }: { readonly part: StudioPart }) {
  const { say } = useSay();
  const view = useStore(studioStore, (state) => state.view);
  const hazard = useChosenHazard();
  const region = useStore(studioStore, (state) => state.checked?.outline.region ?? null);
  const kind = FILE_OF_PART[part];
  const file = useFile(kind, kind === 'hazard' ? hazard : kind === 'region' ? region : null);
  return (
    <aside className={css.side} aria-label={say('studio.side')}>
      <header className={css.sideHead}>
        <Segment
          label={say('studio.view')}
          value={view}
          choices={[
            { value: 'form', label: say('studio.view-form') },
            { value: 'yaml', label: say('studio.view-yaml') },
          ]}
          onChange={showView}
        />
        {file === null ? null : <code className={css.fileName}>{file.path}</code>}
        {file === null || file.own ? null : (
          <Chip tone="line" title={say('studio.shelf-help')}>
            {say('studio.shelf')}
          </Chip>
        )}
      </header>
      <div className={css.sideBody}>
        {file === null ? (
          <Empty icon="report">{say('studio.no-file', { kind })}</Empty>
        ) : view === 'yaml' ? (
          <FileView file={file} />
        ) : file.sound ? (
          <Form part={part} file={file} />
        ) : (
          <Empty icon="warn">{say('studio.broken-yaml')}</Empty>
        )}
      </div>
    </aside>
  );
}

function FileView({ file }: { readonly file: OpenFile }) {
  const { say, language } = useSay();
  const goto = useStore(studioStore, (state) => state.goto);
  const outline = useStore(studioStore, (state) => state.checked?.outline ?? null);
  const problems = useMemo(
    () =>
      file.problems.map((problem) => ({
        line: problem.line,
        column: problem.column,
        message: problem[language],
      })),
    [file.problems, language],
  );
  const shelf = useStore(studioStore, (state) => state.shelf);
  const { kind } = headOf(file);
  const words = useMemo(() => wordsOf(kind, outline, shelf ?? []), [kind, outline, shelf]);
  return (
    <div className={css.editor}>
      <Suspense fallback={<Empty icon="clock">{say('common.loading')}</Empty>}>
        <YamlEditor
          key={file.path}
          text={file.text}
          label={say('studio.file-label', { file: file.path })}
          problems={problems}
          words={words}
          place={goto?.file === file.path ? goto : null}
          onChange={file.write}
        />
      </Suspense>
    </div>
  );
}
