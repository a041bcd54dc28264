import type { Changes, Grammar, Spans } from '../language.ts';
import { bothScripts } from './scripts.ts';

export const grammar: Grammar = {
  isSpaced: false,
  dropsSubjects: true,
  beginsWords: false,
  lightCharacters: '的之了在于於由向到至以及和与與或者并並且将將把被对對所其该該等人者处處进進行为為時时是',
  joint: bothScripts('[，,；;:]|(?=(?<!不)但(?!凡)|[并且][须应不无可需得])'),
  leadsIn: /如下|下列|以下|下表|下述|上述|附表|见表|見表|名单|名單|这些|這些/u,
  shortForms: [],
  fillers: null,
  abbreviations: '[aq]\\d?',
};

export const changes: Changes = {
  former: new RegExp(
    bothScripts(
      '(?:误[写植刊]为["“「『]?|由|从|(?:不再?|并非|而非)是?|原|原为|原来的?|原定|原订|现行|上调|下调|增加|减少|上涨|涨了?|调高|调低|提高|降低|缩短|延长)(?:了|每次|最多|最长|至多)?(?:港币|新台币|人民币)?$',
    ),
    'u',
  ),
  formerBehind: new RegExp(
    bothScripts(
      '^的?差额|^[的之](?:规定|限制|要求|门槛|上限)[^，。；]{0,6}(?:放宽|取消|删除|修正|废止|松绑|解除|暂免)|^["”」』]?(?:[系属为]?(?:笔误|误植|误写|误刊)|有误|，?应(?:为|是|作)|，?(?:更正|订正)为)',
    ),
    'u',
  ),
  becomes: new RegExp(
    bothScripts(
      '^["”」』]?[\\p{Script=Han}]{0,4}(?:修正|更正|修改|订正|调整|上调|提高|增加|增至|上涨|升至|调升|调高|调低|调降|下调|降低|降至|降|减至|改|延长|延至|缩短|缩至|扩大|放宽|变更|变为)[\\p{Script=Han}]{0,4}(?:["“「『][\\p{Script=Han}]{0,6})?$',
    ),
    'u',
  ),
};

export const spans: Spans = {
  inPeriod: new RegExp(
    bothScripts('^(?:/|\\(?(?:每|任意|任何|任一|在任意|在任何|于任意|于任何|在每)(?:连续|个)?)$'),
    'u',
  ),
  ofPeriod: new RegExp(
    bothScripts(
      '(?:每|任意|任何|任一|连续|过去|滚动)(?:连续|个|的)?\\u0000期?(?:以?内|之内|期间|期限内|的?期间内|中)?[^。；，]{0,10}(?:累计|合计|总计|停留|逗留|不超过|最多|共)[^。；，]{0,12}$|\\u0000期?(?:以?内|之内|期间|期限内|的?期间内|中)[^。；，]{0,12}(?:累计|合计|总计)[^。；，]{0,12}$|\\u0000期?(?:以?内|之内|期间|期限内)(?:可?停留|可?逗留)?(?:不超过|不得超过|不逾|最多|至多|共)$',
    ),
    'u',
  ),
  and: new RegExp(bothScripts('^(?:周?岁)?(?:\\(含\\))?(?:以上)?、?(?:至|到|-|~|与|和)(?:未满|不满|不超过)?$'), 'u'),
  countedFrom: [
    ['exit', new RegExp(bothScripts('离境|离开|出境|出国|离(?=\\ue009)|停留期(?:限)?(?:届)?满|行程结束|返程'), 'u')],
    ['issue', new RegExp(bothScripts('签发|核发|发证'), 'u')],
    ['entry', new RegExp(bothScripts('入境|入国|抵达|到达|来华|来台|来港|抵境|进入'), 'u')],
  ],
  periods: [
    ['fortnight', /[两兩2二]\s?(?:个|個)?(?:[周週]|星期)/u],
    ['week', /[周週]|星期/u],
    ['month', /月/u],
    ['year', /年/u],
    ['day', /[日天]/u],
  ],
};
