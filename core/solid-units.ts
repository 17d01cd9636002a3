/** Units, currencies and counted things in scripts without spaces, behind or before a number: 億円, 纳米, 10万個のGPU, 직원 3000명. */

import { NO_TOKEN, type Token } from './figure-tokens.ts';
import type { FoundUnit } from './figure-units.ts';
import type { FigureText } from './read-numeral.ts';

const UNITS = new Map<string, readonly [unit: string, factor: number]>();
for (const [unit, words, factor = 1] of [
  ['%', 'パーセント 퍼센트 프로'],
  ['%', '割', 10],
  ['pp', 'ポイント 个百分点 個百分點 百分点 포인트'],
  ['bp', 'ベーシスポイント 个基点 個基點 基点'],
  ['x', '倍 배'],
  ['USD', 'ドル 米ドル 美元 美金 달러'],
  ['USD', '美分 セント', 0.01],
  ['JPY', '円 日元 日圓 엔'],
  ['CNY', '元 人民元 人民币 人民幣 元人民币 元人民幣 위안'],
  ['EUR', 'ユーロ 欧元 歐元 유로'],
  ['KRW', 'ウォン 韩元 韓元 원'],
  ['GBP', 'ポンド 英镑 英鎊 파운드'],
  ['HKD', '港元 港币 港幣 香港ドル'],
  ['TWD', '新台币 新台幣 新臺幣 台币 台幣 台湾ドル 元新台幣'],
  ['INR', 'ルピー 卢比'],
  ['AUD', '澳元 豪ドル'],
  ['CAD', '加元'],
  ['SGD', '新元'],
  ['CHF', '瑞郎'],
  ['m', '公里', 1e3],
  ['m', '公分', 1e-2],
  ['m', '公尺'],
  ['m', '奈米 ナノ 나노', 1e-9],
  ['m', '英里 マイル', 1609.344],
  ['m', '英寸 インチ 인치', 0.0254],
  ['m2', '平方公里 平方キロメートル 제곱킬로미터', 1e6],
  ['m2', '平方メートル 平方米 平方公尺 제곱미터 평방미터'],
  ['m2', 'ヘクタール 公顷 公頃', 1e4],
  ['kg', '公斤'],
  ['°C', '摄氏度'],
  ['トン', 'トン'],
  ['톤', '톤'],
  ['吨', '吨'],
  ['噸', '噸'],
  ['second', '秒 초'],
  ['minute', '分 分間 分钟 分鐘 분'],
  ['hour', '時間 小时 小時 个小时 시간'],
  ['day', '日間 天 일간'],
  ['week', '週間 周 週 星期 주 주간'],
  ['month', 'カ月 か月 ヶ月 ヵ月 カ月間 か月間 个月 個月 개월'],
  ['year', '年 年間 년 년간'],
] as const satisfies readonly (readonly [string, string, number?])[]) {
  for (const word of words.split(' ')) UNITS.set(word, [unit, factor]);
}
/** Prefixes and bases that make the other measures: ギガワット, 吉瓦时, 나노미터. */
const PREFIXES: readonly (readonly [words: string, factor: number])[] = [
  ['キロ 千 킬로', 1e3],
  ['メガ 兆 메가', 1e6],
  ['ギガ 吉 기가', 1e9],
  ['テラ 太 테라', 1e12],
  ['ペタ 拍 페타', 1e15],
  ['エクサ 艾 엑사', 1e18],
  ['ナノ 纳 나노', 1e-9],
  ['ミリ 毫 밀리', 1e-3],
  ['センチ 厘 센티', 1e-2],
];
const BASES: readonly (readonly [words: string, unit: string, factor?: number])[] = [
  ['ワット 瓦 瓦特 와트', 'W'],
  ['ワット時 瓦时 瓦時 와트시', 'Wh'],
  ['バイト 字节 바이트', 'B'],
  ['メートル 米 미터', 'm'],
  ['ヘルツ 赫 赫兹 헤르츠', 'Hz'],
  ['フロップス 플롭스', 'FLOP/s'],
  ['グラム 克 그램', 'kg', 1e-3],
];
for (const [words, unit, scale = 1] of BASES)
  for (const word of words.split(' ')) {
    UNITS.set(word, [unit, scale]);
    for (const [prefixes, factor] of PREFIXES)
      for (const prefix of prefixes.split(' '))
        UNITS.set(prefix + word, [unit, Number((factor * scale).toPrecision(3))]);
  }
const COUNTERS =
  '个 個 颗 顆 块 塊 片 台 臺 名 位 家 座 枚 张 張 辆 輛 架 艘 套 件 项 項 条 款 所 户 基 社 カ所 か所 棟 本 店 校 機 隻 カ国 か国 つ 種類 人 世帯 股 개 명 여명 대 장 곳 건 기 척 개국 가구'.split(
    ' ',
  );
/** What news counts in these scripts; another thing is told by its counter alone. */
const NOUNS =
  '芯片 晶片 チップ 칩 半导体 半導体 员工 員工 社員 従業員 직원 数据中心 數據中心 資料中心 データセンター 데이터센터 国家 晶体管 電晶體 トランジスタ トランジスター 트랜지스터 参数 參數 パラメータ パラメーター 매개변수 파라미터 服务器 伺服器 サーバー 서버 用户 用戶 ユーザー 利用者 사용자 家庭 世帯 가구 岗位 일자리 核心 コア 코어 工程师 エンジニア 客户 客戶 顧客 고객 公司 企业 企業 기업 城市 都市 工厂 工廠 工場 공장 学生 人员 机器人 ロボット 处理器 プロセッサ 汽车 店舗 股份 股票 トークン 토큰 晶圆 人'.split(
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
