import { zoneNames } from './zones.ts';

/** Parts of which languages make the patterns of hours. */
export const zone = `(?:,? ?\\(?(?<zone>${zoneNames})(?![a-z])\\)?)?`;
export const clock =
  '(?:(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>a\\.?m\\.?|p\\.?m\\.?)|(?:12(?::00)? )?(?<noon>noon)|(?<![\\d:])(?<hour24>\\d{1,2}):(?<minute24>\\d{2})(?! ?(?:noon|midnight|[ap]\\.?m|:))(?: ?(?:hours|hrs|h)(?![a-z]))?)';
export const cjkZone = '(?<zone>北京时间|北京時間|香港时间|香港時間|台北時間|日本時間)';
export const cjkClock =
  '(?:(?:凌晨)?(?<zero>零)[时時点點](?:[零一]分)?|(?<half>上午|早上|凌晨|中午|下午|晚上|晚间|晚|午前|午後)? ?(?<hour>\\d{1,2})(?:[时時点點](?:整|半(?!年)|(?<minute>\\d{1,2})分)?|:(?<minute24>\\d{2})))';
