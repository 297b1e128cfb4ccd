import { compileLab, idsOf } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { Context } from './context.ts';
import { openShelf } from './inputs.ts';
import type { Shown } from './listed.ts';
import { table } from './table.ts';

/** Labs are no drills: what counts is what they measure and how often. */
export function labs({ language }: Context): Shown {
  const { library } = openShelf();
  const found = idsOf(library, 'lab').map((id) => ({
    id,
    compiled: compileLab(library, OPTIONS, id),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled.ok
      ? {
          id,
          title: compiled.value.texts.title,
          summary: compiled.value.texts.summary,
          kind: 'lab',
          valid: true,
          apparatus: compiled.value.model.apparatus.kind,
          seeds: compiled.value.model.seeds,
          targets: compiled.value.model.targets.map((target) => target.id),
          quality: compiled.value.quality,
        }
      : { id, title: null, kind: 'lab', valid: false },
  );
  const rows = found.map(({ id, compiled }) =>
    compiled.ok
      ? [
          id,
          compiled.value.texts.title[language],
          compiled.value.model.apparatus.kind,
          String(compiled.value.model.targets.length),
          String(compiled.value.model.seeds),
        ]
      : [id, say(language, 'list.broken'), '', '', ''],
  );
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.apparatus'), side: 'left' },
    { title: say(language, 'list.targets'), side: 'right' },
    { title: say(language, 'list.seeds'), side: 'right' },
  ] as const;
  return { json, lines: [table(columns, rows)] };
}
