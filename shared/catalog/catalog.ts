import * as z from 'zod/mini';

/** How much an authority's word weighs; the first is the highest (design, "Words"). */
export const ranks = ['gazette', 'law', 'instruction', 'page', 'spokesperson', 'embassy', 'lead'] as const;
export const kinds = ['page', 'listing', 'feed', 'api', 'file'] as const;
/** How often a source is read. */
export const cadences = ['15m', '1h', '6h', '1d'] as const;
/** What is known of how a source reads: read well live on a day, its structure seen in public material, or neither. */
export const statuses = ['proved', 'seen', 'assumed'] as const;

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(200));
const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));
/** Text by BCP 47 language tag. */
const localised = z.record(languageTag, z.string());
const jurisdiction = z.string().check(z.regex(/^[A-Z]{2}$/));
const host = z.string().check(z.regex(/^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/));
const selector = z.string().check(z.minLength(1), z.maxLength(500));
/** A JMESPath expression. */
const expression = z.string().check(z.minLength(1), z.maxLength(500));

export const authoritySchema = z.strictObject({
  id,
  name: localised,
  jurisdiction,
  rank: z.enum(ranks),
  /** Host names (with a port where it is not the default) this authority publishes on. */
  hosts: z.array(host).check(z.minLength(1)),
});

/** CSS selectors that correct what is read by itself; one that ends in `@name` reads an attribute. */
export const selectSchema = z.strictObject({
  content: z.optional(selector),
  remove: z.optional(z.array(selector)),
  title: z.optional(selector),
  published: z.optional(selector),
  number: z.optional(selector),
});

/** How the items of a listing are found; selectors are relative to the item but for `item` itself. */
export const listingSchema = z.strictObject({
  /** Found by itself unless given. */
  item: z.optional(selector),
  link: z._default(selector, 'a'),
  title: z.optional(selector),
  published: z.optional(selector),
  /** Regular expression that a link's absolute address must match to be an item. */
  match: z.optional(z.string()),
  /** Regular expression with one group: the site's own id in a link's address, whatever path leads to it. */
  id: z.optional(z.string()),
  /** Address of a notice with `{id}` in it, where a link is a script that names only the id. */
  address: z.optional(z.string()),
  /** Whether each notice that the listing gains is read, with `select`, so that it is told with its words. */
  follow: z._default(z.boolean(), false),
});

/** What is read of a feed beside its entries: nothing is needed. */
export const feedSchema = z.strictObject({
  /** Regular expression that an entry's title must match, in any case. */
  match: z.optional(z.string()),
  /** Whether the feed may be without entries; else that is a fault of the site. */
  mayBeEmpty: z._default(z.boolean(), false),
  /** Element of an entry that holds its document number, as the feed writes it: `meta:fundstelle`. */
  number: z.optional(z.string().check(z.regex(/^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/))),
  /** As of a listing. */
  follow: z.optional(z.boolean()),
});

/** Where things are in a JSON answer: JMESPath, relative to the item but for `items`. Without `title` they are found by themselves. */
export const apiSchema = z.strictObject({
  /** The list of items; where `title` is given, without it the whole answer is one notice. */
  items: z.optional(expression),
  /** What names an item for ever; its link unless given. */
  id: z.optional(expression),
  title: z.optional(expression),
  link: z.optional(expression),
  published: z.optional(expression),
  number: z.optional(expression),
  /** Text, HTML, or a list or mapping of fields. */
  body: z.optional(expression),
  /** The publisher's own word on its last change. */
  note: z.optional(expression),
  /** Why a notice is withdrawn; it is while this finds something. */
  withdrawn: z.optional(expression),
  match: z.optional(z.string()),
  mayBeEmpty: z._default(z.boolean(), false),
  /** What the answer holds only while it is none, such as a notice of the service: then it is tried again. */
  unavailable: z.optional(expression),
  /** As of a listing. */
  follow: z.optional(z.boolean()),
  /** Address that is read when it is followed; the link unless given. */
  text: z.optional(expression),
});

/** How further pages of a list are asked for; one of both. They are read only until an entry is known. */
export const pagingSchema = z.strictObject({
  /** JMESPath of the next page's address, in the answer of an API. */
  next: z.optional(expression),
  /** Query parameter that counts pages, or the path of such a field in the body of a POST: `filter.PageNumber`. */
  parameter: z.optional(z.string().check(z.regex(/^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/), z.maxLength(100))),
});

/** How the address is asked, where a plain GET will not do. */
export const requestSchema = z.strictObject({
  method: z._default(z.enum(['GET', 'POST']), 'GET'),
  /** Sent with POST, as JSON. */
  body: z.optional(z.record(z.string(), z.json())),
  /** `Accept` and `Accept-Language`. */
  accept: z.optional(z.string().check(z.maxLength(200))),
  language: z.optional(languageTag),
  /** Others that the site needs, such as the name of its own application. */
  headers: z.optional(z.record(z.string(), z.string().check(z.maxLength(1000)))),
});

