import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in Japanese. */
export const report: ReportWords = {
  what: '誤りの内容',
  email: 'メールアドレス（返信をご希望の場合）',
  send: '送信',
  thanks: 'ありがとうございます',
  taken: 'ご報告は本サービスの運営者にメールで届きます。お知らせが誤りであれば、受け取ったすべての方にお伝えします。',
  failed: '送信できませんでした',
  back: 'フォームに戻る',
  empty: '誤りの内容をご記入ください。',
  long: '2,000文字以内でご記入ください。',
};
