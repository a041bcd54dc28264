import type { FactDelta } from './fact.ts';
import { type Said, type Spoken, sayDate } from './sayValue.ts';

const areas: Readonly<Record<string, Said>> = {
  all: { en: 'all other areas', 'zh-Hans': '其他地区', 'zh-Hant': '其他地區' },
  china: { en: 'China', 'zh-Hans': '中国', 'zh-Hant': '中國' },
  india: { en: 'India', 'zh-Hans': '印度', 'zh-Hant': '印度' },
  mexico: { en: 'Mexico', 'zh-Hans': '墨西哥', 'zh-Hant': '墨西哥' },
  philippines: { en: 'Philippines', 'zh-Hans': '菲律宾', 'zh-Hant': '菲律賓' },
  vietnam: { en: 'Vietnam', 'zh-Hans': '越南', 'zh-Hant': '越南' },
  el_salvador: { en: 'El Salvador, Guatemala, Honduras', 'zh-Hans': '萨尔瓦多等', 'zh-Hant': '薩爾瓦多等' },
};
const filing: Said = { en: ' filing date', 'zh-Hans': '递件日', 'zh-Hant': '遞件日' };
const words: Readonly<Record<string, Said>> = {
  current: { en: 'current', 'zh-Hans': '无需排期', 'zh-Hant': '無需排期' },
  unavailable: { en: 'unavailable', 'zh-Hans': '暂停签发', 'zh-Hant': '暫停核發' },
};

const dayMs = 24 * 60 * 60 * 1000;

/** How far a date moved, in months where it is two or more, else in days. */
function sayMove(before: string, after: string, language: Spoken): string {
  const days = Math.round((Date.parse(after) - Date.parse(before)) / dayMs);
  if (!Number.isFinite(days) || days === 0) return '';
  const size = Math.abs(days);
  const months = Math.round(size / 30.44);
  const isForward = days > 0;
  if (language === 'en') {
    const length = months >= 2 ? `${months} months` : `${size} ${size === 1 ? 'day' : 'days'}`;
    return ` (${length} ${isForward ? 'forward' : 'back'})`;
  }
  const length = months >= 2 ? `${months}个月` : `${size}天`;
  const text = `（${isForward ? '前进' : '倒退'}${length}）`;
  return language === 'zh-Hant' ? text.replace('个', '個').replace('进', '進') : text;
}

/** A cell of the Visa Bulletin that moved: `EB2 India: 1 January 2013 → 15 April 2013 (3 months forward)`. */
export function sayCutoff({ qualifier, before, after, op }: FactDelta, language: Spoken): string {
  const [category = '', area = '', kind] = (qualifier ?? '').split('/');
  const name = `${category.replaceAll('_', ' ')} ${areas[area]?.[language] ?? area}${kind === 'filing' ? filing[language] : ''}`;
  const say = (value: FactDelta['after']): string =>
    value === null ? '' : (words[value.value]?.[language] ?? sayDate(value, language));
  const colon = language === 'en' ? ': ' : '：';
  if (op === 'add' || before === null) return `${name}${colon}${say(after)}`;
  if (after === null) return `${name}${colon}${language === 'en' ? 'no longer listed' : '不再列明'}`;
  return `${name}${colon}${say(before)} → ${say(after)}${sayMove(before.value, after.value, language)}`;
}
