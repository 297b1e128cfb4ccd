import { formatShare, say } from '../../sim-core/text/index.ts';
import { assumedShare } from './assumed.ts';
import type { Context } from './context.ts';
import { campaignIds, campaignNamed, openShelf } from './inputs.ts';
import { unlessBroken, type Shown } from './listed.ts';
import { table } from './table.ts';

/** Shipped campaigns, for programs and for people. */
export function campaigns({ io, language }: Context): Shown {
  const shelf = openShelf();
  const found = campaignIds(shelf).map((id) => ({
    id,
    compiled: unlessBroken(() => campaignNamed(shelf, id, io)),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled === null
      ? { id, title: null, valid: false }
      : {
          id,
          title: compiled.title,
          summary: compiled.summary,
          valid: true,
          scenarios: compiled.model.scenarios,
          events: compiled.model.events,
          quality: compiled.quality,
        },
  );
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.events'), side: 'right' },
    { title: say(language, 'list.assumed'), side: 'right' },
  ] as const;
  const rows = found.map(({ id, compiled }) =>
    compiled === null
      ? [id, say(language, 'list.broken'), '', '']
      : [
          id,
          compiled.title[language],
          String(compiled.model.events),
          formatShare(assumedShare([compiled.quality]).share),
        ],
  );
  return { json, lines: rows.length === 0 ? [say(language, 'list.none')] : [table(columns, rows)] };
}
