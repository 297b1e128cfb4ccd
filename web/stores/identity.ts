/** An id that nobody else makes. `crypto.randomUUID` needs HTTPS, which a room's own network may lack. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
