import { describe, expect, test } from 'vitest';
import { addressBlocks } from '../../../../shared/extract/blocks.ts';
import type { FileReading } from '../../../../shared/extract/file/fileText.ts';
import type { Block } from '../../../../shared/extract/notice.ts';
import { readHere } from '../../../support/fileSource.ts';
import { americanRegulation, germanLaw, japaneseLaw, zip } from '../../../support/laws.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (body: Uint8Array): Promise<FileReading> => readHere({ body, contentType: undefined, language: 'de' });
async function blocksOf(body: Uint8Array): Promise<Block[]> {
  const reading = await read(body);
  if (reading.verdict !== 'document') throw new Error(`${reading.rule}: ${reading.seen}`);
  return addressBlocks(reading.pieces);
}
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, path, text }) => `${kind[0]} ${path.join(' › ')}: ${text}`);

describe('a law of gesetze-im-internet.de', () => {
  const packed = zip({ 'BJNR195010004.xml': germanLaw() });

  test('is read from its archive, each text with the numbers it stands under', async () => {
    expect(shown(await blocksOf(packed))).toEqual([
      'h : Gesetz über den Aufenthalt von Ausländern (AufenthG)',
      'p : Stand: zuletzt geändert durch Art. 3 G v. 27.7.2025 I Nr. 173',
      'h : Kapitel 2 Einreise und Aufenthalt',
      'h Kapitel 2 Einreise und Aufenthalt: Abschnitt 4 Aufenthalt zur Erwerbstätigkeit',
      'h Kapitel 2 Einreise und Aufenthalt › Abschnitt 4 Aufenthalt zur Erwerbstätigkeit: § 18g Blaue Karte EU',
      'c § 18g › (1): Einer Fachkraft wird eine Blaue Karte EU erteilt, wenn',
      'c § 18g › (1) › 1.: sie einen Abschluss hat, der',
      'c § 18g › (1) › 1. › a): deutsch oder',
      'c § 18g › (1) › 1. › b): anerkannt ist, und',
      'c § 18g › (1) › 2.: das Gehalt mindestens 50 Prozent beträgt.',
      'p § 18g › (1) › 2.: Dies gilt auch für Berufsanfänger.',
      'c § 18g › (2): Die Zustimmung der Bundesagentur für Arbeit ist erforderlich.',
      'c § 18g › (2a): Näheres regelt die Verordnung.',
      'h Kapitel 2 Einreise und Aufenthalt › Abschnitt 4 Aufenthalt zur Erwerbstätigkeit: Anlage 1 (zu § 18g)',
      'r Anlage 1 › Jahr: Jahr | Betrag',
      'r Anlage 1 › 2026: 2026 | 50 700 Euro',
    ]);
  });

  test('has its own title and the place it was promulgated in', async () => {
    expect(await read(packed)).toMatchObject({
      title: 'Gesetz über den Aufenthalt von Ausländern (AufenthG)',
      number: 'BGBl I 2004, 1950',
      publishedOn: null,
    });
  });

  test('built anew is the same text', async () => {
    const again = zip({ 'BJNR195010004.xml': germanLaw({ built: '20260106213000' }) });
    expect(await blocksOf(again)).toEqual(await blocksOf(packed));
  });

  test('is read without its archive too', async () => {
    expect(await blocksOf(bytes(germanLaw()))).toEqual(await blocksOf(packed));
  });
});

