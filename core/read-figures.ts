/**
 * Step 9, first half: text in, quantities with their spans out: money, percent, multiples, measures and counted
 * things, with ranges and qualifiers. Which names they belong to is link-figures.ts. Reads each token a bounded
 * number of times, so that any text takes linear time.
 */
import type { Qualifier, Quantity } from './claim.ts';
import { findQualifier } from './figure-qualifiers.ts';
import { readFold, readFoldBehind } from './figure-ratios.ts';
import { toTokens } from './figure-tokens.ts';
import { type FigureLanguage, guessLanguage } from './guess-language.ts';
import { isGlued } from './number-company.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { at, endOfCluster, type FigureText, readNumeral } from './read-numeral.ts';
import { type Found, isBetween, type Part, readRange } from './read-range.ts';
import { type CurrencyResolver, toCurrencyResolver } from './resolve-currency.ts';

/** What kind of amount a figure is. */
export type FigureKind = 'money' | 'percent' | 'multiple' | 'quantity';

/** A quantity as it stands in a text. Offsets are UTF-16 units, `end` exclusive. */
export interface ReadFigure extends Quantity {
  start: number;
  end: number;
  kind: FigureKind;
  /** What the writer put before or behind the number; null for nothing. */
  qualifier: Qualifier | null;
}

/** What is known beyond the text itself. */
export interface ReadingContext {
  /** Tells whose dollars are meant by the page's whole text, made once by `toCurrencyResolver`; by the text itself when absent. */
  currencies?: CurrencyResolver;
  /** The text's language, where it is known. */
  language?: FigureLanguage;
}

/** Reads all figures of a text, in order, none overlapping. Never throws. */
export function readFigures(
  text: string,
  { currencies, language }: ReadingContext = {},
): ReadFigure[] {
  const tokens = toTokens(text);
  const source: FigureText = { text, tokens, language: language ?? guessLanguage(tokens) };
  const resolve = currencies ?? toCurrencyResolver(text);
  const figures: ReadFigure[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = mayStart(source, i) ? readAt(source, i) : null;
    for (const part of found?.parts ?? []) {
      const figure = toFigure(source, part, resolve);
      if (figure) figures.push(figure);
    }
    i = Math.max(found?.next ?? 0, i + 1);
  }
  return figures;
}

/** A cheap look before the dear one. */
function mayStart({ tokens }: FigureText, index: number): boolean {
  const { kind, text } = at(tokens, index);
  return kind !== 'sign' || /^[$€£¥￥₩₹₽₺₪฿₫₱₴₦＄￡￦]$/.test(text);
}

function readAt(source: FigureText, index: number): Found | null {
  const { tokens } = source;
  if (isGlued(source, index))
    return at(tokens, index).kind === 'number'
      ? { parts: [], next: endOfCluster(tokens, index) }
      : null;
  const fold = readFold(source, index);
  if (fold)
    return {
      parts: [{ first: index, next: fold.next, value: fold.value, unit: 'x', isMoney: false }],
      next: fold.next,
    };
  if (isBetween(source, index)) {
    const range = readRange(source, index + 1, index);
    if (range) return { parts: range.parts, next: range.next };
  }
  const behind = readFoldNumber(source, index);
  if (behind) return behind;
  const amount = readAmount(source, index);
  const isNumber = at(tokens, index).kind === 'number';
  if (!amount) return isNumber ? { parts: [], next: endOfCluster(tokens, index) } : null;
  const range = readRange(source, index, index, amount);
  if (range) return range;
  return {
    parts: amount.unit === null ? [] : [toPart(amount)],
    next: Math.max(amount.next, amount.numeral.next),
  };
}

function readFoldNumber(source: FigureText, index: number): Found | null {
  const { kind } = at(source.tokens, index);
  if (kind !== 'number' && kind !== 'word') return null;
  const numeral = readNumeral(source, index);
  const next = numeral && readFoldBehind(source, numeral);
  return numeral && next
    ? { parts: [{ first: index, next, value: numeral.value, unit: 'x', isMoney: false }], next }
    : null;
}

/** Makes the part of an amount that stands alone. */
function toPart({ first, next, value, unit, isMoney, numeral }: Amount): Part {
  return { first, next, value, unit: unit ?? '', isMoney, ...(numeral.isOver && { isOver: true }) };
}

function toFigure(source: FigureText, part: Part, resolve: CurrencyResolver): ReadFigure | null {
  const { text, tokens, language } = source;
  const { first, value, high, isMoney } = part;
  if (!Number.isFinite(value) || (high !== undefined && !Number.isFinite(high))) return null;
  const unit = isMoney ? resolve(part.unit) : part.unit;
  const kind: FigureKind = isMoney
    ? 'money'
    : /^(?:%|pp|bp)$/.test(unit)
      ? 'percent'
      : unit === 'x'
        ? 'multiple'
        : 'quantity';
  let next = part.next;
  const plus = at(tokens, next);
  const hasPlus = /^[+＋]$/.test(plus.text) && plus.gap === 0;
  if (hasPlus) next++;
  const hasInnerPlus = tokens
    .slice(first, next)
    .some(({ text: sign, low }) => sign === '+' || low === 'plus');
  const last = at(tokens, next - 1);
  const qualifier =
    hasInnerPlus || part.isOver
      ? 'over'
      : findQualifier(text, tokens, { first, next, unit, language });
  return {
    start: at(tokens, first).start,
    end: last.end,
    kind,
    value,
    ...(high !== undefined && { high }),
    unit,
    qualifier,
  };
}
