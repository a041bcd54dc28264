/** Adjectives of nationality in the masculine singular, by ISO 3166-1; `congolais` and `dominicain` are of two countries each. */
const adjectives =
  'AD andorran, AE émirati émirien, AF afghan, AL albanais, AM arménien, AO angolais, AR argentin, AT autrichien, AU australien, AZ azerbaïdjanais azéri, BA bosnien, BB barbadien, BD bangladais, BE belge, BF burkinabé burkinabè, BG bulgare, BH bahreïnien, BI burundais, BJ béninois, BN brunéien, BO bolivien, BR brésilien, BS bahamien, BT bhoutanais, BW botswanais, BY biélorusse bélarusse bélarussien, BZ bélizien, CA canadien, CF centrafricain, CH suisse, CI ivoirien, CL chilien, CM camerounais, CN chinois, CO colombien, CR costaricien costaricain, CU cubain, CV cap-verdien capverdien, CY chypriote, CZ tchèque, DE allemand, DJ djiboutien, DK danois, DZ algérien, EC équatorien, EE estonien, EG égyptien, ER érythréen, ES espagnol, ET éthiopien, FI finlandais, FJ fidjien, FR français, GA gabonais, GB britannique, GE géorgien, GH ghanéen, GM gambien, GN guinéen, GQ équato-guinéen, GR grec, GT guatémaltèque, GW bissau-guinéen, GY guyanien, HK hongkongais, HN hondurien, HR croate, HT haïtien, HU hongrois, ID indonésien, IE irlandais, IL israélien, IN indien, IQ irakien iraquien, IR iranien, IS islandais, IT italien, JM jamaïcain, JO jordanien, JP japonais, KE kenyan kényan, KG kirghize, KH cambodgien, KM comorien, KP nord-coréen, KR sud-coréen coréen, KW koweïtien, KZ kazakh kazakhstanais, LA laotien, LB libanais, LI liechtensteinois, LK sri-lankais, LR libérien, LT lituanien, LU luxembourgeois, LV letton, LY libyen, MA marocain, MC monégasque, MD moldave, ME monténégrin, MG malgache, MK macédonien, ML malien, MM birman, MN mongol, MR mauritanien, MT maltais, MU mauricien, MV maldivien, MW malawien malawite, MX mexicain, MY malaisien, MZ mozambicain, NA namibien, NE nigérien, NG nigérian, NI nicaraguayen, NL néerlandais, NO norvégien, NP népalais, NZ néo-zélandais, OM omanais, PA panaméen, PE péruvien, PG papouasien, PH philippin, PK pakistanais, PL polonais, PS palestinien, PT portugais, PY paraguayen, QA qatarien qatari, RO roumain, RS serbe, RU russe, RW rwandais, SA saoudien, SC seychellois, SD soudanais, SE suédois, SG singapourien, SI slovène, SK slovaque, SL sierra-léonais, SN sénégalais, SO somalien, SR surinamais, SS sud-soudanais, SV salvadorien, SY syrien, TD tchadien, TG togolais, TH thaïlandais, TJ tadjik, TL timorais, TM turkmène, TN tunisien, TR turc, TT trinidadien, TW taïwanais, TZ tanzanien, UA ukrainien, UG ougandais, US américain états-unien, UY uruguayen, UZ ouzbek, VE vénézuélien, VN vietnamien, VU vanuatais, XK kosovar, YE yéménite, ZA sud-africain, ZM zambien, ZW zimbabwéen';
const feminine: Readonly<Record<string, string>> = { grec: 'grecque', turc: 'turque', ouzbek: 'ouzbèke' };

function inflected(word: string): readonly string[] {
  const plural = /[sx]$/.test(word) ? word : `${word}s`;
  const woman =
    feminine[word] ?? (word.endsWith('e') ? word : /(?:ien|éen|yen|on)$/.test(word) ? `${word}ne` : `${word}e`);
  return [...new Set([word, plural, woman, `${woman}s`])];
}

/** Adjectives and nouns of nationality, in all their forms. */
export const nationalities: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  adjectives.split(', ').map((entry) => {
    const [code = '', ...words] = entry.split(' ');
    return [code, words.flatMap(inflected)];
  }),
);
