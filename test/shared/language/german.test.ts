import { describe, expect, it } from 'vitest';
import { tells } from '../../support/tells.ts';

/** Sentences by kind, with all that they state. */
const stating: Readonly<Record<string, readonly (readonly [text: string, ...facts: string[]])[]>> = {
  visas: [
    ['Für die Einreise ist ein Visum erforderlich.', 'visa_required required'],
    ['Für die Einreise ist kein Visum erforderlich.', 'visa_required not_required'],
    ['Georgische Staatsangehörige benötigen kein Visum.', 'eligible_nationality GE', 'visa_required not_required'],
    ['Inhaber von Diplomatenpässen sind von der Visumpflicht befreit.', 'visa_required not_required'],
    ['Die Visumpflicht für Staatsangehörige Perus entfällt.', 'eligible_nationality PE', 'visa_required not_required'],
    ['Ohne Visum ist die Einreise nicht gestattet.', 'visa_required required'],
    ['Reisende müssen vor der Einreise ein Visum beantragen.', 'visa_required required'],
    ['Reisende müssen vor der Einreise kein Visum beantragen.', 'visa_required not_required'],
    ['Für den Flughafentransit benötigen Staatsangehörige Malis ein Flughafentransitvisum.', 'visa_required required'],
  ],
  'other papers': [
    ['Bei der Einreise ist ein Rückflugticket vorzulegen.', 'document_required return_ticket'],
    ['Eine Reisekrankenversicherung ist nicht vorgeschrieben.', 'document_required not_required'],
    ['Ausländer müssen sich innerhalb von sieben Tagen anmelden.', 'registration_required required'],
    ['Eine Reisegenehmigung ist erforderlich.', 'authorisation_required required'],
    ['Für die Ausreise ist eine Ausreisegenehmigung erforderlich.', 'exit_permission required'],
    ['Die Abgabe von Fingerabdrücken ist nicht erforderlich.', 'biometrics_required not_required'],
  ],
  'work and family': [
    ['Mit diesem Visum dürfen Sie nicht arbeiten.', 'work_permitted not_permitted'],
    ['Die Erwerbstätigkeit ist gestattet.', 'work_permitted permitted'],
    ['Für die Beschäftigung ist eine Arbeitserlaubnis erforderlich.', 'work_permitted permit_required'],
    ['Ehegatten und Kinder dürfen mitkommen.', 'dependants permitted'],
  ],
  amounts: [
    ['Die Gebühr beträgt 75,- €.', 'fee 75'],
    ['Die Visumgebühr steigt von 80 Euro auf 90 Euro.', 'fee 90'],
    ['Das Visum ist gebührenfrei.', 'fee 0'],
    ['Kinder unter sechs Jahren sind von der Visumgebühr befreit.', 'fee 0'],
    ['Das Mindestgehalt beträgt 48.300 Euro brutto im Jahr.', 'salary_threshold 48300'],
    [
      'Das Mindestgehalt wird in Höhe von 60 Prozent der Bemessungsgrenze bekannt gegeben; das sind jährlich 52 200 Euro.',
      'salary_threshold 52200',
    ],
    ['Auf dem Sperrkonto müssen 11.904 Euro liegen.', 'funds_required 11904'],
  ],
  'times and numbers': [
    ['Der Reisepass muss noch sechs Monate gültig sein.', 'passport_validity P6M'],
    ['Ein Aufenthalt von bis zu 90 Tagen ist gestattet.', 'stay_per_entry P90D'],
    ['Die Bearbeitung dauert sechs bis acht Wochen.', 'processing_time P6W–P8W'],
    ['Das Kontingent umfasst 25.000 Zustimmungen.', 'quota 25000'],
    ['Die Regelung tritt am 1. März 2027 in Kraft.', 'effective_from 2027-03-01'],
    ['Die Regelung gilt bis zum 31. Dezember 2026.', 'effective_until 2026-12-31'],
  ],
  'borders and applications': [
    ['Die Landgrenze ist geschlossen.', 'border closed'],
    ['Die Bearbeitung von Visumanträgen ist ausgesetzt.', 'status suspended'],
    ['Anträge werden bis auf Weiteres nicht angenommen.', 'status suspended'],
  ],
  'limits, answers and what replaces another': [
    ['Darf ich arbeiten? Nein, jede Erwerbstätigkeit ist untersagt.', 'work_permitted not_permitted'],
    ['Statt eines Visums benötigen Reisende eine Reisegenehmigung.', 'authorisation_required required'],
    ['Die bisherige Gebühr von 75 Euro wird durch eine Gebühr von 100 Euro ersetzt.', 'fee 100'],
  ],
};

