import type { NoticeEvent } from './noticeEvent.ts';

/** The language of the notice that an event is about; those of one source may be in several. */
export const noticeLanguage = ({ notice, source }: Pick<NoticeEvent['data'], 'notice' | 'source'>): string =>
  notice.language ?? source.language;
