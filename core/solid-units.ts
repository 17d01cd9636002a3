/** Units, currencies and counted things in scripts without spaces, behind or before a number: 億円, 纳米, 10万個のGPU, 직원 3000명. */

import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FoundUnit } from './figure-units.ts';
import type { FigureText } from './read-numeral.ts';

const UNITS = new Map<string, readonly [unit: string, factor: number]>();
for (const [words, unit, factor = 1] of [
  ['パーセント 퍼센트 프로', '%'],
  ['割', '%', 10],
  ['パーセントポイント ポイント 个百分点 個百分點 個百分点 百分点 퍼센트포인트 포인트', 'pp'],
  ['ベーシスポイント 个基点 個基點 基点 베이시스포인트', 'bp'],
  ['倍 배', 'x'],
  ['ドル 米ドル 美元 美金 달러', 'USD'],
  ['円 日元 日圆 日圓 엔', 'JPY'],
  ['元 人民元 人民币 人民幣 元人民币 元人民幣 块钱 위안', 'CNY'],
  ['ユーロ 欧元 歐元 유로', 'EUR'],
  ['ウォン 韩元 韓元 원', 'KRW'],
  ['ポンド 英镑 英鎊 파운드', 'GBP'],
  ['港元 港币 港幣 香港ドル', 'HKD'],
  ['新台币 新台幣 新臺幣 台币 台幣 台湾ドル 元新台幣 元新台币', 'TWD'],
  ['ルピー 卢比 盧比', 'INR'],
  ['澳元 豪ドル', 'AUD'],
  ['加元 カナダドル', 'CAD'],
  ['新元 新加坡元', 'SGD'],
  ['瑞郎 瑞士法郎 スイスフラン', 'CHF'],
  ['卢布 ルーブル', 'RUB'],
  ['美分 セント', 'USD', 0.01],
  ['ギガワット 吉瓦 기가와트', 'W', 1e9],
  ['メガワット 兆瓦 메가와트', 'W', 1e6],
  ['キロワット 千瓦 킬로와트', 'W', 1e3],
  ['ワット 瓦 瓦特 와트', 'W'],
  ['テラワット時 太瓦时 太瓦時 테라와트시', 'Wh', 1e12],
  ['ギガワット時 吉瓦时 吉瓦時 기가와트시', 'Wh', 1e9],
  ['メガワット時 兆瓦时 兆瓦時 메가와트시', 'Wh', 1e6],
  ['キロワット時 千瓦时 千瓦時 度电 度電 킬로와트시', 'Wh', 1e3],
  ['テラバイト 太字节 테라바이트', 'B', 1e12],
  ['ギガバイト 吉字节 기가바이트', 'B', 1e9],
  ['ペタバイト 拍字节 페타바이트', 'B', 1e15],
  ['メガバイト 兆字节 메가바이트', 'B', 1e6],
  ['ナノメートル ナノ 纳米 奈米 나노미터 나노', 'm', 1e-9],
  ['ミリメートル ミリ 毫米 公釐 밀리미터', 'm', 1e-3],
  ['センチメートル センチ 厘米 公分 센티미터', 'm', 1e-2],
  ['キロメートル 公里 千米 킬로미터', 'm', 1e3],
  ['英里 マイル 마일', 'm', 1609.344],
  ['英寸 インチ 인치', 'm', 0.0254],
  ['メートル 米 公尺 미터', 'm'],
  ['平方メートル 平方米 平方公尺 제곱미터 평방미터', 'm2'],
  ['平方キロメートル 平方公里 제곱킬로미터', 'm2', 1e6],
  ['平方毫米 平方ミリメートル', 'm2', 1e-6],
  ['ヘクタール 公顷 公頃 헥타르', 'm2', 1e4],
  ['英亩 英畝 エーカー', 'm2', 4046.8564224],
  ['ペタフロップス 페타플롭스', 'FLOP/s', 1e15],
  ['エクサフロップス 엑사플롭스', 'FLOP/s', 1e18],
  ['ギガヘルツ 吉赫 기가헤르츠', 'Hz', 1e9],
  ['キログラム 公斤 千克 킬로그램', 'kg'],
  ['摄氏度 攝氏度', '°C'],
  ['トン', 'トン'],
  ['톤', '톤'],
  ['吨 公吨', '吨'],
  ['噸 公噸', '噸'],
  ['秒 秒間 秒钟 秒鐘 초', 'second'],
  ['分 分間 分钟 分鐘 분', 'minute'],
  ['時間 小时 小時 个小时 個小時 시간', 'hour'],
  ['日間 天 일간', 'day'],
  ['週間 周 週 星期 个星期 個星期 주 주간 주일', 'week'],
  ['カ月 か月 ヶ月 ヵ月 ケ月 カ月間 か月間 ヶ月間 个月 個月 개월', 'month'],
  ['年 年間 년 년간', 'year'],
] as const satisfies readonly (readonly [string, string, number?])[]) {
  for (const word of words.split(' ')) UNITS.set(word, [unit, factor]);
}
const COUNTERS =
  '个 個 颗 顆 块 塊 片 台 臺 名 位 家 座 枚 张 張 辆 輛 架 艘 套 件 项 項 条 條 款 支 所 户 戶 间 間 处 基 社 カ所 か所 ヶ所 ヵ所 箇所 棟 本 店 校 機 隻 カ国 ヵ国 か国 ヶ国 つ 種類 株 人 世帯 股 개 명 대 장 곳 건 기 척 채 개국 마리 가구 여명 개사'.split(
    ' ',
  );
