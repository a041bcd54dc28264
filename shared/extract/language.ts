/** Characters of the same word in the two scripts of Chinese, simplified first; common in notices, and each of one script only. */
const pairs =
  '国國 发發 签簽 证證 关關 为為 办辦 务務 员員 时時 间間 请請 经經 过過 进進 来來 对對 电電 话話 规規 业業 专專 团團 学學 习習 际際 区區 机機 实實 应應 护護 与與 个個 种種 类類 条條 项項 这這 还還 没沒 从從 会會 开開 门門 问問 题題 长長 东東 车車 边邊 处處 费費 资資 单單 报報 据據 审審 续續 给給 统統 级級 约約 将將 该該 无無 号號 变變 动動 产產 现現 权權 认認 记記 许許 设設 试試 调調 议議 访訪 评評 诉訴 词詞 详詳 语語 说說 谁誰 让讓 书書 买買 亲親 传傳 伤傷 价價 优優 众眾 儿兒 兴興 养養 决決 况況 减減 则則 刚剛 创創 别別 华華 协協 历歷 厅廳 县縣 双雙 听聽 启啟 响響 园園 围圍 场場 坏壞 备備 头頭 导導 尽盡 层層 岁歲 属屬 带帶 帮幫 广廣 庆慶 张張 归歸 录錄 总總 惯慣 愿願 户戶 执執 扩擴 择擇 挂掛 换換 损損 拟擬 数數 断斷 旧舊 显顯 术術 样樣 检檢 标標 杂雜 满滿 汇匯 济濟 测測 滞滯 灵靈 点點 热熱 状狀 独獨 环環 础礎 确確 离離 称稱 积積 稳穩 竞競 笔筆 简簡 纪紀 纳納 组組 终終 结結 继繼 绩績 维維 编編 网網 职職 联聯 荐薦 虑慮 补補 见見 观觀 视視 览覽 觉覺 计計 订訂 训訓 误誤 谈談 负負 财財 责責 质質 购購 贸貿 转轉 轮輪 较較 输輸 辅輔 达達 运運 远遠 连連 选選 适適 递遞 邮郵 释釋 钱錢 银銀 错錯 键鍵 闭閉 阅閱 队隊 阶階 陆陸 险險 随隨 难難 预預 领領 频頻 须須 顺順 风風 验驗 驻駐 齐齊 龄齡';
const simplified = new Set<string>();
const traditional = new Set<string>();
for (const [one = '', other = ''] of pairs.split(' ').map((pair) => [...pair])) {
  simplified.add(one);
  traditional.add(other);
}

/**
 * Words that stand in every text of a language, and in few of the others. Languages that are not read are told apart too, so
 * that none of them is taken for its neighbour.
 */
const common: readonly (readonly [string, string])[] = [
  ['en', 'the of and to for is are with you your by this that be from must or'],
  ['de', 'der und das dem für nicht ist sind mit von zur zum auf ein eine oder bei wird werden'],
  ['fr', 'le les et des du pour dans est avec vous votre sur par qui sont aux une au ou ne'],
  ['es', 'el los y del las es para con una por su al que sus más está hasta desde deben pueden'],
  ['pt', 'do da dos das em não com uma um são ao pelo pela nos nas mais seu ou para que por os aos até deve podem'],
  ['it', 'il di della che per con sono non è una del dei nel alla gli delle degli anche dal nella possono deve al'],
  ['ca', 'els amb dels són aquest aquesta pel més també les del per que una al ha cal'],
  ['ro', 'și în cu pentru este sau din care pe sunt nu prin'],
  ['nl', 'het een van voor niet zijn met op te worden wordt bij naar dat deze aan kunnen moet uw is of'],
  ['da', 'og er til af på ikke skal eller være kan som det et med for den der at'],
  ['sv', 'och är att på som för inte till eller ska det av kan med om den'],
  ['fi', 'että tai ovat joka sekä voi kun myös mutta jos hän'],
  // Finnish and Estonian have `ja`, `on` and `ei` in common, which tell neither.
  ['et', 'ning või kui ka selle mis oma aga ole kes seda nende käesoleva kohta alates mille vastavalt'],
  ['lv', 'un ir par no ar uz kas vai pēc saskaņā tiek'],
  ['lt', 'ir yra kad dėl iš pagal bei arba šio nuo iki'],
  ['pl', 'na do się nie jest oraz dla lub przez od są być po'],
  ['cs', 've na je se pro nebo jsou být do při jako není'],
  ['hu', 'az és hogy nem egy vagy kell meg a'],
  ['tr', 've bir bu için ile olarak veya olan'],
  ['id', 'yang dan di untuk dengan atau dari ini pada dalam tidak'],
  ['vi', 'và của cho các được là có không'],
];
const languagesOf = new Map<string, string[]>();
for (const [language, words] of common)
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

