/** A draft: the files that an author has of their own, laid over those that came with the platform. */
import { dataOf, put } from './splice.ts';

export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

export interface Draft {
  readonly id: string;
  readonly files: readonly DraftFile[];
  readonly changedMs: number;
  /** What the server has of it, null for nothing. */
  readonly saved: Saved | null;
}

export interface Saved {
  readonly revision: number;
  /** By the server's clock. */
  readonly atMs: number;
  /** `changedMs` of the text that the server has. */
  readonly changedMs: number;
}

/** Whether the text is another than the server's; moments of two clocks are never compared for their order. */
export function isNewer({ saved, changedMs }: Draft): boolean {
  return saved !== null && changedMs !== saved.changedMs;
}

/** What a file says that it is, by its first words. */
export function headOf({ text }: DraftFile): { readonly kind: string; readonly id: string } {
  return {
    kind: /^kind:[ \t]*([\w-]+)/m.exec(text)?.[1] ?? '',
    id: /^id:[ \t]*['"]?([\w-]+)/m.exec(text)?.[1] ?? '',
  };
}

export function fileOf(
  files: readonly DraftFile[],
  kind: string,
  id: string | null = null,
): DraftFile | null {
  return (
    files.find((file) => {
      const head = headOf(file);
      return head.kind === kind && (id === null || head.id === id);
    }) ?? null
  );
}

/** Where a file of the author's stands in a draft. */
export function pathFor(kind: string, id: string): string {
  return kind === 'hazard' || kind === 'region' || kind === 'mechanism'
    ? `${kind}s/${id}.yaml`
    : `${kind}.yaml`;
}

/** The draft with one file written; a new one comes last. */
export function withFile(files: readonly DraftFile[], file: DraftFile): readonly DraftFile[] {
  const at = files.findIndex(({ path }) => path === file.path);
  return at < 0 ? [...files, file] : files.map((one, i) => (i === at ? file : one));
}

/** An id that nobody has: `spill`, `spill-2`, … */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

type Both = { readonly zh: string; readonly en: string };

/**
 * A scenario, and the exercise that plays it where there is one, as an author's own: new ids, so that both
 * stand beside the originals.
 */
export function copyOf(
  shelf: readonly DraftFile[],
  scenarioId: string,
  suffix: Both,
  taken: ReadonlySet<string>,
): readonly DraftFile[] {
  const scenario = fileOf(shelf, 'scenario', scenarioId);
  if (scenario === null) return [];
  const own = { path: 'scenario.yaml', text: scenario.text };
  const exercise = shelf.find(
    (file) => headOf(file).kind === 'exercise' && dataOf(file.text)['scenario'] === scenarioId,
  );
  const played = exercise === undefined ? [] : [{ path: 'exercise.yaml', text: exercise.text }];
  return asCopy([own, ...played], suffix, taken);
}

/** Files whose scenario and exercise have new ids and say that they are a copy; the others stay as they are. */
export function asCopy(
  files: readonly DraftFile[],
  suffix: Both,
  taken: ReadonlySet<string>,
): readonly DraftFile[] {
  const scenario = fileOf(files, 'scenario');
  if (scenario === null) return files;
  const old = headOf(scenario).id;
  const id = freeId(/-copy(?:-\d+)?$/.test(old) ? old : `${old}-copy`, taken);
  const named = (text: string): string => {
    const title = dataOf(text)['title'] as Partial<Both> | undefined;
    const said = (language: keyof Both): string => {
      const written = title?.[language] ?? '';
      return written.endsWith(suffix[language]) ? written : `${written}${suffix[language]}`;
    };
    return put(text, ['title'], { zh: said('zh'), en: said('en') });
  };
  return files.map((file) => {
    const { kind } = headOf(file);
    if (kind === 'scenario') return { ...file, text: put(named(file.text), ['id'], id) };
    if (kind !== 'exercise') return file;
    return { ...file, text: put(put(named(file.text), ['id'], `${id}-play`), ['scenario'], id) };
  });
}
