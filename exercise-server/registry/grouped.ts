/** Values by their key, in the order in which they came. */
export function groupedBy<V>(
  pairs: readonly (readonly [key: string, value: V])[],
): ReadonlyMap<string, readonly V[]> {
  const found = new Map<string, V[]>();
  for (const [key, value] of pairs) {
    const values = found.get(key);
    if (values === undefined) found.set(key, [value]);
    else values.push(value);
  }
  return found;
}
