/** Adjectives of nationality in the masculine singular, by ISO 3166-1; `dominicano`, `congoleño` and `guineano` without more are of several. */
const adjectives =
  'AD andorrano, AE emiratí, AF afgano, AL albanés, AM armenio, AO angoleño, AR argentino, AT austriaco austríaco, AU australiano, AZ azerbaiyano, BA bosnio, BB barbadense, BD bangladesí bangladeshí, BE belga, BF burkinés burkinabé, BG búlgaro, BH bareiní, BI burundés, BJ beninés, BN bruneano, BO boliviano, BR brasileño, BS bahameño, BT butanés, BW botsuano, BY bielorruso, BZ beliceño, CA canadiense, CF centroafricano, CH suizo, CI marfileño, CL chileno, CM camerunés, CN chino, CO colombiano, CR costarricense, CU cubano, CV caboverdiano, CY chipriota, CZ checo, DE alemán, DJ yibutiano, DK danés, DZ argelino, EC ecuatoriano, EE estonio, EG egipcio, ER eritreo, ES español, ET etíope, FI finlandés, FJ fiyiano, FR francés, GA gabonés, GB británico, GE georgiano, GH ghanés, GM gambiano, GQ ecuatoguineano, GR griego, GT guatemalteco, GY guyanés, HK hongkonés, HN hondureño, HR croata, HT haitiano, HU húngaro, ID indonesio, IE irlandés, IL israelí, IN indio, IQ iraquí, IR iraní, IS islandés, IT italiano, JM jamaicano jamaiquino, JO jordano, JP japonés, KE keniano keniata, KG kirguís, KH camboyano, KM comorense, KP norcoreano, KR surcoreano coreano, KW kuwaití, KZ kazajo, LA laosiano, LB libanés, LI liechtensteiniano, LK esrilanqués ceilanés, LR liberiano, LT lituano, LU luxemburgués, LV letón, LY libio, MA marroquí, MC monegasco, MD moldavo, ME montenegrino, MG malgache, MK macedonio, ML maliense, MM birmano, MN mongol, MR mauritano, MT maltés, MU mauriciano, MV maldivo, MW malauí, MX mexicano, MY malasio, MZ mozambiqueño, NA namibio, NE nigerino, NG nigeriano, NI nicaragüense, NL neerlandés holandés, NO noruego, NP nepalés nepalí, NZ neozelandés, OM omaní, PA panameño, PE peruano, PG papú, PH filipino, PK pakistaní paquistaní, PL polaco, PS palestino, PT portugués, PY paraguayo, QA catarí qatarí, RO rumano, RS serbio, RU ruso, RW ruandés, SA saudí saudita, SC seychellense, SD sudanés, SE sueco, SG singapurense, SI esloveno, SK eslovaco, SL sierraleonés, SN senegalés, SO somalí, SR surinamés, SS sursudanés, SV salvadoreño, SY sirio, TD chadiano, TG togolés, TH tailandés, TJ tayiko, TL timorense, TM turkmeno, TN tunecino, TR turco, TT trinitense, TW taiwanés, TZ tanzano, UA ucraniano, UG ugandés, US estadounidense norteamericano, UY uruguayo, UZ uzbeko, VE venezolano, VN vietnamita, VU vanuatuense, XK kosovar, YE yemení, ZA sudafricano, ZM zambiano, ZW zimbabuense';

function inflected(word: string): readonly string[] {
  if (word.endsWith('o')) return ['o', 'a', 'os', 'as'].map((end) => word.slice(0, -1) + end);
  const accented = /(és|án|ón|ín)$/.exec(word);
  if (accented !== null) {
    const stem = word.slice(0, -2) + ({ é: 'e', á: 'a', ó: 'o', í: 'i' }[word.at(-2) ?? ''] ?? '') + word.slice(-1);
    return [word, `${stem}a`, `${stem}es`, `${stem}as`];
  }
  if (/[íú]$/.test(word)) return [word, `${word}es`, `${word}s`];
  if (/(?:ol|r)$/.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  return [word, `${word}s`];
}

/** Adjectives and nouns of nationality, in all their forms. */
export const nationalities: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  adjectives.split(', ').map((entry) => {
    const [code = '', ...words] = entry.split(' ');
    return [code, words.flatMap(inflected)];
  }),
);
