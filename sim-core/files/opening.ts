import { nearest } from '../base/nearest.ts';
import { FILE_KINDS, findTwin, isFileKind } from './library.ts';
import type { FileKind, Library } from './library.ts';
import { positionAt } from './lines.ts';
import type { Problem } from './problem.ts';
import { createReport } from './report.ts';
import type { Report } from './report.ts';
import { readYaml } from './yaml.ts';
import type { SourceFile } from './yaml.ts';

/** What a file says it is; null after a complaint. */
export function kindOf(report: Report): FileKind | null {
  const { kind } = report.source.data;
  if (isFileKind(kind)) return kind;
  const list = FILE_KINDS.join(', ');
  report.complain({
    code: kind === undefined ? 'missing-key' : 'unknown-kind',
    path: ['kind'],
    ...(kind === undefined ? { token: 'kind' } : {}),
    expected: { zh: `${FILE_KINDS.join('、')} 之一`, en: `one of ${list}` },
    nearest: typeof kind === 'string' ? nearest(kind, FILE_KINDS) : null,
  });
  return null;
}

/**
 * Opens a file that should be of one kind (null: of any). `problems` is what can be said already;
 * `report` is null when there is nothing to go on with.
 */
export function openFile(
  library: Library,
  file: SourceFile,
  wanted: FileKind | null,
): { readonly report: Report | null; readonly problems: readonly Problem[] } {
  library.onOpen?.(file);
  const read = readYaml(file);
  if (!read.ok) return { report: null, problems: read.error };
  const report = createReport(read.value);
  const kind = kindOf(report);
  if (kind === null) return { report: null, problems: report.problems };
  if (wanted !== null && kind !== wanted) {
    const expected = { zh: `kind: ${wanted}`, en: `kind: ${wanted}` };
    report.complain({ code: 'wrong-kind', path: ['kind'], expected });
    return { report: null, problems: report.problems };
  }
  const { id } = read.value.data;
  const twin = typeof id === 'string' ? findTwin(library, kind, id, file.path) : null;
  if (twin !== null) {
    const { line } = positionAt(read.value.starts, 0);
    report.complain({
      code: 'duplicate-id',
      path: ['id'],
      expected: {
        zh: `还没有用过的 id（${twin.path} 已用）`,
        en: `an id that is not used yet (${twin.path}:${line} has it)`,
      },
    });
  }
  return { report, problems: report.problems };
}
