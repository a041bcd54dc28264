import { printed } from '../../shared/extract/blocks.ts';
import type { FoundItems } from '../../shared/extract/listing/findItems.ts';
import { unitsOf } from '../../shared/extract/listing/record.ts';
import type { Block, Notice } from '../../shared/extract/notice.ts';

/** What an address most likely is, and how sure that is. */
export interface Judgement {
  readonly kind: 'page' | 'listing';
  /** Units of what the page says in sentences of its own, and of what its list says. */
  readonly prose: number;
  readonly listed: number;
  readonly isClose: boolean;
}

/** A line of so many units is prose; a shorter one where it ends like a sentence. */
const longLine = 60;
const shortSentence = 30;
const sentenceEnd = /[.!?。！？؟।…]["'”’）)」』]?$/u;
/** Fewer entries than this are links of a page. */
const leastDated = 3;
const leastUndated = 6;
/** Shorter titles, on average, are words of a menu. */
const menuUnits = 14;
/** Units that a title counts at most. */
const mostTitle = 80;
/** How much prose, of what its titles say, a list may have around it: an undated one is often a page's own links. */
const allowance = { dated: 1.5, undated: 0.5 };
/** A dated list of so many entries may have an introduction of so many units, however short its titles. */
const longList = { entries: 8, prose: 2000 };
/** A list that is no part of what is read of the page is its news or its menu, unless the page says hardly more. */
const besidePage = 0.25;
/** A list of so many dated entries is no news beside a page. */
const manyEntries = 20;
const mostly = 0.5;
/** Within this factor of the border, it is doubted. */
const close = 2;

const isProse = (text: string): boolean => {
  const units = unitsOf(text);
  return units >= longLine || (units >= shortSentence && sentenceEnd.test(text));
};

interface Lines {
  /** Units of what the page says in sentences, without what its list says. */
  readonly prose: number;
  /** Which share of the list's titles is read as part of the page. */
  readonly within: number;
}

function weighLines(blocks: readonly Block[], { said, items }: FoundItems): Lines {
  const lines = blocks.flatMap((block) => printed(block).split(' | '));
  const left = new Set(items.map(({ title }) => title));
  const all = left.size;
  let prose = 0;
  for (const line of lines) {
    const own = said.has(line) ? line : [...left].find((title) => line.includes(title));
    if (own !== undefined) left.delete(own);
    else if (isProse(line)) prose += unitsOf(line);
  }
  return { prose, within: 1 - left.size / Math.max(1, all) };
}

/** Tells a page from a list by the share and the place of prose: what its main part says in sentences, against what its list says. */
export function pageOrList(notice: Notice | null, found: FoundItems | null): Judgement {
  if (found === null) return { kind: 'page', prose: 0, listed: 0, isClose: false };
  const { items } = found;
  const { prose, within } = weighLines(notice?.blocks ?? [], found);
  const listed = items.reduce((sum, { title }) => sum + Math.min(mostTitle, unitsOf(title)), 0);
  const isDated = items.filter(({ day }) => day !== null).length >= items.length * mostly;
  const isMenu =
    items.length < (isDated ? leastDated : leastUndated) || (!isDated && listed / items.length < menuUnits);
  const isBeside = within < mostly && !(isDated && items.length >= manyEntries);
  const share = isBeside ? (isDated ? besidePage : 0) : isDated ? allowance.dated : allowance.undated;
  const most = Math.max(listed * share, isDated && !isBeside && items.length >= longList.entries ? longList.prose : 0);
  return {
    kind: !isMenu && most > 0 && prose <= most ? 'listing' : 'page',
    prose,
    listed,
    isClose: !isMenu && prose > most / close && prose < most * close,
  };
}
