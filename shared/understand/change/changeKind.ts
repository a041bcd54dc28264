export const severities = ['critical', 'major', 'minor', 'editorial'] as const;
export const noticeKinds = ['published', 'amended', 'moved', 'withdrawn', 'reverted'] as const;
/** From stored dates, when their day has come: no page need change. */
export const policyKinds = ['in-force', 'expiring', 'expired'] as const;
/** `retracted`: an alert that was wrong is taken back. */
export const changeKinds = [...noticeKinds, ...policyKinds, 'retracted'] as const;

export type Severity = (typeof severities)[number];
export type NoticeKind = (typeof noticeKinds)[number];
export type ChangeKind = (typeof changeKinds)[number];
