import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** What mails say beside the changes in Spanish. */
export const mail: MailWords = {
  name: 'Español',
  severities: { critical: 'urgente', major: 'importante', minor: 'menor', editorial: 'de redacción' },

  facts: 'Qué cambia',
  who: 'Para quién',
  starts: 'Desde',
  ends: 'Hasta',
  before: 'Antes',
  now: 'Ahora',
  publisher: 'Publicado por',
  level: 'Importancia',
  note: 'La explicación del propio organismo',
  official: 'Texto oficial',
  marks: '[-suprimido-] {+añadido+}',
  ops: { insert: 'Añadido', delete: 'Suprimido', replace: 'Modificado', move: 'Movido', renumber: 'Renumerado' },
  more: (count) => `… y ${count} más en la página del cambio.`,
  renumbered: (count) => `${many(count, 'punto solo cambió', 'puntos solo cambiaron')} de número.`,
  unread: 'No se entendió con certeza; lea el texto oficial:',
  page: 'Página oficial',
  change: 'La comparación completa, con las pruebas',
  read: (time) => `Leído el ${time}.`,
  readBefore: (time) => `Leído antes el ${time}.`,
  end: 'Para dejar de recibir estos correos, siga el enlace de abajo. Para cambiar lo que recibe, dese de baja y suscríbase de nuevo:',
  wrong: '¿Hay un error? Díganoslo:',
  members: (names) => `Lo mismo en las páginas: ${names}`,

  retraction: {
    takenBack: (line) => `Anulado: ${line}`,
    wrong: 'Una alerta que le enviamos era incorrecta. No la tenga en cuenta:',
    why: 'Qué era incorrecto:',
    page: 'Lo válido está en la página oficial:',
    change: 'La alerta:',
    end: 'Lamentamos el error. Recibe este correo porque se le envió la alerta.',
  },

  relations: {
    announced: (name) => `También lo anunció: ${name}`,
    translates: (name) => `Traducción de un anuncio de: ${name}`,
    corrects: (name) => `Corrige ${name}`,
    supersedes: (name) => `Sustituye a ${name}`,
    reverts: 'Anula un cambio anterior',
    sameEdit: 'El mismo cambio que en una página ya comunicada',
    disagrees: (what) => `Difiere de un anuncio anterior: ${what}`,
  },

  digest: {
    name: { daily: 'Resumen diario', weekly: 'Resumen semanal' },
    changes: (count) => many(count, 'cambio', 'cambios'),
    unread: (count) => many(count, 'fuente sin leer según lo prometido', 'fuentes sin leer según lo prometido'),
    quiet: 'nada ha cambiado',
    between: (from, until) => `del ${from} al ${until}`,
    changed: 'Qué ha cambiado:',
    rest: 'Lo que las alertas no dijeron completo:',
    pages: (count) => ` (en ${count} páginas)`,
    more: (count) => `… y ${count} más en el sitio.`,
    nothing: (sources, from) =>
      `Nada ha cambiado; ${sources === 1 ? 'la única fuente se leyó' : `las ${sources} fuentes se leyeron`} según lo prometido desde el ${from}.`,
    nothingSeen: (read) =>
      `No se vieron cambios en ${many(read, 'fuente leída', 'fuentes leídas')} según lo prometido. No se sabe qué publicaron las demás.`,
    nothingMore: (told) => `Nada más que ${many(told, 'cambio ya comunicado', 'cambios ya comunicados')} por completo.`,
    allRead: (sources) => `${many(sources, 'fuente se leyó', 'fuentes se leyeron')} según lo prometido.`,
    someRead: (read, sources) => `${read} de ${sources} fuentes se leyeron siempre según lo prometido. Estas no:`,
    never: 'aún sin leer',
    last: (time) => `última lectura el ${time}`,
    again: (time) => `leída de nuevo, la última vez el ${time}; no se sabe qué cambió y volvió a su estado entretanto`,
    promise: (duration) => `prometido en ${duration}`,
    promises: 'Prometido: la última lectura buena nunca es anterior a',
    promised: (sources, duration) => `${duration} para ${many(sources, 'fuente', 'fuentes')}`,
    freshness: 'Cuán reciente es cada fuente:',
    timeline: 'Todos los cambios:',
    end: 'Para dejar de recibir estos resúmenes, siga el enlace de abajo. Para cambiar lo que recibe, dese de baja y suscríbase de nuevo en el sitio.',
  },
};
