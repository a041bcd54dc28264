import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: false,
  beginsWords: false,
  joint: '[，,；;：:]|(?=并|並|但|且|而(?!且))',
  shortForms: [],
  fillers: null,
  abbreviations: '(?!)',
};

export const changes: Changes = {
  former: /(?:由|从|從|原|原为|原為|原来的|上调|上調|下调|下調|增加|减少|減少|上涨|涨了)$/u,
  formerBehind: /^(?:的)?(?:差额|差額)/u,
  becomes:
    /^[\p{Script=Han}]{0,4}(?:调整|調整|上调|上調|提高|增加|增至|上涨|下调|下調|降低|降至|降|改|延长|延長|缩短|縮短|扩大)[\p{Script=Han}]{0,3}$/u,
};

export const spans: Spans = {
  inPeriod: /^(?:\/|每|在)$/u,
  ofPeriod: /(?:每|任意|任何|在任意)[^，。；]{0,4}\u0000(?:内|內|期间|期間|中)?[^。；]{0,20}$/u,
  and: /^ ?(?:至|到|-|~|与|與|和)(?:未满)? ?$/u,
  periods: [
    ['week', /[周週]|星期/u],
    ['month', /月/u],
    ['year', /年/u],
    ['day', /[日天]/u],
  ],
};
