import { describe, expect, it } from 'vitest';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines, and all that they state. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'what is named by the label above it': [
    [
      'en',
      'GB',
      '# Visit visa\nNumber of entries\nSingle\nFee\nNone; the holder pays for the flight.',
      'entries single',
      'fee 0',
    ],
    ['en', 'SG', 'Applicants must meet the salaries below.\nConstruction\nAt least S$2,900', 'salary_threshold 2900'],
    ['en', 'GB', '# Marital status\nSingle'],
    ['de', 'DE', '- Reisepass: noch vier Monate ab Ausreise gültig', 'passport_validity P4M'],
    ['de', 'AT', '# Verlosung\nAnzahl Bewilligungen\n25 für Selbständige', 'quota 25'],
  ],
  'ages and their ranges': [
    ['de', 'DE', '# Jugendprogramm\nStaat | Alter\nKanada | 18–29', 'age_min 18', 'age_max 29'],
    ['de', 'DE', 'Alter | 20 bis einschließlich 33 Jahre', 'age_min 20', 'age_max 33'],
    ['en', 'GB', 'You can apply up to and including the age of 28.', 'age_max 28'],
    ['en', 'GB', 'You must not have turned 36 when you apply.', 'age_max 36'],
    ['en', 'GB', 'Travellers under age 12 do not need to give fingerprints.', 'biometrics_required not_required'],
  ],
  'conditions that a sentence opens or ends with': [
    ['en', 'GB', 'If you apply after the course, the visa lasts for 15 months.', 'visa_validity P15M'],
    ['en', 'GB', 'Dependants can be included if they are under 20 and don’t have a partner.', 'dependants permitted'],
    ['en', 'SG', 'You may only work once we have issued a work permit to you.', 'work_permitted permit_required'],
  ],
  'what is called off, and what is no longer taken': [
    ['en', 'GB', 'The route will not reopen on 4 May 2027.'],
    ['en', 'GB', 'The route will reopen on 4 May 2027.', 'effective_from 2027-05-04', 'status resumed'],
    ['en', 'GB', 'You can no longer apply for a visa by post.', 'application_channel post'],
    ['de', 'CH', 'Das Konsulat nimmt keine Gesuche mehr entgegen.', 'application_channel embassy'],
    ['de', 'DE', 'Die Botschaft vergibt innerhalb einer Woche einen Termin.'],
  ],
  'rules of other states': [
    ['en', 'NZ', 'The Canadian Government has raised its visa fee to CAD 190.'],
    ['en', 'CA', 'The Canadian Government has raised its visa fee to CAD 190.', 'fee 190'],
    [
      'en',
      'GB',
      'Travellers on a work visa must have an exit permit. Visitors on a tourist visa do not need one.',
      'exit_permission required',
    ],
  ],
  'what a life and a post cost and pay': [
    ['en', 'CA', 'A two-bedroom apartment costs CAD 1,900 a month and a transit pass CAD 110.'],
    ['en', 'HK', 'Recruitment of Counter Clerks: the monthly salary is HK$15,000.'],
    [
      'en',
      'AU',
      'To meet the living costs requirement you must show AUD 21,000, plus course fees.',
      'funds_required 21000',
    ],
    ['en', 'BH', 'Overstayers pay a fine of BHD 12 for every further month or part of a month.', 'penalty 12'],
    ['en', 'NA', 'The visa costs N$900.', 'fee 900'],
  ],
  'scores of tests': [
    [
      'en',
      'AU',
      'Test | Minimum score\nIELTS Academic | 5.5\nPTE Academic | 46',
      'language_level 5.5',
      'language_level 46',
    ],
  ],
  'who is freed, and what without may not be done': [
    ['de', 'AT', 'Wer im Hotel wohnt, ist von der Meldepflicht ausgenommen.', 'registration_required not_required'],
    [
      'de',
      'DE',
      'Eine Arbeit darf nicht ohne Genehmigung der Behörde begonnen werden.',
      'work_permitted permit_required',
    ],
    ['de', 'DE', 'Entgegen anderslautenden Meldungen ist kein Ausreisevisum nötig.', 'exit_permission not_required'],
    ['de', 'DE', 'Verbände können bis zum 3. Mai 2027 Stellung nehmen.', 'comments_until 2027-05-03'],
  ],
  'what speaks of a thing named before': [
    [
      'de',
      'LU',
      'Gäste müssen sich bei der Gemeinde anmelden. Von dieser Pflicht befreit sind Kinder.',
      'registration_required required',
      'registration_required not_required',
    ],
    [
      'fr',
      'FR',
      "Les passagers doivent être munis d'un visa. N'y sont pas soumis ceux qui détiennent un titre de séjour délivré par le Japon.",
      'visa_required required',
      'visa_required not_required',
    ],
    ['fr', 'FR', "L'assurance voyage couvre les soins. Elle est obligatoire.", 'document_required insurance'],
    [
      'en',
      'GB',
      'Visitors must hold travel insurance. Diplomats are exempt from this requirement.',
      'document_required insurance',
      'document_required not_required',
    ],
    ['de', 'DE', 'Von dieser Pflicht befreit sind Kinder.'],
  ],
  'ways that end': [
    ['es', 'DO', 'La visa ya no se expide a la llegada.', 'application_channel on_arrival'],
    ['fr', 'TN', "Plus aucun visa n'est délivré à l'aéroport.", 'application_channel on_arrival'],
    ['es', 'MX', 'Podrán solicitar la visa en el portal, sin acudir a un consulado.', 'application_channel online'],
  ],
  'amounts and what they are of': [
    ['es', 'PA', '- Solvencia económica no menor de B/. 750.00.', 'funds_required 750'],
    ['es', 'SV', 'Los pasajeros deberán pagar una tasa no reembolsable de US$40.', 'fee 40'],
    ['es', 'CO', 'La renovación del permiso no tiene ningún costo.', 'fee 0'],
    ['es', 'CR', 'Debe demostrar un ingreso promedio mensual igual o superior a US$2.700.', 'salary_threshold 2700'],
    ['fr', 'BE', 'Les étudiants ne doivent pas payer la redevance.', 'fee 0'],
    ['es', 'PE', '# Exceso de permanencia\nSe prevé un plazo de regularización de dos meses.'],
  ],
  'who is freed, and what gives no right': [
    [
      'es',
      'CR',
      'Quedan eximidas de la visa las personas que porten una visa de entradas múltiples del Japón.',
      'visa_required not_required',
    ],
    ['fr', 'FR', "Il n'ouvre pas droit à l'exercice d'une activité professionnelle.", 'work_permitted not_permitted'],
    [
      'fr',
      'FR',
      'Elle donne droit à une activité salariée dans la limite de 800 heures par an.',
      'work_hours PT800H',
      'work_permitted permitted',
    ],
    ['fr', 'BJ', 'Le poste de contrôle est rouvert depuis le 4 mai 2026.', 'effective_from 2026-05-04', 'border open'],
    ['fr', 'CA', '# Bureau\nEmploi occasionnel : traitement annuel de 45 000 $.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('is told as it is meant (%s %s): %s', (language, place, lines, ...facts) => {
    expect(toldOf(lines, language, place)).toEqual(facts);
  });
});
