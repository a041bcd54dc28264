import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: true,
  joint: '[,;:] ?|(?:^| )(?:and|or|nor|but|while|whereas|then) ',
  or: /^,? or /u,
  leadsIn:
    /as follows|(?<![a-z])following(?! (?:an?|the|this|that|your|his|her|its|their)(?![a-z]))|(?<![a-z])below(?! (?:the|\d|<))|(?<![a-z])(?:these|this table|the table|listed here)(?![a-z])/iu,
  shortForms: [
    [/can[’']?t\b|cannot\b/gu, 'can not'],
    [/won[’']t\b/gu, 'will not'],
    [/n[’']t\b/gu, ' not'],
    [/[’']ve\b/gu, ' have'],
    [/[’']re\b/gu, ' are'],
    [/[’']ll\b/gu, ' will'],
    [/[’']d\b/gu, ' would'],
  ],
  aim: /(?:needed|required?|necessary|mandatory|compulsory|prerequisite)(?: (?!to )[a-z]{1,12}){0,2} for (?:(?:an?|the|this|that|your|any|all) )?(?:[a-z-]{2,14} ){0,2}$/u,
  fillers: /(?<!\p{L})(?:an?|the|also|please|therefore|however|then|that|of the|of|s)(?!\p{L})/gu,
  abbreviations:
    'no(?<=\\p{L} no)|nos|art|st|mr|mrs|ms|dr|prof|u\\.s|u\\.k|u\\.n|e\\.g|i\\.e|etc|vs|approx|incl|sec|pub|reg|fed|p\\.a|a\\.m|p\\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
};

export const changes: Changes = {
  former:
    /(?<![a-z])(?:from|was|were|instead of|previously|formerly|by|(?:is|are|,) not) (?:up to |only |around |about )?(?:us ?|nz|a|c|hk|s)?$/u,
  formerBehind: /(?!)/u,
  becomes: /^(?: (?:a|per) [a-z]{1,8})? (?:up |down )?to (?:a total of )?$/u,
};

export const spans: Spans = {
  inPeriod:
    /^,?(?: [a-z]{1,12}){0,3}? (?:in|within|during|over|out of|of|per|for every) (?:any|every|each|an?|one|the|any given)?(?: rolling| consecutive| moving| most recent| last| previous| preceding)?(?: period of)? ?$/u,
  ofPeriod: /(?!)/u,
  and: /^ ?(?:and|to|-|or|through) ?$/u,
  countedFrom: [
    ['entry', /(?:arrival|entry|arriv(?:e|ing)|enter(?:ing)?|admission)(?![a-z])/u],
    ['exit', /(?:departure|exit|depart|leav(?:e|ing))(?![a-z])/u],
    ['issue', /issue(?![a-z])/u],
  ],
  periods: [
    ['week', /week/u],
    ['fortnight', /fortnight|two weeks/u],
    ['month', /month/u],
    ['year', /year/u],
    ['day', /(?<![a-z])day/u],
  ],
};
