/** A page's text as the side panel gets it: all blocks, with their names, from the page and the frames in it. */
import type { NamedSpan } from './figure-owners.ts';
import type { TableHead } from './link-figures.ts';

/** One paragraph, cell or headline. Offsets are UTF-16 units of `text`. */
export interface WholeBlock {
  /** The page's own key of it, handed back for scrolling there. */
  id: number;
  /** The frame that it stands in; 0 is the page itself. */
  frame: number;
  text: string;
  /** Names that are surely meant, in order; also of kinds that the reader does not want marked, as their figures count. */
  mentions: NamedSpan[];
  /** Heads of its row and column, for a table cell; else empty. */
  heads: TableHead[];
}

export interface WholePage {
  title: string;
  address: string;
  /** How the page names its site ("The Harbour Ledger"); null where it does not. */
  site: string | null;
  /** ISO date of the page; null where it tells none. */
  date: string | null;
  blocks: WholeBlock[];
}

/** A span of a block, and what stood there: another text is not scrolled to. */
export interface PageSpan {
  block: number;
  frame: number;
  start: number;
  end: number;
  text: string;
}

/** Longest text that is read at once, UTF-16 units: a page's whole slice of time must not go into one block. */
const LONGEST_PIECE = 12_000;

/** A stretch of a block that is read by itself; spans in it are from its own start. */
export interface Piece {
  offset: number;
  text: string;
  mentions: NamedSpan[];
}

/** Cuts a block that is too long to be read at once at white space outside of names; others stay whole. */
export function toPieces({ text, mentions }: WholeBlock): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let next = 0;
  while (offset < text.length) {
    const end = endOfPiece(text, offset);
    const own: NamedSpan[] = [];
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      // A name on the cut belongs to neither side.
      if (mention.end > end) continue;
      own.push({ ...mention, start: mention.start - offset, end: mention.end - offset });
    }
    pieces.push({ offset, text: text.slice(offset, end), mentions: own });
    offset = end;
  }
  return pieces;
}

function endOfPiece(text: string, offset: number): number {
  const limit = offset + LONGEST_PIECE;
  if (limit >= text.length) return text.length;
  const window = text.slice(offset + LONGEST_PIECE / 2, limit);
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('。'));
  const cut = stop >= 0 ? stop : window.lastIndexOf(' ');
  return cut >= 0 ? offset + LONGEST_PIECE / 2 + cut + 1 : limit;
}
