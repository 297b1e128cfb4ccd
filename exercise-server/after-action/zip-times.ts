/**
 * A zip file keeps when each of its files was made, so that two made from the same would differ. Here all
 * are of the first instant that the format knows, 1 January 1980.
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Year 1980, month 1, day 1 in the date of MS-DOS. */
const FIRST_DAY = 0x21;

/** @throws {RangeError} for what is no zip file */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError('not an entry of a zip file');
    stamp(at + 12);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== LOCAL) throw new RangeError('not a file of a zip file');
    stamp(local + 10);
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;

  function stamp(offset: number): void {
    bytes.writeUInt16LE(0, offset);
    bytes.writeUInt16LE(FIRST_DAY, offset + 2);
  }
}
