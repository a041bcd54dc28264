import type { Edit } from '../compare/edits.ts';

/** Another address behind the same words; its path ends with them. */
export function isAddress({ op, before, after }: Edit): boolean {
  const isWeb = (text: string | null): boolean => text !== null && /^https?:\/\/\S+$/u.test(text);
  return op === 'replace' && isWeb(before) && isWeb(after);
}

/** Words and addresses of what people fill in or apply by. */
const formWords =
  /(?<!\p{L})(?:application|apply|appl(?:y|ying) online|forms?|portal|e-?visa|eta|appointments?|book(?:ing)?|regist(?:er|ration)|antr[aä]g\w*|formular\w*|vordruck\w*|bewerb\w*|termin\w*|demandes?|formulaires?|téléservice|démarches?|solicitud(?:es)?|formularios?|trámites?|requerimento|candidatura|domanda|modulo|moduli|prenota\w*|aanvraag|aanvragen|formulier\w*|wniosek|wnioski|formularz\w*|ansøg\w*|ansök\w*|søknad\w*|blankett\w*|skema\w*|hakemus|lomake\w*|başvuru\w*|заявлени\p{L}*|анкет\p{L}*|заяв\p{L}*)(?!\p{L})|申请|申請|表格|下载表|预约|預約|填报|填報|様式|届出|書式|オンライン手続|신청|서식|양식|예약|접수|بطلب|طلب|نموذج|בקשה|טופס|ใบสมัคร|แบบฟอร์ม|đơn xin|biểu mẫu/iu;
/** Whether an edit of an address leads to a form, or to where people apply. */
export const leadsToForm = ({ path, before, after }: Edit): boolean =>
  [
    path.at(-1) ?? '',
    ...[before, after].map((address) => URL.parse(address ?? '')?.pathname.replace(/[-_/.+]/gu, ' ') ?? ''),
  ].some((text) => formWords.test(text));

export const hostOf = (address: string | null): string => URL.parse(address ?? '')?.host.replace(/^www\./u, '') ?? '';
