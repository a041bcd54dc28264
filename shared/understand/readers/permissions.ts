import type { Reader } from './reader.ts';
import { wordRule } from './wordRule.ts';

/** SPONSOR: `不要求国内有聘用或邀请单位`, `無須僱主擔保`, `no employer sponsor is required`, `ohne konkretes Arbeitsplatzangebot`, `고용주 초청 없이`. */
export const sponsorRequired = wordRule('sponsor_required', 'SPONSOR', [
  [
    'not_required',
    {
      en: [
        '(?:does|do|will|is|are) not (?:need|require|required to have)[^.]{0,50}?(?:sponsor(?:ship)?|employer|job offer|inviting (?:entity|party)|invitation)(?![a-z])',
        'without (?:an? |the need for an? |having an? |any )?(?:[a-z]{1,12} )?(?:employer|sponsor(?:ship)?|job offer|invitation)(?![a-z])',
        'no (?:[a-z]{1,12} )?(?:employer|sponsor(?:ship)?|job offer|invitation)(?: or [a-z ]{1,30}?)? (?:is |are )?(?:required|needed|necessary)',
        '(?:sponsor(?:ship)?|job offer|employer) is not (?:required|needed)',
      ],
      zh: [
        '(?:不要求|无需|无须|毋须|毋須|無需|無須|不需要?|毋需|不必|不再要求)[^。，；]{0,16}?(?:雇主|聘用|用人单位|邀请|邀請|担保|擔保|僱主|聘僱)',
      ],
      de: [
        'ohne (?:ein |einen )?(?:konkretes |verbindliches |konkreten |bereits einen )?(?:arbeitsplatzangebot|arbeitsvertrag|arbeitgeber|stellenangebot)',
        '(?:kein|keine|keinen|nicht)[^.]{0,24}?(?:arbeitsplatzangebot|arbeitsvertrag|arbeitgeber|stellenangebot)[^.]{0,24}?(?:erforderlich|notwendig|nötig|benötig|voraus)',
      ],
      ko: ['(?:고용주|초청인|초청자|초청 ?기관|스폰서|고용계약|채용)[^.]{0,14}?(?:없이|불필요|필요 ?없|요구하지)'],
      ja: [
        '(?:雇用主|受入れ機関|スポンサー|所属機関|招へい人)[^。]{0,8}?(?:不要|なし|なく|必要とし(?:ない|ません)|必要ありません)',
      ],
    },
  ],
  [
    'required',
    {
      en: [
        '(?:must|need to|needs to|required to) (?:have|be|obtain|hold|provide)[^.]{0,40}?(?:sponsor(?:ed|ship)?|job offer)(?![a-z])',
        '(?:sponsor(?:ship)?|job offer|certificate of sponsorship) (?:is|are) (?:required|needed|mandatory)',
        'employer must (?:sponsor|file|petition)',
      ],
      zh: [
        '(?:须|須|应当?|應當?|需|必须|必須|要求)[^。，；]{0,12}?(?:雇主担保|僱主擔保|聘用单位|用人单位|雇主出具|聘用合同)',
      ],
      de: [
        '(?:konkretes |verbindliches )?(?:arbeitsplatzangebot|arbeitsvertrag)[^.]{0,40}? (?:erforderlich|voraussetzung|notwendig|vorliegen|vorlieg|nachweisen)',
      ],
      ko: ['(?:초청|고용계약|고용추천서?)[^.]{0,10}?(?:필요|필수|있어야|제출하여야)'],
      ja: ['(?:受入れ機関|雇用契約|雇用主)[^。]{0,8}?(?:が必要|必須|を要する)'],
    },
  ],
]);

