import type { People } from '../language.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: /(?:対象国(?:・地域)?は?|:|国籍(?:・地域)?は?|国(?:・地域)?は、?|対象(?:国)?に(?:新たに)?)$/u,
  behind:
    /^(?:(?:等|など|ほか)?(?:[\d]{1,3}か?ヵ?[国地])?(?:・地域)?(?:の)?(?:一般)?(?:国民|国籍|人(?![材権道])|旅券|籍|方|渡航者|出身|パスポート|(?:から)?(?:の)?(?:入国|渡航|旅行)者)|(?:等)?に対する(?:査証|ビザ|短期)|(?:を|が)(?:新たに)?(?:(?:査証|ビザ)免除の)?(?:対象|追加|加え|除)|との(?:間|査証|ビザ|相互)|(?:等|など)[^。、]{0,16}?国籍)/u,
  nouns: /(?!)/u,
  joint: /^(?:、|と|及び|および|並びに|[・,，])$/u,
};
