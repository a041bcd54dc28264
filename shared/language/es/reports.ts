import type { Lexicon } from '../language.ts';

/** What was done with applications: `se otorgaron 41.000 visas`. */
const counted =
  '(?:otorg|exped|expid|emit|conced|aprob|tramit|recib|rechaz|deneg|registr|present|resolv|entreg|atend|admit|gestion|proces|solicit|regulariz)';
const asks =
  '(?:exig(?:e|irá)|requiere|solicita|pide|cobra|impon(?:e|drá)|elimin(?:a|ó|ará)|suprim(?:e|ió)|restablec(?:e|ió|erá)|implement(?:a|ó|ará)|ha (?:impuesto|eliminado|suprimido|anunciado|establecido|restablecido))(?![\\p{L}])';

/** What is told and rules nothing here, and for which stay a paper is. */
export const reports: Lexicon = {
  purpose: [
    [
      'transit',
      'para (?:el |hacer |realizar |un )?(?:tránsito|transitar|escala|transbordo|conexión)(?: aeroportuari[oa])?',
      '(?:en|de) (?:mero )?tránsito(?: aeroportuario)?(?= (?:por|en|hacia|no|deben|requieren|necesitan|,))',
      'hacer escala',
      'zona (?:internacional|de tránsito)(?: del? (?:aeropuerto|los aeropuertos))?',
    ],
  ],
  elsewhere: [
    [
      'office',
      '(?:de )?(?:lunes|martes|miércoles|jueves) a (?:jueves|viernes|sábado|domingo)',
      'horarios? de (?:atención|oficina)',
      'tel[eé]fonos?(?= |:)',
      'anexo(?= ?<number>| \\d)',
      'turnos?(?= ?:| por)',
      '(?:festivos?|feriados?|inhábil(?:es)?)',
      'permanecerá cerrad[oa]',
      'correo electrónico',
      '(?:nueva )?(?:sede|dirección|domicilio) (?:de la|del) (?:embajada|consulado|oficina|sección)',
      'se (?:trasladó|traslada|mudó|muda)',
    ],
    'fraud(?:e|es|ulent[oa]s?)',
    'estaf(?:a|as|adores?|ador)',
    'engaños(?:[oa]s?)?',
    '(?:fals[oa]s?|supuest[oa]s?) (?:gestor(?:es)?|funcionari[oa]s?|agentes?|correos?|sitios?|páginas?|ofertas?|agencias?|empleos?|contratos?|mensajes|noticias?|informaci(?:ón|ones))',
    '(?:gestor(?:es)?|sitios?|páginas?(?: web)?|agencias?|correos?|perfil(?:es)?|noticias?|cuentas?) (?:fals[oa]s?|no oficial(?:es)?|apócrif[oa]s?|clandestin[oa]s?)',
    'tramitadores',
    '(?:sitios?|páginas?|agencias?|gestor(?:es)?|personas|cuentas|mensajes) (?:web )?que (?:cobr|ofrec|promet|vend|garantiz|solicit)(?:an|en|a|e)',
    'alert(?:a|amos|an) (?:sobre|acerca)',
    'coyotes',
    'inescrupulos[oa]s?',
    'suplant(?:a|an|ación|ando)',
    'phishing',
    'se hac(?:e|en) pasar',
    'no se dej(?:e|en) (?:engañar|sorprender)',
    'rumor(?:es)?',
    'desm(?:iente|ienten|intió|entir|entido)',
    '(?:es|son|resulta|resultan) (?:totalmente )?fals[oa]s?',
    'no (?:es|son) (?:cierto|ciertas?|verdad|verídic[oa]s?|exact[oa]s?)',
    'carece(?:n)? de (?:fundamento|veracidad)',
    'según (?:la prensa|(?:los |algunos |diversos )?medios|versiones|(?:ha |han )?inform(?:ado|ó|aron|aciones|an)|fuentes)',
    'trascend(?:ió|ido)',
    'redes sociales',
    'circula(?:n|do)?(?= )',
    'negocia(?:n|ción|ciones|ndo|do)?',
    'conversaciones',
    'debat(?:e|en|iendo|ió)',
    'discut(?:e|en|iendo|ió)',
    `se ${counted}(?:aron|ieron|ió|ó)`,
    `(?:fueron|han sido|se han|se ha|ha|han) ${counted}(?:ad|id|edid)[oa]s?(?=[^.;:|]{0,80}<number>)`,
    `(?<=<number>[^.;:|]{0,80} )(?:fueron|han sido) ${counted}(?:ad|id|edid)[oa]s?`,
    'resolvieron',
    'resolvió',
    `${counted}(?:aron|ieron|imos|amos|ió|ó)(?=[^.;:|]{0,60}(?:<number>|<percent>))`,
    '(?:ingresaron|llegaron|viajaron|visitaron|salieron|obtuvieron)',
    'estadístic(?:a|as|o|os)',
    '(?:aumento|incremento|alza|descenso|reducción|caída|disminución|crecimiento) (?:de|del) (?:más de |casi |cerca del )?<percent>',
    '(?:respecto|en comparación|comparado|frente) (?:a|al|con|de|del)(?: mismo)?(?: el)? (?:año|período|periodo|mes|<date>)',
    '(?:el )?año (?:pasado|anterior)',
    [
      'abroad',
      `(?<!(?:de|del|de la|por|para|y|e|o|,|desde|según) )(?<!(?:de|del) (?:el|la|los) )<country>(?: (?:no|ya no|también))? ${asks}`,
    ],
    [
      'abroad',
      '(?:viaj(?:ar|en|an|e|es|an|eros)|ingres(?:ar|en|o|an)|entr(?:ar|en|ada|an)|visit(?:ar|en|a)|trasladen|dirij(?:a|an)|transit(?:ar|en)|tránsito|escala) (?:a|al|en|hacia|por|con destino a) (?:la |el |los |las )?<country>',
    ],
    ['abroad', 'con destino (?:a|al|final) (?:la |el |los )?<country>'],
    ['abroad', '(?:visas?|visados?) (?:para|de) (?:la |el |los )?<country>'],
  ],
};
