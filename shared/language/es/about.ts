import type { AboutWords } from '../told/aboutWords.ts';

/** What the site says of itself in Spanish. */
export const about: AboutWords = {
  about: {
    title: 'Acerca de Visawire',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Visawire lee lo que los Gobiernos publican sobre visados, entrada e inmigración. Cuando una página oficial cambia, dice qué ha cambiado, muestra al lado el texto oficial y lo envía por correo y a programas.',
        ],
      },
      {
        heading: 'Cómo funciona',
        paragraphs: [
          'Cada fuente es una página, lista, canal o archivo oficial que se lee desde cada 15 minutos hasta una vez al día. Cada lectura se compara con la anterior.',
          'Un cambio de fechas, tasas, plazos, países o condiciones solo se da como dato si el texto lo dice con certeza. Lo que no es seguro se muestra únicamente con el texto oficial.',
          'Lo leído se guarda tal cual, de modo que cada afirmación se puede comprobar.',
        ],
      },
      {
        heading: 'Qué no puede hacer',
        paragraphs: [
          'Solo ve lo que se publica en las direcciones vigiladas. Una página caída o que nos bloquea no se puede leer; la lista de fuentes lo indica.',
          'Las frases las escribe un programa, que puede equivocarse. Lo válido es la página oficial.',
        ],
      },
      {
        heading: 'No es asesoramiento jurídico',
        paragraphs: [
          'Nada de esto es un consejo para su caso. Antes de decidir o viajar, lea la página oficial y consulte a la autoridad o a un abogado.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacidad',
    parts: [
      {
        heading: null,
        paragraphs: [
          'Puede leer este sitio sin decir quién es. No usa cookies, no ejecuta scripts y no carga nada de terceros.',
        ],
      },
      {
        heading: 'Si lee',
        paragraphs: [
          'El servidor anota la hora y la dirección de red de cada solicitud. Esas anotaciones se borran al cabo de un mes y solo sirven para encontrar fallos y abusos.',
        ],
      },
      {
        heading: 'Si se suscribe',
        paragraphs: [
          'Amazon SNS guarda su correo y lo que eligió hasta que se dé de baja. Una dirección que nadie confirma la borra Amazon a los pocos días.',
          'No llevamos ninguna lista de direcciones ni registramos qué correos recibió.',
          'Contra los abusos contamos las solicitudes por red durante una hora y por buzón durante un día. Solo guardamos un código calculado a partir de la dirección con una clave secreta, que no se puede invertir. Los contadores se borran en dos días.',
          'El enlace a su suscripción va firmado y no se guarda. Vale una hora.',
        ],
      },
      {
        heading: 'Cómo borrarlo todo',
        paragraphs: [
          'Siga el enlace al final de cualquier correo, o abra «Mi suscripción» y elija darse de baja y borrar sus datos. Su dirección, sus opciones y los contadores de su buzón se borran al momento.',
        ],
      },
      {
        heading: 'Quién es responsable',
        paragraphs: ['Quien gestiona esta instancia de Visawire. Amazon Web Services trabaja por su encargo.'],
      },
    ],
  },
  levels: {
    title: 'Qué significan los niveles',
    lead: 'Cada cambio tiene uno de cuatro niveles.',
    means: {
      critical:
        'Quién puede entrar, quedarse o trabajar, o cuánto cuesta, cambia ahora o en los próximos 30 días. Solo recibe este nivel lo que el texto dice con certeza.',
      major:
        'Cualquier otro cambio de lo que dice un aviso, y los avisos nuevos de un ministerio o un boletín oficial.',
      minor: 'Cambian las palabras, pero no lo que se exige; también los avisos nuevos de organismos inferiores.',
      editorial: 'El sentido no cambia: ortografía, orden, presentación. Solo se envía y se muestra si se pide.',
    },
    doubt: 'Si caben dos niveles, se usa el más alto.',
  },
};