test('a regulation of Justice Laws is read section by section, without where its words came from and up to which day', async () => {
  const law = (day: string): string => `<?xml version="1.0" encoding="utf-8"?>
<Regulation xmlns:lims="http://justice.gc.ca/lims" lims:current-date="2026-11-${day}" regulation-type="SOR" xml:lang="en">
<Identification><InstrumentNumber>SOR/2002-227</InstrumentNumber><ConsolidationDate><Date><YYYY>2026</YYYY><MM>11</MM><DD>${day}</DD></Date></ConsolidationDate>
<LongTitle>Immigration and Refugee Protection Regulations</LongTitle></Identification>
<Order><Provision><Text>Her Excellency makes these Regulations.</Text></Provision></Order>
<Body><Heading level="1"><Label>PART 11</Label><TitleText>Visitors</TitleText></Heading>
<Section lims:id="1"><MarginalNote>Visa exemption — nationals</MarginalNote><Label>190</Label>
<Subsection><Label>(1)</Label><Text>A foreign national is exempt from the requirement to obtain a <DefinedTermEn>temporary resident visa</DefinedTermEn><FootnoteRef>a</FootnoteRef> if they</Text>
<Paragraph><Label>(a)</Label><Text>are a citizen of Andorra; or</Text></Paragraph><Paragraph><Label>(b)</Label><Text><Repealed>[Repealed, SOR/2014-267, s. 1]</Repealed></Text></Paragraph></Subsection>
<Subsection><MarginalNote>Travellers in transit</MarginalNote><Label>(2)</Label><Text>A member of a crew is exempt.</Text></Subsection>
<HistoricalNote><HistoricalNoteSubItem>SOR/2009-207, s. 1</HistoricalNoteSubItem></HistoricalNote></Section>
<Section lims:id="2"><Label>191</Label><Text>A visitor is a member of the visitor class.</Text></Section></Body>
<Schedule><ScheduleFormHeading><Label>SCHEDULE 1</Label><OriginatingRef>(Section 26)</OriginatingRef><TitleText>Fees</TitleText></ScheduleFormHeading>
<TableGroup><table><tgroup><tbody><row><entry>Study permit</entry><entry>$150</entry></row></tbody></tgroup></table></TableGroup></Schedule></Regulation>`;
  expect(await read(bytes(law('10')))).toMatchObject({
    title: 'Immigration and Refugee Protection Regulations',
    number: 'SOR/2002-227',
  });
  expect(shown(await blocksOf(bytes(law('10'))))).toEqual([
    'h : Immigration and Refugee Protection Regulations',
    'h : PART 11 Visitors',
    'h PART 11 Visitors: 190 Visa exemption — nationals',
    'c 190 › (1): A foreign national is exempt from the requirement to obtain a temporary resident visa if they',
    'c 190 › (1) › (a): are a citizen of Andorra; or',
    'c 190 › (1) › (b): [Repealed, SOR/2014-267, s. 1]',
    'c 190 › (2): A member of a crew is exempt.',
    'h PART 11 Visitors: 191',
    'p 191: A visitor is a member of the visitor class.',
    'h : SCHEDULE 1 Fees',
    'r SCHEDULE 1 Fees › Study permit: Study permit | $150',
  ]);
  expect(await blocksOf(bytes(law('24')))).toEqual(await blocksOf(bytes(law('10'))));
});

