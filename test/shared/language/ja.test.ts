import { describe, expect, it } from 'vitest';
import { toldOf } from './toldOf.ts';

/** Sentences by kind: what must be told of each. */
const stating: readonly (readonly [kind: string, text: string, ...facts: string[]])[] = [
  ['visa', '日本に入国する外国人は、査証を取得しなければなりません。', 'visa_required required'],
  ['visa', '短期商用の場合、ビザは不要です。', 'visa_required not_required'],
  ['visa', '観光目的の渡航者は査証を取得する必要はありません。', 'visa_required not_required'],
  ['visa', 'モンゴル国籍の方は、ビザなしで入国できます。', 'visa_required not_required', 'eligible_nationality MN'],
  ['visa', 'クルーズ船の乗客は査証を要しません。', 'visa_required not_required'],
  ['visa', 'ペルー国民に対する査証免除措置を停止します。', 'visa_required required', 'restricted_nationality PE'],
  ['visa', '就労を目的とする方は、査証免除の対象とはなりません。', 'visa_required required'],
  ['visa', '公用旅券所持者に対する査証免除を開始します。', 'visa_required not_required'],
  [
    'authorisation',
    '渡航者は事前に電子渡航認証（ＥＴＡ）を取得しなければなりません。',
    'authorisation_required required',
  ],
  ['authorisation', '乗り継ぎ客はＥＴＡの申請は不要です。', 'authorisation_required not_required'],
  ['authorisation', 'デジタル入国カードの提出は求められません。', 'authorisation_required not_required'],
  ['exit', '出国許可を取得する必要があります。', 'exit_permission required'],
  [
    'nationality',
    '次の国の国民は対象外です：イラン、シリア。',
    'ineligible_nationality IR',
    'ineligible_nationality SY',
  ],
  ['nationality', '対象国に新たにカタールを追加しました。', 'eligible_nationality QA'],
  ['stay', '滞在期間は３０日以内です。', 'stay_per_entry P30D'],
  ['stay', '６０日以内の滞在であればビザは不要です。', 'stay_per_entry P60D', 'visa_required not_required'],
  ['stay', '滞在日数は、あらゆる１８０日の期間中、合計９０日までとします。', 'cumulative_stay P90D'],
  ['stay', '滞在期間を３０日から１５日に短縮しました。', 'stay_per_entry P15D'],
  ['stay', '在留期間は通算で５年を上限とします。', 'cumulative_stay P5Y'],
  ['validity', '旅券の残存有効期間は入国時に６か月以上必要です。', 'passport_validity P6M'],
  ['validity', 'ビザの有効期間は発給日から３か月です。', 'visa_validity P3M'],
  ['processing', '標準処理期間は１か月から３か月です。', 'processing_time P1M–P3M'],
  ['processing', '審査には５営業日かかります。', 'processing_time P5D'],
  ['work hours', '留学生のアルバイトは１週２８時間以内です。', 'work_hours PT28H'],
  ['work', '短期滞在の在留資格では就労できません。', 'work_permitted not_permitted'],
  ['work', '配偶者の就労は認められます。', 'work_permitted permitted'],
  ['work', '就労するには資格外活動許可が必要です。', 'work_permitted permit_required'],
  ['work', '資格外活動許可を受けなければ就労できません。', 'work_permitted permit_required'],
  ['family', '家族の帯同は認められません。', 'dependants not_permitted'],
  ['family', '配偶者及び子の帯同が可能です。', 'dependants permitted'],
  ['fee', '査証手数料は３，０００円です。', 'fee 3000'],
  ['fee', '申請手数料を４，０００円から６，０００円に引き上げます。', 'fee 6000'],
  ['fee', '手数料は無料です。', 'fee 0'],
  ['fee', '在留カードの交付に手数料はかかりません。', 'fee 0'],
  ['money', '資本金の額は３，０００万円以上であることが必要です。', 'capital_required 30000000'],
  ['money', '年収が５００万円以上であること。', 'salary_threshold 5000000'],
  ['money', '違反した者は２０万円以下の罰金に処せられることがあります。', 'penalty 200000'],
  ['money', '出国税は１，０００円から３，０００円になります。', 'levy 3000'],
  ['age', '申請時の年齢が１８歳以上３０歳以下であること。', 'age_min 18', 'age_max 30'],
  ['age', '申請者は１８～２５歳であること。', 'age_min 18', 'age_max 25'],
  ['documents', '帰りの航空券を提示してください。', 'document_required return_ticket'],
  ['documents', '黄熱予防接種証明書の提示が必要です。', 'document_required yellow_fever'],
  ['documents', '未成年者は保護者の同意書を持参してください。', 'document_required parental_consent'],
  ['documents', '身元保証書の提出は不要です。', 'document_required not_required'],
  [
    'documents',
    '提出書類\n- 証明写真\n- 健康診断書',
    'document_required photo',
    'document_required medical_certificate',
  ],
  ['registration', '１４日以内に住居地の届出をしなければなりません。', 'registration_required required'],
  ['biometrics', '入国時に指紋の提供が義務付けられます。', 'biometrics_required required'],
  ['channel', '査証はオンラインで申請できます。', 'application_channel online'],
  ['channel', '大使館で査証を取得する必要があります。', 'application_channel embassy'],
  ['border', '陸路国境は閉鎖されています。', 'border closed'],
  ['status', '観光目的の査証の新規申請の受付を停止します。', 'status suspended'],
  ['status', '停止していた申請の受付を再開します。', 'status resumed'],
  ['quota', '年間発給枠は１，５００人です。', 'quota 1500'],
  ['points', '合格点は７０点以上です。', 'points_threshold 70'],
  ['dates', '令和８年７月１日から施行します。', 'effective_from 2026-07-01'],
  ['dates', 'この措置は２０２６年１２月３１日まで有効です。', 'effective_until 2026-12-31'],
  [
    'dates',
    '令和８年６月１日から同年８月３１日まで実施します。',
    'effective_from 2026-06-01',
    'effective_until 2026-08-31',
  ],
  ['dates', '２０２６年７月６日（月）から申請の受付を開始します。', 'effective_from 2026-07-06'],
  ['proposed', '手数料を１万円に引き上げる改正案を国会に提出しました。', 'fee 10000?'],
];

