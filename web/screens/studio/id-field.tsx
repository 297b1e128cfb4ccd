import type { StudioPart } from '../../stores/studio.ts';
import { TextField } from '../../ui/field.tsx';
import { useHint } from './fields.tsx';
import type { OpenFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import { useTypedId } from './use-typed-id.ts';

/** The id of an item in its form. */
export function IdField({
  file,
  part,
  list,
  index,
}: {
  readonly file: OpenFile;
  readonly part: StudioPart;
  readonly list: string;
  readonly index: number;
}) {
  const { say } = useSay();
  const { value, type, leave } = useTypedId(file, part, list, index);
  return (
    <TextField
      label={say('studio.id')}
      value={value}
      hint={useHint(file, [list, index, 'id'], undefined)}
      maxLength={80}
      onChange={type}
      onBlur={leave}
    />
  );
}
