/** Words, longest first, as part of a regular expression. */
export const longestFirst = (list: Iterable<string>): string =>
  [...list].sort((one, other) => other.length - one.length).join('|');