/** Sentences that look like a fact of these types and state none. */
const near: readonly (readonly [kind: string, text: string, ...types: string[]])[] = [
  ['question', 'ビザは必要ですか。', 'visa_required'],
  ['question', 'アルバイトをすることはできますか。', 'work_permitted'],
  ['whether', '査証が必要かどうかは国籍によって異なります。', 'visa_required'],
  ['who', '有効な査証を所持する方は、本ページの対象ではありません。', 'visa_required'],
  ['who', '査証が必要な方は、お早めにご相談ください。', 'visa_required'],
  ['who', '査証免除国・地域の方は電子渡航認証の取得が必要です。', 'visa_required'],
  ['reference', 'ビザ免除国の一覧は外務省ホームページをご覧ください。', 'visa_required'],
  ['reference', '最寄りの大使館へお問い合わせください。', 'application_channel'],
  ['past', 'かつては査証が必要でした。', 'visa_required'],
  ['past', '当時、国境は閉鎖されていました。', 'border'],
  ['might', '追加書類の提出を求める場合があります。', 'document_required'],
  ['might', '復路航空券の提示が必要となることがあります。', 'document_required'],
  ['advice', '海外旅行保険への加入をお勧めします。', 'document_required'],
  ['advice', '旅券の残存期間は６か月以上が望ましいです。', 'passport_validity'],
  ['example', '例えば、Ａさんは３０日間滞在しました。', 'stay_per_entry'],
  ['other time', '発行後３か月以内の証明書に限ります。', 'visa_validity', 'stay_per_entry'],
  ['other time', '５年間の上陸拒否の対象となります。', 'stay_per_entry', 'visa_validity'],
  ['other time', '出発の３日前までに登録してください。', 'stay_per_entry', 'processing_time'],
  ['other money', '１００万円を超える現金を持ち出す場合は申告が必要です。', 'fee', 'funds_required'],
  ['other money', '治療費の保険金額は３００万円です。', 'fee', 'funds_required'],
  ['other number', '在留外国人数は４００万人です。', 'quota'],
  ['other number', '画像は１０枚まで登録できます。', 'quota'],
  ['other number', '地震の規模は５．０でした。', 'age_min', 'quota', 'points_threshold'],
  ['other age', '１２歳未満の子どもは手数料が免除されます。', 'age_max', 'age_min'],
  [
    'points table',
    '項目 | ポイント\n年齢（２９歳以下） | 15\n年収１，０００万円以上 | 40',
    'age_max',
    'points_threshold',
    'salary_threshold',
  ],
  ['word within', 'アルバイトの求人を掲載しています。', 'eligible_nationality', 'work_permitted'],
  ['word within', '日本語の試験は年に２回です。', 'eligible_nationality', 'restricted_nationality'],
  ['not policy', '年末年始のため、２０２６年１２月２９日から休館します。', 'effective_from', 'border'],
  ['permission', '配偶者は許可なしに就労できます。', 'visa_required'],
  ['lead', '査証申請時に次の書類を提出してください。\n- 旅券\n- 申請人の履歴', 'visa_required'],
  ['list', '就労、留学その他の長期滞在を目的とする査証は対象外です。', 'work_permitted'],
  ['other age', '１８歳未満の方が単独で渡航する場合は、親権者の同意書が必要です。', 'age_max'],
  ['table head', '区分 | 現行 | 改定後\n更新手数料 | ４，０００円 | ６，０００円', 'quota'],
];

describe('what Japanese sentences state', () => {
  it.each(stating)('%s: %s', (_, text, ...facts) => {
    expect(toldOf(text, 'ja', 'JP')).toEqual(expect.arrayContaining(facts));
  });
});

describe('what Japanese sentences only seem to state', () => {
  it.each(near)('%s: %s', (_, text, ...types) => {
    const told = toldOf(text, 'ja', 'JP').filter((fact) => types.some((type) => fact.startsWith(`${type} `)));
    expect(told).toEqual([]);
  });
});