/** What a healthy reading of a source holds; one that does not is trouble, and never a baseline. */
export const expectsSchema = z.strictObject({
  /** Words that its text below the title, or one of its entries, says, whatever their case and spaces. */
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Least number of entries of a list, or of rows of tables on a page. */
  rows: z.optional(z.int().check(z.minimum(1))),
  /** How old the newest entry, or the document, may be at most. */
  newest: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}d$/))),
});

/** Where the next edition of a document is found, which stands at another address than this one. */
export const successorSchema = z.strictObject({
  /** Address of a list that links to it. */
  listing: z.url({ protocol: /^https?$/ }),
  /** Where that list is JSON: its entries, and the address of each, relative to it. */
  items: z.optional(expression),
  link: z.optional(expression),
  /** Regular expression that a link's absolute address must match. */
  match: z.optional(z.string()),
  /** Regular expression that an entry's title must match, in any case. */
  title: z.optional(z.string()),
});

export const sourceEntrySchema = z.strictObject({
  id,
  authority: id,
  title: z.optional(localised),
  /** The country that it is about, where that is not the authority's own: travel advice. ISO 3166-1. */
  destination: z.optional(jurisdiction),
  url: z.url({ protocol: /^https?$/ }),
  /** Other official addresses of the same text, asked in this order where the first does not give the document. */
  mirrors: z.optional(z.array(z.url({ protocol: /^https?$/ })).check(z.minLength(1), z.maxLength(5))),
  successor: z.optional(successorSchema),
  /** Last day (YYYY-MM-DD) for which its document speaks, where that is one edition. */
  ends: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  kind: z.enum(kinds),
  language: languageTag,
  timezone: z._default(z.string(), 'UTC'),
  programmes: z._default(z.array(id), []),
  every: z._default(z.enum(cadences), '6h'),
  status: z._default(z.enum(statuses), 'assumed'),
  /** Day (YYYY-MM-DD) on which the source was read well live last; with `proved` alone. */
  checked: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  expects: z.optional(expectsSchema),
  /** How many hours its critical alerts wait for an operator at most. */
  hold: z.optional(z.string().check(z.regex(/^(?:[1-9]|1\d|2[0-4])h$/))),
  select: z._default(selectSchema, {}),
  /** Whether the files that hang on a page are read too. */
  attachments: z.optional(z.boolean()),
  /** Whether the page, and each notice that it leads to, is read as a browser shows it. */
  render: z.optional(z.boolean()),
  listing: z.optional(listingSchema),
  feed: z.optional(feedSchema),
  api: z.optional(apiSchema),
  request: z.optional(requestSchema),
  paging: z.optional(pagingSchema),
});

/** What a subscriber follows: a kind of visa, of permission or of entry without either. */
export const programmeSchema = z.strictObject({
  id,
  name: localised,
  /** Whose programme it is; its words mean it only in texts of that jurisdiction, or about it, and in all texts without one. */
  jurisdiction: z.optional(jurisdiction),
  /** Why it has no second source of another office or kind. */
  alone: z.optional(z.string().check(z.minLength(10), z.maxLength(300))),
  /** What texts call it, by language. */
  words: z.optional(
    z.record(languageTag, z.array(z.string().check(z.minLength(2), z.maxLength(80))).check(z.maxLength(40))),
  ),
});

export const catalogFileSchema = z.strictObject({
  authorities: z.array(authoritySchema),
  programmes: z._default(z.array(programmeSchema), []),
  sources: z.array(sourceEntrySchema),
});

export type Rank = (typeof ranks)[number];
export type Kind = (typeof kinds)[number];
export type Cadence = (typeof cadences)[number];
export type Expects = Readonly<z.infer<typeof expectsSchema>>;
export type Select = z.infer<typeof selectSchema>;
export type ApiRules = z.infer<typeof apiSchema>;
export type RequestRules = z.infer<typeof requestSchema>;
export type ListingRules = z.infer<typeof listingSchema>;
export type Authority = Readonly<z.infer<typeof authoritySchema>>;
export type Programme = Readonly<z.infer<typeof programmeSchema>>;
type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** One watched address with its authority resolved. */
export type Source = Readonly<Omit<SourceEntry, 'authority'>> & { readonly authority: Authority };

export interface Catalog {
  readonly programmes: readonly Programme[];
  readonly sources: readonly Source[];
}

/** A catalog as plain data, as it is stored in a function's bundle. */
export type CatalogFile = z.infer<typeof catalogFileSchema>;

/** Joins each source with its authority. @throws RangeError for an authority that is not defined */
export function resolveCatalog(file: CatalogFile): Catalog {
  const authorities = new Map(file.authorities.map((authority) => [authority.id, authority]));
  return {
    programmes: file.programmes,
    sources: file.sources.map((entry) => {
      const authority = authorities.get(entry.authority);
      if (authority === undefined) throw new RangeError(`source ${entry.id}: no authority ${entry.authority}`);
      return { ...entry, authority };
    }),
  };
}
