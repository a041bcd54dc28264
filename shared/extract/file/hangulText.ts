import { attributeOf, childOf, elementsIn, isElement, type XmlElement, type XmlNode } from './xmlTree.ts';

/** Shapes of a line through characters; `3D` and `NONE` stand where there is none. */
const lined = /^(?:SOLID|DOT|DASH|DASH_DOT|DASH_DOT_DOT|LONG_DASH|CIRCLE|DOUBLE_SLIM|SLIM_THICK|THICK_SLIM)$/u;

/** Leaves out of a section of a HWPX document what is struck or was deleted; `header` names the looks of characters. */
export function shownInHangul(header: XmlElement | null): (section: XmlElement) => XmlElement {
  const looks = header === null ? [] : elementsIn(header, ({ name }) => name === 'charPr');
  const struck = new Set(
    looks
      .filter((look) => {
        const line = childOf(look, 'strikeout');
        return line !== null && lined.test(attributeOf(line, 'shape') ?? '');
      })
      .map((look) => attributeOf(look, 'id')),
  );
  return (section) => {
    let deleted = 0;
    const shown = (element: XmlElement): XmlElement => {
      const children = element.children.flatMap((child): XmlNode[] => {
        if (!isElement(child)) return deleted > 0 ? [] : [child];
        if (child.name === 'deleteBegin') deleted++;
        if (child.name === 'deleteEnd') deleted = Math.max(0, deleted - 1);
        if (/^delete(?:Begin|End)$/u.test(child.name)) return [];
        if (child.name === 'run' && struck.has(attributeOf(child, 'charPrIDRef'))) return [];
        return [shown(child)];
      });
      return { ...element, children };
    };
    return shown(section);
  };
}
