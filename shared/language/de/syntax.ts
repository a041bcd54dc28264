import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: false,
  joint: '[,;:] ?|(?:^| )(?:und|oder|sowie) ',
  or: /^,? oder /u,
  leadsIn:
    /folgend|(?<!\p{L})(?:unten|nachstehend|nachfolgend|aufgeführt|wie folgt|Tabelle|diese[rn]? (?:Länder|Staaten|Fälle|Personen))/iu,
  shortForms: [
    [/\bz\. ?b\./gu, 'zum beispiel'],
    [/\bbzw\./gu, 'beziehungsweise'],
  ],
  aim: /(?:^|[ ,(])für (?:(?:ein|das|dieses|ihr|die|alle) )?(?:[\p{L}-]{3,20} )?$/u,
  fillers: /(?<!\p{L})(?:der|die|das|dem|den|des|auch|bitte|jedoch|zudem|sowie|hierbei|dabei)(?!\p{L})/gu,
  abbreviations:
    'art|abs|nr|st|z\\.b|d\\.h|u\\.a|bzw|ggf|usw|inkl|ca|evtl|mio|mrd|s|bgbl|banz|v\\.h|jan|feb|mrz|apr|jun|jul|aug|sept?|okt|nov|dez',
  hasOrdinals: true,
};

export const changes: Changes = {
  former:
    /(?:(?<!\p{L})(?:beträgt|betragen|kostet|kosten|ist|sind) nicht(?: mehr)?|(?:bisherige|alte|frühere|derzeitige|vorherige)[nrs]? (?:[\p{L}-]{3,24} ){1,2}(?:von|in höhe von)|statt|bisher|anstelle von|zuvor|früher|(?:steig|erhöh|angehoben|gesenkt|sink|sank|verläng|verkürz)[\p{L}]{0,8}(?: [\p{L}]{1,16}){0,4} (?:von|um)|(?<!(?:dauer|höhe|zahl|betrag) )(?<!\p{L})um) (?:bis zu )?$/u,
  formerBehind: /(?!)/u,
  becomes: /^ auf (?:bis zu )?$/u,
};

export const spans: Spans = {
  inPeriod:
    /^,? (?:je|pro|in|innerhalb|innerhalb von)(?: (?:einem|eines|jedem|jedes|von))?(?: beliebigen)?(?: zeitraums?)?(?: von)? ?$/u,
  ofPeriod: /(?:innerhalb (?:von|eines)|je|in) \u0000[^.;]{0,30}(?:höchstens|insgesamt|maximal)[^.;]{0,12}$/u,
  and: /^ ?(?:und|bis|-|oder)(?: (?:einschließlich|zu))? ?$/u,
  countedFrom: [
    ['entry', /(?:einreise|ankunft)(?!\p{L})/u],
    ['exit', /(?:ausreise|abreise|rückreise|verlassen)(?!\p{L})/u],
    ['issue', /ausstellung(?!\p{L})/u],
  ],
  periods: [
    ['week', /woche|wöchentlich/u],
    ['month', /monat/u],
    ['year', /jahr|jährlich/u],
    ['day', /(?<!feier)tag|täglich/u],
  ],
};
