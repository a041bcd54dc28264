import { describe, expect, test } from 'vitest';
import type { FileText } from '../../../../shared/extract/file/fileText.ts';
import { readZip } from '../../../../shared/extract/file/zip.ts';
import { zip } from '../../../support/laws.ts';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"';
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string => `<w:p>${properties}${inner}</w:p>`;
const style = (id: string, inner: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;

interface Parts {
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

function docx(body: string, parts: Parts = {}): Uint8Array {
  const more = Object.entries(parts).map(([name, inner]) => [
    `word/${name}.xml`,
    `<w:${name} ${names}>${inner}</w:${name}>`,
  ]);
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${names}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(more),
  });
}
function read(file: Uint8Array): FileText {
  const reading = readZip(file, 'en');
  if (reading.verdict !== 'document') throw new Error(`${reading.rule}: ${reading.seen}`);
  return reading;
}
const texts = (file: Uint8Array): string[] => read(file).pieces.map(({ text }) => text);
const sentence = (inner: string): string[] => texts(docx(paragraph(`${run('The fee is ')}${inner}${run('£524.')}`)));

describe('a Word document is read as it is accepted and shown', () => {
  test.each([
    ['deleted text', `<w:del w:id="1"><w:r><w:delText>£490 </w:delText></w:r></w:del>`],
    ['text moved away', `<w:moveFrom w:id="1">${run('£490 ')}</w:moveFrom>`],
    ['struck text', run('£490 ', '<w:strike/>')],
    ['text struck twice', run('£490 ', '<w:dstrike w:val="true"/>')],
    ['hidden text', run('£490 ', '<w:vanish/>')],
    ['white text', run('£490 ', '<w:color w:val="FFFFFF"/>')],
    [
      'the code of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('£490 ')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    [
      'a mark of a comment',
      '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>',
    ],
    ['a mark of a page break', '<w:r><w:lastRenderedPageBreak/></w:r>'],
    ['a mark of a permission', '<w:permStart w:id="1" w:edGrp="everyone"/><w:permEnd w:id="1"/>'],
    ['a mark of a proofreader', '<w:proofErr w:type="spellStart"/>'],
    ['a mark of a footnote', '<w:r><w:footnoteReference w:id="9"/></w:r>'],
    ['a bookmark', '<w:bookmarkStart w:id="3" w:name="fee"/><w:bookmarkEnd w:id="3"/>'],
    ['the reading of characters', '<w:r><w:ruby><w:rt><w:r><w:t>490</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>'],
  ])('%s is no part of the sentence', (_, inner) => {
    expect(sentence(inner)).toEqual(['The fee is £524.']);
  });

  test.each([
    ['inserted text', `<w:ins w:id="1">${run('now ')}</w:ins>`],
    ['text moved here', `<w:moveTo w:id="1">${run('now ')}</w:moveTo>`],
    ['a strike that is taken back', run('now ', '<w:strike w:val="0"/>')],
    ['what a field came to', `<w:fldSimple w:instr=" REF x ">${run('now ')}</w:fldSimple>`],
    ['a link', `<w:hyperlink>${run('now ')}</w:hyperlink>`],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="Fee"/></w:sdtPr><w:sdtContent>${run('now ')}</w:sdtContent></w:sdt>`,
    ],
    ['white text on a ground', run('now ', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>')],
  ])('%s is part of the sentence', (_, inner) => {
    expect(sentence(inner)).toEqual(['The fee is now £524.']);
  });

  test('a no-break hyphen is a hyphen, and a soft one is none', () => {
    const inner = `${run('Stay 30')}<w:r><w:noBreakHyphen/></w:r>${run('60 days with a per')}<w:r><w:softHyphen/></w:r>${run('mit.')}`;
    expect(texts(docx(paragraph(inner)))).toEqual(['Stay 30-60 days with a permit.']);
  });

  test('a sign of a font is what it draws', () => {
    const sign = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const inner = `${sign('Wingdings', 'F0FE')}${run(' Age ')}${sign('Symbol', 'F0B3')}${run(' 18')}${sign('Webdings', 'F061')}`;
    expect(texts(docx(paragraph(inner)))).toEqual(['☑ Age ≥ 18']);
  });

  test('a paragraph whose end was deleted goes on with the next', () => {
    const open = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(texts(docx(`${paragraph(run('The fee is '), open)}${paragraph(run('£524.'))}`))).toEqual([
      'The fee is £524.',
    ]);
  });

  test('a row that was deleted is gone', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (properties: string, fee: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell('Visit')}${cell(fee)}</w:tr>`;
    const table = `<w:tbl>${row('<w:del w:id="1"/>', '£115')}${row('<w:ins w:id="2"/>', '£130')}</w:tbl>`;
    expect(texts(docx(table))).toEqual(['Visit | £130']);
  });

  test('a row that is hidden is not read', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (properties: string, fee: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell('Visit')}${cell(fee)}</w:tr>`;
    expect(texts(docx(`<w:tbl>${row('<w:hidden/>', '£115')}${row('', '£130')}</w:tbl>`))).toEqual(['Visit | £130']);
  });

  test('white words in a cell that is painted are read', () => {
    const white = run('Fee', '<w:color w:val="FFFFFF"/>');
    const painted = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="002060"/></w:tcPr>${paragraph(white)}</w:tc>`;
    expect(texts(docx(`<w:tbl><w:tr>${painted}${painted}</w:tr></w:tbl>`))).toEqual(['Fee | Fee']);
  });

  test('a text box is read once, behind the paragraph that it hangs on', () => {
    const box = `<w:txbxContent>${paragraph(run('In force from 1 April 2026.'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(docx(paragraph(`${run('The fee ')}${both}${run('is £524.')}`)))).toEqual([
      'The fee is £524.',
      'In force from 1 April 2026.',
    ]);
  });

  test('notes that the text refers to stand behind it, and no others', () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = paragraph(
      `${run('The fee')}${reference('footnote', 2)}${run(' is £524')}${reference('endnote', 2)}${run('.')}`,
    );
    const footnotes = `${note('footnote', -1, 'A line.')}${note('footnote', 2, ' Children pay nothing.')}${note('footnote', 3, 'Of deleted text.')}`;
    const file = docx(body, { footnotes, endnotes: note('endnote', 2, 'For each person.') });
    expect(texts(file)).toEqual(['The fee is £524.', 'Children pay nothing.', 'For each person.']);
  });

  test('styles strike, hide and make headings, whatever their ids are', () => {
    const styles = [
      style('berschrift2', '<w:name w:val="heading 2"/>'),
      style('Alt', '<w:name w:val="Old"/><w:rPr><w:strike/></w:rPr>', 'character'),
      style('Notiz', '<w:name w:val="Remark"/><w:rPr><w:vanish/></w:rPr>'),
      style('Notiz2', '<w:name w:val="Remark 2"/><w:basedOn w:val="Notiz"/>'),
    ].join('');
    const of = (id: string): string => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
    const body = [
      paragraph(run('Fees'), of('berschrift2')),
      paragraph(`${run('The fee is ')}${run('£490 ', '<w:rStyle w:val="Alt"/>')}${run('£524.')}`),
      paragraph(run('To be checked.'), of('Notiz2')),
    ].join('');
    const { pieces } = read(docx(body, { styles }));
    expect(pieces).toEqual([
      { kind: 'heading', level: 2, text: 'Fees' },
      { kind: 'paragraph', text: 'The fee is £524.' },
    ]);
  });

  test('styles that are based on each other end', () => {
    const styles = `${style('A', '<w:basedOn w:val="B"/>')}${style('B', '<w:basedOn w:val="A"/>')}`;
    expect(texts(docx(paragraph(run('Fees'), '<w:pPr><w:pStyle w:val="A"/></w:pPr>'), { styles }))).toEqual(['Fees']);
  });
});

describe('an OpenDocument text is read as it is shown', () => {
  const looks = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const automatic = [
    looks('T1', 'style:text-line-through-style="solid"'),
    looks('T2', 'text:display="none"'),
    looks('T3', 'fo:color="#ffffff"'),
    looks('T4', 'style:text-line-through-style="none"'),
  ].join('');
  const odt = (body: string): Uint8Array =>
    zip({
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:draw="d"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    });

  test.each(['T1', 'T2', 'T3'])('words of the style %s are no part of the sentence', (name) => {
    const body = `<text:p>The fee is <text:span text:style-name="${name}">£490 </text:span>£524.</text:p>`;
    expect(texts(odt(body))).toEqual(['The fee is £524.']);
  });

  test('marks end no sentence, and notes and boxes stand behind it', () => {
    const body =
      '<text:p><text:span text:style-name="T4">The fee</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Children pay nothing.</text:p></text:note-body></text:note><text:change-start/><text:reference-mark/><draw:frame><draw:text-box><text:p>From 1 April.</text:p></draw:text-box></draw:frame><text:span> is £524.</text:span></text:p>';
    expect(texts(odt(body))).toEqual(['The fee is £524.', 'From 1 April.', 'Children pay nothing.']);
  });
});

describe('a HWPX document is read as it is shown', () => {
  const header =
    '<hh:head xmlns:hh="h"><hh:charProperties><hh:charPr id="0"><hh:strikeout shape="NONE"/></hh:charPr><hh:charPr id="1"><hh:strikeout shape="SOLID"/></hh:charPr></hh:charProperties></hh:head>';
  const piece = (text: string, look = 0): string => `<hp:run charPrIDRef="${look}"><hp:t>${text}</hp:t></hp:run>`;
  const hwpx = (inner: string): Uint8Array =>
    zip({
      'Contents/header.xml': header,
      'Contents/section0.xml': `<hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p>${inner}</hp:p></hs:sec>`,
    });

  test('what is struck or was deleted is no part of the sentence', () => {
    const deleted = '<hp:run charPrIDRef="0"><hp:t><hp:deleteBegin/>5만원 <hp:deleteEnd/></hp:t></hp:run>';
    expect(texts(hwpx(`${piece('수수료는 ')}${piece('4만원 ', 1)}${deleted}${piece('6만원이다.')}`))).toEqual([
      '수수료는 6만원이다.',
    ]);
  });
});
