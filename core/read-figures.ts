/**
 * Step 9, first half: text in, quantities with their spans out: money, percent, multiples, measures and counted
 * things, with ranges and qualifiers. Which names they belong to is link-figures.ts. Reads each place a bounded
 * number of times, so that any text takes linear time.
 */
import type { Qualifier, Quantity } from './claim.ts';
import { findQualifier } from './figure-qualifiers.ts';
import { type FigureText, matchAt, SOLID, toFigureText, toForm } from './figure-text.ts';
import { isGlued } from './figure-traps.ts';
import type { FigureLanguage } from './guess-language.ts';
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
  /** The text's language, where it is known. */
  language?: FigureLanguage;
}

/** Where a figure may start: a word, digits, a currency’s sign, a character of a script without spaces. */
const START = new RegExp(`[${SOLID}]|\\p{L}+?(?=[${SOLID}]|\\P{L}|$)|\\d+|\\p{Sc}`, 'gu');
/** What cannot be read is passed over whole, with what is glued to it. */
const CLUSTER = toForm(String.raw`\d[\d.,:/'’+–\p{Script=Latin}-]*`);

/** Reads all figures of a text, in order, none overlapping. Never throws. */
export function readFigures(
  text: string,
  { currencies, language }: ReadingContext = {},
): ReadFigure[] {
  const source = toFigureText(text, language);
  const resolve = currencies ?? toCurrencyResolver(text);
  const figures: ReadFigure[] = [];
  let next = 0;
  for (const { index, 0: form } of source.plain.matchAll(START)) {
    if (index < next) continue;
    const found = isGlued(source, index) ? null : readFound(source, index);
    const cluster = found ? null : matchAt(CLUSTER, source.plain, index);
    next = found?.end ?? index + (cluster?.[0] ?? form).length;
    for (const part of found?.parts ?? []) {
      const figure = toFigure(source, part, resolve);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}

function toFigure(source: FigureText, part: Part, resolve: CurrencyResolver): ReadFigure | null {
  const { plain, offsets } = source;
  const { start, value, high, isMoney } = part;
  if (!Number.isFinite(value) || (high !== undefined && !Number.isFinite(high))) return null;
  const unit = isMoney ? resolve(part.unit) : part.unit;
  const kind: FigureKind = isMoney
    ? 'money'
    : /^(?:%|pp|bp)$/.test(unit)
      ? 'percent'
      : unit === 'x'
        ? 'multiple'
        : 'quantity';
  const end = plain[part.end] === '+' ? part.end + 1 : part.end;
  const isOver = part.isOver || /\+|-plus/i.test(plain.slice(start, end));
  return {
    start: offsets[start] as number,
    end: (offsets[end - 1] as number) + 1,
    kind,
    value,
    ...(high !== undefined && { high }),
    unit,
    qualifier: isOver ? 'over' : findQualifier(source, start, end, unit),
  };
}
