/** Opens a zip file again, and tells whether its XML is well-formed: enough to read what we wrote. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** @returns each file's text by its path */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from(new Uint32Array([END]).buffer));
  if (end < 0) throw new Error('no zip file');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    files.set(path, (method === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)+/iy;
const DECLARATION = /<\?xml[^?]*\?>/y;

/** @returns what is wrong with a document, or null */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(xml);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  take(DECLARATION);
  while (at < xml.length) {
    const tag = take(TAG);
    if (tag === null) {
      if (take(TEXT) === null) return `at ${at}: ${xml.slice(at, at + 40)}`;
      continue;
    }
    const [, closes, name, , isEmpty] = tag;
    if (closes === '/') {
      if (open.pop() !== name) return `at ${at}: </${name}> closes another`;
    } else if (isEmpty !== '/') open.push(name);
  }
  return open.length === 0 ? null : `never closed: ${open.join(' ')}`;
}

/** All text of a document, tags left out. */
export function textOf(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
