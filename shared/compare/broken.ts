/** Characters that one byte which stands for none can have been, with what is read of its neighbours. */
const mostLost = 4;

/** Whether a text is another in which some characters were broken on the way: each U+FFFD stands for a few of them. */
function isBrokenCopy(broken: string, whole: string): boolean {
  if (!broken.includes('\ufffd')) return false;
  const parts = broken.split(/(\ufffd+)/u);
  let at = 0;
  let slack = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      slack = part.length * mostLost;
      continue;
    }
    const isLast = index === parts.length - 1;
    const found = isLast ? whole.length - part.length : whole.slice(at, at + slack + part.length).indexOf(part) + at;
    if (found < at || found > at + slack || !whole.startsWith(part, found)) return false;
    at = found + part.length;
    slack = 0;
  }
  return at === whole.length;
}

/** Whether two texts differ in nothing but characters that could not be read in one of them: nothing is known to have changed. */
export const differInBroken = (one: string, other: string): boolean =>
  isBrokenCopy(one, other) || isBrokenCopy(other, one);
