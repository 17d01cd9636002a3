/**
 * Step 9, first half: text in, quantities with their spans out: money, percent, multiples, measures and counted
 * things, with ranges and qualifiers. Which names they belong to is link-figures.ts. Reads each place a bounded
 * number of times, so that any text takes linear time.
 */
import type { Qualifier, Quantity } from './claim.ts';
import { findQualifier } from './figure-qualifiers.ts';
import { type FigureText, matchAt, toFigureText } from './figure-text.ts';
import { isGlued } from './figure-traps.ts';
import { PERCENT } from './figure-units.ts';
import { type Part, readFound } from './read-range.ts';
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
}

/** Where a figure may start: a word, digits, a currency’s sign, a number’s sign. */
const START =
  /[a-z]+|\d+|\p{Sc}|百(?=分)|(?<![第数數几何上〇一二三四五六七八九])(?:[新台百十两兩]|[一二三四五六七八九](?![〇一二三四五六七八九]))/giu;
/** What cannot be read is passed over whole, with what is glued to it. */
const CLUSTER = /\d[\d.,:/'+a-z-]*/iy;

/** Reads all figures of a text, in order, none overlapping. Never throws. */
export function readFigures(raw: string, { currencies }: ReadingContext = {}): ReadFigure[] {
  const source = toFigureText(raw);
  const resolve = currencies ?? toCurrencyResolver(raw);
  const figures: ReadFigure[] = [];
  let next = 0;
  for (const { index, 0: form } of source.text.matchAll(START)) {
    if (index < next) continue;
    const found = isGlued(source.text, index) ? null : readFound(source, index);
    next = found?.end ?? index + (matchAt(CLUSTER, source.text, index)?.[0] ?? form).length;
    for (const part of found?.parts ?? []) figures.push(toFigure(source, part, resolve));
  }
  return figures;
}

function toFigure(source: FigureText, part: Part, resolve: CurrencyResolver): ReadFigure {
  const { text, offsets } = source;
  const { start, value, high, isMoney } = part;
  const unit = isMoney ? resolve(part.unit) : part.unit;
  const kind = isMoney
    ? 'money'
    : PERCENT.test(unit)
      ? 'percent'
      : unit === 'x'
        ? 'multiple'
        : 'quantity';
  const end = text[part.end] === '+' ? part.end + 1 : part.end;
  return {
    start: offsets[start] as number,
    end: (offsets[end - 1] as number) + 1,
    kind,
    value,
    ...(high !== undefined && { high }),
    unit,
    qualifier: findQualifier(source, start, end, unit),
  };
}
