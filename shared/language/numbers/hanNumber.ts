/** A number in Chinese characters, as part of a regular expression. */
export const hanNumber = '[〇零一二三四五六七八九十百千两兩]{1,12}';
