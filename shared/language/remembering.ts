/**
 * Keeps what was made of texts, of so many characters of them in all, and forgets first what was asked for longest ago: the pages of
 * a site repeat each other's words, and of a page that changed most is read again. The key must hold all that the answer follows from.
 */
export function remembering<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, { readonly made: T }>();
  let length = 0;
  return (key, make) => {
    const kept = known.get(key);
    if (kept !== undefined) {
      known.delete(key);
      known.set(key, kept);
      return kept.made;
    }
    const made = make();
    if (key.length > most) return made;
    known.set(key, { made });
    length += key.length;
    for (const oldest of known.keys()) {
      if (length <= most) break;
      known.delete(oldest);
      length -= oldest.length;
    }
    return made;
  };
}