test('a sheet of Service-Public is read without what stands around its text, its notes under what they are about', async () => {
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="F302" type="Fiche">
<dc:title>Carte de séjour « visiteur »</dc:title><dc:subject>Étranger</dc:subject><dc:date>modified 2026-07-14</dc:date>
<FilDAriane><Niveau ID="Particuliers">Accueil</Niveau></FilDAriane><DossierPere ID="N110"><Titre>Titres de séjour</Titre></DossierPere>
<Introduction><Texte><Paragraphe>Vous ne voulez pas travailler ?</Paragraphe></Texte></Introduction>
<ListeSituations><Situation><Titre>Première demande</Titre><Texte><Chapitre><Titre><Paragraphe>Coût</Paragraphe></Titre>
<Tableau><Rangée><Cellule><Paragraphe>Carte</Paragraphe></Cellule><Cellule><Paragraphe><Valeur>225 €</Valeur></Paragraphe></Cellule></Rangée></Tableau>
<Attention><Titre>Attention</Titre><Paragraphe>Le <LienIntra LienID="R1">timbre</LienIntra> n’est pas remboursé.</Paragraphe></Attention>
<BlocCas><Cas><Titre>Étudiant</Titre><Liste><Item><Paragraphe>Passeport</Paragraphe></Item></Liste></Cas></BlocCas></Chapitre></Texte></Situation></ListeSituations>
<Reference ID="R2"><Titre>Code des étrangers</Titre></Reference><Definition ID="R1"><Titre>Timbre</Titre></Definition></Publication>`;
  expect(await read(bytes(sheet))).toMatchObject({ title: 'Carte de séjour « visiteur »', publishedOn: '2026-07-14' });
  expect(shown(await blocksOf(bytes(sheet)))).toEqual([
    'h : Carte de séjour « visiteur »',
    'p : Vous ne voulez pas travailler ?',
    'h : Première demande',
    'h Première demande: Coût',
    'r Première demande › Coût › Carte: Carte | 225 €',
    'p Première demande › Coût: Le timbre n’est pas remboursé.',
    'h Première demande › Coût: Étudiant',
    'p Première demande › Coût › Étudiant: Passeport',
  ]);
});

test('a Japanese law is read from XML and from JSON, article by article, without readings of characters', async () => {
  const expected = [
    'h : 出入国管理及び難民認定法',
    'h : 第一章　総則',
    'h 第一章　総則: 第二条の二（在留資格）',
    'p 第二条の二: 本邦に在留する外国人は、在留資格をもつて在留するものとする。ただし、この限りでない。',
    'c 第二条の二 › ２: 在留資格は、次のとおりとする。',
    'c 第二条の二 › ２ › 一: 経営・管理 資本金三千万円以上',
    'c 第二条の二 › ２ › 一 › イ: 高度専門職',
    'h : 附　則（令和七年法律第五十号）',
    'p 附　則（令和七年法律第五十号）: この法律は、公布の日から施行する。',
    'h : 別表第一',
    'r 別表第一 › 在留資格: 在留資格 | 活動',
  ].map((line) => line.replaceAll('\u3000', ' '));
  expect(shown(await blocksOf(bytes(japaneseLaw)))).toEqual(expected);
  expect(await read(bytes(japaneseLaw))).toMatchObject({
    number: '昭和二十六年政令第三百十九号',
    publishedOn: '1951-10-04',
  });
  const json = {
    law_info: { law_id: '326CO0000000319' },
    law_full_text: {
      tag: 'Law',
      attr: { Era: 'Reiwa' },
      children: [
        { tag: 'LawNum', children: ['令和七年法務省令第五十号'] },
        {
          tag: 'LawBody',
          children: [
            { tag: 'LawTitle', children: ['施行規則'] },
            {
              tag: 'MainProvision',
              children: [
                {
                  tag: 'Article',
                  children: [
                    { tag: 'ArticleTitle', children: ['第一条'] },
                    {
                      tag: 'Paragraph',
                      children: [
                        { tag: 'ParagraphNum', children: [] },
                        {
                          tag: 'ParagraphSentence',
                          children: [{ tag: 'Sentence', children: ['手数料は六千円とする。'] }],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  };
  expect(shown(await blocksOf(bytes(JSON.stringify(json))))).toEqual([
    'h : 施行規則',
    'h : 第一条',
    'p 第一条: 手数料は六千円とする。',
  ]);
});

test('a federal regulation is read with paragraphs under paragraphs', async () => {
  const blocks = shown(await blocksOf(bytes(americanRegulation)));
  expect(blocks).toContain('c § 214.2 › (h) › (8) › (iii) › (A) › (1): A fee of $215 is due.');
  expect(blocks).toContain('c § 214.2 › (a) › (2): Forms. A form is needed.');
  expect(blocks).toContain('c § 214.2 › (h) › (8) › (i): Limits. The cap is 65,000.');
  expect(blocks).toContain('c § 214.2 › (i): Religious workers.');
  expect(blocks.slice(-2).map((line) => line.split(': ')[1])).toEqual(['Class | Fee', 'H-1B | $780']);
});

test('XML of no known form is read by the elements that hold text', async () => {
  const blocks = await blocksOf(
    bytes(
      '<notice><title>Visa fees</title><body><para>The fee is <em>30</em> dollars.</para><para>It is due at once.</para></body></notice>',
    ),
  );
  expect(shown(blocks)).toEqual(['h : Visa fees', 'p : The fee is 30 dollars.', 'p : It is due at once.']);
});

describe('documents of offices', () => {
  const paragraph = (text: string): string =>
    `<hp:p id="0"><hp:run charPrIDRef="0"><hp:t>${text}</hp:t></hp:run><hp:linesegarray><hp:lineseg textpos="0"/></hp:linesegarray></hp:p>`;
  const cell = (text: string): string => `<hp:tc><hp:subList>${paragraph(text)}</hp:subList><hp:cellAddr/></hp:tc>`;
  const section = (text: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><hs:sec xmlns:hs="s" xmlns:hp="p">${text}</hs:sec>`;

  test('HWPX is read section by section, its tables as rows', async () => {
    const table = `<hp:p><hp:run><hp:tbl><hp:tr>${cell('일자')}${cell('내용')}</hp:tr><hp:tr>${cell('2026. 9. 18.')}${cell('임금 요건 변경')}</hp:tr></hp:tbl></hp:run></hp:p>`;
    const hwpx = zip({
      mimetype: 'application/hwp+zip',
      'Contents/section1.xml': section(paragraph('둘째 구역')),
      'Contents/section0.xml': section(`${paragraph('수정 이력')}${table}`),
      'Contents/header.xml': '<hh:head xmlns:hh="h"/>',
    });
    expect(shown(await blocksOf(hwpx)).map((line) => line.replace(/^(\w) .*?: /u, '$1 '))).toEqual([
      'p 수정 이력',
      'r 일자 | 내용',
      'r 2026. 9. 18. | 임금 요건 변경',
      'p 둘째 구역',
    ]);
  });

  test('DOCX is read without what was struck out', async () => {
    const text =
      '<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Fees</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">The fee is </w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:r><w:t>30 dollars.</w:t></w:r></w:p></w:body></w:document>';
    expect(shown(await blocksOf(zip({ 'word/document.xml': text })))).toEqual([
      'h : Fees',
      'p : The fee is 30 dollars.',
    ]);
  });

  test('ODT is read', async () => {
    const text =
      '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">Fees</text:h><text:p>The fee is<text:s/>30 <text:span>dollars</text:span>.</text:p></office:text></office:body></office:document-content>';
    expect(shown(await blocksOf(zip({ 'content.xml': text })))).toEqual(['h : Fees', 'p : The fee is 30 dollars.']);
  });
});

