/** JSON for compiled data, in which a number may be infinite. */
const INFINITE: Readonly<Record<string, number>> = { '+∞': Infinity, '-∞': -Infinity };

export function pack(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === Infinity) return { number: '+∞' };
    return inner === -Infinity ? { number: '-∞' } : inner;
  });
}

/** @throws {SyntaxError} for what is no JSON */
export function unpack(text: string): unknown {
  return JSON.parse(text, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !('number' in inner)) return inner;
    return typeof inner.number === 'string' ? (INFINITE[inner.number] ?? inner) : inner;
  });
}
