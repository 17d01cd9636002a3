/** The deal map: names with their kind's stroke and lines between them. Solid ink is our sources, dashed amber this page; rivals are thin, with bars at both ends. The same stands as a list below it. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { type BriefDeal, DEAL_WORDS } from '../core/compose-page-deals.ts';
import { layoutDealMap, type MapLine, type MapName } from '../core/layout-deal-map.ts';
import { toDealWords } from './DealList.tsx';

const FIRST_WIDTH = 360;

interface DealMapProps {
  deals: readonly BriefDeal[];
  /** The deal whose evidence is open; null for none. */
  openId: string | null;
  onOpen: (deal: BriefDeal) => void;
}

/** Draws the map as wide as there is room; nothing where there are no deals. */
export function DealMap({ deals, openId, onOpen }: DealMapProps) {
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    let frame = 0;
    const watch = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      // In a frame of its own: a new layout is another height, which the observer would be told of in the same one.
      frame = requestAnimationFrame(() => {
        if (entry) setWidth(Math.max(200, Math.round(entry.contentRect.width)));
      });
    });
    if (holder.current) watch.observe(holder.current);
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  const map = useMemo(() => layoutDealMap(deals, width), [deals, width]);
  if (map.names.length === 0) return null;
  return (
    <div ref={holder} class="map-holder">
      <svg
        class="map"
        width={map.width}
        height={map.height}
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>Deal map of this page</title>
        <desc id={`${id}-desc`}>{describe(deals)}</desc>
        {[Line, Label].map((Part) =>
          map.lines.map((line) => (
            <Part
              key={`${line.id} ${line.origin}`}
              line={line}
              isOpen={line.id === openId}
              onOpen={onOpen}
            />
          )),
        )}
        {map.names.map((name) => (
          <Name key={name.entity.id} name={name} />
        ))}
      </svg>
    </div>
  );
}

function describe(deals: readonly BriefDeal[]): string {
  const tell = (heading: string, told: readonly BriefDeal[]) =>
    told.length === 0 ? '' : `${heading}: ${told.map(toDealWords).join('; ')}.`;
  const onPage = deals.filter(({ page }) => page.length > 0);
  const inSources = deals.filter(({ sources }) => sources.length > 0);
  return `${tell('On this page', onPage)} ${tell('From our sources', inSources)}`.trim();
}

interface LineProps extends Pick<DealMapProps, 'onOpen'> {
  line: MapLine;
  isOpen: boolean;
}

function Line({ line, isOpen, onOpen }: LineProps) {
  const { from, to, origin, deal } = line;
  const isRival = deal.kind === 'competes-with';
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const look = isRival ? 'rival' : 'flow';
  const end = (spot: { x: number; y: number }, d: string) => (
    <path class="map__end" d={d} transform={`translate(${spot.x} ${spot.y}) rotate(${angle})`} />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list's buttons do the same by keyboard
    <g
      class={`map__line map__line--${look} map__line--${origin} ${isOpen ? 'is-open' : ''}`}
      onClick={() => onOpen(deal)}
    >
      <path class="map__target" d={path} />
      <path class="map__path" d={path} />
      {isRival ? (
        <>
          {end(from, 'M0 -5v10')}
          {end(to, 'M0 -5v10')}
        </>
      ) : (
        end(to, 'M1 0l-9 -4v8z')
      )}
    </g>
  );
}

/** Its word, above all lines. */
function Label({ line: { label, deal, origin }, isOpen, onOpen }: LineProps) {
  if (!label) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list's buttons do the same by keyboard
    <text
      class={`map__label map__label--${origin} ${isOpen ? 'is-open' : ''}`}
      x={label.x}
      y={label.y + 4}
      onClick={() => onOpen(deal)}
    >
      {DEAL_WORDS[deal.kind].short}
    </text>
  );
}

function Name({ name: { entity, lines, half, x, y } }: { name: MapName }) {
  const first = y + 4 - (lines.length - 1) * 8;
  const under = first + (lines.length - 1) * 16 + 6;
  const stroke = `M${x - half} ${under}h${half * 2}`;
  return (
    <g class={`map__name map__name--${entity.kind}`}>
      {lines.map((line, index) => (
        <text key={line} x={x} y={first + index * 16}>
          {line}
        </text>
      ))}
      <path d={entity.kind === 'project' ? `${stroke}m0 3h${-half * 2}` : stroke} />
    </g>
  );
}
