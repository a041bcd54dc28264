import type { ReportWords } from '../told/reportWords.ts';

/** What the form says by which readers report a wrong alert, and its answers, in German. */
export const report: ReportWords = {
  what: 'Was stimmt nicht?',
  email: 'Ihre E-Mail-Adresse, falls Sie eine Antwort möchten',
  send: 'Absenden',
  thanks: 'Vielen Dank',
  taken:
    'Der Betreiber dieses Dienstes bekommt Ihren Hinweis per E-Mail. War die Meldung falsch, erfahren es alle, die sie bekommen haben.',
  failed: 'Nicht gesendet',
  back: 'Zurück zum Formular',
  empty: 'Schreiben Sie in einem Satz, was nicht stimmt.',
  long: 'Bitte fassen Sie sich kurz: höchstens 2.000 Zeichen.',
};
