import type { FileReading } from './fileText.ts';
import { readXmlTree } from './xml.ts';
import { deepest, type XmlElement, type XmlNode } from './xmlTree.ts';

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An element as e-Gov writes it in JSON (`{ tag, attr, children }`), or null. */
function elementOf(value: unknown, depth = 0): XmlElement | null {
  if (!isMapping(value) || typeof value['tag'] !== 'string' || depth > deepest) return null;
  const children = Array.isArray(value['children']) ? value['children'] : [];
  const attributes = isMapping(value['attr']) ? value['attr'] : {};
  return {
    name: value['tag'],
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, given]) => [name, String(given)])),
    children: children
      .map((child): XmlNode | null => (typeof child === 'string' ? child : elementOf(child, depth + 1)))
      .filter((child) => child !== null),
  };
}

/** Reads a law that an interface gives as JSON: e-Gov's `law_full_text`, the same elements as its XML. */
export function readLawJson(text: string): FileReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      verdict: 'error',
      rule: 'JSON-CUT-OFF',
      seen: 'text that begins like JSON and is none',
      likely: 'the download was cut off; it is tried again',
    };
  }
  const law = isMapping(value) ? elementOf(value['law_full_text'] ?? value) : null;
  if (law !== null) return readXmlTree(law);
  return {
    verdict: 'error',
    rule: 'NO-FILE',
    seen: 'JSON without a law in it',
    likely: 'an interface rather than a file: watch it with the kind `api`',
  };
}
