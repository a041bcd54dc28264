import { describe, expect, it } from 'vitest';
import { toldOf } from '../language/toldOf.ts';

/** Lines that look like facts of another kind than they are, by what is hard about them, with all that they state. */
const kinds: Readonly<
  Record<string, readonly (readonly [language: string, place: string, lines: string, ...facts: string[]])[]>
> = {
  'what a block denies': [
    ['en', 'KE', 'A post says that visitors must pay 40 dollars from 1 May 2027. This claim is false.'],
    ['de', 'DE', 'Im Netz heißt es, ab 1. Mai 2027 sei ein Visum nötig. Diese Meldung ist falsch.'],
    ['es', 'PE', 'Circula un aviso: desde el 1 de mayo de 2027 se exigirá visa. Dicha información es falsa.'],
    ['fr', 'SN', 'Des sites annoncent un visa payant à partir du 1er mai 2027. Cette information est fausse.'],
  ],
  'what stands beside a warning': [
    ['en', 'GB', 'Beware of agents who sell appointments for £50. The appointment is free of charge.'],
    ['de', 'AT', 'Vorsicht vor Betrug: Vermittler verlangen 80 Euro. Die Terminbuchung ist kostenlos.'],
  ],
  'what was long ago': [
    ['en', 'AU', 'The border was closed from 17 March 2020 to 30 June 2021.'],
    ['de', 'CH', 'Vom 17. März 2020 bis 15. Juni 2021 waren die Grenzen geschlossen.'],
    ['es', 'UY', 'Aquellas medidas quedaron sin efecto el 1 de noviembre de 2021.'],
    ['fr', 'BE', 'Les frontières étaient fermées du 17 mars 2020 au 30 juin 2021.'],
    ['en', 'GB', 'Until 2019 citizens of Peru needed a visa.'],
  ],
  'what it costs to live': [
    ['en', 'IE', '# Cost of living\n- A shared flat: €650 a month\n- Lunch: €9'],
    ['de', 'DE', '# Was kostet das Leben?\n- Strom: 60 Euro im Monat'],
    ['es', 'ES', '# ¿Cuánto cuesta vivir aquí?\n- Luz: 60 euros al mes'],
    ['fr', 'FR', '# Le coût de la vie\n- Électricité : 60 euros par mois'],
  ],
  'a duty that ended, said behind what it was': [
    ['de', 'AT', 'Die Pflicht, ein Visum zu beantragen, entfällt.', 'visa_required not_required'],
    [
      'de',
      'DE',
      'Die Pflicht der Gäste, sich bei der Gemeinde zu melden, ist entfallen.',
      'registration_required not_required',
    ],
    [
      'en',
      'IE',
      'The obligation to register, which applied to all visitors, no longer applies.',
      'registration_required not_required',
    ],
    ['fr', 'BE', "L'obligation, pour les étrangers, de demander un visa est supprimée.", 'visa_required not_required'],
    ['de', 'AT', 'Es besteht die Pflicht, ein Visum zu beantragen.', 'visa_required required'],
  ],
  'a word that is part of another': [
    ['en', 'KE', 'The one-stop border post will be closed until further notice.', 'border closed'],
    ['en', 'AU', 'The border is closed to non-stop flights.', 'border closed'],
  ],
  'a list that a sentence before it does not lead in': [['en', 'GB', 'Visas cost £40.\n- 3 pages', 'fee 40']],
  'what is presented for a visa, and no one who needs one': [
    ['en', 'GB', 'To apply for a tourist visa you must present:\n- A completed form'],
    ['de', 'DE', 'Voraussetzungen für das Visum:\n- ein in Deutschland lebender Gastgeber'],
    ['es', 'PA', 'Requisitos de la visa de turismo:\n- Un residente que firme la carta'],
    ['fr', 'FR', 'Pour demander un visa, vous devez présenter :\n- un formulaire signé'],
  ],
  'a photo that is taken with the fingerprints': [
    [
      'en',
      'GB',
      'Applicants must give their fingerprints, a photograph and a signature.',
      'biometrics_required required',
    ],
    [
      'es',
      'PY',
      'El solicitante deberá registrar huellas dactilares, fotografía y firma.',
      'biometrics_required required',
    ],
    ['fr', 'FR', 'Il faut fournir ses empreintes digitales et une photographie.', 'biometrics_required required'],
  ],
  'a family that is visited': [
    ['es', 'CN', 'Podrán permanecer 30 días por negocios, visita a familiares o tránsito.', 'stay_per_entry P30D'],
    [
      'fr',
      'MA',
      'Ils peuvent séjourner 30 jours pour affaires ou pour visiter les membres de leur famille.',
      'stay_per_entry P30D',
    ],
  ],
  'a post that gives visas': [
    ['es', 'BO', 'Los puestos fronterizos dejarán de otorgar la visa de turismo.'],
    ['en', 'GB', 'The border is closed.', 'border closed'],
  ],
  'days on which nothing is taken': [
    [
      'fr',
      'FR',
      'La réception des demandes est suspendue du 7 décembre 2026 au 31 janvier 2027.',
      'effective_from 2026-12-07',
      'effective_until 2027-01-31',
      'status suspended',
    ],
  ],
  'who comes first to a counter': [
    ['es', 'GT', 'Los turnos se reparten por orden de llegada.'],
    ['es', 'GT', 'Las visas se adjudican por orden de llegada.', 'selection_method first_come'],
  ],
  'a day that was planned first': [
    [
      'en',
      'GB',
      'The start, originally planned for 1 March 2027, is postponed to 1 July 2027.',
      'effective_from 2027-07-01',
    ],
    ['de', 'DE', 'Der Beginn wird vom 1. März 2027 auf den 1. Juli 2027 verschoben.', 'effective_from 2027-07-01'],
    [
      'es',
      'CL',
      'La medida, prevista inicialmente para el 1 de marzo de 2027, se posterga al 1 de julio de 2027.',
      'effective_from 2027-07-01',
    ],
    [
      'fr',
      'FR',
      'La mesure, prévue initialement le 1er mars 2027, est reportée au 1er juillet 2027.',
      'effective_from 2027-07-01',
    ],
  ],
  'what may come to be': [
    ['en', 'GB', 'Either government may suspend visa-free entry for reasons of public health.'],
    ['de', 'DE', 'Die Regierung kann die Visumfreiheit jederzeit aussetzen.'],
  ],
  'a purpose before what is decided': [
    [
      'fr',
      'MA',
      'Le Maroc étend la dispense de visa aux ressortissants du Ghana et du Togo.',
      'eligible_nationality GH',
      'eligible_nationality TG',
    ],
    [
      'es',
      'CN',
      'Con el fin de facilitar los viajes, China ha decidido extender la exención de visado a los nacionales de Fiyi y Togo.',
      'eligible_nationality FJ',
      'eligible_nationality TG',
    ],
  ],
  'what a passport, a stay or a worker is measured by': [
    [
      'de',
      'AT',
      'Reisende benötigen einen Reisepass, der noch mindestens 90 Tage gültig ist.',
      'passport_validity P90D',
    ],
    [
      'de',
      'AT',
      'Es besteht keine Visumpflicht, sofern der Aufenthalt 30 Tage nicht übersteigt.',
      'stay_per_entry P30D',
      'visa_required not_required',
    ],
    [
      'es',
      'CL',
      'El titular puede realizar actividades remuneradas por un máximo de 30 horas semanales.',
      'work_hours PT30H',
      'work_permitted permitted',
    ],
  ],
  'a suspension that was lifted': [
    [
      'en',
      'PG',
      'The suspension of visas on arrival, in place since 12 May 2026, was lifted.',
      'application_channel on_arrival',
    ],
    [
      'fr',
      'CD',
      'La suspension de la réception des demandes de visa, décidée le 3 mai 2026, est levée.',
      'status resumed',
    ],
  ],
  'what is attached to an application, and not asked for on request': [
    ['fr', 'FR', 'Pièces à joindre à la demande de visa :\n- billet aller-retour', 'document_required return_ticket'],
    ['de', 'TH', 'Dem Antrag sind beizulegen:\n- gebuchter Hin- und Rückflug', 'document_required return_ticket'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('is told as it is meant (%s %s): %s', (language, place, lines, ...facts) => {
    expect(toldOf(lines, language, place)).toEqual(facts);
  });
});
