import pairs from 'opencc-js/dict/TSCharacters';

interface Table {
  readonly simpleOf: ReadonlyMap<string, string>;
  readonly traditional: RegExp;
}
let table: Table | null = null;
const han = /\p{Script=Han}/u;

function read(): Table {
  const simpleOf = new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [traditional = '', simple = ''] = pair.split(' ');
      return [traditional, simple];
    }),
  );
  // To the end, so that what is simplified already stays: 薴 is 苧, and 苧 is 苎.
  for (const [traditional, simple] of simpleOf) {
    const further = simpleOf.get(simple);
    if (further !== undefined && further !== traditional) simpleOf.set(traditional, further);
  }
  return { simpleOf, traditional: new RegExp(`[${[...simpleOf.keys()].join('')}]`, 'gu') };
}

/** Chinese in simplified characters, one for one (OpenCC's table); for comparing only: some have several traditional forms. */
export function simplify(text: string): string {
  if (!han.test(text)) return text;
  table ??= read();
  const { simpleOf, traditional } = table;
  return text.replace(traditional, (character) => simpleOf.get(character) ?? character);
}
