import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: false,
  beginsWords: false,
  shortForms: [],
  fillers: null,
  abbreviations: '[aq]\\d?',
  lightCharacters: '方者人用行際時場合等及又事物取受旨様際',
  joint: '[、，；：:]|\\(|(?<=\\))|(?<=(?:です|ます|ません|した|[るたい])が)',
  leadsIn: /次の|次に掲げる|以下|下表|下記|別表|左記|一覧/u,
  topic:
    '(?<!また|又|若しく|並びに|あるい|もしく|場合に|場合|とき|際に|際|と|で|前|後|時|が[なけ])は(?![いがじずねなりま])|\\ue000(?:から|より|以降)(?=、)',
};

export const changes: Changes = {
  former: /(?:従来の?|これまでの?|現行の?|旧|改定前|改正前|変更前)[^、。\ue000-\ue009]{0,8}$/u,
  formerBehind: /^(?:以内|以下|以上)?から(?!\ue001?まで)|^では(?:な[いく]|あり)|^だった|^でした/u,
  newBehind: /^(?:間|以内|以下)?(?:に(?!つき|1)|へ|と(?:な|し|する|改))/u,
  becomes: /^(?:以内|以下|以上)?から$/u,
};

export const spans: Spans = {
  inPeriod: /(?!)/u,
  ofPeriod:
    /(?:いずれかの|任意の|どの|あらゆる|過去)?\u0000(?:間|以内)?(?:の)?(?:期間|いずれか)?(?:間)?(?:の)?(?:中|内|うち)?(?:に(?:つき|おいて)|で|に|の)?(?:、)?(?:合計|通算|累計|最大|最長){0,3}(?:して|で)?$/u,
  and: /^(?:歳|才)?(?:以上|から|~|-|至|、)?$/u,
  countedFrom: [
    ['exit', /出国|離れ|帰国|滞在(?:期間)?(?:の)?(?:終了|満了)/u],
    ['issue', /発給|発行/u],
    ['entry', /入国|到着|渡航|上陸/u],
  ],
  periods: [
    ['week', /週/u],
    ['month', /月/u],
    ['year', /年/u],
    ['day', /日/u],
  ],
};
