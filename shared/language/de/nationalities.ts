/** Adjectives of nationality by ISO 3166-1; `kongolesisch`, `dominikanisch` and `guineisch` are left out, being of two countries each. */
const adjectives =
  'AD andorranisch, AE emiratisch, AF afghanisch, AL albanisch, AM armenisch, AO angolanisch, AR argentinisch, AT österreichisch, AU australisch, AZ aserbaidschanisch, BA bosnisch bosnisch-herzegowinisch, BB barbadisch, BD bangladeschisch, BE belgisch, BF burkinisch, BG bulgarisch, BH bahrainisch, BI burundisch, BJ beninisch, BN bruneiisch, BO bolivianisch, BR brasilianisch, BS bahamaisch, BT bhutanisch, BW botsuanisch, BY belarussisch weißrussisch, CA kanadisch, CF zentralafrikanisch, CH schweizerisch, CI ivorisch, CL chilenisch, CM kamerunisch, CN chinesisch, CO kolumbianisch, CR costa-ricanisch costaricanisch, CU kubanisch, CV kapverdisch, CY zyprisch zypriotisch, CZ tschechisch, DE deutsch, DJ dschibutisch, DK dänisch, DZ algerisch, EC ecuadorianisch, EE estnisch, EG ägyptisch, ER eritreisch, ES spanisch, ET äthiopisch, FI finnisch, FJ fidschianisch, FR französisch, GA gabunisch, GB britisch, GE georgisch, GH ghanaisch, GM gambisch, GR griechisch, GT guatemaltekisch, GY guyanisch, HN honduranisch, HR kroatisch, HT haitianisch, HU ungarisch, ID indonesisch, IE irisch, IL israelisch, IN indisch, IQ irakisch, IR iranisch, IS isländisch, IT italienisch, JM jamaikanisch, JO jordanisch, JP japanisch, KE kenianisch, KG kirgisisch, KH kambodschanisch, KM komorisch, KP nordkoreanisch, KR südkoreanisch koreanisch, KW kuwaitisch, KZ kasachisch, LA laotisch, LB libanesisch, LI liechtensteinisch, LK sri-lankisch, LR liberianisch, LT litauisch, LU luxemburgisch, LV lettisch, LY libysch, MA marokkanisch, MC monegassisch, MD moldauisch, ME montenegrinisch, MG madagassisch, MK nordmazedonisch mazedonisch, ML malisch, MM myanmarisch birmanisch, MN mongolisch, MR mauretanisch, MT maltesisch, MU mauritisch, MV maledivisch, MW malawisch, MX mexikanisch, MY malaysisch, MZ mosambikanisch, NA namibisch, NE nigrisch, NG nigerianisch, NI nicaraguanisch, NL niederländisch, NO norwegisch, NP nepalesisch, NZ neuseeländisch, OM omanisch, PA panamaisch, PE peruanisch, PH philippinisch, PK pakistanisch, PL polnisch, PS palästinensisch, PT portugiesisch, PY paraguayisch, QA katarisch, RO rumänisch, RS serbisch, RU russisch, RW ruandisch, SA saudi-arabisch saudisch, SC seychellisch, SD sudanesisch, SE schwedisch, SG singapurisch, SI slowenisch, SK slowakisch, SL sierra-leonisch, SN senegalesisch, SO somalisch, SR surinamisch, SS südsudanesisch, SV salvadorianisch, SY syrisch, TD tschadisch, TG togoisch, TH thailändisch, TJ tadschikisch, TM turkmenisch, TN tunesisch, TR türkisch, TW taiwanisch taiwanesisch, TZ tansanisch, UA ukrainisch, UG ugandisch, US amerikanisch us-amerikanisch, UY uruguayisch, UZ usbekisch, VE venezolanisch, VN vietnamesisch, VU vanuatuisch, XK kosovarisch, YE jemenitisch, ZA südafrikanisch, ZM sambisch, ZW simbabwisch';
/** People where they are named by a noun; with what its plural adds. */
const nouns =
  'AF Afghane, AL Albaner, AM Armenier, AT Österreicher, AU Australier, BA Bosnier, BR Brasilianer, BY Belarusse, CA Kanadier, CH Schweizer, CN Chinese, CO Kolumbianer, CU Kubaner, DE Deutscher Deutsche, ER Eritreer, ET Äthiopier, FR Franzose, GB Brite, GE Georgier, GR Grieche, HR Kroate, IN Inder, IQ Iraker, IR Iraner, IT Italiener, JP Japaner, KR Südkoreaner Koreaner, LB Libanese, MA Marokkaner, MD Moldauer, MX Mexikaner, NG Nigerianer, PH Philippiner, PK Pakistaner, PL Pole, RO Rumäne, RS Serbe, RU Russe, SY Syrer, TH Thailänder, TN Tunesier, TR Türke, UA Ukrainer, US Amerikaner US-Amerikaner, UZ Usbeke, VN Vietnamese, XK Kosovare, ZA Südafrikaner';

const read = (table: string): readonly (readonly [string, readonly string[]])[] =>
  table.split(', ').map((entry) => {
    const [code = '', ...words] = entry.split(' ');
    return [code, words];
  });
const ofNouns = new Map(read(nouns));

/** Adjectives and nouns of nationality, in all their forms. */
export const nationalities: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  read(adjectives).map(([code, words]) => [
    code,
    [
      ...words.flatMap((word) => ['', 'e', 'er', 'en', 'em', 'es'].map((ending) => word + ending)),
      ...(ofNouns.get(code) ?? []).flatMap((word) => [word, `${word}n`, `${word.replace(/e$/, '')}innen`]),
    ],
  ]),
);
