import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useSay } from './use-say.ts';
import { redo, showPart, studioStore, undo } from '../../stores/studio.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useShortcuts } from '../../ui/shortcut.ts';
import { join } from '../../ui/panel.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Head } from './head.tsx';
import { countsOf, PART_FACES, PART_GROUPS } from './parts.ts';
import { Problems } from './problems.tsx';
import { Side } from './side.tsx';
import { Stage } from './stage.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import css from './studio.module.css';

const NOTHING: readonly never[] = [];

/** What the scenario is made of on the left, one part of it in the middle, its form or file on the right. */
export function Studio() {
  const { say } = useSay();
  const [problemsOpen, setProblemsOpen] = useState(false);
  const part = useStore(studioStore, (state) => state.part);
  useUndoKeys();
  useShortcuts({ z: undo, y: redo, p: () => setProblemsOpen(!problemsOpen) });
  return (
    <div className={css.studio}>
      <Head onProblems={() => setProblemsOpen(!problemsOpen)} problemsOpen={problemsOpen} />
      <Parts />
      <main
        className={join(css.stage, part === 'dry-run' && css.whole)}
        id="content"
        aria-label={say(PART_FACES[part].title)}
      >
        <Stage part={part} />
      </main>
      {part === 'dry-run' ? null : <Side part={part} />}
      {problemsOpen ? <Problems onClose={() => setProblemsOpen(false)} /> : null}
      <ConflictDialog />
    </div>
  );
}

function Parts() {
  const { say } = useSay();
  const part = useStore(studioStore, (state) => state.part);
  const draft = useStore(studioStore, (state) => state.draft);
  const shelf = useStore(studioStore, (state) => state.shelf) ?? NOTHING;
  const problems = useStore(studioStore, (state) => state.checked?.problems) ?? NOTHING;
  const counts = useMemo(
    () => (draft === null ? {} : countsOf(problems, draft, shelf)),
    [problems, draft, shelf],
  );
  return (
    <nav className={css.parts} aria-label={say('studio.parts')}>
      {PART_GROUPS.map((group) => (
        <div key={group.title} className={css.partGroup}>
          <h2 className={css.partTitle}>{say(group.title)}</h2>
          <ul>
            {group.parts.map((one) => {
              const { title, icon } = PART_FACES[one];
              const count = counts[one] ?? 0;
              return (
                <li key={one}>
                  <button
                    type="button"
                    className={join(css.part, one === part && css.partOpen)}
                    aria-current={one === part ? 'page' : undefined}
                    onClick={() => showPart(one)}
                  >
                    <Icon name={icon} size={16} />
                    <span className={css.partName}>{say(title)}</span>
                    {count === 0 ? null : (
                      <Chip tone="outside" title={say('studio.problems-here', { count })}>
                        {count}
                      </Chip>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
