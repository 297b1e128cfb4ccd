/** Where a code leads when it is scanned. */
export function joinAddress(address: string, code: string): string {
  return `${address.replace(/\/$/, '')}/join?code=${encodeURIComponent(code)}`;
}
