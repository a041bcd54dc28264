import { type NoticeEvent, severities } from '../../../shared/alert/event.ts';
import { editKey } from '../../../shared/compare/editKey.ts';
import type { Edit } from '../../../shared/compare/edits.ts';
import { eventId } from '../../../shared/relate/eventId.ts';
import { classify } from '../../../shared/understand/change/classify.ts';
import type { GroupStore } from '../../adapters/dynamodb/groupStore.ts';
import type { Circumstances } from './change.ts';
import { headOf } from './headOf.ts';

/** A page that changes in more than this was rewritten, which no other page is in the same words. */
const mostEdits = 60;

type Part = Pick<NoticeEvent['data'], 'edits' | 'facts' | 'unread'>;

/** What a part of a page's change weighs by itself. */
function judge(
  { data }: NoticeEvent,
  { edits, facts }: Part,
  note: string | undefined,
  now: string,
): Pick<NoticeEvent['data']['change'], 'severity' | 'rule' | 'confidence'> {
  const { notice, source, change } = data;
  const { kind, confidence } = change;
  if (kind !== 'amended' && kind !== 'reverted') return change;
  const { title, language = source.language } = notice;
  const { rank } = source.authority;
  const judged = classify({ kind, title, edits, facts, rank, note, now, language });
  if (confidence !== 'low') return judged;
  // What nobody confirmed is never critical (design §4.2).
  return { ...judged, severity: judged.severity === 'critical' ? 'major' : judged.severity, confidence };
}

/** A part of a page's change as it would be told by itself. */
function partly(event: NoticeEvent, part: Part, note: string | undefined, circumstances: Circumstances): NoticeEvent {
  const { notice, source, programmes, destination = null, change, unread: _, ...data } = event.data;
  const { title, language = source.language } = notice;
  const { edits, facts, unread = [] } = part;
  const head = headOf(facts, programmes, destination, circumstances);
  const { jurisdiction } = source;
  const { kind } = change;
  const isOfPlace = destination !== null;
  const summary = circumstances.understand.headline({
    title,
    kind,
    edits,
    facts,
    head,
    isOfPlace,
    language,
    jurisdiction,
  });
  return {
    ...event,
    data: {
      ...data,
      ...{ notice, source, programmes, destination, summary, edits, facts },
      ...(unread.length === 0 ? {} : { unread }),
      change: { ...change, ...judge(event, part, note, circumstances.now) },
    },
  };
}

const withId = (event: NoticeEvent, id: string, siteUrl: string): NoticeEvent => ({
  ...event,
  id,
  data: {
    ...event.data,
    change: { ...event.data.change, id },
    links: { ...event.data.links, change: `${siteUrl}/changes/${id}` },
  },
});

/** Edits and what stands in them; what stands in others as well, or nowhere, is theirs. */
function parted({ edits, facts, unread = [] }: Part, isShared: (edit: Edit) => boolean): [shared: Part, own: Part] {
  const textOf = (some: readonly Edit[]): string => some.map(({ before, after }) => `${before}\n${after}`).join('\n');
  const [sharedEdits, ownEdits] = [edits.filter(isShared), edits.filter((edit) => !isShared(edit))];
  const [sharedText, ownText] = [textOf(sharedEdits), textOf(ownEdits)];
  const standsInShared = (exact: string | undefined): boolean =>
    exact !== undefined && sharedText.includes(exact) && !ownText.includes(exact);
  const isSharedFact = ({ quote }: Part['facts'][number]): boolean =>
    standsInShared((quote.after ?? quote.before)?.exact);
  return [
    {
      edits: sharedEdits,
      facts: facts.filter(isSharedFact),
      unread: unread.filter(({ quote }) => standsInShared(quote.exact)),
    },
    {
      edits: ownEdits,
      facts: facts.filter((fact) => !isSharedFact(fact)),
      unread: unread.filter(({ quote }) => !standsInShared(quote.exact)),
    },
  ];
}

/** The change that made most of some edits first; of two, that of the earlier edit. */
function mostOften(ids: readonly string[]): string {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, all]) => ({ id, count: all.length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).id;
}

