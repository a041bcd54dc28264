import { isAscii, isUtf8 } from 'node:buffer';

/** Text of a capture and how its encoding was found. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly from: 'bom' | 'header' | 'meta' | 'content' | 'default';
  /** The label that was declared, known or not; null when there was none. */
  readonly declared: string | null;
}

/** A declaration stands within this many bytes (HTML asks for 1,024; banners of comments push it further down). */
const declarationBytes = 4096;
/** Enough text to tell encodings apart; more only costs time. */
const sampledBytes = 65_536;
const candidates = ['gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp', 'windows-1251', 'windows-1252'] as const;

function labelled(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

const utf8Decoder = new TextDecoder();

/** Decodes strictly; a character cut off at the end is forgiven. */
function strict(label: string, bytes: Uint8Array): string | null {
  if (label === 'utf-8' && isUtf8(bytes)) return utf8Decoder.decode(bytes);
  const decoder = labelled(label);
  if (decoder === null) return null;
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严來個國時們會說為這對發經過學動點開關長問題進實現體機業務證籍簽外籍居留申請規定辦理入境出境護照簽證签证申请办理护照居留境条例第人员管理';
const commonKana = /[\u3040-\u30ff]/u;
const commonHangul = /[가-힣]/u;
const commonSet = new Set(common);

/** How much a text reads like one: common characters count for it, rare and private ones against it. Per 1,000 characters. */
function plausibility(text: string, language: string): number {
  let score = 0;
  let counted = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    counted++;
    if (commonSet.has(character)) score += 3;
    else if (commonHangul.test(character)) score += language.startsWith('ko') ? 3 : 2;
    else if (commonKana.test(character)) score += language.startsWith('ja') ? 3 : 2;
    else if (code >= 0x3000 && code <= 0x303f) score += 1;
    else if (code >= 0xff01 && code <= 0xff5e) score += 1;
    else if (code >= 0xff61 && code <= 0xff9f) score -= 4;
    else if (code >= 0xe000 && code <= 0xf8ff) score -= 8;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.2;
    else if (code >= 0x400 && code <= 0x4ff) score += language.startsWith('ru') ? 3 : 0.5;
    else if (/[äöüßéèàçñáíóúÄÖÜ€–—‘’“”§°£]/u.test(character)) score += 1.5;
    else score -= 2;
  }
  return counted === 0 ? 0 : (score * 1000) / counted;
}

function declarations(
  body: Uint8Array,
  contentType: string | undefined,
): { header: string | null; meta: string | null } {
  const head = new TextDecoder('windows-1252').decode(body.subarray(0, declarationBytes));
  const header = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1] ?? null;
  const meta =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ??
    null;
  return { header, meta };
}

/**
 * Bytes to text: byte order mark, then UTF-8 where the bytes are, then what header and meta declare where it reads like text,
 * then the encoding in which the content reads best. A declaration is a claim: pages declare GB2312 and send GB18030 or UTF-8.
 */
export function decode(
  body: Uint8Array,
  contentType: string | undefined,
  hint?: { readonly language: string },
): Decoded {
  const { header, meta } = declarations(body, contentType);
  const declared = header ?? meta;
  const marked =
    body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf
      ? 'utf-8'
      : body[0] === 0xff && body[1] === 0xfe
        ? 'utf-16le'
        : body[0] === 0xfe && body[1] === 0xff
          ? 'utf-16be'
          : null;
  if (marked !== null) return { text: new TextDecoder(marked).decode(body), encoding: marked, from: 'bom', declared };
  const sample = body.subarray(0, sampledBytes);
  const isPlain = isAscii(body) && !sample.includes(0x1b);
  const utf8 = strict('utf-8', body);
  if (utf8 !== null && !(isPlain && /^iso-2022|^utf-16/i.test(declared ?? ''))) {
    const from = /^utf-?8$/i.test(header ?? '')
      ? 'header'
      : /^utf-?8$/i.test(meta ?? '')
        ? 'meta'
        : isPlain
          ? 'default'
          : 'content';
    return { text: utf8, encoding: 'utf-8', from, declared };
  }
  const language = hint?.language ?? '';
  const read = (label: string, from: Decoded['from']): (Decoded & { score: number }) | null => {
    const decoder = labelled(label);
    const text = strict(label, sample);
    if (decoder === null || text === null) return null;
    return { text, encoding: decoder.encoding, from, declared, score: plausibility(text, language) };
  };
  const found = [
    ...(header === null ? [] : [read(header, 'header')]),
    ...(meta === null ? [] : [read(meta, 'meta')]),
    ...candidates.map((label) => read(label, 'content')),
  ].filter((reading) => reading !== null);
  // What is declared wins unless the content reads clearly better otherwise.
  const best = found.reduce<(typeof found)[number] | null>(
    (winner, reading) =>
      winner === null || reading.score > winner.score + (winner.from === 'content' ? 0 : 300) ? reading : winner,
    null,
  );
  const encoding = best?.encoding ?? labelled(declared ?? '')?.encoding ?? 'utf-8';
  return { text: new TextDecoder(encoding).decode(body), encoding, from: best?.from ?? 'default', declared };
}
