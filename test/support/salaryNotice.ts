import { type Drawn, lines, makePdf } from './pdf.ts';

export interface SalaryOptions {
  readonly year?: number;
  /** As the text layer has it, odd spaces included. */
  readonly amount?: string;
  readonly reduced?: string;
}

function around(page: number, pages: number): Drawn[] {
  return [
    { text: 'Bundesanzeiger', x: 70, y: 805, size: 9 },
    { text: 'BAnz AT 18.12.2025 B3', x: 250, y: 805, size: 9 },
    { text: `Seite ${page} von ${pages}`, x: 480, y: 805, size: 9 },
    { text: 'Die auf der Internetseite abrufbare Fassung ist die amtliche.', x: 150, y: 30, size: 8 },
  ];
}

/** A notice built like those of the Federal Gazette: two pages, amounts with the odd spaces of its text layer. */
export function salaryNotice({
  year = 2026,
  amount = '50  700',
  reduced = '45 934 ,20',
}: SalaryOptions = {}): Uint8Array {
  const table = [
    ['Jahr', 'Mindestgehalt', 'in Mangelberufen'],
    [String(year - 1), '48 300 Euro', '43 759 ,80 Euro'],
    [String(year), `${amount} Euro`, `${reduced} Euro`],
  ].flatMap((row, at) => row.map((text, column): Drawn => ({ text, x: 70 + column * 170, y: 560 - at * 18 })));
  return makePdf([
    [
      ...around(1, 2),
      { text: 'Bekanntmachung', x: 70, y: 750, size: 15 },
      { text: `zum Mindestgehalt für die Blaue Karte EU im Jahr ${year}`, x: 70, y: 730, size: 15 },
      ...lines(
        [
          '(1) Das Mindestgehalt nach § 18g Absatz 1 Satz 1 des Aufenthalts-',
          `gesetzes beträgt für das Jahr ${year} jährlich ${amount} Euro, das sind`,
          '50 Prozent der Beitragsbemessungsgrenze der Rentenversicherung.',
        ],
        { top: 690 },
      ),
      ...lines(
        [
          '(2) In Mangelberufen und für Berufsanfänger beträgt es jährlich',
          `${reduced} Euro. Bei wiederholter Ein- und Ausreise gilt`,
          'dieser Betrag entsprechend.',
        ],
        { top: 645 },
      ),
      ...table,
    ],
    [
      ...around(2, 2),
      ...lines(['Diese Bekanntmachung gilt ab dem 1. Januar des genannten Jahres.'], { top: 760 }),
      ...lines(['Berlin, den 5. Dezember 2025', 'Bundesministerium des Innern'], { top: 720, step: 26 }),
    ],
  ]);
}
