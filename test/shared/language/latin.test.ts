import { describe, expect, it } from 'vitest';
import { toldOf } from './toldOf.ts';

/** Language and place of a page, its lines, and all that they state, by the kind of what is said. */
const kinds: Readonly<
  Record<string, readonly (readonly [language: string, place: string, lines: string, ...facts: string[]])[]>
> = {
  'posts to be filled, tenders and living costs are no rules, whatever stands below': [
    [
      'es',
      'ES',
      'El Consulado convoca a concurso público para cubrir una plaza de auxiliar.\n- Edad mínima: 21 años\nSalario mensual: 2.100 euros.',
    ],
    ['es', 'PE', 'Se necesita traductor para la sección consular. Edad máxima: 40 años. Nivel de inglés B2.'],
    ['es', 'CO', 'El plazo para presentar ofertas en la licitación de las visas vence el 3 de agosto de 2026.'],
    ['es', 'MX', 'Gastos orientativos por mes\nConcepto | Monto\nCuarto | 300 dólares estadounidenses'],
    [
      'fr',
      'BE',
      "L'ambassade recrute un agent d'accueil.\n- Avoir au moins 21 ans\nLe salaire est de 2 100 euros brut par mois.",
    ],
    ['fr', 'CH', "Offre d'emploi : gestionnaire de visas, niveau B2 exigé en anglais."],
    ['fr', 'FR', 'Un étudiant dépense en moyenne 900 euros par mois :\n- repas : 250 euros\n- bus : gratuit'],
    ['fr', 'FR', 'Le salaire brut doit être de 2 100 euros par mois.', 'salary_threshold 2100'],
  ],
  'an age between two is the lowest and the highest': [
    ['es', 'CL', 'Pueden postular personas de entre 18 y 30 años.', 'age_min 18', 'age_max 30'],
    ['es', 'AR', 'Deben tener entre 18 y 35 años de edad.', 'age_min 18', 'age_max 35'],
    ['fr', 'FR', 'Les candidats doivent avoir entre 18 et 35 ans.', 'age_min 18', 'age_max 35'],
  ],
  'what is free must be a permission or its fee': [
    ['es', 'AR', 'El servicio de orientación telefónica es gratuito.'],
    ['es', 'AR', 'La cita es gratuita.'],
    ['es', 'AR', 'El trámite es gratuito.', 'fee 0'],
    ['fr', 'FR', "L'accès au wifi est gratuit."],
    ['fr', 'FR', 'Le visa est gratuit.', 'fee 0'],
  ],
  'a change that is denied, rejected or only debated is none': [
    ['es', 'EC', 'La tasa no pasará de 60 a 80 euros.'],
    ['es', 'EC', 'La tasa pasará de 60 a 80 euros.', 'fee 80'],
    ['es', 'EC', 'El Senado estudia fijar la tasa en 90 euros.', 'fee 90?'],
    ['fr', 'BE', 'Les frais de visa ne seront pas portés à 120 euros.'],
    ['fr', 'BE', 'Les frais de visa seront portés à 120 euros.', 'fee 120'],
    ['fr', 'BE', 'Un amendement vise à porter la redevance de 90 à 120 euros.', 'fee 120?'],
  ],
  'who leaves needs no visa of this state': [
    ['es', 'EC', 'No se requiere visado para salir del país.', 'exit_permission not_required'],
    ['es', 'EC', 'No se requiere visado para entrar en el país.', 'visa_required not_required'],
    ['fr', 'FR', "Aucun visa n'est exigé pour quitter le territoire.", 'exit_permission not_required'],
  ],
  'what was put off begins then, or is put off': [
    [
      'es',
      'ES',
      'La exigencia de seguro, prevista para el 1 de julio de 2026, se aplaza hasta el 1 de enero de 2027.',
      'effective_from 2027-01-01',
      'document_required insurance',
    ],
    ['fr', 'BE', "L'ETIAS, annoncé pour le 1er juillet 2026, est reporté.", 'status suspended'],
  ],
  'offices that move begin nothing': [
    ['es', 'BO', 'A partir del 4 de mayo de 2026 la oficina atenderá en la calle Sucre.'],
    ['fr', 'CH', 'À compter du 4 mai 2026, le guichet sera transféré rue de la Gare.'],
  ],
  'whose visa it is that frees, and how often it serves': [
    [
      'es',
      'PA',
      'La posesión de visa múltiple expedida por Canadá ya no exime de la obligación de obtener visa.',
      'visa_required required',
    ],
    [
      'fr',
      'MA',
      "Les titulaires d'un visa Schengen à entrées multiples ne sont plus dispensés de visa.",
      'visa_required required',
    ],
    ['fr', 'SN', 'Aucune démarche n’est requise des voyageurs exemptés de visa.'],
  ],
  'plain forms of what must be had, for how long, and from when': [
    [
      'es',
      'AR',
      'Deberán contar con un seguro, cuya constancia podrá ser exigida en el control.',
      'document_required insurance',
    ],
    ['es', 'CO', 'Los periodistas deberán obtener previamente el visado.', 'visa_required required'],
    [
      'es',
      'ES',
      'La autorización habilita para trabajar, siempre que la jornada no supere las treinta horas semanales.',
      'work_hours PT30H',
      'work_permitted permitted',
    ],
    ['es', 'CL', 'Trámite | Plazo estimado\nResidencia temporal | 60 días hábiles', 'processing_time P60D'],
    ['es', 'PA', 'Podrá ingresar por un plazo de hasta treinta días.', 'stay_per_entry P30D'],
    ['es', 'MX', 'Queda eliminada la carta de invitación de la lista de documentos.', 'document_required not_required'],
    ['fr', 'LU', "Ce seuil s'élève à 65 652 euros brut par an.", 'salary_threshold 65652'],
    [
      'fr',
      'BE',
      "Le dossier n'est complet que s'il contient :\n- une assurance maladie",
      'document_required insurance',
    ],
    [
      'fr',
      'TN',
      "Les ressortissants du Sultanat d'Oman et du Royaume d'Arabie saoudite sont dispensés de visa.",
      'eligible_nationality OM',
      'eligible_nationality SA',
    ],
    ['fr', 'SN', "Le passeport d'un enfant est valable cinq ans."],
    ['fr', 'MA', 'Le passeport doit être valable pendant toute la durée du séjour.', 'passport_validity stay'],
    ['es', 'ES', 'El pasaporte debe estar vigente durante toda la estancia.', 'passport_validity stay'],
    [
      'es',
      'PE',
      'Documentos necesarios:\n- Pasaporte con validez mínima de tres meses posteriores a la salida',
      'passport_validity P3M',
    ],
    ['es', 'PE', 'La visa se expide en un plazo de diez días hábiles.', 'processing_time P10D'],
    ['es', 'PE', 'El trámite tarda entre 15 y 30 días.', 'processing_time P15D–P30D'],
    ['fr', 'SN', 'Le traitement prend entre 15 et 30 jours.', 'processing_time P15D–P30D'],
    ['es', 'MX', 'Países que requieren visa: Ghana, Haití.', 'restricted_nationality GH', 'restricted_nationality HT'],
    ['fr', 'BJ', 'Pays soumis à visa : Ghana, Haïti.', 'restricted_nationality GH', 'restricted_nationality HT'],
  ],
  'who is freed, and what nobody asks for any longer, in many words': [
    ['es', 'UY', 'No hace falta visa.', 'visa_required not_required'],
    ['es', 'UY', 'Podrán ingresar sin que se les exija visa.', 'visa_required not_required'],
    ['es', 'UY', 'Desaparece el requisito de visa.', 'visa_required not_required'],
    ['es', 'UY', 'Se pone fin a la exención de visa.', 'visa_required required'],
    ['es', 'UY', 'Vuelve a exigirse visa.', 'visa_required required'],
    ['es', 'CO', 'La visa vale dos años y no permite trabajar.', 'visa_validity P2Y', 'work_permitted not_permitted'],
    ['es', 'UY', 'Se exige prueba PCR a los no vacunados.', 'document_required covid_test'],
    ['es', 'UY', 'Los perros deben tener la vacuna contra la rabia.'],
    ['fr', 'CH', "Les touristes sont libérés de l'obligation de visa.", 'visa_required not_required'],
    ['fr', 'CH', "L'obligation de visa disparaît.", 'visa_required not_required'],
    ['fr', 'CH', "Le visa n'est pas non plus exigé.", 'visa_required not_required'],
    ['fr', 'CH', "Point n'est besoin de visa.", 'visa_required not_required'],
    ['fr', 'CH', 'Un test PCR est exigé des personnes non vaccinées.', 'document_required covid_test'],
    ['fr', 'CH', "L'accord dispensera de visa les touristes dès sa ratification.", 'visa_required not_required?'],
  ],
  'who waits, who overstays, and which paper it is': [
    ['fr', 'BE', "Le temps d'attente au guichet est d'environ une heure."],
    ['fr', 'BE', 'Chaque jour de dépassement est facturé 5 euros.', 'penalty 5'],
    ['fr', 'BE', 'Passeport : valable 6 mois après le retour.', 'passport_validity P6M'],
    ['fr', 'BE', 'Le séjour maximal est de 90 jours, prolongeable.', 'stay_per_entry P90D'],
    [
      'fr',
      'LU',
      "L'étranger doit faire une déclaration d'arrivée auprès de la commune.",
      'registration_required required',
    ],
    ['fr', 'LU', "Le voyageur doit remplir une déclaration d'arrivée.", 'authorisation_required required'],
    ['es', 'AR', 'El plazo de tramitación de la residencia temporaria es de 60 días.', 'processing_time P60D'],
  ],
  'a day until which nothing is taken, up to which something is or before which it was filed': [
    [
      'es',
      'UY',
      'No se admitirán solicitudes presentadas después del 30 de junio de 2026.',
      'applies_until 2026-06-30',
    ],
    [
      'es',
      'UY',
      'Las solicitudes presentadas antes del 1 de julio de 2026 se rigen por la norma anterior.',
      'transition_rule 2026-07-01',
    ],
    [
      'fr',
      'CM',
      "La réception des demandes de visa est suspendue jusqu'au 31 août 2026.",
      'effective_until 2026-08-31',
      'status suspended',
    ],
    ['fr', 'CM', 'Aucune demande ne sera acceptée après le 30 juin 2026.', 'applies_until 2026-06-30'],
    ['fr', 'CM', 'La frontière restera fermée.', 'border closed'],
    ['es', 'CO', 'La frontera permanecerá cerrada.', 'border closed'],
    ['fr', 'CH', 'Le contingent 2026 est fixé à 5 000 places.', 'quota 5000'],
  ],
};

describe('Spanish and French notices', () => {
  for (const [kind, cases] of Object.entries(kinds))
    it.each(cases)(`${kind}: %s %s %s`, (language, place, lines, ...facts) => {
      expect(toldOf(lines, language, place)).toEqual(facts);
    });
});
