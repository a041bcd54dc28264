import type { Refusal } from '../../capture/verdict.ts';
import { readAmericanRegulation } from './americanRegulation.ts';
import { isCanadianLaw, readCanadianLaw } from './canadianLaw.ts';
import { readElements } from './elements.ts';
import type { FileReading, FileText } from './fileText.ts';
import { isFrenchSheet, readFrenchSheet } from './frenchSheet.ts';
import { readGermanLaw } from './germanLaw.ts';
import { readJapaneseLaw } from './japaneseLaw.ts';
import { childOf, elementsIn, parseXml, textOf, type XmlElement, type XmlFault } from './xmlTree.ts';

export function xmlRefusal({ fault }: XmlFault): Refusal {
  const likely = 'the download was cut off, or the site is replacing the file just now; it is tried again';
  switch (fault) {
    case 'cut-off':
      return { verdict: 'error', rule: 'XML-CUT-OFF', seen: 'XML whose elements are not all closed', likely };
    case 'no-element':
      return { verdict: 'error', rule: 'XML-CUT-OFF', seen: 'XML without an element', likely };
    case 'too-deep':
      return {
        verdict: 'error',
        rule: 'XML-TOO-DEEP',
        seen: 'XML whose elements nest too deep',
        likely: 'a file made to break readers; look at it',
      };
  }
}

/** Text by element, for XML of no known form; its title is what an element of that name says. */
function readAnyXml(root: XmlElement): FileText {
  const [title] = elementsIn(root, ({ name }) => /^(?:title|docTitle|heading|headline|HEAD|name)$/iu.test(name));
  const pieces = readElements(root, {
    heading: (element) => (element === title ? { kind: 'heading', level: 1, text: textOf(element) } : null),
  });
  return { verdict: 'document', title: textOf(title ?? null) || null, number: null, publishedOn: null, pieces };
}

/** Reads a law or a notice in XML by the form that its elements show. */
export function readXmlTree(root: XmlElement): FileText {
  if (root.name === 'dokumente' && childOf(root, 'norm') !== null) return readGermanLaw(root);
  if (isCanadianLaw(root)) return readCanadianLaw(root);
  if (isFrenchSheet(root)) return readFrenchSheet(root);
  const isLaw =
    root.name === 'Law' || elementsIn(root, ({ name }) => name === 'Law').some((law) => childOf(law, 'LawBody'));
  if (isLaw) return readJapaneseLaw(root);
  const american = /^(?:ECFR|DLPSTEXTCLASS|CFRGRANULE|DIV\d|FEDREG|RULE|PRORULE|NOTICE|PRESDOC|PRESDOCU|CFRDOC)$/u;
  if (american.test(root.name)) return readAmericanRegulation(root);
  return readAnyXml(root);
}

export function readXml(text: string): FileReading {
  const root = parseXml(text);
  return 'fault' in root ? xmlRefusal(root) : readXmlTree(root);
}
