import { textOfBytes } from '../../exercise-server/protocol/file-text.ts';

/** The text of a file, in whichever of the usual encodings it is. */
export async function textOfFile(file: Blob): Promise<string> {
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}
