/** A step into a catalog: the name of a field or the position in a list, from 0. */
export type Path = readonly PropertyKey[];

interface Field {
  /** One sentence for editors. */
  readonly means: string;
  /** What may stand there, as it is put in an error message. */
  readonly allowed: string;
}

const id = 'lower-case letters, digits and single hyphens, such as `cn-state-council`, at most 200 characters';
const localised = 'a mapping of language tag to text, such as `{ en: State Council, zh-Hans: 国务院 }`';
const selector = 'a CSS selector of 1 to 500 characters';
const readingSelector = `${selector}; with \`@name\` at its end it reads an attribute`;
const jmespath = 'a JMESPath expression';
const ofItem = 'a JMESPath expression, relative to the item, or to the answer where `items` is absent';
const pattern = 'a JavaScript regular expression (read with the flags iu) without slashes around it';
const emptiness = 'Whether it may be without items; else that is a fault of the site.';
const following =
  'Whether each new notice is read as well, with `select`, so that it is told with its words; false unless given.';
const text = 'a mapping of the fields listed in catalog.schema.json';

/** Every field of a catalog file by its path, `[]` standing for any position in a list. */
export const fields: Readonly<Record<string, Field>> = {
  authorities: { means: 'The offices that publish.', allowed: 'a list of authorities' },
  'authorities[]': { means: 'An office that publishes.', allowed: text },
  'authorities[].id': { means: 'Name of the authority within the catalog.', allowed: id },
  'authorities[].name': { means: 'Name of the authority by language.', allowed: localised },
  'authorities[].jurisdiction': {
    means: 'Who makes the rule.',
    allowed: 'an ISO 3166-1 alpha-2 country code in capitals, or EU',
  },
  'authorities[].rank': {
    means: "How much the authority's word weighs, the first the most.",
    allowed: 'gazette, law, instruction, page, spokesperson, embassy or lead',
  },
  'authorities[].hosts': {
    means: 'Hosts the authority publishes on; a redirect off them is never followed to a document.',
    allowed:
      'a list of at least one host in lower case without scheme or path, such as `www.gov.cn` or `127.0.0.1:8080`',
  },
  programmes: { means: 'What subscribers follow, with its names.', allowed: 'a list of programmes' },
  'programmes[]': {
    means: 'A visa, a permission, or an entry without either, that subscribers follow.',
    allowed: text,
  },
  'programmes[].id': { means: 'Name of the programme, stable for ever: filters of subscribers hold it.', allowed: id },
  'programmes[].name': {
    means: 'Name of the programme by language, as mails and the site show it.',
    allowed: localised,
  },
  'programmes[].jurisdiction': {
    means:
      'Whose programme it is. Its words then mean it only in texts of that jurisdiction, or about that country; without one in all texts.',
    allowed: 'an ISO 3166-1 alpha-2 country code in capitals, or EU',
  },
  'programmes[].alone': {
    means: 'Why it has no second source of another office or kind, for who wonders whether one was forgotten.',
    allowed: 'a text of 10 to 300 characters',
  },
  'programmes[].words': {
    means: 'What texts call the programme, by language. Words in capitals are found in capitals alone.',
    allowed:
      'a mapping of language tag to a list of words of 2 to 80 characters, such as `{ en: [K visa], zh: [K字签证] }`',
  },
  sources: { means: 'The watched addresses.', allowed: 'a list of sources' },
  'sources[]': { means: 'One watched address of an authority.', allowed: text },
  'sources[].id': { means: 'Name of the source, stable for ever: alerts and feeds carry it.', allowed: id },
  'sources[].authority': {
    means: 'Id of the authority that publishes it.',
    allowed: 'the id of an authority defined in the same file',
  },
  'sources[].destination': {
    means: "The country that it is about, where that is not the authority's own: travel advice.",
    allowed: 'two capital letters, ISO 3166-1',
  },
  'sources[].title': { means: 'What the source is, by language.', allowed: localised },
  'sources[].url': {
    means: 'The watched address.',
    allowed: "an absolute http or https address on one of its authority's hosts, without user name or password",
  },
  'sources[].mirrors': {
    means: 'Other official addresses of the same text, asked in this order where `url` does not give the document.',
    allowed: 'a list of 1 to 5 http or https addresses on hosts of its authority, none of them `url`',
  },
  'sources[].successor': {
    means:
      'Where the next edition of a document is found, which stands at another address; `url` is the one to begin with.',
    allowed:
      'a mapping of listing, of match or title or both, and of items and link where the list is JSON, only where `kind` is page or file',
  },
  'sources[].successor.listing': {
    means: 'Address of a list that links to the editions; the newest that fits is read.',
    allowed: "an http or https address on one of its authority's hosts",
  },
  'sources[].successor.items': {
    means: 'The entries of a list that is JSON.',
    allowed: `${jmespath}, beside \`link\``,
  },
  'sources[].successor.link': {
    means: 'The address of an edition in such a list.',
    allowed: 'a JMESPath expression, relative to the item, beside `items`',
  },
  'sources[].successor.match': {
    means: "Regular expression that an edition's absolute address must match.",
    allowed: 'a JavaScript regular expression (read with the flag u) without slashes around it',
  },
  'sources[].successor.title': {
    means: "Regular expression that an edition's title must match, in any case.",
    allowed: pattern,
  },
  'sources[].ends': {
    means:
      'Last day for which its document speaks, where that is one edition; operators hear of it 30 days before and when it is over, unless another edition took its place.',
    allowed: 'a day that exists, written YYYY-MM-DD',
  },
  'sources[].kind': {
    means:
      'page: one document; listing: a page of links to notices; feed: RSS, Atom or JSON Feed; api: a JSON answer; file: a PDF, a law in XML (zipped or not), or HWPX, DOCX, ODT.',
    allowed: 'page, listing, feed, api or file',
  },
  'sources[].language': {
    means: 'Language of the source; decides how words, numbers and dates are read.',
    allowed: 'a BCP 47 language tag, such as `en`, `zh-Hans` or `ko`',
  },
  'sources[].timezone': {
    means: 'Zone of dates that state none; UTC unless given.',
    allowed: 'an IANA time zone, such as `Asia/Shanghai` or `UTC`',
  },
  'sources[].programmes': {
    means: 'The programmes the whole source is about; its text decides the rest.',
    allowed: `a list of ids, each of a programme defined under \`programmes:\` in this file or a built-in one: ${id}`,
  },
  'sources[].every': { means: 'How often it is read; 6h unless given.', allowed: '15m, 1h, 6h or 1d' },
  'sources[].status': {
    means:
      'What is known of how it reads: proved live on the day of `checked`, its structure seen in public material, or neither; assumed unless given.',
    allowed: 'proved (with `checked`), seen or assumed',
  },
  'sources[].checked': {
    means: 'Day on which it was read well live last; `prove --write` sets it.',
    allowed: 'a day that exists, written YYYY-MM-DD, beside `status: proved` alone',
  },
  'sources[].expects': {
    means: 'What a healthy reading holds; one that does not is trouble, and never a baseline.',
    allowed: 'a mapping of at least one of text, rows and newest, such as `{ text: salary, newest: 90d }`',
  },
  'sources[].expects.text': {
    means: 'Words that the text below the title, or an entry, says, whatever their case and spaces.',
    allowed: 'a text of 1 to 200 characters',
  },
  'sources[].expects.rows': {
    means:
      'Least number of entries of a list, before `match` narrows a feed or an answer, or of rows of tables on a page.',
    allowed: 'a whole number from 1',
  },
  'sources[].expects.newest': {
    means: 'How old the newest entry, or the day of publication of a page, may be at most.',
    allowed: 'a number of days, such as `90d`',
  },
  'sources[].hold': {
    means:
      'How long its critical alerts wait for an operator to release or drop them, at most; not at all unless given.',
    allowed: 'a number of hours up to 24, such as `2h`',
  },
  'sources[].select': {
    means: 'Selectors that correct what is read by itself.',
    allowed: 'a mapping of content, remove, title, published and number',
  },
  'sources[].select.content': { means: 'The element that holds the notice.', allowed: selector },
  'sources[].select.remove': { means: 'Elements left out of the notice.', allowed: `a list; each item ${selector}` },
  'sources[].select.title': { means: 'The title.', allowed: readingSelector },
  'sources[].select.published': { means: 'The date of publication.', allowed: readingSelector },
  'sources[].select.number': { means: 'The document number.', allowed: readingSelector },
  'sources[].attachments': {
    means:
      'Whether the files that hang on the page are read at every check, and compared by their text; false unless given.',
    allowed:
      'true or false, only where `kind` is page; files on other hosts than those of the authority are compared by name',
  },
  'sources[].render': {
    means:
      'Whether the page is read as a browser shows it, because scripts fill it; for a deployment that has a browser. False unless given.',
    allowed: 'true or false, only where `kind` is page or listing, and asked with GET',
  },
  'sources[].listing': {
    means: 'How the items of a listing are found.',
    allowed: 'a mapping of item, link, title, published, match, id, address and follow, only where `kind` is listing',
  },
  'sources[].listing.item': { means: 'One item of the listing; found by itself unless given.', allowed: selector },
  'sources[].listing.link': {
    means: "The item's link, which may be the item itself; `a` unless given.",
    allowed: `${selector}; with \`@name\` at its end another attribute than \`href\``,
  },
  'sources[].listing.title': { means: "The item's title; the link's text unless given.", allowed: readingSelector },
  'sources[].listing.published': { means: "The item's date of publication.", allowed: readingSelector },
  'sources[].listing.match': {
    means: "Regular expression that a link's absolute address must match to be an item.",
    allowed: 'a JavaScript regular expression (read with the flag u) without slashes around it',
  },
  'sources[].listing.id': {
    means: "The site's own id in a link's address, where several paths lead to one notice.",
    allowed: 'a JavaScript regular expression with one group, such as `/c(\\d+)/content`',
  },
  'sources[].listing.address': {
    means: 'Address of a notice, where its link is a script: `id` reads the id from the attribute that `link` names.',
    allowed: 'an http or https address with `{id}` in it, beside `id` and a `link` such as `a@onclick`',
  },
  'sources[].listing.follow': {
    means: 'Whether each notice that is new on the listing is read as well, with `select`; false unless given.',
    allowed: 'true or false',
  },
  'sources[].feed': {
    means: 'What is read of a feed.',
    allowed: 'a mapping of match, mayBeEmpty, number and follow, only where `kind` is feed',
  },
  'sources[].feed.match': {
    means:
      "Regular expression that an entry's title must match, in any case. Where the entries are issues of a gazette, it is held against what stands in each new issue.",
    allowed: pattern,
  },
  'sources[].feed.mayBeEmpty': { means: emptiness, allowed: 'true or false' },
  'sources[].feed.number': {
    means: 'Element of an entry that holds its document number.',
    allowed: 'the name of an element as the feed writes it, such as `meta:fundstelle`',
  },
  'sources[].feed.follow': { means: following, allowed: 'true or false' },
  'sources[].api': {
    means: 'Where things are in a JSON answer.',
    allowed:
      'a mapping of items, id, title, link, published, number, body, note, withdrawn, match, mayBeEmpty, unavailable, follow and text, only where `kind` is api',
  },
  'sources[].api.items': {
    means: 'The list of items; where `title` is given, without it the whole answer is one notice.',
    allowed: jmespath,
  },
  'sources[].api.id': { means: 'What names an item for ever; its link unless given.', allowed: ofItem },
  'sources[].api.title': { means: 'The title; without it, where things are is found by itself.', allowed: ofItem },
  'sources[].api.link': { means: 'The address for people, or an `<a>` element with it.', allowed: ofItem },
  'sources[].api.published': { means: 'The date of publication.', allowed: ofItem },
  'sources[].api.number': { means: 'The document number.', allowed: ofItem },
  'sources[].api.body': { means: 'The text: HTML, plain, or a list or mapping of fields.', allowed: ofItem },
  'sources[].api.note': {
    means: "The publisher's own word on its last change.",
    allowed: 'a JMESPath expression, relative to the answer, only where `items` is absent',
  },
  'sources[].api.withdrawn': {
    means: 'Why the notice is withdrawn; it counts as withdrawn while this finds something.',
    allowed: 'a JMESPath expression, relative to the answer, only where `items` is absent',
  },
  'sources[].api.match': {
    means: "Regular expression that an item's title must match, in any case.",
    allowed: pattern,
  },
  'sources[].api.mayBeEmpty': { means: emptiness, allowed: 'true or false' },
  'sources[].api.unavailable': {
    means: 'What the answer holds only while it is none, such as a notice of the service; then it is tried again.',
    allowed: 'a JMESPath expression, relative to the answer',
  },
  'sources[].api.follow': { means: following, allowed: 'true or false' },
  'sources[].api.text': {
    means: "Address of an item's text, which is read when it is followed; the link unless given.",
    allowed: ofItem,
  },
  'sources[].request': {
    means: 'How the address is asked, where a plain GET will not do.',
    allowed: 'a mapping of method, body, accept, language and headers',
  },
  'sources[].request.method': { means: 'GET unless given.', allowed: 'GET or POST' },
  'sources[].request.body': { means: 'What POST sends, as JSON.', allowed: 'a mapping' },
  'sources[].request.accept': {
    means: 'The `Accept` header.',
    allowed: 'media types, such as `application/xhtml+xml`',
  },
  'sources[].request.language': { means: 'The `Accept-Language` header.', allowed: 'a BCP 47 language tag' },
  'sources[].request.headers': {
    means: 'Other headers that the site needs, such as the name of its own application.',
    allowed: 'a mapping of at most 10 names to texts of ASCII of at most 1,000 characters, none of which is a secret',
  },
  'sources[].paging': {
    means: 'How further pages of a list are asked for; they are read, a few at most, until an entry is known.',
    allowed: 'a mapping of next or parameter, where `kind` is listing, feed or api',
  },
  'sources[].paging.next': {
    means: "The next page's address in the answer of an API.",
    allowed: 'a JMESPath expression, relative to the answer',
  },
  'sources[].paging.parameter': {
    means: 'What counts pages: a query parameter, or a field in the body of a POST.',
    allowed:
      'the name of a parameter, such as `page`, or of a field that `request.body` has, such as `filter.PageNumber`',
  },
};

/** A path as it is shown: `sources[3].every`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`;
    return shown === '' ? String(step) : `${shown}.${String(step)}`;
  }, '');
}

/** A path as `fields` names it: `sources[].every`. */
export function fieldName(path: Path): string {
  return formatPath(path).replace(/\[\d+\]/g, '[]');
}

/** What may stand at a path; a language or a position in a list is answered by the field that holds it. */
export function allowedAt(path: Path): string {
  const field = fields[fieldName(path)];
  if (field !== undefined) return field.allowed;
  return path.length > 1
    ? allowedAt(path.slice(0, -1))
    : 'a mapping with the lists `authorities`, `programmes` and `sources`';
}

/** Names of the fields directly inside a path. */
export function fieldNamesIn(path: Path): readonly string[] {
  const prefix = path.length === 0 ? '' : `${fieldName(path)}.`;
  return Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((name) => /^\w+$/.test(name));
}
