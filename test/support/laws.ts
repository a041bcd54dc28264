import { strToU8, zipSync } from 'fflate';

/** A file of one archive entry or more, as the sites pack them. */
export const zip = (entries: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));

export interface GermanLawOptions {
  readonly built?: string;
  /** Text of § 18g paragraph 2. */
  readonly second?: string;
  readonly withNewSection?: boolean;
}

/** A law built like those of gesetze-im-internet.de: metadata, contents, divisions repeated by each norm, lists in lists, a table. */
export function germanLaw({
  built = '20260105213000',
  second = 'Die Zustimmung der Bundesagentur für Arbeit ist erforderlich.',
  withNewSection = false,
}: GermanLawOptions = {}): string {
  const norm = (id: string, data: string, text = ''): string =>
    `<norm builddate="${built}" doknr="BJNR195010004${id}"><metadaten><jurabk>AufenthG 2004</jurabk>${data}</metadaten><textdaten><text format="XML">${text === '' ? '' : `<Content>${text}</Content>`}</text><fussnoten/></textdaten></norm>`;
  const division = (number: string, name: string, title: string): string =>
    `<gliederungseinheit><gliederungskennzahl>${number}</gliederungskennzahl><gliederungsbez>${name}</gliederungsbez><gliederungstitel>${title}</gliederungstitel></gliederungseinheit>`;
  const section = (name: string, title: string): string =>
    `<enbez>${name}</enbez><titel format="parat">${title}</titel>`;
  const entry = (...cells: string[]): string =>
    `<row>${cells.map((cell) => `<entry colname="c"><SP>${cell}</SP></entry>`).join('')}</row>`;
  return `<?xml version="1.0" encoding="UTF-8" ?><!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
<dokumente builddate="${built}" doknr="BJNR195010004"><norm builddate="${built}" doknr="BJNR195010004"><metadaten><jurabk>AufenthG 2004</jurabk><amtabk>AufenthG</amtabk><ausfertigung-datum manuell="ja">2004-07-30</ausfertigung-datum><fundstelle typ="amtlich"><periodikum>BGBl I</periodikum><zitstelle>2004, 1950</zitstelle></fundstelle><kurzue>Aufenthaltsgesetz</kurzue><langue>Gesetz über den Aufenthalt von
Ausländern</langue><standangabe checked="ja"><standtyp>Stand</standtyp><standkommentar>zuletzt geändert durch Art. 3 G v. 27.7.2025 I Nr. 173</standkommentar></standangabe></metadaten><textdaten><fussnoten><Content><P><pre xml:space="preserve">(+++ Textnachweis ab: 1.1.2005 +++)<BR/></pre></P></Content></fussnoten></textdaten></norm>
${norm('E1', '<enbez>Inhaltsübersicht</enbez>', '<TOC><Ident>Kapitel 2</Ident><Title>Einreise</Title></TOC>')}
${norm('G1', division('020', 'Kapitel 2', 'Einreise und Aufenthalt'))}
${norm('G2', division('020040', 'Abschnitt 4', 'Aufenthalt zur Erwerbstätigkeit'))}
${norm(
  'E2',
  division('020040', 'Abschnitt 4', 'Aufenthalt zur Erwerbstätigkeit') + section('§ 18g', 'Blaue Karte EU'),
  `<P>(1) <SUP class="Rec">1</SUP>Einer Fachkraft wird eine Blaue Karte EU erteilt, wenn <DL Font="normal" Type="arabic"><DT>1.</DT><DD Font="normal"><LA Size="normal">sie einen Abschluss hat, der <DL Type="alpha"><DT>a)</DT><DD><LA>deutsch oder</LA></DD><DT>b)</DT><DD><LA>anerkannt ist, und</LA></DD></DL></LA></DD><DT>2.</DT><DD Font="normal"><LA Size="normal">das Gehalt <B>mindestens</B> 50 Prozent beträgt.</LA></DD></DL>Dies gilt auch für Berufsanfänger.</P><P>(2) ${second}</P><P>(2a) Näheres regelt die Verordnung.</P>`,
)}
${withNewSection ? norm('E3', section('§ 18h', 'Kurzfristige Mobilität'), '<P>Ein Aufenthaltstitel ist nicht erforderlich.</P>') : ''}
${norm(
  'E4',
  section('Anlage 1', '(zu § 18g)'),
  `<P><table frame="all"><tgroup cols="2"><colspec colname="c"/><thead>${entry('Jahr', 'Betrag')}</thead><tbody>${entry('2026', '50 700 Euro')}</tbody></tgroup></table></P>`,
)}
</dokumente>`;
}

export const japaneseLaw = `<?xml version="1.0" encoding="UTF-8"?>
<Law Era="Showa" Lang="ja" LawType="CabinetOrder" Num="319" Year="26" PromulgateMonth="10" PromulgateDay="4"><LawNum>昭和二十六年政令第三百十九号</LawNum><LawBody><LawTitle Kana="にゅうかん">出入国管理及び難民認定法</LawTitle><TOC><TOCLabel>目次</TOCLabel></TOC><MainProvision><Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle><Article Num="2_2"><ArticleCaption>（在留資格）</ArticleCaption><ArticleTitle>第二条の二</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence Num="1" Function="main">本邦に在留する外国人は、<Ruby>在留<Rt>ざいりゅう</Rt></Ruby>資格をもつて在留するものとする。</Sentence><Sentence Num="2" Function="proviso">ただし、この限りでない。</Sentence></ParagraphSentence></Paragraph><Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>在留資格は、次のとおりとする。</Sentence></ParagraphSentence><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column Num="1"><Sentence>経営・管理</Sentence></Column><Column Num="2"><Sentence>資本金三千万円以上</Sentence></Column></ItemSentence><Subitem1 Num="1"><Subitem1Title>イ</Subitem1Title><Subitem1Sentence><Sentence>高度専門職</Sentence></Subitem1Sentence></Subitem1></Item></Paragraph></Article></Chapter></MainProvision><SupplProvision AmendLawNum="令和七年法律第五十号"><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、公布の日から施行する。</Sentence></ParagraphSentence></Paragraph></SupplProvision><AppdxTable Num="1"><AppdxTableTitle>別表第一</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn><Sentence>在留資格</Sentence></TableColumn><TableColumn><Sentence>活動</Sentence></TableColumn></TableRow></Table></TableStruct></AppdxTable></LawBody></Law>`;

export const americanRegulation = `<?xml version="1.0"?>
<DIV5 N="214" TYPE="PART" VOLUME="1"><HEAD>PART 214&#x2014;NONIMMIGRANT CLASSES</HEAD><AUTH><HED>Authority:</HED><PSPACE>8 U.S.C. 1101.</PSPACE></AUTH>
<DIV8 N="214.2" TYPE="SECTION"><HEAD>§ 214.2   Special requirements for admission.</HEAD><P>(a) <I>Foreign government officials</I>&#x2014;(1) <I>General.</I> An alien may be admitted.</P><P>(2) <I>Forms.</I> A form is needed.</P><P>(h) <I>Temporary employees.</I></P><P>(8) <I>Numerical limits</I></P><P>(i) Limits. The cap is 65,000.</P><P>(ii) Reserved.</P><P>(iii) H-1B selection.</P><P>(A) Registration.</P><P>(<I>1</I>) A fee of $215 is due.</P><P>(i) <I>Religious workers.</I></P><GPOTABLE COLS="2"><BOXHD><CHED H="1">Class</CHED><CHED H="1">Fee</CHED></BOXHD><ROW><ENT I="01">H-1B</ENT><ENT>$780</ENT></ROW></GPOTABLE></DIV8></DIV5>`;
