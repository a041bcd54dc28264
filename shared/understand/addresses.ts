import type { Edit } from '../compare/edits.ts';

/** Another address behind the same words; its path ends with them. */
export function isAddress({ op, before, after }: Edit): boolean {
  const isWeb = (text: string | null): boolean => text !== null && /^https?:\/\/\S+$/u.test(text);
  return op === 'replace' && isWeb(before) && isWeb(after);
}

/** Words and addresses of what people fill in or apply by. */
const formWords =
  /(?<!\p{L})(?:appl(?:y|ying|ications?)|forms?|portal|e-?visa|eta|appointments?|book(?:ing)?|regist(?:er|ration)|(?:antr|formular|vordruck|bewerb|termin|formul|demande|téléserv|démarche|solicitu|trámite|requerim|candidat|domand|modul|prenot|aanvra|wnios|ansøg|ansök|søkna|blanket|hakem|lomak|başvur|заяв|анкет)\p{L}*)(?!\p{L})|申请|申請|表格|预约|預約|填报|様式|届出|書式|신청|서식|양식|예약|접수|طلب/iu;
/** Whether an edit of an address leads to a form, or to where people apply. */
export const leadsToForm = ({ path, before, after }: Edit): boolean =>
  [
    path.at(-1) ?? '',
    ...[before, after].map((address) => URL.parse(address ?? '')?.pathname.replace(/[-_/.+]/gu, ' ') ?? ''),
  ].some((text) => formWords.test(text));

export const hostOf = (address: string | null): string => URL.parse(address ?? '')?.host.replace(/^www\./u, '') ?? '';
