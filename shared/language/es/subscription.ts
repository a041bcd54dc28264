import type { SubscriptionWords } from '../told/subscriptionWords.ts';

/** What the form, its answers and the reader's own page say in Spanish. */
export const subscription: SubscriptionWords = {
  title: 'Suscribirse',
  lead: 'Por correo electrónico y gratis. Se confirma con un correo de Amazon SNS, el único que guarda su dirección. Cada correo lleva un enlace para darse de baja.',
  have: 'Ver o cambiar una suscripción que ya tiene',
  email: 'Correo electrónico',
  language: 'Idioma de los correos',
  often: 'Con qué frecuencia',
  sends: {
    'at-once': 'Al momento, cuando algo cambie',
    daily: 'Un resumen cada día',
    weekly: 'Un resumen cada lunes',
  },
  oftenHint:
    'Un resumen dedica una línea a cada cambio e indica qué fuentes no se consultaron en el plazo prometido. Si también recibe alertas al momento, omite lo que estas ya detallaron.',
  levels: 'Niveles que enviar al momento',
  countries: 'Países',
  countriesHint:
    'Si no elige ninguno, los recibe todos. Si elige países, programas o fuentes, recibe un resumen por país; si no, uno de todos.',
  programmes: 'Solo algunos programas',
  destinations: 'Solo recomendaciones de viaje sobre algunos países',
  sources: 'Solo algunas fuentes',
  send: 'Suscribirse',
  problem: 'Revise lo que ha escrito',
  failed: 'Suscripción no registrada',
  back: 'Volver al formulario',
  problems: {
    address: {
      long: 'Una dirección de correo tiene como máximo 254 caracteres, 64 de ellos antes de la @.',
      characters:
        'Escriba la dirección de correo sin tildes, espacios ni saltos de línea, y un dominio internacional, en su forma xn--.',
      form: 'Escriba la dirección de correo como name@example.org, sin nombre, paréntesis ni comillas.',
    },
    nothing: 'Elija qué recibir: alertas al momento, un resumen o ambos.',
    noLevel: 'Elija al menos un nivel que enviar al momento.',
    digestOfDestination:
      'No hay resúmenes de las recomendaciones de viaje sobre un solo país. Elija alertas al momento o quite ese país.',
    names: (chosen, most) =>
      `Reduzca su selección: filtra por ${chosen} criterios, incluidos idioma y nivel, y Amazon SNS admite ${most}.`,
    combinations: (chosen, most) =>
      `Reduzca su selección: forma ${chosen} combinaciones de nivel, país, programa y fuente, y Amazon SNS admite ${most}.`,
    unknown: 'El formulario no ofrece esa opción. Ábralo de nuevo.',
    large: 'El envío es demasiado grande.',
    foreign: 'Envíe el formulario desde su propia página.',
    often: 'Demasiados intentos desde la misma red. Inténtelo de nuevo en una hora.',
    busy: 'Hoy hay demasiadas solicitudes. Inténtelo de nuevo mañana.',
    full: 'Ahora no se admiten más suscripciones. Inténtelo de nuevo en unos días.',
  },
  asked: {
    title: 'Revise su correo',
    text: 'Si esta dirección aún no tiene suscripción, Amazon SNS le envía un correo con un enlace. Las alertas y los resúmenes empiezan cuando lo siga, no antes.',
    one: 'Cada dirección tiene una sola suscripción. Si ya la tiene, puede cambiarla:',
    spam: '¿No llega en unos minutos? Busque en el correo no deseado un mensaje de «Visawire» o de no-reply@sns.amazonaws.com.',
  },

  mine: {
    title: 'Mi suscripción',
    lead: 'Escriba su dirección. Le enviamos un enlace a su suscripción, válido durante una hora.',
    send: 'Enviar el enlace',
    asked: 'Si esta dirección tiene una suscripción, le enviamos un enlace válido durante una hora.',
    slow: 'Tras suscribirse o hacer un cambio, el correo con el enlace puede tardar 15 minutos en llegar. Si entonces no ha llegado, pídalo de nuevo.',
    expired: 'Este enlace ya no es válido. Pida uno nuevo.',
    mail: {
      subject: 'El enlace a su suscripción',
      text: 'Siga este enlace para ver o cambiar lo que recibe. Es válido durante una hora:',
      ignore: 'Si no lo ha pedido, no haga caso de este correo. No ha cambiado nada.',
    },
    change: 'Qué recibe',
    save: 'Guardar los cambios',
    saved: 'Guardado. Puede tardar hasta 15 minutos en aplicarse.',
    pause: 'Pausar todos los correos',
    paused: 'Su suscripción está en pausa. No recibirá correos hasta que la reanude.',
    resume: 'Reanudar los correos',
    lately: 'Qué se envió en los últimos 30 días',
    none: 'En los últimos 30 días no se envió nada de lo que eligió.',
    end: 'Darme de baja y borrar mis datos',
    endHint:
      'Amazon SNS borra su dirección y sus opciones, y nosotros borramos los contadores de su dirección. No se guarda nada más.',
    ended: 'Su suscripción ha terminado',
    endedText: 'Su dirección y sus opciones se han borrado. No recibirá más correos.',
  },
};
