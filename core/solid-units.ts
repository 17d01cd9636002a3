/** Units, currencies and counted things in scripts without spaces, behind or before a number: 億円, 纳米, 10万個のGPU, 직원 3000명. */
import {
  before,
  type FigureText,
  matchAt,
  roundOff,
  SOLID,
  toForm,
  toLookup,
} from './figure-text.ts';
import type { FoundUnit } from './figure-units.ts';

type Row = readonly [unit: string, forms: string, factor?: number];
const UNITS: readonly Row[] = [
  ['USD', '美分|セント', 0.01],
  ['USD', '米?ドル|美[元金]|달러'],
  ['TWD', '元?新[台臺][币幣]|[台臺][币幣]|台湾ドル'],
  ['HKD', '港[元币幣]|香港ドル'],
  ['CNY', '元?人民[元币幣]|元|위안'],
  ['JPY', '円|日[元圓]|엔'],
  ['EUR', 'ユーロ|[欧歐]元|유로'],
  ['KRW', 'ウォン|[韩韓]元|원'],
  ['AUD', '澳元|豪ドル'],
  ['CAD', '加元'],
  ['GBP', 'ポンド|英[镑鎊]|파운드'],
  ['pp', '[个個]?百分[点點]|ポイント|포인트'],
  ['bp', '[个個]?基[点點]'],
  ['%', 'パーセント|퍼센트|프로'],
  ['%', '割', 10],
  ['x', '倍|배'],
  ['month', '[カかヶヵ]月間?|[个個]月|개월'],
  ['year', '年間?|년간?'],
  ['week', '週間?|周|星期|주간?'],
  ['day', '日間|天|일간'],
  ['hour', '時間|[个個]?小[时時]|시간'],
  ['minute', '分[間钟鐘]?|분'],
  ['second', '秒|초'],
  ['m2', '平方公里|平方キロメートル|제곱킬로미터', 1e6],
  ['m2', '平方(?:メートル|米|公尺)|(?:제곱|평방)미터'],
  ['m2', 'ヘクタール|公[顷頃]', 1e4],
  ['m', '公里', 1e3],
  ['m', '公尺'],
  ['m', '英里|マイル', 1609.344],
  ['m', '英寸|インチ|인치', 0.0254],
  ['kg', '公斤'],
  ['°C', '摄氏度'],
];
const MEASURES: readonly Row[] = [
  ['Wh', 'ワット時|瓦[时時]|와트시'],
  ['W', 'ワット|瓦特?|와트'],
  ['B', 'バイト|字节|바이트'],
  ['m', 'メートル|米|미터'],
  ['Hz', 'ヘルツ|赫兹?|헤르츠'],
  ['FLOP/s', 'フロップス|플롭스'],
  ['kg', 'グラム|克|그램', 1e-3],
];
const PREFIXES: readonly (readonly [power: number, forms: string])[] = [
  [3, 'キロ|千|킬로'],
  [6, 'メガ|兆|메가'],
  [9, 'ギガ|吉|기가'],
  [12, 'テラ|太|테라'],
  [15, 'ペタ|拍|페타'],
  [18, 'エクサ|艾|엑사'],
  [-9, 'ナノ|纳|奈|나노'],
  [-3, 'ミリ|毫|밀리'],
  [-2, 'センチ|厘|센티'],
];
const COUNTERS =
  '[カかヵ]所|[カヵか]国|世帯|種類|여?명|개국|가구|[个個颗顆块塊片台臺名位家座枚张張辆輛架艘套件项項条款所户基社棟本店校機隻つ人股トン톤吨噸개대장곳건기척]|トン';
/** What news counts in these scripts; another thing is told by its counter alone. */
const NOUNS =
  '公司|[芯晶]片|晶[体圆]管?|電晶體|コア|코어|チップ|칩|半[导導]体|[员員]工|従業員|직원|[数數][据據]中心|データセンター|데이터센터|国家|トランジスタ|트랜지스터|[参參][数數]|パラメータ|매개변수|服务器|サーバー|서버|用[户戶]|ユーザー|사용자|世帯|가구|岗位|일자리|工程[师師]|企[业業]|기업|工[厂廠場]|공장|机器人|店舗|股[份票]|トークン|토큰';

const toUnits = (rows: readonly Row[]) =>
  toLookup(
    rows.map(([unit, forms, factor = 1]) => [{ unit, factor }, forms]),
    '(?:@)',
  );
const readUnit = toUnits(UNITS);
const readMeasure = toUnits(MEASURES);
const readPrefix = toLookup(PREFIXES, '(?:@)');
const counter = toForm(COUNTERS);
const noun = toForm(NOUNS);
const thing = toForm(`[${SOLID}]{0,8}?(?: ?(?!AI|NVIDIA)([A-Z]{2,})s?(?![A-Za-z])|(${NOUNS}))`);
/** What parts a thing from its number is no part of it: を, が, は … */
const thingBefore = new RegExp(
  `(?:([A-Z]{2,})s?|(${NOUNS}))[约約をがはも、약의은는이가을를近최대 ]*$`,
);

/** Reads a unit, currency or counted thing at a place; null when none is known. `start` is the place of the number. */
export function readSolidUnit({ plain }: FigureText, at: number, start: number): FoundUnit | null {
  const from = plain[at] === ' ' ? at + 1 : at;
  const prefix = readPrefix(plain, from);
  const measure = readMeasure(plain, prefix?.end ?? from);
  if (measure) {
    const { unit, factor } = measure.what;
    return { unit, factor: roundOff(factor * Number(`1e${prefix?.what ?? 0}`)), end: measure.end };
  }
  // "2ナノ" leaves the metres out.
  if (prefix?.what === -9) return { unit: 'm', factor: 1e-9, end: prefix.end };
  const [named] = matchAt(noun, plain, from) ?? [];
  if (named) return { unit: named, factor: 1, end: from + named.length };
  const unit = readUnit(plain, from);
  if (unit)
    return {
      ...unit.what,
      unit: unit.form === '元' ? yuanOf(before(plain, start)) : unit.what.unit,
      end: unit.end,
    };
  const [counted] = matchAt(counter, plain, from) ?? [];
  if (!counted) return null;
  const end = from + counted.length;
  const found = /^[をがはもに로에를을이가]/.test(plain.slice(end))
    ? null
    : matchAt(thing, plain, end);
  if (found) return { unit: found[1] ?? found[2] ?? '', factor: 1, end: end + found[0].length };
  const ahead = thingBefore.exec(before(plain, start));
  return { unit: ahead?.[1] ?? ahead?.[2] ?? counted.replace('여', ''), factor: 1, end };
}

/** 新台幣500億元, 港幣…: the currency's name may stand before. */
function yuanOf(ahead: string): string {
  const [, name] = /([台臺港美])[币幣金][约約近逾超 ]*$/.exec(ahead) ?? [];
  return name ? (({ 港: 'HKD', 美: 'USD' } as Record<string, string>)[name] ?? 'TWD') : 'CNY';
}
