import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before:
    /(?:nacional(?:es)?|nacionalidad(?:es)?|ciudadan[oa]s?|titulares|portadores|pasaportes?|países|personas|visitantes|viajeros|estudiantes|súbditos|turistas|jóvenes)(?:(?: [\p{L}]{1,14}){0,3}? (?:de |del |de los |siguientes ?: ?)(?:la |el |los |las )?(?:(?:república|reino|sultanato|estado|emirato|principado) (?:islámica |democrática |popular |bolivariana |plurinacional )?(?:de |del |de la )?)?| ?: ?|(?: [\p{L}]{1,14}){1,5}: ?|(?: (?:biométricos?|diplomáticos?|ordinarios?|oficial(?:es)?|de servicio|comunes))? )$/u,
  behind: /^ (?:titulares|portadores|con pasaporte|que (?:viajen|deseen|ingresen))/u,
  place:
    /(?:visas?|visados?|permisos?|residencias?|tarjetas?|autorizaci(?:ón|ones))(?: (?!ciudadan|nacional|titular|persona|viajer)[\p{L}]{1,14}){0,2} (?:de|del|en|por|para) (?:la |el |los )?$/u,
  holders: /(?:titulares?|portadores) (?!de (?:un )?$)[^.;:,]{3,}$/u,
  nouns: /(?!)/u,
  state: { before: /(?:gobierno|autoridad(?:es)?|parlamento|congreso) $/u, behind: /(?!)/u },
  joint: /^,? ?(?:y|e|o|u|así como)? ?(?:de |del |la |el |los |las |república |reino |sultanato )*$/u,
};
