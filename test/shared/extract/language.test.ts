import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../shared/extract/language.ts';

const notices: readonly (readonly [language: string, declared: string, text: string])[] = [
  [
    'pt',
    'es',
    'Os nacionais dos seguintes países não precisam de visto para entrar no país. O visto de visita tem validade de até 90 dias, e o pedido deve ser feito no consulado com uma foto.',
  ],
  [
    'it',
    'es',
    'I cittadini dei seguenti Paesi non hanno bisogno del visto per entrare nel territorio. Il visto nazionale deve essere richiesto presso il consolato con una domanda. Per il rilascio sono necessari 90 giorni.',
  ],
  [
    'lv',
    'en',
    'Ārzemnieks iesniedz pieteikumu un samaksā nodevu par vīzu ne vēlāk kā trīs nedēļas pirms ieceļošanas. Vīza ir derīga uz laiku līdz 90 dienām, kas norādīts uzlīmē, vai uz vienu ieceļošanu. Pieteikums tiek izskatīts 15 dienās no tā saņemšanas.',
  ],
  [
    'lt',
    'en',
    'Vizos mokestis yra 90 eurų, ir jis turi būti sumokėtas iki prašymo pateikimo. Vaikams, kad jie keliautų su tėvais, viza yra nemokama. Prašymas nagrinėjamas pagal bendrą tvarką nuo gavimo dienos arba iš karto, bei atsakoma per 15 dienų.',
  ],
  [
    'nl',
    'de',
    'Onderdanen van de volgende landen hebben geen visum nodig voor een verblijf van minder dan 90 dagen. Het visum kost 90 euro en moet worden aangevraagd bij de ambassade. De aanvraag wordt binnen 15 dagen behandeld.',
  ],
  [
    'da',
    'en',
    'Du skal have et visum for at rejse ind i landet. Gebyret for et visum er 90 euro, og det skal betales for hver ansøgning. For børn er det gratis, og for alle andre er der et gebyr for behandling.',
  ],
  [
    'ca',
    'es',
    'Els nacionals dels països següents no necessiten visat per a una estada de fins a 90 dies. El visat costa 90 euros i cal demanar-lo al consolat amb un formulari. També són necessaris els documents que indica aquesta pàgina.',
  ],
  [
    'es',
    'es',
    'Los nacionales de los siguientes países no necesitan visado para una estancia de hasta 90 días. El visado cuesta 90 euros y se solicita en el consulado. La solicitud se resuelve en el plazo de 15 días hábiles desde su presentación.',
  ],
  [
    'fr',
    'fr',
    'Les ressortissants des pays suivants sont dispensés de visa pour un séjour de moins de 90 jours. Le visa coûte 90 euros et la demande est déposée au consulat. Vous devez présenter votre passeport et une assurance.',
  ],
  [
    'de',
    'de',
    'Staatsangehörige der folgenden Länder benötigen für einen Aufenthalt bis zu 90 Tagen kein Visum. Das Visum kostet 90 Euro und ist bei der Botschaft zu beantragen. Die Bearbeitung dauert 15 Tage und wird nicht beschleunigt.',
  ],
];

describe('the language of a notice', () => {
  it.each(notices)('is %s where %s is declared and the text says so', (language, declared, text) => {
    expect(languageOf([{ text }], declared)).toBe(language);
  });
});
