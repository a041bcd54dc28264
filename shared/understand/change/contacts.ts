import type { Edit } from '../../compare/edits.ts';

/** What pages call whoever answers questions, and how they are reached; where people apply is another thing. */
const names = [
  '담당(?:자|관|과|부서|공무원)?(?:\\s?(?:연락처|전화))?|문의(?:처|\\s?전화)?|연락처|전화(?:번호)?|팩스|이메일|전자우편',
  '联系(?:人|电话|方式|邮箱)|聯(?:絡|繫|系)(?:人|電話|方式|窗口)|经办人|承辦人|電話|电话|传真|傳真|(?:電子)?郵件|电子邮箱|邮箱',
  '担当(?:者|課|係|部署|窓口)?|(?:お)?問い?合(?:わ)?せ先?|連絡先|電話(?:番号)?|ファクス|メール',
  'contacts?(?: (?:person|point|officer|details|us))?|(?:for )?(?:enquir|inquir)ies|tel(?:ephone)?\\.?(?: (?:no\\.?|number))?|phone(?: number)?|fax|e-?mail(?: address)?|case officer|desk officer',
  'ansprechpartner(?:in(?:nen)?)?|ansprechperson|kontakt|bearbeite[rt](?:in)?|telefon|rückfragen',
  'interlocut(?:eur|rice)|personne à contacter|téléphone|tél\\.?|courriel|renseignements',
  'persona de contacto|contacto|teléfono|correo(?: electrónico)?|referente|telefono|contatto|contato|telefone',
].join('|');
const line = new RegExp(`^[\\s•·*○▪ㅇ□※(（【[-]{0,4}(?:${names})\\s*(?:[:：|)）】\\]]|\\s/\\s)`, 'iu');
const longest = 200;
/** What says more than who and where: a day, a sum, a duty. */
const saysMore =
  /(?<!\p{L})(?:must|shall|may not|only|from|until|unless|muss|müssen|nur|ab|bis|doit|debe|deve)(?!\p{L})|[€$£¥₩]|\d\s?(?:원|元|円|일|日|days?)(?!\p{L})|하여야|해야|까지|부터|应当|必须|必須|不得|ただし|[.。!?！？]\s+\p{L}{3,}.*[.。!?！？]$/iu;

const isLine = (text: string): boolean => text.length <= longest && line.test(text) && !saysMore.test(text);

/** Whether an edit only names another person, office or number to ask: `담당: 김철수` where it said another name. */
export const isContact = ({ before, after }: Edit): boolean =>
  (before !== null || after !== null) && [before, after].every((text) => text === null || isLine(text));