/** Sentences that look like a rule and state none: advice, doubt, questions, examples, the past, other money, other times. */
const silent: readonly string[] = [
  'Meldungen, wonach die Visumgebühr auf 120 Euro steigt, treffen nicht zu.',
  'Betrüger verlangen am Telefon bis zu 500 Euro für einen Visumtermin.',
  'Die Bundesregierung verhandelt mit Indien über Visafreiheit für Geschäftsreisende.',
  'Im Jahr 2025 wurden rund 41.000 Visa erteilt.',
  'Die Türkei erhebt bei der Einreise eine Gebühr von 50 Euro.',
  'Auf Verlangen ist eine Reisekrankenversicherung nachzuweisen.',
  'Das Abkommen tritt nach Abschluss der innerstaatlichen Verfahren in Kraft.',
  'Reisende sollten eine Reisekrankenversicherung abschließen.',
  'Bei der Einreise kann ein Rückflugticket verlangt werden.',
  'Benötige ich ein Visum?',
  'Früher mussten Reisende ein Visum beantragen.',
  'Die Visumgebühr könnte auf 120 Euro steigen.',
  'Zum Beispiel muss Herr K. ein Visum beantragen.',
  'Diese Website funktioniert in manchen Browsern nicht.',
  'Bargeld ab 10.000 Euro ist anzumelden.',
  'Die Versicherung muss 30.000 Euro abdecken.',
  'Ihre Nachricht darf höchstens 500 Zeichen haben.',
  'Das Erdbeben hatte eine Stärke von 6,1.',
  'Der Kurs dauert drei Monate.',
  'Die Konsularabteilung ist am 3. Oktober 2026 wegen des Feiertags geschlossen.',
  'Der Antrag muss 15 Tage vor der Reise gestellt werden.',
  'Kinder unter 12 Jahren reisen mit ihren Eltern.',
  'Wie lange darf ich bleiben?',
  'Die Einreisesperre beträgt fünf Jahre.',
  'Wegen der hohen Nachfrage kann die Bearbeitung länger dauern.',
  'Die Miete beträgt 900 Euro.',
  'Der Studienplatz kostet keine 500 Euro Miete.',
  'Die Botschaft in Lima bittet um Geduld.',
  'Ein Anruf kostet 14 Cent pro Minute.',
  'Im Jahr 2025 kamen 40.000 Besucher.',
  'Vielleicht ist ein Visum erforderlich.',
  'Ob ein Visum nötig ist, hängt von der Staatsangehörigkeit ab.',
  'Die Unterlagen werden fünf Jahre aufbewahrt.',
  'Unser Schalter öffnet um 8 Uhr.',
  'Die Kopien dürfen nicht älter als drei Monate sein.',
  'Wer in den letzten fünf Jahren in Haft war, wird gesondert geprüft.',
  'Wir raten von Reisen ab.',
  'Sie müssen nicht arbeiten.',
];

describe('German sentences', () => {
  for (const [kind, sentences] of Object.entries(stating))
    it.each(sentences)(`state ${kind}: %s`, (text, ...facts) => {
      expect(tells(text, 'de', 'DE')).toEqual(facts);
    });

  it.each(silent)('state nothing: %s', (text) => {
    expect(tells(text, 'de', 'DE')).toEqual([]);
  });
});
