/** A size in hexadecimal, perhaps with an extension. */
const sizeLine = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/i;

/**
 * Undoes chunks, or returns null where they are cut off. Bytes that do not begin as chunks do are returned as they are: many tools
 * store the body without them and keep the header.
 */
export function dechunk(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\n', at);
    const line = bytes.toString('latin1', at, end < 0 ? bytes.length : Math.min(end, at + 1024));
    const size = end < 0 ? undefined : sizeLine.exec(line)?.[1];
    if (size === undefined) return parts.length === 0 ? bytes : null;
    if (parts.length === 0 && bytes[end - 1] !== 0x0d) return bytes;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    const chunk = bytes.subarray(end + 1, end + 1 + length);
    const after = end + 1 + length;
    // A text may well begin with a line that reads as a size; then no line ends where that chunk would.
    if (parts.length === 0 && after < bytes.length && bytes[after] !== 0x0d && bytes[after] !== 0x0a) return bytes;
    if (chunk.length < length) return null;
    parts.push(chunk);
    at = after;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
}