const readCharacters = 4000;
/** Letters, below which a text says too little to tell its language. */
const fewLetters = 60;
const fewWords = 6;
const fewScripted = 4;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function chineseOf(text: string): string | null {
  let [simple, full] = [0, 0];
  for (const character of text) {
    if (simplified.has(character)) simple++;
    else if (traditional.has(character)) full++;
  }
  if (Math.max(simple, full) < fewScripted) return null;
  if (simple >= full * 3) return 'zh-Hans';
  return full >= simple * 3 ? 'zh-Hant' : null;
}

function latinOf(text: string): string | null {
  const hits = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [first, second] = [...hits].sort(([, one], [, other]) => other - one);
  return first !== undefined && first[1] >= fewWords && first[1] >= (second?.[1] ?? 0) * 2 ? first[0] : null;
}

/** The language that a text is written in, of those that notices are read in, or null when it says too little or mixes them. */
function detect(text: string): string | null {
  const read = text.slice(0, readCharacters);
  const hangul = count(read, /\p{Script=Hangul}/gu);
  const kana = count(read, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(read, /\p{Script=Han}/gu);
  const latin = count(read, /\p{Script=Latin}/gu);
  // A character of the East says as much as three letters.
  const [eastern, letters] = [(hangul + kana + han) * 3, (hangul + kana + han) * 3 + latin];
  if (letters < fewLetters) return null;
  if (eastern < letters / 3) return latinOf(read);
  if (hangul >= (kana + han + hangul) / 3) return 'ko';
  // Japanese without kana is a list of names; Chinese has none but in names of brands.
  if (kana >= (kana + han) / 8) return 'ja';
  return chineseOf(read);
}

const eastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const easternTongues = new Set(['zh', 'ko', 'ja']);
/** A word, not a name in capitals or a number: `E-7-1`, `USD` stand in every language. */
const latinWord = /\p{L}*\p{Ll}{2}\p{L}*/gu;
const fewLatinWords = 3;
const fewEastern = 6;

/** The language of a title or a few words whose script is not that of what is declared, or null. */
function detectShort(text: string, declared: string): string | null {
  const read = text.slice(0, readCharacters);
  const letters = count(read, eastern);
  const words = count(read, latinWord);
  // Besides their own, offices of the East write English.
  if (easternTongues.has(primaryOf(declared)))
    return letters === 0 && words >= fewLatinWords ? (latinOf(read) ?? 'en') : null;
  if (letters < fewEastern || letters * 3 < count(read, /\p{Script=Latin}/gu)) return null;
  if (/\p{Script=Hangul}/u.test(read)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(read)) return 'ja';
  const full = [...read].filter((character) => traditional.has(character)).length;
  const simple = [...read].filter((character) => simplified.has(character)).length;
  return full === simple ? 'zh' : full > simple ? 'zh-Hant' : 'zh-Hans';
}

const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
const isHant = (tag: string): boolean => /^zh-(?:Hant|TW|HK|MO)/iu.test(tag);

/** The language of a notice, BCP 47: what its text is written in where that is plain, else what its source says. */
export function languageOf(blocks: readonly { readonly text: string }[], declared: string): string {
  let begin = '';
  for (const { text } of blocks) if (begin.length < readCharacters) begin += `${text}\n`;
  const seen = detect(begin) ?? detectShort(begin, declared);
  if (seen === null || primaryOf(seen) !== primaryOf(declared)) return seen ?? declared;
  return primaryOf(seen) === 'zh' && isHant(seen) !== isHant(declared) ? seen : declared;
}
