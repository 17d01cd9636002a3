/** Units and currencies beside a number, as signs, words and characters: one table, with the prefixes that measures take. Counted nouns are counted-noun.ts. */
import { type FigureText, type LookedUp, matchAt, roundOff, toLookup } from './figure-text.ts';
import { CODES, findCurrency } from './resolve-currency.ts';

/** A unit found beside a number: its base unit or currency (`W`, `m2`, `%`, `USD`, the family `$`), what one of it is in that, and the place behind it. */
export interface FoundUnit {
  unit: string;
  factor: number;
  end: number;
  isMoney?: boolean;
}

/** Tells a share by its unit. */
export const PERCENT = /^(%|[pb]p)$/;
/** What may stand before a number; `=` is a code itself. */
const SIGNS = `
% 百分之
TWD NT\\$|新?台[币幣]
HKD 港[元币幣]|HK\\$
BRL R\\$
MXN MX\\$
USD US ?\\$
CAD CA?\\$
AUD AU?\\$
NZD NZ\\$
SGD SG?\\$
doll \\$
= (${CODES.join('|')})
EUR €
GBP £
¥ ¥
KRW ₩
INR ₹|Rs\\.?
ILS ₪|NIS
THB ฿
NGN ₦
CNY RMB|人民[币幣]
IDR Rp
MYR RM`;
/** Currencies that stand behind a number only; words are known by their beginnings. */
const MONEY = `
EUR ユーロ|[欧歐]元
KRW ウォン|[韩韓]元
CNY 元(人民[币幣])?
JPY 円|日元
USD 米?ドル|美[元金]
EUR*.01 (?i:euro[ -]?cents?)
¢*.01 ¢|(?:US )?cent(s|imes?)?|Cent(?<!\\b50 Cent)
GBP*.01 (?i:pence)|p(?<!\\d\\d0p)`;
const NAMES =
  /((?:[a-z.]{2,}[ -]){0,2}?)((?:dol+ar|euro|po?f?und|sterlin|yen|yuan|renminbi|won|ro?up[ei]|fran[ck]|peso|kron|zloty|dirham|riyal|dinar|baht|ringgit|rand|lira|shekel|ro?ub[el]{1,2}|rea(?=is|les)))[aehilnorsy]{0,3}(?![a-z])(?: ([a-z]{4,}))?/iy;
const UNITS = `
pp (?i:(%|p[eo]?u?r ?cent(age)?)[ -]po?in?ts?|pp|prozentpunkten?|p(oi|u)nt[ois]* (p[eo]rc|de pour)\\w+)|个?百分点|ポイント
bp (?i:bps?|basis[ -]?p(oint|unkt)e?[ns]?|p(oi|u)nt[ois]* (de )?bas(e|icos))|个?基点
% %|(?i:p[eo]?u?ro?[ -]?[cz]i?ento?|pct)|pc
x [x×](?!\\d| \\d)|(?i:-?fold|-?fach(e[rnms]?)?|mal(?= (so|mehr|weniger|\\w+er) )|(fois|veces|volte)(?= (plus|m[aeo]|[ei]?l[ aeo]|ce|s[auo]|pi|tan)))|倍
%*10 割`;
const MEASURES = `
Wh (?i:wh|watt[- ]?(h(e?u?re?|ou?rs?)?s?|stund\\w*|ora))|ワット時|瓦时
W Wp?|(?i:watts?|vatios?)|ワット|瓦
bit/s bps
B [Bo](?! \\d)|(?i:bytes?|octets?)|バイト|字节
bit b|(?i:bits?)
Hz (?i:hz|hertz)
FLOP/s (?i:flops?)|フロップス
OP/s OPS
token (?i:tok(en)?s?)
V V(?<!TV(?= ))|(?i:volts?)
m m|(?i:met(er[ns]?|res?|r[io]|ros))|メートル|米
kg*1e-3 g|(?i:gram\\w{0,3})
second s|(?i:se[ckg]([ou]nd[eio]?n?)?s?)|秒
Ah Ah
°C ° ?C`;
/** Units that take no prefix. */
const PLAIN = `
m*1e-9 ナノ(?![メ秒])
m*.9144 (?i:ya?rds?)
m*.3048 (?i:fe?et|foot|ft)
m*.0254 (?i:inch(es)?|zoll)|インチ
m*1609.344 (?i:mi(les?|llas|glia))
m*1e3 公里
kg 公斤
m2*4046.8564 (?i:acres?)
m2*1e4 (?i:ha|he[ck]t\\w+|ettari)
minute (?i:min(ut\\w+)?s?)|分(?<![时時点]\\d+分)[钟鐘間]?
hour h|(?i:h(ou)?rs?|stunden?|heures?|horas?|or[ae])|時間|[个個]?小[时時]
day (?i:days?|tagen?|jours?|dias?|giorn[io])|日間|天
week (?i:weeks?|wochen?|se(mai?n|ttiman)[ae]s?)|週間?|周
month (?i:months?|monate?n?|mois|mes(es|i))|[个個カか]月
year (?i:y(ea)?rs?|jahre?n?|ans|annees?|anos?|ann[io])|年間?`;
const PREFIXES = `
6 (?i:mega)|M|メガ|兆
-9 (?i:nano)|n|ナノ|纳
-6 (?i:mi[ck]ro)|µ
-3 (?i:mil+i)|m|毫
-2 (?i:[cz]enti)|c
3 (?i:[kc]h?ilo)|[kK]|キロ
9 (?i:giga)|G|ギガ|吉
12 (?i:tera)|T|テラ
15 (?i:peta)|P|ペタ
18 (?i:exa)|E|エクサ`;

