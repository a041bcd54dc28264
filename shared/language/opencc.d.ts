/** Characters of OpenCC, traditional and simplified, pairs parted by `|`; the package has no types for its tables. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default pairs;
}
