import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../../shared/compare/align.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { isElsewhere } from '../../../../shared/understand/change/changedSentences.ts';

const now = '2026-06-10T06:00:00Z';
const block = (text: string): Block => ({ kind: 'paragraph', path: [], text });
const edits = (before: string, after: string, language: string) =>
  compareBlocks(before === '' ? [] : [block(before)], [block(after)], language);

describe('sentences that rule nothing', () => {
  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Bis Ende 2024 waren 150 Euro zu entrichten.'],
    ['de', 'Anträge werden online gestellt.', 'Im Jahr 2025 wurden rund 41.000 Visa erteilt.'],
    ['fr', 'L’autorisation se demande en ligne.', 'Des sites frauduleux réclament jusqu’à 180 euros.'],
    ['es', 'La visa cuesta 35 dólares.', 'El año pasado se otorgaron 12.000 visas.'],
    ['ja', '滞在は９０日以内です。', '例えば、７月１日に入国した場合は、９月２８日までに出国する必要があります。'],
    ['ja', '手数料は毎年見直されます。', '一部で報道された引き上げは事実ではありません。'],
    ['ko', '신청 수수료는 환불되지 않습니다.', '지난달 접수된 신청 38,214건 가운데 87%가 처리되었습니다.'],
    ['ko', '신청은 온라인으로 접수합니다.', '연휴 기간에는 대사관 업무를 하지 않습니다.'],
    ['zh-Hans', '停留期自入境次日起计算。', '例如，停留期为30天、6月1日入境的，应于7月1日前离境。'],
    ['zh-Hant', '申請須於網上遞交。', '有偽冒網站收取港幣250元，市民切勿受騙。'],
  ])('are told apart (%s): %s %s', (language, rule, told) => {
    expect(isElsewhere(edits(rule, `${rule} ${told}`, language), language, now)).toBe(true);
  });

  it.each([
    ['de', 'Die Gebühr beträgt 200 Euro.', 'Für Kinder beträgt sie 100 Euro.'],
    [
      'fr',
      'Le visa est gratuit.',
      'Des sites frauduleux réclament 180 euros. Le passeport doit être valable six mois.',
    ],
    ['ja', '滞在は９０日以内です。', '新たに物流倉庫の分野を対象に追加しました。'],
    ['ko', '수수료는 5만원입니다.', '허위 서류를 제출한 사람은 출국하여야 합니다. 보도와 다릅니다.'],
    ['zh-Hans', '签证费200元。', '适用地区包括北京、天津等24个省市。'],
    ['es', 'La visa cuesta 35 dólares.', 'Hasta 2024 costaba 30 dólares; ahora se exige un seguro médico.'],
  ])('are not all that changed (%s): %s %s', (language, rule, more) => {
    expect(isElsewhere(edits(rule, `${rule} ${more}`, language), language, now)).toBe(false);
  });
});

