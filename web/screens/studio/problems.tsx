import { useStore } from 'zustand';
import { useSay } from './use-say.ts';
import type { StudioProblem } from '../../source/studio/check.ts';
import { allFiles, checkAgain, goTo, studioStore, writeFile } from '../../stores/studio.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Icon } from '../../ui/icon.tsx';
import { placeOf } from './parts.ts';
import css from './studio.module.css';

const NO_PROBLEMS: readonly StudioProblem[] = [];

/** What is wrong, where, what was expected; each leads to its place, and what is near is one click. */
export function Problems({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useSay();
  const problems = useStore(studioStore, (state) => state.checked?.problems ?? NO_PROBLEMS);
  const failed = useStore(studioStore, (state) => state.checkFailed);
  const show = (problem: StudioProblem): void => {
    const files = allFiles(studioStore.getState());
    const { part, chosen } = placeOf(problem, files);
    goTo(part, chosen, problem);
  };
  return (
    <Panel
      title={say('studio.problems-title')}
      count={problems.length}
      className={css.problems}
      actions={
        <Button
          tone="quiet"
          size="small"
          icon={<Icon name="cross" size={14} />}
          label={say('common.close')}
          onClick={onClose}
        />
      }
    >
      {failed === null ? null : <NotChecked why={failed} />}
      {problems.length === 0 ? (
        failed === null ? (
          <Empty icon="check">{say('studio.problems-none')}</Empty>
        ) : null
      ) : (
        <ul className={css.problemList}>
          {problems.map((problem) => (
            <li key={`${problem.file}:${problem.line}:${problem.column} ${problem.en}`}>
              <button type="button" className={css.problem} onClick={() => show(problem)}>
                <span className={css.problemPlace}>
                  {problem.file}:{problem.line}:{problem.column}
                </span>
                <span className={css.problemField}>{problem.field}</span>
                <span>{problem[language]}</span>
              </button>
              {problem.nearest === null || problem.token === '' ? null : (
                <Button size="small" onClick={() => mend(problem, problem.nearest ?? '')}>
                  {say('studio.use-nearest', { name: problem.nearest })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The compiler did not come to an answer: that is not the author's fault, and asking again may do. */
function NotChecked({ why }: { readonly why: string }) {
  const { say } = useSay();
  return (
    <div className={css.notChecked}>
      <Alert>{say('studio.check-failed', { why })}</Alert>
      <Button size="small" onClick={checkAgain}>
        {say('common.retry')}
      </Button>
    </div>
  );
}

/** Writes what was probably meant in the place of what was written. */
function mend({ file, line, column, token }: StudioProblem, nearest: string): void {
  const text = allFiles(studioStore.getState()).find(({ path }) => path === file)?.text;
  if (text === undefined) return;
  const lines = text.split('\n');
  const before = lines[line - 1] ?? '';
  const at = before.indexOf(token, Math.max(0, column - 1));
  if (at < 0) return;
  lines[line - 1] = before.slice(0, at) + nearest + before.slice(at + token.length);
  writeFile(file, lines.join('\n'), `mend ${file}`);
}
