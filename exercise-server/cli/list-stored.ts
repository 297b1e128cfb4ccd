/** What exercises a data folder or a database keeps, by the ids that other commands ask for. */
import { say } from '../../sim-core/text/index.ts';
import type { Context } from './context.ts';
import type { Shown } from './listed.ts';
import { withStore, type Where } from './stores.ts';
import { table } from './table.ts';

export async function stored(context: Context, where: Where): Promise<Shown> {
  const { language } = context;
  const { listStored } = await import('../archive/stored.ts');
  const all = await withStore(context, where, listStored);
  const rows = all.map(({ id, title, createdMs, state, groups }) => [
    id,
    title?.[language] ?? '',
    say(language, `stored.${state}`),
    String(groups.length),
    createdMs === null ? '' : new Date(createdMs).toISOString().slice(0, 16).replace('T', ' '),
  ]);
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'stored.state'), side: 'left' },
    { title: say(language, 'stored.groups'), side: 'right' },
    { title: say(language, 'stored.created'), side: 'left' },
  ] as const;
  return {
    json: all.map(({ createdMs, ...rest }) => ({ ...rest, created_ms: createdMs })),
    lines: [rows.length === 0 ? say(language, 'list.none') : table(columns, rows)],
  };
}
