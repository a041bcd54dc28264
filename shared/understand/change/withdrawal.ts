import type { Edit } from '../../compare/edits.ts';
import { normalise } from '../../language/normalise.ts';

/**
 * WITHDRAWAL: words by which a notice says that it is itself at an end: `本公告自2026年3月1日起废止`, `This guidance was withdrawn
 * on 1 March 2026`, `Diese Bekanntmachung wird aufgehoben`, `이 공고는 폐지한다`, `本通知は廃止する`. What it puts an end to beside
 * itself, and a day on which it ends as it was meant to, are none.
 */
const withdrawals: readonly RegExp[] = [
  /本(?:公告|通知|通告|办法|规定|条例|政策|决定|细则|指南|须知|措施|意见|告示|名单|文件)(?:现已|已|现)?(?:自[^。;；,，]{4,16}起)?[,，]?(?:予以|即行|现予)?(?:废止|停止执行|停止施行)/u,
  /(?<!\p{L})this (?:notice|page|guidance|policy|publication|memorandum|proclamation|order|rule|alert|circular|instruction|content)(?: \([^)]{0,60}\))? (?:has been|was|is) (?:hereby |now )?(?:withdrawn|rescinded|revoked|cancelled|repealed|(?:archived and )?no longer (?:in force|in effect|current|valid))(?!\p{L})/iu,
  /(?<!\p{L})diese[rs]? (?:Bekanntmachung|Verordnung|Weisung|Seite|Merkblatt|Regelung|Allgemeinverfügung) (?:wird|wurde|ist)(?!\p{L})(?:[^.;]|(?<=\d)\.){0,50}(?:aufgehoben|zurückgezogen|außer Kraft)/iu,
  /이 (?:공고|고시|지침|훈령|예규|안내)[는은] [^.]{0,30}폐지/u,
  /(?:本|この)(?:告示|通知|省令|要領|ページ)は[^。]{0,20}廃止/u,
];

/** Whether a page says with an edit, as it did not before, that it is withdrawn. */
export function isWithdrawal(edits: readonly Edit[]): boolean {
  const saysSo = (text: string | null): boolean =>
    text !== null && withdrawals.some((pattern) => pattern.test(normalise(text)) || pattern.test(text));
  return (
    edits.some(({ op, after }) => (op === 'insert' || op === 'replace') && saysSo(after)) &&
    !edits.some(({ before }) => saysSo(before))
  );
}