const readSign = toLookup(SIGNS, '@(?![a-zA-Z]) ?(?:[$€£](?=\\d))?');
const readMoney = toLookup(SIGNS + MONEY, '@(?!\\B[a-zA-Z])');
const readMeasure = toLookup(MEASURES);
const readOther = toLookup(UNITS + PLAIN);
const readPrefix = toLookup(PREFIXES, '@');
const JOINT = /[ 多余-]?(d[ei] |d')?/iy;
const SQUARE = /(?:sq(?:uare|\.)?[- ]?|quadrat|平方|(cubic[ -]))/iy;
const POWER = /(?:[²2]|(³)| (?:carre|cuad|quad)\w+)(?!\w)/iy;
const PER_SECOND = / ?(\/|(per|an?|pro|p[ao]r|al) )s(e[cgk]\w*)?(?![a-z])/iy;

const toUnit = ([name, end, form]: LookedUp, isMoney = false): FoundUnit => {
  const [unit = '', factor = 1] = name.split('*');
  return {
    unit: unit === '=' ? form : unit,
    factor: Number(factor),
    end,
    isMoney,
  };
};

/** Reads a currency that a number follows; null when none stands there. */
export function readCurrency(text: string, at: number): FoundUnit | null {
  const found = readSign(text, at);
  return found && toUnit(found, found[0] !== '%');
}

/** Reads the unit or currency behind a number; null when none is known. */
export function readUnit({ text }: FigureText, from: number): FoundUnit | null {
  matchAt(JOINT, text, from);
  const at = JOINT.lastIndex;
  const money = readMoney(text, at);
  // "5 $8" is no five dollars.
  if (money) {
    const found = toUnit(money, true);
    return /^\d/.test(text.slice(found.end)) ? null : found;
  }
  const named = readName(text, at);
  if (named) return named;
  const square = matchAt(SQUARE, text, at);
  const found = readSimple(text, square ? SQUARE.lastIndex : at);
  if (!found) return null;
  const { unit, factor, end } = found;
  const power = unit === 'm' && (square ?? matchAt(POWER, text, end));
  if (power) {
    const exponent = power[1] ? 3 : 2;
    return {
      unit: unit + exponent,
      factor: roundOff(factor ** exponent),
      end: square ? end : POWER.lastIndex,
    };
  }
  return /^(?:B|bit|FLOP|tok)/.test(unit) && matchAt(PER_SECOND, text, end)
    ? { unit: unit.replace(/(\/s)?$/, '/s'), factor, end: PER_SECOND.lastIndex }
    : found;
}

/** Reads a word for money with its adjectives: "Canadian dollars", "pesos mexicanos"; without one it is the beginning of the word, for a resolver. */
function readName(text: string, at: number): FoundUnit | null {
  const [, nation = '', word = '', behind = ''] = matchAt(NAMES, text, at) ?? [];
  if (!word) return null;
  const end = NAMES.lastIndex;
  const extra = behind && findCurrency([word, behind]);
  const unit =
    extra ||
    (nation
      ? findCurrency([word, ...nation.trim().split(/[ -]/)])
      : word.toLowerCase().slice(0, 4));
  return unit
    ? {
        unit,
        factor: 1,
        end: extra || !behind ? end : end - behind.length - 1,
        isMoney: true,
      }
    : null;
}

function readSimple(text: string, at: number): FoundUnit | null {
  const [power = 0, next = 0] = readPrefix(text, at) ?? [];
  const measure = next ? readMeasure(text, next) : null;
  // "Two co-founders" are no centi-octets.
  const prefixed = Number(power) < 0 && measure?.[0] === 'B' ? null : measure;
  const found = readOther(text, at) || prefixed || readMeasure(text, at);
  // A lone letter is a unit only with a prefix, but for W, V and m.
  if (!found || (!prefixed && /^[Bobs]$/.test(found[2]) && text[found[1]] !== '/')) return null;
  const unit = toUnit(found);
  return prefixed ? { ...unit, factor: roundOff(unit.factor * 10 ** Number(power)) } : unit;
}
