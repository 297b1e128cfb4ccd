import type { ReactNode } from 'react';
import { choosePart, type StudioPart } from '../../stores/studio.ts';
import { Empty } from '../../ui/empty.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { StageHead } from './stage-head.tsx';
import { useChosen } from './use-chosen.ts';
import css from './stages.module.css';

/** One line: the cell at `link` opens the form of what it is about. */
export interface TableLine {
  readonly id: string;
  readonly cells: readonly ReactNode[];
  readonly link: number;
}

/** A part of the scenario that is a list: what there is as a table, and what can be added to it. */
export function TableStage({
  part,
  title,
  help,
  actions,
  columns,
  lines,
  empty,
}: {
  readonly part: StudioPart;
  readonly title: string;
  readonly help: string;
  readonly actions: ReactNode;
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
  readonly empty: { readonly icon: IconName; readonly words: string };
}) {
  const chosen = useChosen(part);
  return (
    <div className={css.fill}>
      <StageHead title={title} help={help}>
        {actions}
      </StageHead>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={title}>
        {lines.length === 0 ? (
          <Empty icon={empty.icon}>{empty.words}</Empty>
        ) : (
          <table className={css.rows}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, cells, link }) => (
                <tr key={id} className={id === chosen ? css.rowOpen : undefined}>
                  {cells.map((cell, i) => (
                    <td key={columns[i]}>
                      {i === link ? (
                        <button
                          type="button"
                          className={css.link}
                          aria-pressed={id === chosen}
                          onClick={() => choosePart(part, id)}
                        >
                          {cell}
                        </button>
                      ) : (
                        cell
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