/** A heading or an item of a list in a few words, without a figure, says little without what stands under or over it. */
const fewestWords = 8;
const words =
  /\p{Script=Han}{2}|[\p{Script=Hiragana}\p{Script=Katakana}]{2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const isLabel = (text: string): boolean =>
  (text.match(words) ?? []).length < fewestWords && !/[\d.!?。！？]/u.test(text);
const isLight = ({ edits, facts }: Part): boolean =>
  facts.length === 0 && edits.every(({ before, after }) => isLabel(before ?? '') && isLabel(after ?? ''));

const reachOf = ({ severity }: Pick<NoticeEvent['data']['change'], 'severity'>): number => severities.indexOf(severity);

/**
 * Looks up which edits of a page another page has already (design §5.8). Those are recorded and shown at once, and told by the next
 * follow-up of their group, which names the page; the others are the page's own news. Where that reaches everybody whom the follow-up
 * would, it tells all of the page; what is shared and says little by itself, such as a heading, stays with it in any case.
 */
export function createGrouped(groups: GroupStore) {
  return async function grouped(
    event: NoticeEvent,
    note: string | undefined,
    circumstances: Circumstances,
  ): Promise<NoticeEvent[]> {
    const { change, source, notice, destination = null, edits } = event.data;
    const isOfPage = change.kind === 'amended' || change.kind === 'reverted';
    const isWhole = event.data.editsOmitted === undefined && edits.length <= mostEdits;
    if (!isOfPage || !isWhole || change.severity === 'editorial') return [event];
    const { language = source.language } = notice;
    const page = { authorityId: source.authority.id, language, destination };
    const keys = new Map(edits.map((edit) => [edit, editKey(edit, page)]));
    const named = [...new Set([...keys.values()].filter((key) => key !== null))];
    const firsts = await groups.claim(named, { changeId: event.id, sourceId: source.id }, circumstances.now);
    const firstOf = (edit: Edit): string | null => firsts.get(keys.get(edit) ?? '') ?? null;
    const isOwn = (edit: Edit): boolean => firstOf(edit) === event.id;
    const isShared = (edit: Edit): boolean => firstOf(edit) !== null && !isOwn(edit);
    if (!edits.some(isShared)) return [event];
    const alone = (part: Part): NoticeEvent => partly(event, part, note, circumstances);
    const saysMuch = (part: Part): boolean =>
      reachOf(judge(event, part, note, circumstances.now)) <= severities.indexOf('major');

    const member = async (part: NoticeEvent): Promise<NoticeEvent> => {
      const shared = part.data.edits.filter(isShared);
      const told = shared.map(firstOf).filter((id) => id !== null);
      const first = mostOften(told);
      // Pages are told together that share what weighs, whatever small things they share beside.
      const weighty = shared.filter((edit) => {
        const [itself] = parted(event.data, (one) => one === edit);
        return !isLight(itself) && saysMuch(itself);
      });
      const sharedKeys = (weighty.length === 0 ? shared : weighty).map((edit) => keys.get(edit)).sort();
      const group = { key: eventId([first, change.kind, ...new Set(sharedKeys)]), first };
      await groups.wait(group, { changeId: part.id, sourceId: source.id }, circumstances.now);
      return {
        ...part,
        data: {
          ...part.data,
          change: { ...part.data.change, severity: 'editorial', rule: 'SAME-EDIT' },
          relations: { ...part.data.relations, sameEventAs: [...new Set(told)] },
          group: { id: first, size: 1, sources: [source.id], severity: part.data.change.severity },
        },
      };
    };
    if (!edits.some(isOwn)) return [await member(event)];
    const [sharedPart, ownPart] = parted(event.data, isShared);
    const [shared, own] = [alone(sharedPart), alone(ownPart)];
    if (!saysMuch(sharedPart)) return [event];
    const { summary } = own.data;
    if (reachOf(own.data.change) <= reachOf(shared.data.change))
      return [{ ...event, data: { ...event.data, summary } }];
    return [await member(withId(shared, eventId([event.id, 'shared']), circumstances.siteUrl)), own];
  };
}
