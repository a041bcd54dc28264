import type { Changes, Grammar, Spans } from '../language.ts';

export const grammar: Grammar = {
  isSpaced: true,
  beginsWords: true,
  joint: '[,;:] ?|(?:^| )(?:y|e|o|u|pero|mientras que|sino) ',
  or: /^,? (?:o|u) /u,
  leadsIn:
    /siguiente|a continuación|(?<!\p{L})(?:abajo|tabla|cuadro|estos (?:países|casos)|estas (?:personas|nacionalidades))/iu,
  shortForms: [],
  fillers: /(?<!\p{L})(?:el|la|los|las|un|una|de|del|también|por favor|asimismo|igualmente)(?!\p{L})/gu,
  abbreviations:
    'art|arts|núm|n|sr|sra|dr|dra|ee\\.uu|p\\.ej|ej|etc|aprox|máx|mín|ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic',
};

export const changes: Changes = {
  former:
    /(?:(?<!\p{L})(?:no|ya no) (?:es|son) de|(?<!\p{L})(?:pas(?:[ae]n?|ará|arán|ó|ar|aría)|sub(?:en?|irán?|ió)|baj(?:an?|ará|ó)|(?:aument|increment|reduc|rebaj|ampl|dismin|elev)\p{L}{0,8})(?: [\p{L}]{1,16}){0,4} de|(?:anterior(?:es)?|previ[oa]s?) (?:de|por)|en (?:lugar|vez) de|frente a|(?:era|eran) de|(?:aumento|reducción|incremento|alza|rebaja) de) $/u,
  formerBehind: /(?!)/u,
  becomes: /^ a $/u,
};

export const spans: Spans = {
  inPeriod: /^,? (?:en|por|dentro de|durante)(?: (?:cualquier|un|cada|todo))?(?: (?:per[ií]odo|plazo))?(?: de)? ?$/u,
  ofPeriod: /(?!)/u,
  and: /^ ?(?:y|a|-|o) ?$/u,
  countedFrom: [
    ['entry', /(?:ingres[oa]r?|entrada|entrar|llegada|arribo)(?!\p{L})/u],
    ['exit', /(?:salida|salir|partida|regreso|estancia|estadía|permanencia|viaje)(?!\p{L})/u],
    ['issue', /(?:expedición|emisión|solicitud)(?!\p{L})/u],
  ],
  periods: [
    ['week', /semana/u],
    ['month', /mes|mensual/u],
    ['year', /año|anual/u],
    ['day', /d[ií]a/u],
  ],
};
