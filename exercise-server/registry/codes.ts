import type { Documents } from './documents.ts';
import { newCode } from './secret.ts';

/** Six digits that nobody else has, leading to a group's lobby or to one of its seats. */
export async function claimCode(
  documents: Documents,
  group: string,
  department: string | null,
): Promise<string> {
  for (;;) {
    const code = newCode();
    if (await documents.create('code', code, { group, department })) return code;
  }
}
