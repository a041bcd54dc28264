import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in Simplified Chinese. */
export const report: ReportWords = {
  what: '哪里有误？',
  email: '电子邮箱（如需回复）',
  send: '提交',
  thanks: '感谢您的反馈',
  taken: '本服务的运营者会通过邮件收到您的反馈。如果该提醒确实有误，收到提醒的读者都会收到撤回说明。',
  failed: '未能提交',
  back: '返回表单',
  empty: '请写明哪里有误。',
  long: '请控制在2000字以内。',
};
