import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../shared/understand/readFacts.ts';
import { contextOf, noticeOf } from '../../support/reading.ts';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines, and all that they state: whom and what a rule is of, in words that hide it. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'who may apply by the passport that is asked for': [
    [
      'en',
      'NZ',
      'To be granted this visa you must hold a passport from one of these countries:\n- Chile\n- Peru',
      'eligible_nationality CL',
      'eligible_nationality PE',
    ],
    ['en', 'MA', 'Nationals of the following countries can apply for an e-visa:\n- Kenya', 'eligible_nationality KE'],
    [
      'fr',
      'MA',
      'Les ressortissants des pays suivants peuvent solliciter un visa électronique :\n- Kenya',
      'eligible_nationality KE',
    ],
  ],
  'who may pass through without a visa may not enter without one': [
    ['en', 'SG', 'Citizens of India can transit without a visa.', 'visa_required not_required'],
    ['de', 'DE', 'Staatsangehörige von Kenia können ohne Visum durchreisen.', 'visa_required not_required'],
    ['fr', 'FR', 'Les ressortissants du Kenya peuvent transiter sans visa.', 'visa_required not_required'],
    ['es', 'ES', 'Los nacionales de Kenia pueden transitar sin visa.', 'visa_required not_required'],
    [
      'en',
      'SG',
      'Citizens of India can enter without a visa.',
      'eligible_nationality IN',
      'visa_required not_required',
    ],
  ],
  'what spares a way spares no paper': [
    [
      'en',
      'MA',
      'Nationals of Kenya can apply for an e-visa online, without visiting the embassy.',
      'eligible_nationality KE',
      'application_channel online',
    ],
    [
      'fr',
      'MA',
      'Les Kényans peuvent demander un visa en ligne, sans se rendre au consulat.',
      'eligible_nationality KE',
      'application_channel online',
    ],
    ['de', 'DE', 'Sie können das Visum beantragen, ohne das Konsulat aufzusuchen.'],
    ['es', 'ES', 'Puede solicitar el visado sin acudir al consulado.'],
  ],
  'the paper that another country asks for': [
    ['en', 'EC', 'The permit does not replace the visa that the country of destination requires.'],
    ['es', 'EC', 'El permiso no sustituye la visa que exige el país de destino.'],
  ],
  'what holds for some and not for others of a sentence': [
    [
      'en',
      'GB',
      'Nigerians, Kenyans and Ghanaians need a visa; South Africans do not.',
      'restricted_nationality NG',
      'restricted_nationality KE',
      'restricted_nationality GH',
    ],
    [
      'en',
      'FJ',
      'Neither an entry visa nor a transit visa is required of citizens of Chile.',
      'eligible_nationality CL',
      'visa_required not_required',
    ],
  ],
  'a range of amounts': [
    ['de', 'DE', 'Die Gebühr liegt zwischen 50 und 80 Euro.', 'fee 50–80'],
    ['fr', 'FR', 'Les frais sont compris entre 50 et 80 euros.', 'fee 50–80'],
    ['es', 'ES', 'La tasa es de entre 50 y 80 euros.', 'fee 50–80'],
  ],
  'what is refused after a day may be handed in until then': [
    ['en', 'US', 'We will reject petitions received after 16 March 2027.', 'applies_until 2027-03-16'],
    ['en', 'US', 'Petitions filed on or after 1 April 2027 must include the form.', 'applies_from 2027-04-01'],
    ['en', 'US', 'We reject forms filed on or after 1 April 2027 that carry the old fee.', 'applies_from 2027-04-01'],
  ],
  'a quota that is used up': [
    ['en', 'US', 'The quota of 30,000 permits has been filled.', 'quota 30000', 'quota reached'],
  ],
  'income that is asked for': [
    ['es', 'ES', 'Se exigen ingresos mínimos de 1.950 euros al mes.', 'funds_required 1950'],
  ],
  'a day of a beginning in brackets': [
    ['en', 'GB', 'The new fee (from 1 March 2027) is GBP 95.', 'effective_from 2027-03-01', 'fee 95'],
  ],
  'whom others are unlike': [
    [
      'en',
      'FJ',
      'Unlike nationals of Ghana, nationals of Togo need a visa.',
      'restricted_nationality TG',
      'visa_required required',
    ],
    ['de', 'DE', 'Anders als Staatsangehörige von Ghana benötigen Staatsangehörige von Togo ein Visum.'],
    [
      'fr',
      'FR',
      "Contrairement aux ressortissants du Ghana, les ressortissants du Togo ont besoin d'un visa.",
      'restricted_nationality TG',
      'visa_required required',
    ],
    [
      'es',
      'ES',
      'A diferencia de los nacionales de Ghana, los nacionales de Togo necesitan visado.',
      'restricted_nationality TG',
      'visa_required required',
    ],
  ],
  'a paper that is no longer asked for costs nothing that was told': [
    ['es', 'ES', 'Ya no se exige billete de vuelta.', 'document_required not_required'],
  ],
  'papers below a heading of requirements': [
    [
      'es',
      'CO',
      '# Requisitos específicos\n- Póliza de salud con cobertura en todo el país',
      'document_required insurance',
    ],
  ],
  'a relative clause with a list of places': [
    [
      'fr',
      'DZ',
      'Les touristes qui voyagent en groupe à destination de Djanet ou de Tamanrasset peuvent se faire délivrer le visa à leur arrivée.',
      'application_channel on_arrival',
    ],
  ],
  'what holds in the case that was named': [
    [
      'es',
      'MX',
      'Podrán ingresar sin visa las personas que porten una tarjeta, en cuyo caso la estancia máxima será de 90 días.',
      'stay_per_entry P90D',
      'visa_required not_required',
    ],
  ],
  'a denial behind `and`': [
    [
      'en',
      'GB',
      'You may stay for 60 days and do not need a visa.',
      'stay_per_entry P60D',
      'visa_required not_required',
    ],
    [
      'en',
      'GB',
      'You do not need a visa, nor do you need an ETA.',
      'visa_required not_required',
      'authorisation_required not_required',
    ],
    [
      'en',
      'GB',
      'You need a visa and must register within 7 days.',
      'visa_required required',
      'registration_required required',
    ],
  ],
  'what need not be had to enter or work': [
    ['en', 'GB', 'Visitors may enter without having to obtain a visa.', 'visa_required not_required'],
    [
      'en',
      'IE',
      'Partners can take up work without having to obtain an employment permit.',
      'work_permitted permitted',
    ],
    ['fr', 'LU', "Ce séjour ne donne pas le droit d'exercer une activité salariée.", 'work_permitted not_permitted'],
  ],
  'what all of several countries are freed of': [
    [
      'en',
      'FJ',
      'The visa requirement for nationals of Chile and Peru is waived.',
      'eligible_nationality CL',
      'eligible_nationality PE',
    ],
  ],
  'what whoever stays too long pays': [
    ['en', 'TH', 'Visitors who stay longer than permitted pay 700 baht a day.', 'penalty 700'],
    ['en', 'TH', 'Visitors who stay longer than a month pay 700 baht.', 'fee 700'],
  ],
  'what daily life costs': [
    ['en', 'NZ', 'Heating is charged on top and comes to about NZ$40 a week.'],
    ['en', 'NZ', 'The average length of stay was 12 days.'],
    ['de', 'DE', 'Die durchschnittliche Aufenthaltsdauer betrug 12 Tage.'],
    ['fr', 'FR', 'La durée moyenne des séjours est de 12 jours.'],
    ['es', 'ES', 'La estancia media fue de 12 días.'],
  ],
  'whoever asks for a visa needs none yet': [
    [
      'fr',
      'CI',
      'Tous les demandeurs de visa doivent donner leurs empreintes digitales.',
      'biometrics_required required',
    ],
  ],
  'a counter that opens again': [
    [
      'fr',
      'SN',
      'La section consulaire sera fermée le 27 mai 2027. Les retraits de passeports reprendront le 29 mai 2027.',
    ],
  ],
  'a day before which something does not end': [
    ['de', 'CH', 'Der Schutzstatus wird nicht vor dem 4. März 2027 aufgehoben.', 'effective_until 2027-03-04'],
    ['en', 'CH', 'Temporary protection will not be lifted before 4 March 2027.', 'effective_until 2027-03-04'],
  ],
  'between which days something is handed in': [
    [
      'de',
      'LI',
      'Anmeldungen können vom 3. Februar bis zum 28. Februar 2027 eingereicht werden.',
      'registration_window 2027-02-03/2027-02-28',
    ],
  ],
  'a currency that is the head of its column': [
    ['en', 'CA', 'Service | $CAN\nStudy permit fee | 155.00', 'fee 155'],
    ['fr', 'MG', 'Durée du séjour | Droits\nDe 16 à 30 jours | 45 EUR', 'fee 45'],
  ],
  'a change whose first amount stands far from its verb': [
    [
      'en',
      'IE',
      'It is proposed to increase the minimum annual pay for care workers from €32,000 to €34,000.',
      'salary_threshold 34000?',
    ],
  ],
  'how long a passport of a list must be valid': [
    [
      'fr',
      'CM',
      "Tout étranger présente à l'arrivée les documents suivants :\n- un passeport dont la durée de validité est d'au moins six mois à compter de l'entrée ;",
      'passport_validity P6M',
    ],
  ],
};

