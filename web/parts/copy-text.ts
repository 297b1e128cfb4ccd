/** @returns false where nothing can be copied: over plain HTTP a page has no clipboard, and anybody may forbid it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
