/** A little experiment that runs in a second: two towns, a leak, two mechanisms. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './call.ts';

/** The files of its scenario, to be given beside it. */
export const SMALL = ['scenario', 'region', 'leak', 'plume'].map((name) =>
  join(ROOT, 'test', 'files', 'small', `${name}.yaml`),
);

export interface Wanted {
  readonly id?: string;
  readonly mechanisms?: string;
  readonly seeds?: string;
  readonly title?: string;
  readonly levels?: string;
  readonly scenarios?: string;
}

/** Writes the experiment file. @returns the names to call `experiment` with */
export function smallExperiment(folder: string, wanted: Wanted = {}): string[] {
  const {
    id = 'two-towns-try',
    mechanisms = '[territorial]',
    seeds = '3',
    title = 'A try',
    levels = '[{ id: prompt, information: { notice: 5 min } }]',
    scenarios = '[small-spill]',
  } = wanted;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${id}.yaml`);
  writeFileSync(
    path,
    [
      'kind: experiment',
      `id: ${id}`,
      `title: { zh: 试一试, en: ${title} }`,
      'summary: { zh: 两个镇, en: Two towns }',
      'sources: { mine: { zh: 假设, en: assumption } }',
      'quality: assumed',
      'source: mine',
      `scenarios: ${scenarios}`,
      `mechanisms: ${mechanisms}`,
      'variants:',
      '  - of: joint-meeting',
      '    factors:',
      `      - ${levels}`,
      `seeds: ${seeds}`,
      '',
    ].join('\n'),
  );
  return [path, ...SMALL];
}

/** Every file of a folder with its bytes. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}
