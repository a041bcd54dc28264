import type { PhraseBook } from '../clauses/phraseBook.ts';
import type { Lexicon, Words } from '../language.ts';

/** Characters that Traditional Chinese writes otherwise: the Simplified one, then what Taiwan, Hong Kong and Macau write for it. */
const pairs = `
  万萬 与與 专專 业業 两兩 严嚴 丧喪 个個 临臨 为為爲 举舉 么麼 义義 习習 书書 买買 乱亂 于於
  亚亞 产產 亲親 亿億 仅僅 从從 价價 众眾衆 优優 伙夥 会會 传傳 伤傷 体體 余餘 佣傭 侣侶 侨僑
  债債 偿償 储儲 儿兒 兰蘭 关關 养養 内內 册冊 写寫 冲衝 决決 况況 冻凍 净淨 准準 减減 凭憑
  划劃 刘劉 则則 刚剛 别別 制製 办辦 务務 动動 励勵 劳勞 区區 医醫 华華 协協 单單 占佔 卫衛衞
  厅廳 历歷曆 参參 双雙 发發髮 变變 台臺 号號 吁籲 后後 吗嗎 启啓啟 员員 周週 咨諮 响響 团團
  围圍 国國 图圖 圣聖 场場 坚堅 声聲 处處 备備 复復複覆 够夠 头頭 奖獎 婴嬰 学學 实實 审審
  宽寬 对對 寻尋 将將 尔爾 尽盡 届屆 属屬 岁歲 币幣 布佈 师師 帐帳賬 带帶 帮幫 干乾幹 并並併
  应應 废廢 开開 异異 张張 强強 当當 录錄 征徵 径徑 志誌 怀懷 总總 愿願 懒懶 户戶 托託 执執
  扩擴 护護 报報 担擔 拟擬 拥擁 拨撥 择擇 挝撾 换換 据據 搁擱 携攜 摄攝 摇搖 数數 断斷 无無
  旧舊 时時 显顯 暂暫 术術 机機 权權 条條 来來 构構 柜櫃 标標 样樣 检檢 楼樓 槛檻 毕畢
  汇匯彙 汉漢 没沒 注註 测測 济濟 浏瀏 涨漲 游遊 湾灣 滞滯 满滿 点點 热熱 爱愛 状狀 环環 现現
  电電 画畫 疗療 监監 盖蓋 码碼 硕碩 确確 离離 种種 积積 税稅 筛篩 筹籌 签簽籤 类類 系係繫
  紧緊 约約 级級 纪紀 纳納 纸紙 纹紋 线線綫 组組 细細 织織 终終 经經 结結 给給 络絡 绝絕 统統
  继繼 绩績 续續 维維 综綜 绿綠 缓緩 编編 缩縮 缴繳 网網 罗羅 罚罰 群羣 职職 联聯 脑腦 脸臉
  舍捨 节節 范範 荐薦 药藥 莱萊 获獲 营營 萨薩 虑慮 补補 见見 观觀 规規 视視 览覽 觉覺 觐覲
  计計 订訂 认認 讨討 训訓 议議 讯訊 记記 许許 论論 设設 访訪 证證証 评評 识識 诉訴 译譯 试試
  话話 询詢 该該 详詳 语語 说説說 请請 读讀 课課 调調 谈談 谓謂 谢謝 负負 财財 责責 账賬帳 货貨
  质質 购購 贴貼 贸貿 费費 资資 赔賠 车車 转轉 轮輪 软軟 载載 辆輛 边邊 达達 迁遷 过過 运運
  还還 进進 违違 连連 迟遲 适適 选選 递遞 邮郵 采採 里裡裏 鉴鑒鑑 钞鈔 钟鐘鍾 钱錢 铁鐵 银銀
  链鏈 销銷 锁鎖 锾鍰 长長 门門 闭閉 问問 间間 阁閣 队隊 阴陰 际際 陆陸 陈陳 险險 随隨 难難
  雇僱 静靜 面麵 韩韓 页頁 顶頂 项項 顺順 须須 顿頓 颁頒 预預 领領 额額 颠顛 饭飯 馆館 馈饋
  称稱 栏欄 导導 骗騙 谣謠 诈詐 闻聞 伪偽僞 钓釣 误誤 错錯 马馬 驱驅 驳駁 驻駐 验驗 鲁魯 鲜鮮 黄黃 齐齊 龄齡
  欧歐 镑鎊 铢銖 圆圓 纽紐 卢盧 苏蘇 东東 宾賓 较較 谨謹 阶階 诊診 删刪 层層 库庫 岗崗 园園 这這 宪憲 庆慶 飞飛 虚虛 绍紹
  驾駕 驶駛 诚誠 简簡 讲講 顾顧 杂雜 谬謬 辟闢 鱼魚 兹茲 滚滾 痹痺 输輸 笔筆 绑綁
`;
const forms = new Map(
  pairs
    .trim()
    .split(/\s+/u)
    .map((characters): [string, string] => [characters.slice(0, 1), characters]),
);

/** A source written in Simplified characters that finds both scripts: `签证` becomes `[签簽籤][证證証]`. */
export function bothScripts(source: string): string {
  let isClass = false;
  let made = '';
  for (const part of source.match(/\\.|[\s\S]/gu) ?? []) {
    if (part === '[') isClass = true;
    else if (part === ']') isClass = false;
    const form = forms.get(part) ?? part;
    made += form === part || isClass ? form : `[${form}]`;
  }
  return made;
}

function wordsInBoth(words: Words): Words {
  return words.map((entry) => {
    if (typeof entry === 'string') return bothScripts(entry);
    const [kind, ...sources] = entry;
    return [kind, ...sources.map(bothScripts)];
  });
}

/** A lexicon written in Simplified characters that finds both scripts. */
export function inBothScripts(lexicon: Lexicon): Lexicon {
  return Object.fromEntries(Object.entries(lexicon).map(([concept, words]) => [concept, wordsInBoth(words)]));
}

/** Phrases written in Simplified characters that find both scripts. */
export function phrasesInBoth(book: PhraseBook): PhraseBook {
  return Object.fromEntries(Object.entries(book).map(([name, sources]) => [name, sources.map(bothScripts)]));
}