const NOUNS =
  '人工智能芯片 AI芯片 芯片 晶片 半导体 半導体 チップ 칩 员工 員工 社員 従業員 职工 직원 数据中心 數據中心 資料中心 データセンター データセンタ 데이터센터 国家 國家 晶体管 電晶體 トランジスタ トランジスター 트랜지스터 参数 參數 パラメータ パラメーター 매개변수 파라미터 服务器 伺服器 サーバー サーバ 서버 用户 用戶 ユーザー 利用者 사용자 家庭 世帯 가구 岗位 就业岗位 工作岗位 職位 职位 일자리 核心 コア 코어 工程师 工程師 エンジニア 客户 客戶 顧客 고객 公司 企业 企業 会社 기업 城市 都市 工厂 工廠 工場 공장 学生 學生 人员 機器人 机器人 ロボット 加速器 アクセラレータ 处理器 處理器 プロセッサ 机架 機架 ラック 汽车 汽車 店舗 门店 居民 住宅 股份 股票 令牌 トークン 토큰 晶圆 晶圓 ウエハー ウエハ 显卡 项目 項目 订单 专利 技術者 研究者 人'.split(
    ' ',
  );
/** Longest of the tables above. */
const LONGEST = 10;
/** How far behind its counter a thing may stand. */
const REACH = 10;

/** Reads a unit, currency or counted thing at a token; null when none is known. `before` is the index of the number's first token. */
export function readSolidUnit(source: FigureText, index: number, before: number): FoundUnit | null {
  const { tokens } = source;
  const token = tokens[index] ?? NO_TOKEN;
  if (token.gap > 1 || (token.kind !== 'solid' && !/^[A-Z]+$/.test(token.text))) return null;
  const word = longest(tokens, index, (text) => UNITS.has(text));
  const noun = longest(tokens, index, (text) => NOUNS.includes(text));
  const counter = longest(tokens, index, (text) => COUNTERS.includes(text));
  if (word && word.length >= Math.max(noun?.length ?? 0, counter?.length ?? 0)) {
    const [unit, factor] = UNITS.get(word) as readonly [string, number];
    return {
      unit: unit === 'CNY' ? yuanOf(source, before) : unit,
      factor,
      next: index + word.length,
    };
  }
  if (noun && noun.length >= (counter?.length ?? 0) && !(noun === '人' && counter))
    return { unit: noun, factor: 1, next: index + noun.length };
  return counter ? readCounted(source, index + counter.length, before, counter) : null;
}

/** 新台幣500億元, 港幣…: the currency's name may stand before. */
function yuanOf({ text, tokens }: FigureText, before: number): string {
  const start = tokens[before]?.start ?? 0;
  const ahead = text.slice(Math.max(0, start - 8), start).replace(/[\s约約近逾超]/g, '');
  if (/[台臺][币幣]$/.test(ahead)) return 'TWD';
  if (/港[币幣]$/.test(ahead)) return 'HKD';
  return /美金$/.test(ahead) ? 'USD' : 'CNY';
}

function longest(
  tokens: readonly Token[],
  index: number,
  isKnown: (text: string) => boolean,
): string | null {
  let text = '';
  let found: string | null = null;
  for (let i = index; i < index + LONGEST; i++) {
    const token = tokens[i];
    if (token?.kind !== 'solid' || (i > index && token.gap > 0)) break;
    text += token.text;
    if (isKnown(text)) found = text;
  }
  return found;
}

function readCounted(
  source: FigureText,
  index: number,
  before: number,
  counter: string,
): FoundUnit {
  const { tokens } = source;
  for (let i = index; i < index + REACH; i++) {
    const token = tokens[i] ?? NO_TOKEN;
    if (token.kind === 'sign' || token.kind === 'number' || token.gap > 1) break;
    if (/^[をがはもに、로에를을이가]$/.test(token.text)) break;
    if (
      token.kind === 'word' &&
      /^[A-Z]{2,}s?$/.test(token.text) &&
      !/^AI$|^NVIDIA$/.test(token.text)
    )
      return { unit: token.text.replace(/s$/, ''), factor: 1, next: i + 1 };
    const noun = longest(tokens, i, (text) => text !== '人' && NOUNS.includes(text));
    if (noun) return { unit: noun, factor: 1, next: i + noun.length };
  }
  return {
    unit: nounBefore(source, before) ?? counter.replace(/^여명$/, '명'),
    factor: 1,
    next: index,
  };
}

/** GPUを10万基, 직원 3000명: the thing may stand before its number. */
function nounBefore({ tokens }: FigureText, before: number): string | null {
  let i = before - 1;
  while (i > before - 5 && /^[約约をがはも、약의은는이가을를近최대]$/.test(tokens[i]?.text ?? ''))
    i--;
  const token = tokens[i] ?? NO_TOKEN;
  if (token.kind === 'word' && /^[A-Z]{2,}s?$/.test(token.text)) return token.text;
  for (let length = LONGEST; length > 0; length--) {
    const text = tokens
      .slice(Math.max(0, i - length + 1), i + 1)
      .map((part) => part.text)
      .join('');
    if (NOUNS.includes(text)) return text;
  }
  return null;
}
