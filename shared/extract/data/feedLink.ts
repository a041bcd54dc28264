/** A link of an entry, as Atom states it. */
export type FeedLink = Readonly<{
  href?: string | undefined;
  rel?: string | undefined;
  type?: string | undefined;
  hreflang?: string | undefined;
}>;

/** Files and media, by the type that is stated or by the address. */
const fileType = /^(?!text\/html|application\/xhtml)[\w.+-]+\/[\w.+-]+/iu;
const fileAddress = /\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|odt|rtf|zip|csv|xml|json|rss|atom)(?:$|[?#])/iu;
const mediaAddress = /\.(?:jpe?g|png|gif|webp|svg|mp[34]|m4[av]|wav|webm|avi|mov)(?:$|[?#])/iu;
const mediaType = /^(?:image|audio|video)\//iu;

/** A relation by its name: it may be written as an address of the register of such names. */
const relationOf = ({ rel }: FeedLink): string =>
  (rel ?? 'alternate')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?\//u, '') || 'alternate';

const isFile = ({ href = '', type }: FeedLink): boolean =>
  type === undefined || type === '' ? fileAddress.test(href) : fileType.test(type);
const isMedia = ({ href = '', type = '' }: FeedLink): boolean => mediaType.test(type) || mediaAddress.test(href);

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** How well the language of a link fits: the very one, the same in another form, none stated, another. */
function fitOf({ hreflang }: FeedLink, language: string): number {
  if (hreflang === undefined || hreflang === '') return 1;
  if (hreflang.toLowerCase() === language.toLowerCase()) return 3;
  return primary(hreflang) === primary(language) ? 2 : 0;
}

/** How good a link for people is: a page before a file, in the language of the entry before any other; media are no text. */
function goodnessOf(link: FeedLink, language: string): number {
  if (isMedia(link)) return -1;
  const fit = fitOf(link, language);
  const page = isFile(link) ? 0 : 1;
  return fit === 0 ? page : 2 + 4 * page + fit;
}

const isWeb = (address: string | undefined): address is string => /^https?:\/\//iu.test(address?.trim() ?? '');

/**
 * The address at which people read an entry: of its alternates the page in its language, else a page named by its id, else a document
 * that comes with it, else the entry itself.
 */
export function officialLink(links: readonly FeedLink[], language: string, id: string | undefined): string | undefined {
  const stated = links.filter(({ href }) => (href?.trim() ?? '') !== '');
  const best = (some: readonly FeedLink[]): string | undefined =>
    some
      .map((link) => ({ link, goodness: goodnessOf(link, language) }))
      .filter(({ goodness }) => goodness >= 0)
      .reduce<{ link: FeedLink; goodness: number } | null>(
        (found, next) => (found === null || next.goodness > found.goodness ? next : found),
        null,
      )?.link.href;
  const of = (relation: string): FeedLink[] => stated.filter((link) => relationOf(link) === relation);
  return (
    best(of('alternate')) ??
    (isWeb(id) ? id : undefined) ??
    best(of('enclosure')) ??
    of('self')[0]?.href ??
    stated[0]?.href
  );
}