/** WORK: `may not work`, `不得就业`, `berechtigt zur Ausübung einer Erwerbstätigkeit`, `취업할 수 없다`, `就労できません`. */
export const workPermitted = wordRule('work_permitted', 'WORK', [
  [
    'not_permitted',
    {
      en: [
        '(?:may|can|must|are|is|should) ?not (?:be )?(?:allowed to |permitted to |authorized to |legally )?(?:work|employed|take (?:up )?(?:any )?(?:paid )?(?:employment|work)|engage in (?:any )?(?:paid )?employment|undertake (?:any )?(?:paid )?work)(?![a-z])',
        'cannot (?:work|take up employment)(?![a-z])',
        'do(?:es)? not (?:allow|permit|authori[sz]e)[^.]{0,30}? (?:to work|employment)',
        '(?:work|employment) is (?:not permitted|not allowed|prohibited)',
      ],
      zh: ['(?:不得|不能|不可|禁止|不允许|不允許)[^。，；]{0,8}?(?:就业|就業|工作|打工|受雇|受僱|从事有偿)'],
      de: [
        '(?:erwerbstätigkeit|beschäftigung)[^.]{0,40}? nicht (?:gestattet|erlaubt|zulässig)',
        'berechtigt nicht zur (?:ausübung einer )?(?:erwerbstätigkeit|beschäftigung)',
      ],
      ko: ['(?:취업|영리활동)(?:을|이|은)? ?(?:할 수 없|불가|금지|제한)'],
      ja: ['就労(?:は|が|を)?(?:できません|できない|不可|認められ(?:ない|ません)|禁止)'],
    },
  ],
  [
    'permitted',
    {
      en: [
        '(?:may|can|(?:are|is) (?:allowed|permitted|authorized|entitled|eligible) to) (?:also )?(?:legally )?(?:work(?! (?:with|closely|through))|take up (?:paid )?employment|be employed)(?![a-z])',
        '(?:work|employment) is (?:permitted|allowed)',
        '(?<!not )allows? (?:you|holders|them|the holder) to work(?![a-z])',
      ],
      zh: [
        '(?:可以?|允许|允許|准许|准許)(?:在[\\p{Script=Han}]{1,8}?)?(?:就业|就業|工作(?!日|人员|组)|打工|兼职|兼職)',
      ],
      de: [
        'berechtigt zur (?:ausübung (?:einer|jeder) )?(?:erwerbstätigkeit|beschäftigung)',
        '(?:erwerbstätigkeit|beschäftigung|probebeschäftigung|nebenbeschäftigung)[^.]{0,60}? (?:gestattet|erlaubt|zulässig)',
      ],
      ko: ['취업(?:을|이|도|은)?[^.]{0,20}?(?:할 수 있|가능(?!하지)|허용(?!하지|되지))'],
      ja: ['就労(?:が|は|も)?(?:可能|認められ(?:る|ます)|できます|できる)'],
    },
  ],
]);

/** DEPENDANTS: `spouse and children may accompany`, `配偶和子女可随行`, `Familiennachzug ist möglich`, `가족 동반 가능`, `家族の帯同が認められる`. */
export const dependants = wordRule('dependants', 'DEPENDANTS', [
  [
    'not_permitted',
    {
      en: [
        '(?:cannot|can not|may not|will not be able to|no longer be able to|not be (?:able|allowed) to|no longer) (?:bring|include|sponsor)[^.]{0,30}?(?:dependants?|dependents?|family|partners?|spouses?|children)',
        '(?:dependants?|dependents?|family members) (?:are|is) not (?:permitted|allowed|eligible)',
        '(?:partners?|spouses?|children|family)[^.]{0,30}? (?:cannot|can not|may not) (?:come|join|accompany|apply)',
      ],
      zh: ['不得(?:携带|攜帶|带)(?:随行)?家[属屬]', '(?:家[属屬]|配偶)[^。，；]{0,8}?(?:不得|不能)(?:随行|隨行|申请)'],
      de: ['familiennachzug[^.]{0,50}? (?:nicht möglich|nicht gestattet|ausgeschlossen|ausgesetzt)'],
      ko: ['(?:가족|배우자)[^.]{0,10}?(?:동반|초청)(?:이|을|은)? ?(?:불가|제한|할 수 없)'],
      ja: ['家族[^。]{0,10}?帯同[^。]{0,6}?(?:できません|できない|認められ(?:ない|ません)|不可)'],
    },
  ],
  [
    'permitted',
    {
      en: [
        '(?:spouses?|dependants?|dependents?|family members|partners?|children)[^.]{0,50}? (?:may|can|(?:are|is) (?:allowed|permitted|eligible|able) to) (?:accompany|join|apply (?:as|for a dependent|to join)|come with|be included)',
        '(?:may|can) (?:bring|include|be accompanied by)[^.]{0,30}?(?:dependants?|dependents?|family|partners?|spouses?|children)',
      ],
      zh: ['(?:配偶|子女|家[属屬])[^。；]{0,20}?(?:可以?|允许|允許)(?:申请)?(?:随行|隨行|随同|隨同|团聚|團聚)'],
      de: ['familiennachzug[^.]{0,50}? (?:möglich|gestattet|zulässig)'],
      ko: ['(?:배우자|가족|자녀)[^.]{0,14}?(?:동반|초청)(?:이|을|도)? ?(?:가능|허용|할 수 있)'],
      ja: ['(?:家族|配偶者)[^。]{0,12}?(?:帯同|呼び寄せ)[^。]{0,6}?(?:可能|認められ(?:る|ます)|できる|できます)'],
    },
  ],
]);

export const permissionReaders: readonly Reader[] = [sponsorRequired, workPermitted, dependants];
