import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in Korean. */
export const report: ReportWords = {
  what: '무엇이 잘못되었나요?',
  email: '이메일 주소(답변을 원하는 경우)',
  send: '보내기',
  thanks: '감사합니다',
  taken: '서비스 운영자가 메일로 제보를 받습니다. 알림에 오류가 확인되면 받은 모든 분께 알려 드립니다.',
  failed: '보내지 못했습니다',
  back: '양식으로 돌아가기',
  empty: '무엇이 잘못되었는지 적어 주세요.',
  long: '2,000자 이내로 적어 주세요.',
};
