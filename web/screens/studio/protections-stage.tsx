import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newProtection } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StageHead } from './stage-head.tsx';
import { useOutline } from './use-choices.ts';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** Protective acts: who may do what about which incident. */
export function ProtectionsStage() {
  const { say, tell, language } = useSay();
  const file = useFile('scenario');
  const outline = useOutline();
  const chosen = useChosen('protections');
  const list = listOf(file?.data['protections']);
  const [incident] = outline?.incidents ?? [];
  const owner = outline?.departments[0]?.id ?? '';
  const nameOf = (id: string): string =>
    outline?.departments.find((one) => one.id === id)?.[language] ?? id;
  const add = (): void => {
    if (file === null || incident === undefined) return;
    const id = freeId('new-act', new Set(list.map((one) => textOf(one['id']))));
    file.insert(['protections'], list.length, newProtection(id, owner, incident.id));
    choosePart('protections', id);
  };
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-protections')} help={say('studio.protections-help')}>
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          disabled={incident === undefined}
          onClick={add}
        >
          {say('studio.add-protection')}
        </Button>
      </StageHead>
      <div
        className={css.scroll}
        tabIndex={0}
        role="group"
        aria-label={say('studio.part-protections')}
      >
        {list.length === 0 ? (
          <Empty icon="shield">{say('studio.no-protections')}</Empty>
        ) : (
          <table className={css.rows}>
            <thead>
              <tr>
                <th scope="col">{say('studio.name')}</th>
                <th scope="col">{say('studio.owner')}</th>
                <th scope="col">{say('studio.incident')}</th>
                <th scope="col">{say('studio.takes')}</th>
                <th scope="col">{say('studio.cost')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => {
                const id = textOf(one['id']);
                return (
                  <tr key={id} className={id === chosen ? css.rowOpen : undefined}>
                    <td>
                      <button
                        type="button"
                        className={css.link}
                        onClick={() => choosePart('protections', id)}
                      >
                        {tell(titleOf(one['title'])) || id}
                      </button>
                    </td>
                    <td>{nameOf(textOf(one['owner']))}</td>
                    <td>{textOf(one['incident'])}</td>
                    <td>{textOf(one['takes'])}</td>
                    <td>{textOf(one['cost'])}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
