import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import type { Named } from '../../source/studio/msel/names.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newProtection } from '../../text/studio-files.ts';
import { quantityOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TableStage } from './table-stage.tsx';
import { useOutline } from './use-choices.ts';
import { useFile } from './use-file.ts';

/** Protective acts: who may do what about which incident. */
export function ProtectionsStage() {
  const { say, tell, language } = useSay();
  const file = useFile('scenario');
  const outline = useOutline();
  const list = listOf(file?.data['protections']);
  const incidents = outline?.incidents ?? [];
  // An act is a hazard's: it can be taken where something happens that knows one.
  const first = listOf(file?.data['incidents']).flatMap((one) => {
    const hazard = outline?.hazards.find(({ id }) => id === textOf(one['hazard']));
    const [protection] = hazard?.protections ?? [];
    const id = textOf(one['id']);
    const incident = incidents.find((part) => part.id.split('@')[0] === id);
    return protection === undefined || incident === undefined ? [] : [{ incident, protection }];
  })[0];
  const owner = outline?.departments[0]?.id ?? '';
  const titleIn = (named: readonly Named[] | undefined, id: string): string =>
    named?.find((one) => one.id === id)?.[language] ?? id;
  const add = (): void => {
    if (file === null || first === undefined) return;
    const id = freeId('new-act', new Set(list.map((one) => textOf(one['id']))));
    const { incident, protection } = first;
    file.insert(['protections'], list.length, newProtection(id, owner, incident.id, protection));
    choosePart('protections', id);
  };
  return (
    <TableStage
      part="protections"
      title={say('studio.part-protections')}
      help={say('studio.protections-help')}
      actions={
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          disabled={first === undefined}
          onClick={add}
        >
          {say('studio.add-protection')}
        </Button>
      }
      columns={[
        say('studio.name'),
        say('studio.owner'),
        say('studio.incident'),
        say('studio.takes'),
        say('studio.cost'),
      ]}
      lines={list.map((one) => ({
        id: textOf(one['id']),
        link: 0,
        cells: [
          tell(titleOf(one['title'])) || textOf(one['id']),
          titleIn(outline?.departments, textOf(one['owner'])),
          titleIn(incidents, textOf(one['incident'])),
          quantityOf(language, textOf(one['takes'])),
          quantityOf(language, textOf(one['cost'])),
        ],
      }))}
      empty={{
        icon: 'shield',
        words: say(first === undefined ? 'studio.no-protectable' : 'studio.no-protections'),
      }}
    />
  );
}
