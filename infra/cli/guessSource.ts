import type { Capture } from '../../shared/capture/capture.ts';
import { decode } from '../../shared/capture/decode.ts';
import type { Source } from '../../shared/catalog/catalog.ts';
import { findApi } from '../../shared/extract/data/findApi.ts';
import { isFile } from '../../shared/extract/file/file.ts';
import { parseJson } from '../../shared/extract/parseJson.ts';

/** A language under its family, as some pages name it: `zh-cmn-Hans`. */
const extended = /^([A-Za-z]{2,3})-[A-Za-z]{3}(?=-|$)/;

/** The language that a page declares, as the catalog writes it: with a script for Chinese alone. Null when it declares none. */
export function declaredLanguage(html: string): string | null {
  const tag = /<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b/i.exec(html)?.[1];
  if (tag === undefined) return null;
  try {
    const { language, script } = new Intl.Locale(tag.replace(extended, '$1')).maximize();
    return language === 'zh' && script !== undefined ? `zh-${script}` : language;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the source of an address that is in no catalog most likely is, from what it answers: its kind, and rules to read it by. */
export function guessSource(loose: Source, capture: Capture): Source {
  if (isFile(capture)) return { ...loose, kind: 'file' };
  const { text } = decode(capture.body, capture.headers['content-type'], loose);
  const beginning = text.slice(0, 5000);
  if (/<(?:rss|feed|(?:\w+:)?RDF)[\s>]/iu.test(beginning) || /"https:\/\/jsonfeed\.org\/version/.test(beginning))
    return { ...loose, kind: 'feed' };
  const data = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  const rules = data === undefined ? null : findApi(data, loose);
  return rules === null ? loose : { ...loose, kind: 'api', api: rules };
}
