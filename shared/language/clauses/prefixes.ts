/** How a match of a pattern can begin: up to so many characters each; null where that is not known. */
export type Prefixes = ReadonlySet<string> | null;

/** Characters by which patterns are told apart before they are tried. */
const prefixLength = 4;
/** A pattern that can begin in more ways is looked for everywhere. */
const most = 400;

/** A part of a pattern's beginning, and whether what follows can still add to it. */
interface Begun {
  readonly text: string;
  readonly isOpen: boolean;
}

class Unknown extends Error {}

/** Reads the sources that language folders may write: literals, classes of literals, groups without capture, bounded repeats, lookarounds. */
class Reader {
  #at = 0;
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }

  /** All ways in which one of several alternatives begins. */
  alternatives(): Begun[] {
    const found = [...this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      found.push(...this.#sequence());
    }
    return found;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  #sequence(): Begun[] {
    let begun: Begun[] = [{ text: '', isOpen: true }];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const atom = this.#read(begun);
      if (atom === 'unknown') return begun.map(({ text }) => ({ text, isOpen: false }));
      const isOptional = this.#quantifier();
      if (atom === null) continue;
      const longer = begun.flatMap((start): Begun[] => {
        if (!start.isOpen) return [start];
        const next = atom.map(({ text, isOpen }) => {
          const whole = start.text + text;
          return { text: whole.slice(0, prefixLength), isOpen: isOpen && whole.length < prefixLength };
        });
        return isOptional ? [start, ...next] : next;
      });
      const isKnown = new Set<string>();
      const apart = longer.filter(({ text, isOpen }) => {
        const key = `${text} ${isOpen}`;
        return !isKnown.has(key) && isKnown.add(key);
      });
      if (apart.length <= most) {
        begun = apart;
        continue;
      }
      if (begun.some(({ text }) => text === '')) throw new Unknown();
      this.#pass();
      return begun.map(({ text }) => ({ text, isOpen: false }));
    }
    return begun;
  }

  /** The next atom; one that may be anything ends what is known of the sequence, which must have begun. */
  #read(begun: readonly Begun[]): Begun[] | null | 'unknown' {
    const from = this.#at;
    try {
      return this.#atom();
    } catch (error) {
      if (!(error instanceof Unknown) || begun.some(({ text }) => text === '')) throw error;
      this.#at = from;
      this.#pass();
      return 'unknown';
    }
  }

  /** To the end of the sequence, whatever stands in it. */
  #pass(): void {
    for (let depth = 0; this.#at < this.#source.length; this.#at++) {
      const sign = this.#source[this.#at];
      if (sign === '\\') this.#at++;
      else if (sign === '[') while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      else if (sign === '(') depth++;
      else if (depth === 0 && (sign === '|' || sign === ')')) return;
      else if (sign === ')') depth--;
    }
  }

  /** What one atom can be, or null for a lookaround, which is nothing wide. */
  #atom(): Begun[] | null {
    const sign = this.#source[this.#at];
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '.' || sign === undefined) throw new Unknown();
    if (sign === '^' || sign === '$') {
      this.#at++;
      return null;
    }
    if (sign === '\\') {
      const escaped = this.#source[this.#at + 1] ?? '';
      if (/[a-z\d]/iu.test(escaped)) throw new Unknown();
      this.#at += 2;
      return [{ text: escaped, isOpen: true }];
    }
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return [{ text: character, isOpen: true }];
  }

  #group(): Begun[] | null {
    const opening = /\((?:\?:|\?=|\?!|\?<=|\?<!)/uy;
    opening.lastIndex = this.#at;
    const opened = opening.exec(this.#source)?.[0];
    if (opened === undefined) throw new Unknown();
    this.#at += opened.length;
    if (opened !== '(?:') {
      this.#skip();
      return null;
    }
    const inside = this.alternatives();
    if (this.#source[this.#at] !== ')') throw new Unknown();
    this.#at++;
    return inside;
  }

  /** Past the end of a lookaround, whatever stands in it. */
  #skip(): void {
    for (let depth = 1; depth > 0; this.#at++) {
      const sign = this.#source[this.#at];
      if (sign === undefined) throw new Unknown();
      if (sign === '\\') this.#at++;
      else if (sign === '[') while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      else if (sign === '(') depth++;
      else if (sign === ')') depth--;
    }
  }

  #class(): Begun[] {
    const found = /\[([^\]\\^-]{1,200}|[^\]\\^-]{0,8}-|-[^\]\\^-]{1,8})\]/uy;
    found.lastIndex = this.#at;
    const match = found.exec(this.#source);
    if (match?.[1] === undefined) throw new Unknown();
    this.#at += match[0].length;
    return [...match[1]].map((text) => ({ text, isOpen: true }));
  }

  /** Past a quantifier; whether what it counts may be absent. One that may stand again is known by its first. */
  #quantifier(): boolean {
    const found = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/uy;
    found.lastIndex = this.#at;
    const match = found.exec(this.#source);
    if (match === null) return false;
    this.#at += match[0].length;
    if (match[0].startsWith('+') || Number(match[1]) > 0) return false;
    return true;
  }
}

/**
 * The first characters of all that a source can match, so that it need be tried only where they stand; fewer where a match may be
 * that short, or may go on with anything. Null where the source says nothing of its beginning.
 */
export function prefixesOf(source: string): Prefixes {
  try {
    const reader = new Reader(source);
    const begun = reader.alternatives();
    if (!reader.isAtEnd() || begun.some(({ text }) => text === '')) return null;
    return new Set(begun.map(({ text }) => text));
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}
