import type { MailWords } from '../told/mailWords.ts';

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** What mails say beside the changes in Spanish. */
export const mail: MailWords = {
  name: 'Español',
  severities: {
    critical: 'muy importante',
    major: 'importante',
    minor: 'poco importante',
    editorial: 'solo de redacción',
  },

  trial: 'PRUEBA: ningún aviso ha cambiado',
  facts: 'Qué cambia',
  who: 'Para quién o cuándo',
  starts: 'Inicio',
  ends: 'Fin',
  before: 'Antes',
  now: 'Ahora',
  publisher: 'Publicado por',
  level: 'Nivel',
  note: 'Explicación del propio organismo',
  notice: 'Aviso',
  official: 'Texto oficial',
  marks: '[-suprimido-] {+añadido+}',
  machine: 'Traducción automática',
  ops: { insert: 'Añadido', delete: 'Suprimido', replace: 'Modificado', move: 'Movido', renumber: 'Renumerado' },
  more: (count) => `… y ${count} más en la página del cambio.`,
  renumbered: (count) => `${many(count, 'punto solo cambió', 'puntos solo cambiaron')} de número.`,
  unread: 'Esto no se pudo interpretar con certeza; consulte el texto oficial:',
  page: 'Página oficial',
  change: 'Comparación completa, con pruebas',
  read: (time) => `Página consultada el ${time}.`,
  readBefore: (time) => `Consulta anterior: ${time}.`,
  end: 'Para dejar de recibir estos correos, siga el enlace del final. Para pausarlos o cambiar lo que recibe:',
  wrong: '¿Hay un error? Díganoslo:',
  members: (names) => `El mismo cambio en las páginas: ${names}`,

  retraction: {
    takenBack: (line) => `Alerta anulada: ${line}`,
    wrong: 'Una alerta que le enviamos era incorrecta. No la tenga en cuenta:',
    why: 'Qué era incorrecto:',
    page: 'La información válida está en la página oficial:',
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
    unread: (count) => many(count, 'fuente con retraso', 'fuentes con retraso'),
    quiet: 'sin cambios',
    told: 'nada aparte de las alertas',
    between: (from, until) => `del ${from} al ${until}`,
    changed: 'Qué ha cambiado:',
    rest: 'Lo que las alertas no detallaron:',
    pages: (count) => ` (en ${count} páginas)`,
    more: (count) => `… y ${count} más en el sitio.`,
    nothing: (sources, from) =>
      `Sin cambios; ${sources === 1 ? 'la única fuente se consultó' : `las ${sources} fuentes se consultaron`} siempre a tiempo desde el ${from}.`,
    nothingSeen: (read) =>
      `No se vieron cambios en ${read === 1 ? 'la fuente consultada' : `las ${read} fuentes consultadas`} a tiempo. No se sabe qué publicaron las demás.`,
    nothingMore: (told) => `Solo ${many(told, 'cambio, ya comunicado', 'cambios, ya comunicados')} en detalle.`,
    allRead: (sources) =>
      `${sources === 1 ? 'La única fuente se consultó' : `Las ${sources} fuentes se consultaron`} a tiempo.`,
    someRead: (read, sources) =>
      `${read} de ${sources} fuentes ${read === 1 ? 'se consultó' : 'se consultaron'} siempre a tiempo; estas no:`,
    never: 'aún sin consultar',
    last: (time) => `última consulta el ${time}`,
    again: (time) => `consultada de nuevo, la última vez el ${time}; no se sabe qué cambió y se deshizo entretanto`,
    promise: (duration) => `plazo prometido: ${duration}`,
    promises: 'Plazo máximo desde la última consulta correcta:',
    promised: (sources, duration) => `${duration} para ${many(sources, 'fuente', 'fuentes')}`,
    freshness: 'Última consulta de cada fuente:',
    timeline: 'Todos los cambios:',
    end: 'Para dejar de recibir estos resúmenes, siga el enlace del final. Para pausarlos o cambiar lo que recibe:',
  },
};
