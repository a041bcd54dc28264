import type { PhraseBook } from '../clauses/phraseBook.ts';

const from = '(?:a (?:partir|contar) del?|desde el|desde)';
const least = '(?<least>(?:por lo|al) menos |como mínimo )?';
const until = '(?:hasta el(?: día)?|hasta finales de|hasta)';

/** What the rules of dates and conditions look for. */
export const phrases: PhraseBook = {
  notPolicy: [
    '(?:días? )?(?:festivos?|feriados?|inhábiles)(?! para)|horarios? de atención|permanecerá cerrad[oa] al público|mantenimiento|(?:atender|funcionar)án? en|se traslada|trasladad[oa]|nueva (?:sede|dirección)',
  ],
  effectiveRange: [
    `(?:del?|desde el|entre el|a partir del) <date>,? (?:al?|y el|${until}) <date>(?: inclusive)?`,
    '(?:vigentes?|válid[oa]s?|vigencia|en vigor)[^.;]{0,40}? <date> (?:al?|-|hasta el) <date>',
  ],
  extendedUntil: [`(?:prorrog|prorróg|ampl[ií]|extiend|extend)[^.;]{0,80}? (?:${until}|al) <date>`],
  repealedFrom: [
    '(?:derog|suprim|queda(?:n|rá|rán)? sin efecto|deja(?:n|rá|rán)? de (?:aplicarse|estar vigente|tener efecto|regir))[^.;]{0,60}? (?:a partir del|desde el|el) <date>',
  ],
  plainUntil: [
    `(?:vigentes?|vigencia|válid[oa]s?|validez|en vigor|efectos?|aplicables?|rige|regirá)[^.;]{0,40}? ${least}${until} <date>(?: inclusive)?`,
    '(?:venc(?:en?|erán?|imiento)|expir(?:an?|arán?)|caduc(?:an?|ará)|finaliz(?:an?|arán?|ó)|termin(?:an?|arán?|ó)|conclu(?:ye|irá|yó))(?: el| en|:)? <date>',
    'fecha de (?:vencimiento|caducidad|expiración):? ?\\|? ?(?:el )?<date>',
    '(?<least>no se (?:levantará|suprimirá|eliminará|derogará)n? )antes del <date>',
  ],
  cuedUntil: [`${least}${until} <date>(?: inclusive)?`],
  cuedUntilNeeds: [
    'visa|visado|pasaporte|ingres|entrad|acept|suspend|suspens|exig|requi|aplica|permis|permanencia|estancia|programa|medida|régimen|norma|frontera|continu|sigue|seguirá|cerrad|exent|exenci|exonera|document|vigen|vigor',
  ],
  cuedUntilUnless: [
    'no [^.;]{0,40}? hasta',
    'posterg|aplaz|pospon|pospuest|pospus|diferid|difier',
    'horario|abierto de',
    'que se (?:exigió|exigía|aplicó)',
  ],
  heldUntil: ['(?:^|[,;:|] ?) ?(?:hasta(?: el| fines de)?|antes del?) <date>'],
  unchanged: ['(?:permanece|se mantiene|sigue|continúa)n? sin (?:cambios|modificaciones)'],
  formerDay: [
    '(?:previst|programad|anunciad|fijad)[oa]s? (?:inicialmente|originalmente|en un principio|en principio)[^.;]{0,12}? (?:para|desde|a partir)(?: el| del)? <date>',
    '(?:inicialmente|originalmente|en un principio)[^.;]{0,40}? (?:para|desde|a partir de|el)(?: el|l)? <date>',
    '(?:en (?:lugar|vez) del?|y no)(?: el)? <date>',
    '(?:previst|programad|anunciad|fijad)[oa]s? (?:para )?(?:el )?<date>(?=[^.;]{0,30} (?:pospuest|pospone|aplaza|posterga|difier|diferid|suspend|cancel))',
  ],
  plainFrom: [
    '(?:posterg|aplaz|pospon|pospuest|pospus|difier|diferid)[^.;]{0,80}? (?:al|para el|hasta el) <date>',
    'entr(?:an?|arán?|ó|aron|ada) en (?:vigor|vigencia)[^.;]{0,30}?(?: el(?: día)?| a partir del?| desde el| en|:)? <date>',
    '(?:surt(?:en?|irán?|ió) (?:sus )?efectos?|tendrá efectos?|con efectos?)[^.;]{0,20}? (?:el|a partir del?|desde el|al) <date>',
    `(?:vigentes?|vigencia|aplicables?|válid[oa]s?|rige|regirá|rigen|regirán|se aplica(?:rá|n|rán)?)[^.;]{0,30}? ${from} <date>`,
    `(?:^|[.;:|(] ?)${from} (?:día |mes de )?<date>`,
    '(?:^|[.;] ?)el <date>,? [^.;]{0,100}? (?:entr(?:a|ará) en vigor|será|serán|pasa|pasará)',
    'fecha de (?:entrada en vigor|inicio|vigencia):? ?\\|? ?(?:el )?<date>',
    '(?:comienzan?|comenzar(?:á|án)|inicia(?:rá|n)?|empezar(?:á|án)|empiezan?|lanza(?:rá)?)[^.;]{0,40}? (?:el|en|a partir del?|desde el) <date>',
    '(?:aument|subir|sube|increment|reduc|rebaj|fij|pasa)[^.;]{0,80}? (?:el|a partir del?|desde el) <date>',
  ],
  cuedFrom: [`(?:a (?:partir|contar) del?|desde el) (?:día )?<date>`],
  cuedFromNeeds: [
    '(?:será|serán|deb|pued|podr|exig|requi|obligatori|aplic|implement|establec|introduc|aument|cerr|cambi|modific|suspend|ya no|pasa|está|es |son |exent|exim|expid|acept|no se|se )',
  ],
  cuedFromUnless: ['(?:expedid|emitid|nacid|otorgad|renovad)[oa]s?[^.;]{0,30}? <date>'],
  commentsUntil: [
    `(?:comentarios|observaciones|aportaciones|aportes|sugerencias|alegaciones)[^.;]{0,60}? (?:${until}|antes del) <date>`,
    `consulta(?: pública| ciudadana)?[^.;]{0,60}? (?:${until}|finaliza el|se cierra el) <date>`,
  ],
  registrationWindow: [
    '(?:solicitudes|postulaciones|inscripciones)[^.;]{0,80}? (?:del?|desde el|entre el) <date> (?:al?|y el|hasta el) <date>',
    '(?:período|periodo|plazo) de (?:inscripción|postulación|presentación|solicitud|registro)[^.]{0,60}?<date>[^.]{0,20}?<date>',
    '(?:inscripciones|postulaciones|solicitudes|convocatoria)[^.]{0,40}? (?:abiertas?|del?|desde el) (?:del? |desde el )?<date> (?:al?|hasta el) <date>',
  ],
  deadline: [
    '(?:fecha límite|plazo (?:límite|máximo|final)|último día|cierre)[^.;]{0,50}?:? ?(?:el )?<date>',
    '(?:solicitudes|postulaciones|inscripciones|documentación)[^.;]{0,60}? (?:a más tardar el|(?<!(?:presentad|ingresad|iniciad|recibid|radicad)[oa]s )antes del|hasta el) <date>',
    'no se (?:admit|acept|recib|tramit)[^.;]{0,60}? después del <date>',
  ],
  filedBeforeDay: [
    '(?:solicitudes|trámites|expedientes|peticiones)[^.;]{0,40}? (?:presentad|ingresad|iniciad|recibid|radicad)[oa]s (?:antes del|con anterioridad al) <date>',
  ],
  filedUpToDay: [
    '(?:solicitudes|trámites|expedientes|peticiones)[^.;]{0,40}? (?:presentad|ingresad|iniciad|recibid|radicad)[oa]s (?:hasta el|a más tardar el) <date>',
  ],
  filedFrom: [
    '(?:solicitudes|trámites|expedientes|peticiones)[^.;]{0,40}? (?:presentad[oa]s|ingresad[oa]s|iniciad[oa]s|recibid[oa]s|que se presenten) (?:a partir del|desde el|después del) <date>',
    '(?:ingresen|entren|lleguen|viajen)[^.;]{0,30}? (?:a partir del|desde el|después del) <date>',
  ],
  signedOn: [
    '(?:ley|decreto|real decreto|resolución|orden|acuerdo|convenio|reglamento)(?: (?:\\p{L}{1,14}|\\ue006|\\ue002|\\ue008|n\\.?º|\\d{1,4}/\\d{2,4})){0,5}?,? del? <date>',
    '(?:firmad[oa]|suscrit[oa]|dad[oa])(?: en [\\p{L} ]{1,30})?,? (?:el|a los?) <date>',
  ],
  adoptedOn: ['(?:aprobad[oa]|adoptad[oa])[^.;]{0,40}? el <date>'],
  announcedOn: ['anunciad[oa]s?[^.;]{0,30}? el <date>', '(?:^|[.;] ?)el <date>,? [^.;]{0,60}? anunció'],
  publishedOn: [
    '(?:publicad[oa]s?|publicó)(?: en (?:el|la) [^.;]{0,40}?)?,? (?:el |con fecha )?<date>',
    '(?:fecha de publicación|publicado el):? ?\\|? ?(?:el )?<date>',
  ],
  publishedOnUnless: ['actualizad[oa]'],
  fromPublication: [
    '(?:en vigor|en vigencia|rige|regirá|efectos?|vigencia)[^.;]{0,30}? (?:a partir de|desde|el (?:mismo )?día de|el día de) (?:la fecha de )?su (?:publicación|expedición|promulgación)',
  ],
  dayAfterPublication: [
    '(?:el|al|del?|a partir del) día (?:siguiente|posterior) (?:al de|a|de) (?:la (?:fecha )?de )?su publicación',
  ],
  afterPublication: [
    '(?:a los? )?<duration> (?:de|después de|contados? (?:desde|a partir de)|siguientes a) (?:la fecha de )?su publicación',
  ],
  immediately: ['(?:con )?efectos? inmediatos?', 'de (?:forma|manera) inmediata', 'entra en vigor inmediatamente'],
  fromSignature: ['(?:a partir de|desde) (?:la fecha de )?su (?:firma|suscripción)'],
  expiresAfter: [
    '(?:vencerá|expirará|vigencia|dejará de)[^.;]{0,60}? <duration> (?:después de|a partir de|desde|contados desde) (?:la fecha de )?su entrada en vigor',
  ],
  filedBeforeEffect: ['(?:presentad|iniciad|ingresad)[oa]s (?:antes de|con anterioridad a) (?:la|su) entrada en vigor'],
  promises: [
    '(?:se|será|serán) (?:publicará|publicarán|publicad[oa]s?|anunciará|anunciarán|comunicará|informará|darán? a conocer|dará a conocer)(?: (?:próximamente|oportunamente|posteriormente|más adelante))?',
    '(?:aún|todavía) no (?:se ha|se han|ha sido|han sido|está) (?:publicad|anunciad|definid|determinad)[oa]s?',
  ],
  notPromises: ['se publicó|ha sido publicad|fue publicad|se le (?:informará|comunicará|notificará)|decisión'],
  ofWhat: [
    '<share> (?:del? |de la |de los |el |la )?(?<of>(?:[\\p{L}() -]{3,80}? )?(?:salarios? (?:mínimo|medio)s?(?: (?:interprofesional|legal|general|mensual|vigente|diario)){0,4}|iprem|smi|smmlv|retribución media))(?![\\p{L}])',
  ],
  caps: [
    '(?<!aforo )(?:contingente|cupo|cuota|tope|límite|máximo)(?: \\p{L}{1,14}){0,4}? (?:de|en|a|:) <number>(?= (?:\\p{L}{1,14} ){0,2}?(?:visas?|visados?|plazas|puestos|permisos|cupos|autorizaciones|trabajadores|personas|solicitudes))',
    '<number> (?:\\p{L}{1,14} ){0,2}?(?:plazas|cupos|invitaciones|visas|visados|puestos)(?![\\p{L}])',
  ],
  quotaReached: ['(?:cupo|contingente|cuota)[^.;]{0,40}?(?:agotad|alcanzad|completad)[oa]'],
  methodsLottery: ['(?:mediante|por) sorteo|(?<!no )se sortea(?:n|rán)?|lotería|al azar'],
  methodsFirstCome: [
    'por (?:estricto )?orden de (?:llegada|presentación|inscripción|solicitud|entrada)|primero en llegar',
  ],
  methodsPoints: ['sistema de (?:puntos|puntaje)'],
  levels: ['(?:nivel |niveles |al menos )?(?<![\\p{L}0-9/-])(?<level>[abc][12])(?![\\p{L}0-9/-])'],
  pointsThreshold: [
    '(?:al menos|mínimo de|puntaje mínimo de|obtener|alcanzar) <number> puntos',
    '<number> puntos (?:o más|como mínimo|al menos)',
  ],
  degreeBachelor: [
    '(?:licenciatura|título (?:de grado|universitario|de pregrado))[^.;]{0,30}? (?:exigid|requerid|obligatori|necesari)[oa]',
  ],
  degreeMaster: ['(?:máster|maestría|título de posgrado)[^.;]{0,30}? (?:exigid|requerid|obligatori|necesari)[oa]'],
  degreeDoctorate: ['doctorado[^.;]{0,20}? (?:exigid|requerid|obligatori)[oa]'],
  continuing: [
    '^ ?(?:sin embargo,? |no obstante,? )?(?:est[aeo]s?|dich[oa]s?|la (?:medida|exención|tasa)|lo anterior)[^.]{0,60}? no (?:se )?(?:aplica|aplicará|(?:será|es|son)(?: (?:aplicables?|exigibles?|obligatori[oa]s?|de aplicación))|rige|afecta)|^ ?(?:se exceptúan|excepciones?|quedan exceptuad)',
  ],
  refusing: ['(?:rechazad[oa]s?|denegad[oa]s?|no (?:se|serán) (?:admit|acept|tramit|recib))'],
  referring: [
    '^ ?(?:ell[oa]s|est[oa]s(?: (?:personas|viajeros|extranjeros|nacionales|ciudadanos|trabajadores|estudiantes|solicitantes|titulares|pasajeros))?|dich[oa]s? (?:personas?|titular(?:es)?|viajer[oa]s?|extranjer[oa]s?|nacionales|ciudadan[oa]s|trabajador(?:es)?|estudiantes?)|en (?:este|ese|tal|dicho|estos|esos|tales) (?:caso|supuesto)s?|en (?:su|este) caso)[ ,]',
  ],
  windows: ['(?:del? |desde el )?<date> (?:al?|hasta el) <date>', `(?:${until}) <date>`, `${from} <date>`],
  adviceTitle: [
    '(?:recomendaciones? de viaje|consejos (?:de viaje|para viajeros)|requisitos de (?:entrada|ingreso)|información (?:de viaje|para viajeros))(?: (?:para|en|a))?',
  ],
  aspectAge: ['límite de edad'],
  aspectDegree: ['título|titulación'],
  aspectExperience: ['experiencia profesional'],
  aspectEntries: ['número de (?:entradas|ingresos)'],
  aspectValidity: ['(?:período|plazo) de (?:validez|vigencia)'],
  aspectStay: ['(?:duración|plazo) de la (?:estancia|permanencia)'],
  aspectFee: ['tasas?|arancel|derechos'],
  aspectSalary: ['umbral salarial'],
  aspectQuota: ['contingente|cupo'],
  aspectChannel: ['procedimiento de solicitud'],
  aspectProcessing: ['plazo de resolución'],
  aspectConditions: ['condiciones|requisitos|criterios|detalles'],
  levelsNeed: ['idioma|lengua|lingüístic|español'],
  openEnd: ['al menos hasta|como mínimo hasta|hasta nuevo aviso|provisionalmente'],
  otherDays: ['año fiscal|ejercicio (?:fiscal|presupuestario)|formulario|versión del|edición del'],
};
