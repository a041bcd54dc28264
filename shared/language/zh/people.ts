import type { People } from '../language.ts';
import { bothScripts } from './scripts.ts';

/** Whose people are meant: what stands right before or behind a country's name, and between two of one list. */
export const people: People = {
  before: new RegExp(
    bothScripts(
      '(?:对|与|来自|给予|包括|新增|增加|增列|纳入|将|扩大至|扩展至|扩及|为|适用于?|国家|名单|国籍|地区|除|不含|只限|仅限|暂停|恢复|终止|取消|停止|移除|移除了|移出|剔除|删除|:)(?:\\(地区\\)|/地区)?[:为是]?$',
    ),
    'u',
  ),
  behind: new RegExp(
    bothScripts(
      '^(?:等?(?:[\\d一二三四五六七八九十]{0,3}个?国家?)?)(?:(?:人民)?(?:民主)?(?:伊斯兰|阿拉伯|联邦)?(?:共和国|王国|联邦|公国|大公国|合众国|苏丹国|联合酋长国))?(?:籍|(?:颁发|签发|核发)?的?(?:有效)?的?护照|公民|国民|居民|人民|人(?!民币|员和)|护照|普通护照|持|人员|旅客|访客(?!(?:、|或)?[^，。；]{0,12}签证)|游客|申请人|等|享|纳入|列入|加入|移出|外交|公务|因私|以外|政府关于互免)',
    ),
    'u',
  ),
  nouns: /(?!)/u,
  place: new RegExp(bothScripts('(?:前往|赴|入境|进入|访问|抵达|飞往|途经|经|驻|在|去|到|往|访|来)$'), 'u'),
  joint: new RegExp(
    bothScripts('^(?:共和国|王国)?(?:\\([^()]{1,40}\\))? ?(?:、|和|与|及|以及|或|跟|[,，]|、?\\/) ?(?:来自)?$'),
    'u',
  ),
};
