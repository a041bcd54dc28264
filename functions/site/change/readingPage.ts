import { html } from 'hono/html';
import type { NoticeEvent } from '../../../shared/alert/event.ts';
import { printed } from '../../../shared/extract/blocks.ts';
import { noticeLanguage } from '../../../shared/relate/noticeLanguage.ts';
import type { Reader } from '../frame/reader.ts';
import { clean, type Html, inTongue, shownTime } from '../frame/say.ts';
import { lineOf } from '../timeline/changeEntry.ts';
import type { Reading } from './readingOf.ts';

/** A law of 150 pages is in the download; a page of so many characters is one that a phone can show. */
const mostCharacters = 400_000;

function shownBlocks({ title, blocks }: Reading): { shown: Html[]; isCut: boolean } {
  let room = mostCharacters;
  const shown: Html[] = [];
  // A notice mostly begins with its title, which stands above it.
  const rest = blocks[0]?.text === title ? blocks.slice(1) : blocks;
  for (const block of rest) {
    const text = clean(printed({ ...block, path: [] }));
    room -= text.length;
    if (room < 0) return { shown, isCut: true };
    if (block.kind === 'heading') shown.push(html`<h3>${text}</h3>`);
    else if (block.kind === 'row') shown.push(html`<p class="row">${text}</p>`);
    else shown.push(html`<p>${text}</p>`);
  }
  return { shown, isCut: false };
}

interface Shown {
  readonly event: NoticeEvent;
  readonly side: 'before' | 'after';
  /** Null where it is not stored; undefined where there was none. */
  readonly reading: Reading | null | undefined;
}

/** What an official page said before or after a change, as it was read. */
export function readingPage({ event, side, reading }: Shown, reader: Reader): Html {
  const { words, to } = reader;
  const { evidence: said } = words;
  const { data } = event;
  const capture = data.evidence[side];
  const language = noticeLanguage(data);
  const { shown, isCut } = reading == null ? { shown: [], isCut: false } : shownBlocks(reading);
  const text =
    reading === undefined
      ? html`<p>${said.none}</p>`
      : reading === null
        ? html`<p>${said.gone}</p>`
        : html`<p class="facts">${said.asRead}</p><article class="reading" lang="${language}" dir="auto"><h2>${clean(reading.title)}</h2>${shown}</article>`;
  return html`<h1>${side === 'before' ? said.readBefore : said.readAfter}</h1>
<p class="lead">${inTongue(lineOf(event, reader).text, lineOf(event, reader).language)}</p>
${capture === null ? '' : html`<p>${shownTime(capture.capturedAt, reader, data.source)}</p>`}
<p><a href="${to(`/changes/${event.id}`)}">${said.back}</a></p>
${text}${isCut ? html`<p>${said.cut} <a href="${to(`/changes/${event.id}.wacz`)}">${said.download}</a></p>` : ''}`;
}
