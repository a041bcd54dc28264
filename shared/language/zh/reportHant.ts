import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in Traditional Chinese. */
export const report: ReportWords = {
  what: '哪裡有誤？',
  email: '電子郵件地址（如需回覆）',
  send: '送出',
  thanks: '感謝您的回報',
  taken: '本服務的營運者會透過電子郵件收到您的回報。如該提醒確實有誤，收到提醒的讀者都會收到撤回說明。',
  failed: '未能送出',
  back: '返回表單',
  empty: '請寫明哪裡有誤。',
  long: '請控制在2000字以內。',
};
