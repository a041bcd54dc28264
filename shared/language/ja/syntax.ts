import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: false,
  beginsWords: false,
  joint: '[、，；：]|(?<=ですが|ますが|たが|るが)',
  shortForms: [],
  fillers: null,
  abbreviations: '(?!)',
};

export const changes: Changes = {
  former: /(?:従来の|これまでの|現行の|旧)$/u,
  formerBehind: /^から|^(?:の)?引き?上げ(?!後)/u,
  becomes: /^から$/u,
};

export const spans: Spans = {
  inPeriod: /(?!)/u,
  ofPeriod:
    /(?:いずれかの|任意の|どの)?\u0000(?:間)?(?:の間)?(?:中|で|に|のうち|につき|以内に)(?:合計|通算)?(?:最大|して)?$/u,
  and: /^(?:以上|から|~|-|至|、)?$/u,
  periods: [
    ['week', /週/u],
    ['month', /月/u],
    ['year', /年/u],
    ['day', /日/u],
  ],
};
