import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { harmless } from '../../../shared/alert/harmless.ts';
import { sayTime, zoneOf } from '../../../shared/alert/mail/sayTime.ts';
import { sayCountry, sayDate } from '../../../shared/understand/headline/sayValue.ts';
import type { Reader } from './reader.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Page text for HTML: escaped by the template, and without characters that act on what stands around them. */
export const clean = (text: string): string => harmless(text);

/** An address for a link; anything but http and https leads nowhere. */
export const safeLink = (address: string): string =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? new URL(address).href : '#';

/** Text that is in a language of its own, with its direction. */
export const inTongue = (text: string, language: string): Html =>
  html`<span lang="${language}" dir="auto">${clean(text)}</span>`;

/** Marks at which a quote was cut from its sentence; they say nothing without the rest. */
const cutMarks = /^[\s,;:)\]、，；：）]+|(?<![\s,;:([、，；：（])[\s,;:([、，；：（]+$/gu;

/** Official words, in their language, whole or cut from a sentence. */
export function quotation(text: string, language: string): Html {
  const said = clean(text);
  const own = said.replace(cutMarks, '');
  return html`<q lang="${language}" dir="auto">${own === '' ? said : own}</q>`;
}

/** Languages in which a name is looked for, the reader's own first: either kind of Chinese is better than none. */
const fallbacks = ({ language }: Reader): string[] => [
  language,
  ...(language === 'zh-Hans' ? ['zh-Hant'] : language === 'zh-Hant' ? ['zh-Hans'] : []),
  'en',
];

type Names = Readonly<Record<string, string>>;

/** A name in the language that is nearest to the reader's. */
function nearestName(names: Names, reader: Reader): readonly [language: string, name: string] | null {
  for (const language of [...fallbacks(reader), ...Object.keys(names)]) {
    const name = names[language];
    if (name !== undefined) return [language, clean(name)];
  }
  return null;
}

/** A name for where no markup may stand. */
export const nameOf = (names: Names, id: string, reader: Reader): string =>
  nearestName(names, reader)?.[1] ?? clean(id);

/** A name; one in another language than the reader's says which. */
export function named(names: Names, id: string, reader: Reader): Html {
  const [language, name] = nearestName(names, reader) ?? [reader.language, clean(id)];
  return language === reader.language ? html`${name}` : html`<span lang="${language}">${name}</span>`;
}

export const countryName = (code: string, { told }: Reader): string => clean(sayCountry({ value: code }, told));

interface Place {
  readonly timezone?: string | undefined;
  readonly jurisdiction: string;
}

/** A moment by the clocks of a place, of UTC without one. */
export const sayMoment = (time: string, { told }: Pick<Reader, 'told'>, place?: Place): string =>
  sayTime(time, place === undefined ? 'UTC' : zoneOf(place.timezone, place.jurisdiction), told);

export const shownTime = (time: string, reader: Pick<Reader, 'told'>, place?: Place): Html =>
  html`<time datetime="${time}">${sayMoment(time, reader, place)}</time>`;

/** A day, YYYY-MM-DD, where no markup may stand. */
export const sayDay = (day: string, { told }: Pick<Reader, 'told'>): string =>
  sayDate({ value: day, zone: null }, told);

/** A day, YYYY-MM-DD. */
export const shownDay = (day: string, { told }: Pick<Reader, 'told'>): Html =>
  html`<time datetime="${day}">${sayDate({ value: day, zone: null }, told)}</time>`;

/** A sentence of ours with an element in the place of what it is about. */
export function saying(say: (value: string) => string, value: Html): Html {
  const mark = '\u0001';
  const [before = '', after = ''] = say(mark).split(mark);
  return html`${before}${value}${after}`;
}
