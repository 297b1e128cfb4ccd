/** Characters that no XML may hold: controls but for tab and line ends, and halves of a pair. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * The same without them, whatever somebody pasted into a note.
 * @param said plain data
 */
export function printable<T>(said: T): T {
  const cleaned: unknown = JSON.parse(JSON.stringify(said), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(UNPRINTABLE, '') : value,
  );
  return cleaned as T;
}
