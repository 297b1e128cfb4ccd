const UTF16 = { 'ff fe': 'utf-16le', 'fe ff': 'utf-16be' } as const;

/** The text of a file: UTF-8, what Excel calls Unicode text, or GBK, which Chinese spreadsheets write. */
export function textOfBytes(bytes: Uint8Array): string {
  const mark = Array.from(bytes.slice(0, 2), (byte) => byte.toString(16)).join(' ');
  const wide = mark === 'ff fe' || mark === 'fe ff' ? UTF16[mark] : null;
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
