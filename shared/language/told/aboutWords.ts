/** A page of plain text. */
export interface Prose {
  readonly title: string;
  readonly parts: readonly {
    /** Null for what stands under the title. */
    readonly heading: string | null;
    readonly paragraphs: readonly string[];
  }[];
}

/** What the site says of itself in a language. */
export interface AboutWords {
  readonly about: Prose;
  readonly privacy: Prose;
  readonly levels: {
    readonly title: string;
    readonly lead: string;
    readonly means: Readonly<Record<'critical' | 'major' | 'minor' | 'editorial', string>>;
    readonly doubt: string;
  };
}