describe('refused by name', () => {
  const law = germanLaw();
  const packed = zip({ 'a.xml': law });
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><notice><p>&lol2; The fee is 30 dollars.</p></notice>`;
  const deep = `${'<a>'.repeat(5000)}x${'</a>'.repeat(5000)}`;
  test.each([
    ['XML that was cut off', bytes(law.slice(0, law.length - 200)), 'XML-CUT-OFF'],
    ['XML made to nest', bytes(deep), 'XML-TOO-DEEP'],
    ['an archive that was cut off', packed.subarray(0, packed.length - 40), 'ZIP-MALFORMED'],
    ['an archive of pictures', zip({ 'a.png': 'x', 'b.png': 'y' }), 'ZIP-CONTENT'],
    ['an archive of several laws', zip({ 'a.xml': law, 'b.xml': law }), 'ZIP-CONTENT'],
    ['an archive that unpacks to gigabytes', zip({ 'a.xml': ' '.repeat(97_000_000) }), 'ZIP-TOO-LARGE'],
    [
      'a locked HWPX',
      zip({ 'META-INF/manifest.xml': '<m><encryption-data/></m>', 'Contents/section0.xml': 'garbled' }),
      'FILE-ENCRYPTED',
    ],
    ['JSON that was cut off', bytes('{"law_full_text": {"tag": "Law"'), 'JSON-CUT-OFF'],
    ['JSON without a law', bytes('{"results": []}'), 'NO-FILE'],
  ])('%s', async (_name, body, rule) => {
    expect(await read(body)).toMatchObject({ verdict: 'error', rule });
  });

  test('entities of a document type are left as they stand', async () => {
    const blocks = await blocksOf(bytes(laughs));
    expect(blocks.map(({ text }) => text).join()).toContain('&lol2; The fee is 30 dollars.');
  });
});
