import type { AlertEvent, NoticeEvent } from '../../../shared/alert/event.ts';
import { sayDisagreement } from '../../../shared/alert/mail/sayDisagreement.ts';
import { type Spoken, sayEach } from '../../../shared/language/told/spoken.ts';
import { toldIn } from '../../../shared/language/told/told.ts';
import type { Announcement } from '../../../shared/relate/announcement.ts';
import { announcementOf } from '../../../shared/relate/announcementOf.ts';
import type { DocumentName } from '../../../shared/relate/documentNames.ts';
import { joinEvent } from '../../../shared/relate/joinEvent.ts';
import { referencesOf } from '../../../shared/relate/references.ts';
import { correctedFacts, relate } from '../../../shared/relate/relate.ts';
import type { NoticeStore } from '../../adapters/dynamodb/noticeStore.ts';
import type { Announced } from '../record/record.ts';
import type { Circumstances } from './change.ts';
import { headOf } from './headOf.ts';

/** The change's headline, of the facts that are left to tell. */
function retold(
  event: NoticeEvent,
  circumstances: Pick<Circumstances, 'source' | 'programmes' | 'understand'>,
): NoticeEvent {
  const { notice, change, edits, facts } = event.data;
  const { kind } = change;
  const { source, programmes, destination = null } = event.data;
  const said = circumstances.understand.headline({
    title: notice.title,
    kind,
    edits,
    facts,
    head: headOf(facts, programmes, destination, circumstances),
    isOfPlace: destination !== null,
    language: notice.language ?? source.language,
    jurisdiction: source.jurisdiction,
  });
  const [contrary] = event.data.disagreements ?? [];
  const line = (language: Spoken): string =>
    contrary === undefined
      ? said[language]
      : `${said[language]}${toldIn(language).semicolon}${sayDisagreement(event.data, contrary, language)}`;
  return { ...event, data: { ...event.data, summary: sayEach(line) } };
}

/**
 * Relates what a check found to what is recorded: the same event from other authorities and in other languages, and the documents
 * that it corrects or takes the place of. Only changes above editorial are looked up, in one read for all.
 */
export function createAnnounce(notices: NoticeStore) {
  /** The first of some documents whose publication is recorded, and its name even where none is. */
  const publisherOf = async (names: readonly DocumentName[], ownId: string) => {
    for (const name of names) {
      const ids = (await notices.publishersOf(name.key)).filter((id) => id !== ownId);
      if (ids[0] !== undefined) return { name, id: ids[0] };
    }
    return { name: names[0], id: null };
  };

  /** The documents that an event names as corrected or replaced, with the facts that a correction puts right. */
  const withReferences = async (event: NoticeEvent, own: Announcement, journal: readonly Announcement[]) => {
    const { corrects, supersedes } = referencesOf(event, own.own);
    if (corrects.length + supersedes.length === 0) return event;
    const [corrected, replaced] = [await publisherOf(corrects, event.id), await publisherOf(supersedes, event.id)];
    const mistaken = journal.find(({ change }) => change === corrected.id);
    const { facts, relations } = event.data;
    return {
      ...event,
      data: {
        ...event.data,
        facts: mistaken === undefined ? facts : correctedFacts(facts, mistaken),
        relations: {
          ...relations,
          corrects: corrected.id,
          ...(corrected.name === undefined ? {} : { correctsNumber: corrected.name.printed }),
          supersedes: replaced.id,
          ...(replaced.name === undefined ? {} : { supersedesNumber: replaced.name.printed }),
        },
      },
    };
  };

  return async function announce(
    first: readonly AlertEvent[],
    events: readonly NoticeEvent[],
    circumstances: Pick<Circumstances, 'source' | 'programmes' | 'now' | 'understand'>,
  ): Promise<Announced> {
    const { source, now } = circumstances;
    const { jurisdiction } = source.authority;
    if (events.every(({ data }) => data.change.severity === 'editorial')) return { events: [...first, ...events] };
    const journal = await notices.readJournal(jurisdiction, now);
    const told: NoticeEvent[] = [];
    const announcements: Announcement[] = [];
    for (const event of events) {
      if (event.data.change.severity === 'editorial') {
        told.push(event);
        continue;
      }
      const own = announcementOf(event);
      const referred = await withReferences(event, own, journal.announcements);
      const isCorrection = referred.data.relations.correctsNumber !== undefined;
      const relation = isCorrection ? null : relate(referred, own, journal.announcements);
      const joined = relation === null ? null : joinEvent(referred, own, relation);
      const next = joined?.event ?? referred;
      told.push(next.data.facts === event.data.facts ? next : retold(next, circumstances));
      announcements.push(joined?.announcement ?? own);
    }
    return { events: [...first, ...told], announced: { jurisdiction, place: journal.next, announcements } };
  };
}