/** Blocks that came, a heading marked `# `, an item `- `, a row by its bars. */
const come = (language: string, ...lines: readonly string[]) => {
  let path: readonly string[] = [];
  const blocks = lines.map((line): Block => {
    const text = line.replace(/^[-#] /, '');
    if (line.startsWith('# ')) {
      path = [text];
      return { kind: 'heading', path: [], text };
    }
    return { kind: line.startsWith('- ') ? 'item' : line.includes(' | ') ? 'row' : 'paragraph', path, text };
  });
  return isElsewhere(compareBlocks([block('Kept.')], [block('Kept.'), ...blocks], language), language, now);
};

describe('blocks that rule nothing as a whole', () => {
  it.each([
    // An example goes on to its end, under its label or its heading.
    ['en', '# Example', 'Ravi earns £48,000. His visa runs for 3 years.'],
    ['de', 'Beispiel: Frau Lindt verdient 52.000 Euro. Sie darf ihre Karte beantragen.'],
    ['es', 'Ejemplo: Olga, de nacionalidad kazaja, llegó el 2 de abril. Podrá quedarse hasta el 30 de junio.'],
    ['fr', 'Exemple : M. Traoré arrive le 4 mai. Il dépose sa demande avant le 4 août.'],
    // What is counted is no rule, nor what goes with it.
    ['en', 'In the year to March 2026, 8,200 visas were granted. The largest groups came from Chile and Japan.'],
    ['en', 'Officers refused 312 applications in May, 8 percent more than in April.'],
    ['de', 'Im Jahr 2024 wurden 41.200 Visa erteilt. Die meisten Anträge kamen aus Indien.'],
    ['es', 'En mayo se tramitaron 8.400 solicitudes de visa: 7.900 fueron aprobadas y 500 negadas.', 'Turista | 6.100'],
    ['fr', '12 300 visas ont été délivrés en 2025. La plupart des demandes provenaient du Liban.'],
    // What others tell and an authority denies.
    ['en', 'A post on social media says that visitors must pay 40 dollars from 1 May. This claim is false.'],
    ['de', 'Im Netz heißt es, ab Mai sei ein Visum nötig. Diese Meldung ist falsch.'],
    ['es', 'Circula un mensaje sobre una nueva tasa de 30 euros. Dicha información es falsa.'],
    ['fr', 'Des sites annoncent un nouveau droit de 20 euros. Cette information est fausse.'],
    // Warnings.
    ['en', 'Beware of websites that sell appointments for $50. Appointments are always free.'],
    ['de', 'Vorsicht vor Betrug: Termine werden für 80 Euro angeboten. Termine sind kostenlos.'],
    ['es', 'Cuidado con las estafas: el visado se solicita solo en el consulado.'],
    ['fr', 'Méfiez-vous des intermédiaires : la demande est gratuite.'],
    // Questions without an answer.
    ['en', '# More questions', '- Do I need a return ticket?', '- May my partner work?'],
    ['de', '- Brauche ich eine Versicherung?', '- Darf ich arbeiten?'],
    ['es', '- ¿Necesito visado de tránsito?', '- ¿Puedo trabajar?'],
    ['fr', '- Ai-je besoin d’une assurance ?', '- Puis-je travailler ?'],
    // Counters and portals.
    ['en', 'The portal will be unavailable on 4 May because of maintenance. Drafts are kept.'],
    ['de', 'Am 4. Mai bleibt die Visastelle geschlossen. In Notfällen rufen Sie uns an.'],
    ['es', 'El 4 de mayo el portal no estará disponible por trabajos de mantenimiento.'],
    ['fr', 'Le portail sera indisponible le 4 mai en raison de travaux de maintenance. Les dossiers sont conservés.'],
    // What is over.
    ['en', 'The border was closed from 17 March 2020 to 30 June 2021.'],
    ['es', 'La frontera se reabrió el 1 de julio de 2021.'],
    // What stays as it was.
    ['de', 'Daran ändert sich nichts.'],
    ['es', 'El importe no varía en 2027.'],
    // What it costs to live, and what a form holds.
    ['en', '# Cost of living', '- Room in a shared flat: €650 a month', '- Bus pass: €40 a month'],
    ['de', '# Was kostet das Leben?', '- Zimmer im Wohnheim: 320 Euro im Monat', '- Semesterticket: 210 Euro'],
    ['fr', '# Se loger', '- Chambre en résidence : 300 euros par mois', '- Repas : 3,30 euros'],
    ['es', 'El alquiler de una habitación ronda los 500 euros al mes y la comida unos 200 euros.'],
    ['en', '- You can upload up to 60 files per application.', '- Your session ends after 20 minutes.'],
    ['de', '- Pro Antrag können Sie bis zu 12 Dateien hochladen.', '- Die Sitzung endet nach 20 Minuten.'],
    ['fr', '- Vous pouvez joindre 15 fichiers par demande.', '- La session expire après 20 minutes.'],
    ['es', '- Se admiten hasta 10 archivos por solicitud.', '- La sesión caduca a los 20 minutos.'],
    // What may come to be.
    ['de', 'Die Regierung kann diese Regelung jederzeit aussetzen.'],
    ['en', 'The minister may suspend this scheme for reasons of public order.'],
    ['es', 'El Gobierno podrá suspender esta medida por razones de seguridad.'],
  ])('are told apart (%s): %s', (language, ...lines) => {
    expect(come(language, ...lines)).toBe(true);
  });

  it.each([
    ['en', 'In the year to March 2026, 8,200 visas were granted. From 1 May visitors must hold insurance.'],
    ['de', 'Im Jahr 2024 wurden 41.200 Visa erteilt. Ab dem 1. Mai beträgt die Gebühr 99 Euro.'],
    ['es', 'En mayo se tramitaron 8.400 solicitudes. Los nacionales de Fiyi deberán presentar visa.'],
    ['fr', '12 300 visas ont été délivrés en 2025. Une assurance est désormais exigée.'],
    ['en', '# Example documents', '- A bank statement is required'],
    ['en', '# Do I need a visa?', 'Yes, citizens of Fiji must hold a visa.'],
    ['en', 'British citizens cannot apply on arrival and may be turned away.'],
  ])('are not those that go on to a rule (%s): %s', (language, ...lines) => {
    expect(come(language, ...lines)).toBe(false);
  });
});
