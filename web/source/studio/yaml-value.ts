/** Values as the shipped files write them: in flow style on the line of their key, or as a block below it. */
import { stringify } from 'yaml';

const INLINE_LENGTH = 110;

/** Whether a value fits on the line of its key, as the shipped files write it. */
export function isInline(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  if (parts.length === 0) return true;
  const isDeep = parts.some((part) => typeof part === 'object' && part !== null);
  const isList = Array.isArray(value);
  return (isList ? !isDeep : true) && flowText(value).length <= INLINE_LENGTH;
}

/** One value in flow style: `{ zh: 甲, en: A }`, `[a, b]`, `'5 ug/L'`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, part]) => `${flowText(key)}: ${flowText(part)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  const list = stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true });
  return list.trim().slice(1, -1).trim();
}

/** A value in block style, its lines indented. */
export function blockText(value: unknown, indent: number): string {
  const pad = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value
      .map((item) => {
        const body = isInline(item) ? flowText(item) : blockText(item, indent + 2).trimStart();
        return `${pad}- ${body}`;
      })
      .join('\n');
  }
  return Object.entries(value as Record<string, unknown>)
    .map(([key, part]) =>
      isInline(part)
        ? `${pad}${flowText(key)}: ${flowText(part)}`
        : `${pad}${flowText(key)}:\n${blockText(part, indent + 2)}`,
    )
    .join('\n');
}
