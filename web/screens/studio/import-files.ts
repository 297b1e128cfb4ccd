import { textOfFile } from '../../source/file-text.ts';
import type { DraftFile } from '../../source/studio/draft.ts';

const LARGEST = 400_000;

/** YAML files that somebody dropped or chose; others, and far too large ones, are left out. */
export async function readYamlFiles(list: FileList): Promise<readonly DraftFile[]> {
  const files = [...list].filter(({ name, size }) => /\.ya?ml$/i.test(name) && size <= LARGEST);
  return Promise.all(
    files.map(async (file) => ({ path: file.name, text: await textOfFile(file) })),
  );
}
