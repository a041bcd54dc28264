import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: /(?:对|對|与|與|来自|來自|给予|給予|包括|新增|增加|纳入|扩大至|扩展至|為|为|持|于|於|:)$/u,
  behind: /^(?:公民|国民|國民|籍|护照|護照|普通护照|普通護照|持|人员|旅客|等|免签|免簽)/u,
  joint: /^(?:、|和|与|與|及|以及|[,，])$/u,
};