describe('whose a rule is', () => {
  it.each([
    ['en', 'Applicants from Pakistan must submit a police certificate.'],
    ['de', 'Antragsteller aus Pakistan müssen ein Führungszeugnis vorlegen.'],
    ['fr', 'Les demandeurs originaires du Pakistan doivent fournir un extrait de casier judiciaire.'],
  ])('says of whose nationals something is asked for: %s %s', (language, text) => {
    const { facts } = readFacts(noticeOf([text]), contextOf(language, 'DE'));
    expect(facts.map(({ type, qualifier }) => `${type} ${qualifier}`)).toEqual(['document_required PK']);
  });

  it('tells the several fees of a clause apart', () => {
    const notice = noticeOf([
      'From 1 March 2027 the single-entry visa costs USD 35 and the multiple-entry visa USD 70.',
      'The visa costs EUR 80 for adults and EUR 40 for children.',
    ]);
    const { facts } = readFacts(notice, contextOf('en', 'KE', { now: '2026-06-10T06:00:00Z' }));
    const fees = facts.filter(({ type }) => type === 'fee');
    expect(fees.map(({ qualifier, value, status }) => `${qualifier} ${value?.value} ${status}`)).toEqual([
      'single 35 scheduled',
      'multiple 70 scheduled',
      'adult 80 in_force',
      'child 40 in_force',
    ]);
  });

  it.each([
    ['de', 'Bei einem Umstieg in Kanada wird eine eTA benötigt.'],
    ['en', 'To transit through Canada you need an eTA.'],
  ])('leaves the authorisation of a country on the way to that: %s %s', (language, text) => {
    const notice = noticeOf([text]);
    expect(readFacts(notice, contextOf(language, 'DE', { destination: 'MX' })).facts).toEqual([]);
  });

  for (const [kind, cases] of Object.entries(kinds)) {
    for (const [language, jurisdiction, lines, ...states] of cases)
      it(`${kind}: ${language} ${lines}`, () =>
        expect(toldOf(lines, language, jurisdiction).sort()).toEqual(states.sort()));
  }
});
