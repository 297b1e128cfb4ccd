/** Keys and list positions from the root of a file to one of its values. */
export type Path = readonly (string | number)[];

/** The value at a path, undefined when there is none. Only own keys count. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** A path as people read it, list items by their id where they have one: `units[qingpu-engines].at`. */
export function fieldOf(path: Path, data: unknown): string {
  let field = '';
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') {
      const id = data === null ? undefined : valueAt(data, [...path.slice(0, i + 1), 'id']);
      field += `[${typeof id === 'string' ? id : step}]`;
    } else {
      field += field === '' ? step : `.${step}`;
    }
  }
  return field;
}
