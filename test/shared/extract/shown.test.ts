import { describe, expect, test } from 'vitest';
import { openPage } from '../../../shared/capture/openPage.ts';
import { readPieces } from '../../../shared/extract/page/textPieces.ts';

const texts = (body: string): string[] =>
  readPieces(openPage(`<html><body><main>${body}</main></body></html>`).root, () => false).map(({ text }) => text);
const notice = '<h1>Visa fees</h1><p>Applicants pay before their appointment at the centre.</p>';
const hidden = 'A permit costs 88 pounds for each person who applies for it.';

describe('what is struck is not in force', () => {
  test.each([
    ['an element for deletions', '<p>The fee is <del>£490</del> £524.</p>'],
    ['an old element', '<p>The fee is <strike>£490</strike> £524.</p>'],
    ['a style', '<p>The fee is <span style="color:red;text-decoration:line-through">£490</span> £524.</p>'],
    ['the longer name of the style', '<p>The fee is <b style="text-decoration-line: line-through">£490</b> £524.</p>'],
    [
      'a style of several lines',
      '<p>The fee is <i style="text-decoration: underline line-through red;">£490</i> £524.</p>',
    ],
  ])('%s', (_, body) => {
    expect(texts(body)).toEqual(['The fee is £524.']);
  });

  test('what is underlined is in force', () => {
    expect(texts('<p>The fee is <span style="text-decoration:underline">£524</span>.</p>')).toEqual([
      'The fee is £524.',
    ]);
  });

  test('a cell that is struck leaves its place in the row', () => {
    const row = '<tr><td>Visit</td><td style="text-decoration:line-through">£115</td><td>£130</td></tr>';
    expect(texts(`<table>${row}</table>`)).toEqual(['Visit | | £130']);
  });
});

describe('what nothing on the page opens is not read', () => {
  test.each([
    ['a stamp of the publishing system', `<div style="display:none">${hidden}</div>`],
    ['a text to share', `<div id="share-content" class="share-content" style="display: none;">${hidden}</div>`],
    ['an element that is hidden', `<p hidden>${hidden}</p>`],
    [
      'one under a heading that has a text of its own',
      `<h2>Fees</h2><div style="display:none">${hidden}</div><p>See below.</p>`,
    ],
    ['text without size', `<span style="font-size:0">${hidden}</span>`],
    ['text without ink', `<span style="color:transparent">${hidden}</span>`],
    ['white text on the page', `<p><span style="color:#FFFFFF">${hidden}</span></p>`],
  ])('%s', (_, body) => {
    expect(texts(`${notice}${body}<p>The end.</p>`).join(' ')).not.toContain('88 pounds');
  });
});

describe('what something on the page opens is read', () => {
  test.each([
    [
      'a button that names it',
      `<button aria-controls="more">More</button><p>Text.</p><div id="more" hidden>${hidden}</div>`,
    ],
    [
      'a link that leads to it',
      `<ul><li><a href="#more">More</a></li></ul><p>Text.</p><div id="more" style="display:none">${hidden}</div>`,
    ],
    [
      'a data attribute',
      `<a data-bs-target="#more">More</a><p>Text.</p><div id="more" style="display:none">${hidden}</div>`,
    ],
    [
      'a handler',
      `<span onclick="unfold('more')">More</span><p>Text.</p><div id="more" style="display:none">${hidden}</div>`,
    ],
    ['a script', `<div id="more" style="display:none">${hidden}</div><script>$("#more").slideToggle(200);</script>`],
    [
      'the title that people click before it',
      `<div class="faq-title">Fees</div><div style="display:none">${hidden}</div>`,
    ],
    ['a term before its definition', `<dl><dt>Fees</dt><dd style="display:none">${hidden}</dd></dl>`],
    ['a heading that has nothing else', `<h2>Fees</h2><div style="display:none">${hidden}</div><h2>Forms</h2>`],
    ['tabs beside it', `<div class="tab-pane">One.</div><div class="tab-pane" style="display:none">${hidden}</div>`],
    [
      'tabs of elements that the page made up',
      `<x-tab><div>One.</div></x-tab><x-tab><div hidden>${hidden}</div></x-tab>`,
    ],
    ['a search in the page', `<div hidden="until-found">${hidden}</div>`],
    ['white text on a ground', `<div style="background:#003"><span style="color:#fff">${hidden}</span></div>`],
    [
      'white text in a box that a class paints',
      `<div class="callout"><span style="color:white">${hidden}</span></div>`,
    ],
  ])('%s', (_, body) => {
    expect(texts(`${notice}${body}`).join(' ')).toContain('88 pounds');
  });
});
