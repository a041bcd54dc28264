import type { Element } from 'domhandler';
import { openPage } from '../../capture/openPage.ts';
import { walk } from '../../capture/walk.ts';
import type { Source } from '../../catalog/catalog.ts';
import type { Listed } from '../notice.ts';
import { baseOf } from '../page/baseOf.ts';
import { textOf } from '../page/textOf.ts';
import { isElement, isHidden } from '../page/visible.ts';
import { findItems } from './findItems.ts';
import { resolveFrom } from './itemGroups.ts';
import { listedId } from './listing.ts';

/** What gazettes are called, in the words of their titles. */
const gazette =
  /gazett?[ae]|gazeta|gazete|gaceta|journal officiel|official journal|bulletin|bolet[ií]n|boletim|di[áa]rio (?:oficial|da rep[úu]blica)|staatsblad|staatscourant|gesetzblatt|amtsblatt|bundesanzeiger|federal register|lovtidend|dziennik ustaw|monitor(?:ul)? |sbírka|közlöny|вестник|ведомости|công báo|ราชกิจจานุเบกษา|公报|公報|官报|官報|憲報|宪报|관보/iu;
/** How they are numbered. */
const numbering =
  /\b(?:vol(?:ume)?|issue|part|number|no|nr|nº|núm(?:ero)?|numéro|numero|n°|n|ausgabe|edition|édition|edición|jahrgang|teil|tomo|partie|parte|extra(?:ordinary)?|special|official|regulations|i{1,3}|iv|v)\b|№|第|[号號期卷冊年月日제호권]/giu;
const month =
  /\p{L}*(?:jan|feb|mar|mär|apr|avr|abr|ma[iyo]|ju[nil]|jui|aug|ago|aoû|sep|set|oct|okt|out|nov|dec|dez|dic|déc)\p{L}*/giu;
/** What else such a title says, in letters. */
const mostElse = 30;
const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Whether a title names an issue of a gazette and nothing that stands in it: `Canada Gazette, Part II, Volume 160, Number 24, November 18, 2026`. */
export function namesIssue(title: string): boolean {
  if (title.length > 160 || !/\d/u.test(title) || !gazette.test(title)) return false;
  const rest = title.replace(gazette, ' ').replace(month, ' ').replace(numbering, ' ');
  return lettersOf(rest) <= mostElse;
}

/** Links looked at of one issue. */
const mostLinks = 2000;

/** What an issue lists whose title fits, as entries of the feed that led to it. */
export function readIssue(text: string, issue: Listed, match: RegExp, source: Source, address: string): Listed[] {
  const { root } = openPage(text);
  const base = baseOf(root, address);
  const found = new Map<string, Listed>();
  const note = (link: URL, title: string): void => {
    const id = listedId(link);
    if (match.test(title) && !found.has(id))
      found.set(id, { id, link: link.href, title, number: null, publishedOn: issue.publishedOn, blocks: null });
  };
  for (const { link, title } of findItems(root, source, base)?.items ?? []) note(link, title);
  const resolve = resolveFrom(base);
  for (const anchor of anchorsIn(root)) {
    const link = resolve(anchor);
    if (link !== null) note(link, textOf(anchor));
  }
  return [...found.values()];
}

function anchorsIn(root: Parameters<typeof walk>[0]): Element[] {
  const anchors: Element[] = [];
  walk(root, (node) => {
    if (anchors.length >= mostLinks) return 'end';
    if (!isElement(node)) return node === root ? 'in' : 'past';
    if (isHidden(node)) return 'past';
    if (node.name !== 'a') return 'in';
    anchors.push(node);
    return 'past';
  });
  return anchors;
}
