/** Where a code leads when it is scanned. */
export function joinAddress(address: string, code: string): string {
  return `${address.replace(/\/$/, '')}/join?code=${encodeURIComponent(code)}`;
}

/** The wall of a group. @param address by which others reach the server, which may not be this page's */
export function wallPath(group: string, code: string, address: string): string {
  return `/screen/${group}?${new URLSearchParams({ code, at: address }).toString()}`;
}
