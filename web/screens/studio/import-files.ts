import type { DraftFile } from '../../source/studio/draft.ts';

const LARGEST = 400_000;

/** The text of a file: UTF-8, or what Chinese spreadsheets write where it is not. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** YAML files that somebody dropped or chose; others, and far too large ones, are left out. */
export async function readYamlFiles(list: FileList): Promise<readonly DraftFile[]> {
  const files = [...list].filter(({ name, size }) => /\.ya?ml$/i.test(name) && size <= LARGEST);
  return Promise.all(
    files.map(async (file) => ({ path: file.name, text: await textOfFile(file) })),
  );
}
