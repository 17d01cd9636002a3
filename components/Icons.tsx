/** The few drawings, all decorative: whoever uses one gives the words. Strokes and fills are the style sheets'. */

interface GlyphProps {
  size: number;
  path: string;
}

function Glyph({ size, path }: GlyphProps) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Draws a cross. */
export function CloseIcon() {
  return <Glyph size={14} path="M2 2l10 10M12 2L2 12" />;
}

/** Draws an angle that points back. */
export function PreviousIcon() {
  return <Glyph size={14} path="M9 2L4 7l5 5" />;
}

/** Draws an angle that points on. */
export function NextIcon() {
  return <Glyph size={14} path="M5 2l5 5-5 5" />;
}

/** Draws an angle that points down; the style sheets turn it over inside an expanded button. */
export function MoreIcon() {
  return <Glyph size={9} path="M1 3l3.5 3.5L8 3" />;
}

/** How a figure of the page stands to ours. */
export type Sign = 'same' | 'differs' | 'newer' | 'older' | 'new';

const SIGNS: Record<Sign, string> = {
  same: 'M1 4h9M1 7.5h9',
  differs: 'M1 4h9M1 7.5h9M8 .5L3 10.5',
  newer: 'M1 5.5h8.5M6 2l3.5 3.5L6 9',
  older: 'M10 5.5H1.5M5 2L1.5 5.5L5 9',
  new: 'M3 5.5h5',
};

/** Draws the sign of a verdict, which stands in words beside it. */
export function SignIcon({ sign }: { sign: Sign }) {
  return <Glyph size={11} path={SIGNS[sign]} />;
}

const DIES =
  'M0 0h5v5H0zM6 0h4v5H6zM11 0h5v5h-5zM0 6h5v4H0zM6 6h4v4H6zM0 11h5v4H0zM6 11h4v4H6zM11 11h5v4h-5z';

/** Draws the brand's wafer: cut into dies, one of them lit unless all is off. */
export function WaferIcon({ lit = true }: { lit?: boolean }) {
  return (
    <svg class={lit ? 'wafer' : 'wafer wafer--off'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={DIES} />
      {lit && <path class="wafer__lit" d="M11 6h5v4h-5z" />}
    </svg>
  );
}
