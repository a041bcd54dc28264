import { describe, expect, it } from 'vitest';
import { toldOf } from '../language/toldOf.ts';

/** Language and jurisdiction of lines, and all that they state: what looks like a rule and is none, beside what is one. */
const kinds: Readonly<Record<string, readonly (readonly [string, string, string, ...string[]])[]>> = {
  'posts, bids and what a life costs': [
    [
      'en',
      'GB',
      '# Vacancies\nWe are hiring a visa clerk. The monthly salary is EUR 1,900. Applications close on 12 July 2026.',
    ],
    ['en', 'GB', '# Join our team\nThe gross salary is USD 2,100 per month. Candidates must have a valid work permit.'],
    [
      'en',
      'GB',
      '# Job opportunity\nYou must hold a residence permit and be aged 18 or over. Apply online by 30 June 2026.',
    ],
    [
      'en',
      'GB',
      '# Invitation to tender\nBids must be submitted by 15 August 2026. A bid bond of USD 5,000 is required.',
    ],
    ['en', 'GB', 'Living in Dublin costs about EUR 1,800 a month.'],
    ['en', 'GB', 'A course of 12 weeks costs EUR 900.'],
    ['en', 'GB', 'The minimum salary is EUR 1,900 a month.', 'salary_threshold 1900'],
  ],
  'numbers of provisions, and the day on which a visa ends': [
    ['en', 'US', 'Rules 40 and 41 cap numbers at 3,000 a year.', 'quota 3000'],
    ['en', 'US', 'Section 7 sets an annual limit of 5,000 places.', 'quota 5000'],
    ['en', 'US', 'Quota: sections 12(a) and 34(b) of the Act.', 'citation sections 12(a)'],
    [
      'en',
      'GB',
      'Visitors must have a passport that is valid for 90 days beyond the end of their visa, visa waiver or permit.',
      'passport_validity P90D',
    ],
    ['en', 'GB', 'Visitors must have a passport and a visa.', 'visa_required required'],
  ],
  'what was': [
    ['en', 'GB', '# History of the agency\nThe visa fee is raised to USD 50.'],
    ['en', 'GB', '1991: The border with Togo is closed.'],
    ['en', 'GB', 'In 2009 the Department charges a fee of USD 30 for the first time.'],
    ['en', 'GB', 'In 2024 applicants paid EUR 80.'],
    ['en', 'GB', 'The visa cost £40.'],
    ['en', 'GB', 'Visas cost £40.', 'fee 40'],
    ['en', 'GB', 'Since 2015 a visa is required.', 'visa_required required'],
  ],
  'what did not happen, or is only talked of': [
    ['en', 'GB', 'The visa fee has not been increased to USD 300.'],
    ['en', 'GB', 'There is no truth in reports that the fee has risen to USD 300.'],
    ['en', 'GB', 'The fee may rise to between EUR 90 and EUR 110.'],
    ['en', 'GB', 'Please ignore messages that ask you to pay a fee of USD 20.'],
    ['en', 'GB', 'The court ruled that the ban on work was invalid.'],
    ['en', 'GB', 'Parliament is to vote on a fee of EUR 120.', 'fee 120?'],
    ['en', 'GB', 'The fee rises to EUR 110.', 'fee 110'],
  ],
  'what holds for some, and not of whom': [
    ['en', 'GB', 'Not all visitors need a visa.'],
    ['en', 'GB', 'Only some nationals need a visa.'],
    ['en', 'GB', 'Officers can ask for proof of funds.'],
    ['en', 'GB', 'All visitors need a visa.', 'visa_required required'],
  ],
  'what another thing is asked for': [
    ['en', 'GB', 'A return ticket is not required for a visa.', 'document_required not_required'],
    ['en', 'GB', 'A blood test is not needed for this visa.', 'document_required not_required'],
    ['en', 'GB', 'You are required to apply for a visa.', 'visa_required required'],
  ],
  'the way to another country': [
    ['en', 'GB', 'For onward travel to China you need a Chinese visa.'],
    ['en', 'GB', 'Nationals of Chad need a visa to enter Cameroon.'],
    [
      'en',
      'PH',
      'Nationals of China may enter the Philippines without a visa for up to 14 days.',
      'eligible_nationality CN',
      'stay_per_entry P14D',
      'visa_required not_required',
    ],
  ],
  'an office that is closed, or a portal down': [
    ['en', 'GB', 'The consulate will remain closed from 24 December 2026 to 2 January 2027.'],
    ['en', 'GH', 'The permit section of the southern command will be closed from 9 March to 13 March 2027.'],
    ['en', 'GB', 'The portal will be down for an upgrade from Friday 3 July to Sunday 5 July 2026.'],
  ],
  'what must be shown': [
    ['en', 'GB', 'A return ticket must be shown on arrival.', 'document_required return_ticket'],
    ['en', 'GB', 'Proof of funds has to be presented at the border.', 'document_required funds'],
    ['en', 'GB', 'On arrival, please have ready:\n- your hotel booking', 'document_required accommodation'],
    [
      'en',
      'GB',
      'Visitors are asked to bring the following documents:\n- hotel reservation',
      'document_required accommodation',
    ],
    ['en', 'GB', '# Documents you need at the border\n- Return ticket', 'document_required return_ticket'],
    ['en', 'GB', 'Please bring:\n- bank statements of the last three months', 'document_required funds'],
    ['en', 'GB', 'Visa applications must be submitted in English.'],
  ],
  'who need not give what was given': [
    [
      'en',
      'GB',
      'If you gave your fingerprints before, you do not have to give them again.',
      'biometrics_required not_required',
    ],
    [
      'en',
      'GB',
      'Fingerprints are not collected from children under the age of 12.',
      'biometrics_required not_required',
    ],
  ],
  'papers, levies and ends': [
    ['en', 'GB', 'The arrival card has been abolished.', 'authorisation_required not_required', 'status withdrawn'],
    ['en', 'GB', 'The arrangement lapses on 15 January 2027.', 'effective_until 2027-01-15'],
    ['en', 'GB', 'You are required to complete and submit the MDAC.', 'authorisation_required required'],
    [
      'en',
      'IN',
      'All foreigners who enter on a study, research or work visa valid for more than 180 days shall get registered within 14 days.',
      'registration_required required',
    ],
    ['en', 'LK', 'Nationality | ETA fee\nItaly | US$ 50\nFiji | Gratis', 'fee 50', 'fee 0'],
    [
      'en',
      'GB',
      'No work is authorised, and this includes work that is paid from abroad.',
      'work_permitted not_permitted',
    ],
  ],
  'posts and history in German': [
    ['de', 'DE', '# Stellenausschreibung\nDas monatliche Bruttogehalt beträgt 2.400 Euro.'],
    ['de', 'DE', '# Offene Stellen\nBewerber müssen mindestens 18 Jahre alt sein und eine Arbeitserlaubnis besitzen.'],
    ['de', 'DE', '# Geschichte der Behörde\nDie Visumgebühr steigt auf 50 Euro.'],
    ['de', 'DE', '2015 führt das Amt eine Gebühr von 30 Euro ein.'],
    ['de', 'DE', 'Das Amt führt eine Gebühr von 30 Euro ein.', 'fee 30'],
  ],
  'what a life costs, and what a paper does, in German': [
    ['de', 'DE', '# Lebenshaltungskosten\nEin Monatsticket kostet 80 Euro.'],
    ['de', 'DE', 'Das Leben in Wien kostet etwa 1.200 Euro im Monat.'],
    ['de', 'DE', 'Ein Deutschkurs von 12 Wochen kostet 900 Euro.'],
    ['de', 'DE', 'Ein Zimmer in Bern kostet rund 700 Franken im Monat.'],
    ['de', 'DE', 'Die Genehmigung kostet 25 Schekel (ILS) und ist zwei Jahre gültig.', 'fee 25', 'visa_validity P2Y'],
    [
      'de',
      'DE',
      'Das Visum bei Einreise kostet seit dem 1. März 2026 30 US-Dollar.',
      'effective_from 2026-03-01',
      'fee 30',
    ],
  ],
  'what is denied, ruled elsewhere or to come, in German': [
    ['de', 'DE', 'Die Gebühr wurde nicht auf 300 Euro erhöht.'],
    ['de', 'DE', 'Berichte, wonach die Gebühr auf 300 Euro gestiegen sei, sind falsch.'],
    ['de', 'DE', 'Das Verwaltungsgericht entschied, dass die Gebühr von 1.000 Euro rechtswidrig ist.'],
    ['de', 'DE', 'Welche Visa andere Staaten verlangen, bestimmen allein deren Behörden.'],
    ['de', 'DE', 'Über die Wiederaufnahme der Visaerteilung wird hier informiert.'],
    ['de', 'DE', 'Nicht alle Reisenden benötigen ein Visum.'],
    ['de', 'DE', 'Künftig soll die Gebühr 180 Euro betragen.', 'fee 180?'],
    ['de', 'DE', 'Der Bundestag stimmt über eine Gebühr von 120 Euro ab.', 'fee 120?'],
  ],
  'what is shown, given or left in German': [
    ['de', 'DE', 'Ein Passfoto muss hochgeladen werden.', 'document_required photo'],
    ['de', 'DE', '# Benötigte Dokumente\n- Führungszeugnis', 'document_required police_certificate'],
    ['de', 'DE', 'Es genügt eine bestätigte Hotelbuchung.', 'document_required accommodation'],
    ['de', 'DE', 'Für das Visum ist kein Rückflugticket erforderlich.', 'document_required not_required'],
    ['de', 'DE', 'Zum Verlassen des Landes benötigen Sie kein Visum.', 'exit_permission not_required'],
    [
      'de',
      'AT',
      'Antragsteller, deren Fingerabdrücke schon erfasst wurden, müssen diese nicht erneut abgeben.',
      'biometrics_required not_required',
    ],
    ['de', 'DE', 'Der Grenzübergang, der seit 2023 geschlossen war, ist wieder geöffnet.', 'border open'],
  ],
  'what is measured in English': [
    [
      'en',
      'AU',
      'After that you can work for no more than 48 hours a fortnight.',
      'work_hours PT48H',
      'work_permitted permitted',
    ],
    ['en', 'CA', 'Your biometrics remain valid for 10 years.'],
    ['en', 'AU', 'A shared room in Perth costs about AUD 310 a week.'],
    [
      'en',
      'IE',
      'Children under the age of six are not required to give fingerprints, and neither are heads of state.',
      'biometrics_required not_required',
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('is told as it is meant (%s %s): %s', (language, place, lines, ...facts) => {
    expect(toldOf(lines, language, place)).toEqual(facts);
  });
});
