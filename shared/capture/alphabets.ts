/** How a language is written, as far as it tells encodings apart. */
export interface Alphabet {
  readonly language: string;
  /** Its letters beyond ASCII, lower case, the most frequent first. */
  readonly letters: string;
  /** Encodings that pages in it are sent in, the most likely first. */
  readonly encodings: readonly string[];
}

const western = ['windows-1252'];
const central = ['windows-1250', 'iso-8859-2'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];
const cyrillic = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];

/** Languages with few enough letters that a byte holds one. */
export const alphabets: readonly Alphabet[] = [
  { language: 'en', letters: '', encodings: western },
  { language: 'de', letters: 'üäöß', encodings: western },
  { language: 'fr', letters: 'éèàêçôâîùûœëï', encodings: western },
  { language: 'es', letters: 'óíáéñúü¿¡', encodings: western },
  { language: 'pt', letters: 'ãçáéíóêõâàúô', encodings: western },
  { language: 'it', letters: 'èàùòìé', encodings: western },
  { language: 'nl', letters: 'ëéïèóüö', encodings: western },
  { language: 'ca', letters: 'àóèéíòúçïü', encodings: western },
  { language: 'da', letters: 'åøæé', encodings: western },
  { language: 'no', letters: 'åøæéò', encodings: western },
  { language: 'sv', letters: 'äåöé', encodings: western },
  { language: 'fi', letters: 'äöå', encodings: western },
  { language: 'is', letters: 'íáðéúóöýþæ', encodings: western },
  { language: 'pl', letters: 'łąęóśżćńź', encodings: central },
  { language: 'cs', letters: 'íáéěřšžčýůúťďňó', encodings: central },
  { language: 'sk', letters: 'áíčéšžýúťľôóäňďĺŕ', encodings: central },
  { language: 'hu', letters: 'áéöóőíüúű', encodings: central },
  { language: 'hr', letters: 'šžčćđ', encodings: central },
  { language: 'sl', letters: 'čšž', encodings: central },
  { language: 'ro', letters: 'ăîâţşșț', encodings: [...central, 'iso-8859-16'] },
  { language: 'tr', letters: 'ıüşğçöâî', encodings: ['windows-1254'] },
  { language: 'lt', letters: 'ėšžųįąčęū', encodings: baltic },
  { language: 'lv', letters: 'āīēšņļūžčģķ', encodings: baltic },
  { language: 'et', letters: 'äõöüšž', encodings: baltic },
  {
    language: 'vi',
    letters: 'đ\u0301\u0300\u0323ưâêôơ\u0309\u0303ăàáéèóòíìúùãõý',
    encodings: ['windows-1258'],
  },
  { language: 'ru', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', encodings: cyrillic },
  { language: 'bg', letters: 'аеиотнрсвлкдпмзугябъчщцжхшйфюь', encodings: cyrillic },
  {
    language: 'uk',
    letters: 'оанитвіеслкрдумпзяьбгчйхжїцюшщєфґ',
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'],
  },
  { language: 'sr', letters: 'аиоенрстјкудвплмзбгчњљцжћшхђфџ', encodings: ['windows-1251', 'iso-8859-5'] },
  { language: 'el', letters: 'αοιετσνηυρπκμλςδγχωίόάέθήφύώβξζψϊϋ', encodings: ['windows-1253', 'iso-8859-7'] },
  { language: 'he', letters: 'יוהלאתרבשמנכדחקעצפסגזטםןךץף', encodings: ['windows-1255', 'iso-8859-8'] },
  {
    language: 'ar',
    letters: 'اليمنتروبدعةسفكهقأحجشصطخضغذثئزءإآىظؤ\u064b\u0651',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  { language: 'fa', letters: 'ایيرندهمتوبسشکكزگخفقجعلآپحطصچضذغثظژئأ', encodings: ['windows-1256'] },
  {
    language: 'th',
    letters:
      'านร\u0e48อกเง\u0e34\u0e31ม\u0e35ย\u0e49ลวดทสตะปบคหแ\u0e38จพ\u0e47ชข\u0e4cใไ\u0e37\u0e39โผ\u0e33ถซธณ\u0e36ฟญศษภๆฐฉฮฯฎฏฒฆฌฬ',
    encodings: ['windows-874'],
  },
];

/** Frequent characters of each language that has too many to list, those of Chinese in both scripts. */
export const frequent = {
  zh: '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参细引听该铁价严來個國時們會說為這對發經過學動點開關長問題進實現體機業務證籍簽境居留申請規定辦護签请办护境登記號資條準應當報單員總處與從無電話區內報據後還將網頁種類項聯絡間',
  kana: 'のいるにとはをたしてがでなりれすまかもこさらあっうきくんよつせけえおどそじめちみやわろばねだほごゃひぶげずふぐむべぎょゆへびざぜぞぢづぬぺぷぱぽぴ',
  katakana:
    'ンーストルイクラリアシドレタフィプコロジサメテマバッムニカキュチグデオエブパポャハズベダナウゲビョワモツソホミネセヤノピヘガゼペケザボゴヒヌギユァォ',
  kanji:
    '日本国人年大十二会中出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達留査証届請旅券在籍籍更許可申請窓届',
  hangul:
    '이다의는에을지고가하로기사자인도정어부대시제한일원수상아장리서여주국보공해그있은전구유비관과신성조들나라를계화안무경스회소동만행으학생당것중세개내위게문년일방차입선물입류미적출분용연등체단민실발외교접명진간모청건우합또재되통심습니허통급통격증권별월업산요설준법령규칙본출입증발급거영우직임금처양식강술현모야작업무및상황또호와음불할었면했까지했습니였된될',
} as const;
