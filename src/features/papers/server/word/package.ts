import { constants, inflateRawSync } from 'node:zlib';
import { mostInflatedBytes, mostParts } from '../../model.ts';
import type { Fault } from './fault.ts';

/** The parts of a Word file by name, inflated. */
export type Package = ReadonlyMap<string, Buffer>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

type Entry = { name: string; method: number; flags: number; size: number; at: number };

const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('no end of a zip');
};

const entriesOf = (bytes: Buffer): Entry[] => {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostParts) throw new RangeError('too many parts');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const packedOf = (bytes: Buffer, { at, size }: Entry): { from: number; packed: Buffer } => {
  if (bytes.readUInt32LE(at) !== LOCAL) throw new RangeError('no local header');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + size > bytes.length) throw new RangeError('cut off');
  return { from, packed: bytes.subarray(from, from + size) };
};

const isStrange = (name: string): boolean =>
  name === '' || /^[/\\]|\\|(^|\/)\.\.(\/|$)|\p{Cc}/u.test(name) || name.length > 200;

/**
 * Opens a Word file and inflates it, counting what really comes out and not what it declares.
 * @returns faults instead of parts where it is no file to be trusted
 */
export const openPackage = (bytes: Buffer): { parts: Package } | { faults: Fault[] } => {
  const parts = new Map<string, Buffer>();
  let left = mostInflatedBytes;
  try {
    const taken: [from: number, to: number][] = [];
    for (const entry of entriesOf(bytes)) {
      if (entry.name.endsWith('/')) continue;
      if (isStrange(entry.name) || parts.has(entry.name))
        return { faults: [{ code: 'template-unreadable' }] };
      if (entry.flags & 1) return { faults: [{ code: 'template-has-password' }] };
      const { from, packed } = packedOf(bytes, entry);
      // Parts that share their bytes are how a small file inflates to a huge one.
      if (taken.some(([start, end]) => from < end && start < from + packed.length))
        return { faults: [{ code: 'template-unreadable' }] };
      taken.push([from, from + packed.length]);
      if (entry.method !== 0 && entry.method !== 8) return { faults: [{ code: 'template-unreadable' }] };
      const part =
        entry.method === 0
          ? Buffer.from(packed)
          : inflateRawSync(packed, { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_FINISH });
      left -= part.length;
      if (left < 0) return { faults: [{ code: 'template-too-large-inside' }] };
      parts.set(entry.name, part);
    }
  } catch (error) {
    const isBomb = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return { faults: [{ code: isBomb ? 'template-too-large-inside' : 'template-unreadable' }] };
  }
  return { parts };
};
