import type { Spoken } from '../understand/sayValue.ts';
import type { NoticeEvent } from './event.ts';
import { harmless } from './harmless.ts';
import { type Email, subjectOf, wrap } from './plainText.ts';

interface Words {
  readonly wrong: string;
  readonly why: string;
  readonly page: string;
  readonly change: string;
  readonly end: string;
}

const words: Readonly<Record<Spoken, Words>> = {
  en: {
    wrong: 'An alert that we sent you was wrong. Please disregard it:',
    why: 'What was wrong:',
    page: 'What holds stands on the official page:',
    change: 'The alert:',
    end: 'We are sorry for the mistake. You get this because the alert was sent to you.',
  },
  'zh-Hans': {
    wrong: '此前发给您的一则通知有误，请勿采信：',
    why: '错误原因：',
    page: '请以官方页面为准：',
    change: '原通知：',
    end: '对此差错，谨致歉意。您收到本邮件，是因为您收到过该通知。',
  },
  'zh-Hant': {
    wrong: '此前寄給您的一則通知有誤，請勿採信：',
    why: '錯誤原因：',
    page: '請以官方頁面為準：',
    change: '原通知：',
    end: '對此差錯，謹致歉意。您收到本郵件，是因為您收過該通知。',
  },
};

/** The mail that takes an alert back. */
export function renderRetraction({ data }: NoticeEvent, why: string, language: Spoken): Email {
  const { source, summary, notice, links } = data;
  const said = words[language];
  const line = harmless(summary[language] ?? summary['en'] ?? notice.title);
  const body = [
    wrap(said.wrong),
    '',
    wrap(line, '  '),
    '',
    wrap(said.why),
    wrap(harmless(why), '  '),
    '',
    said.page,
    `  ${links.official}`,
    said.change,
    `  ${links.change}`,
    '',
    wrap(said.end),
  ];
  return { subject: subjectOf(`[${source.jurisdiction}]`, line), body: `${body.join('\n')}\n` };
}
