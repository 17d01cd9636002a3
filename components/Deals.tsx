/** "Who deals with whom": the map, its legend, and the list; a line and its entry open together. */
import { useId, useState } from 'preact/hooks';
import type { BriefDeal } from '../core/compose-page-deals.ts';
import type { PageSpan } from '../core/whole-page.ts';
import { DealList } from './DealList.tsx';
import { DealMap } from './DealMap.tsx';
import { MoreButton } from './MoreButton.tsx';

const SHOWN_AT_FIRST = 8;

interface DealsProps {
  deals: readonly BriefDeal[];
  onShow: (span: PageSpan) => void;
}

/** Shows the section; nothing when nobody deals with anybody. */
export function Deals({ deals, onShow }: DealsProps) {
  const id = useId();
  const [openId, setOpenId] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(false);
  if (deals.length === 0) return null;
  const rest = deals.length - SHOWN_AT_FIRST;
  const isShort = !isWhole && rest > 0;
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 id={id}>Who deals with whom</h2>
      </div>
      <DealMap
        deals={deals}
        openId={openId}
        onOpen={(deal) => {
          setOpenId(deal.id);
          if (deals.indexOf(deal) >= SHOWN_AT_FIRST) setWhole(true);
          const [first] = deal.page;
          if (first) onShow(first);
        }}
      />
      <Legend />
      <DealList
        deals={isShort ? deals.slice(0, SHOWN_AT_FIRST) : deals}
        openId={openId}
        onToggle={(deal) => setOpenId(deal.id === openId ? null : deal.id)}
        onShow={onShow}
      />
      <MoreButton
        rest={rest}
        noun="relation"
        isOpen={isWhole}
        onToggle={() => setWhole(!isWhole)}
      />
    </section>
  );
}

function Legend() {
  return (
    <ul class="legend">
      <li>
        <svg viewBox="0 0 22 8" aria-hidden="true" class="legend__source">
          <path d="M0 4h22" />
        </svg>
        our sources
      </li>
      <li>
        <svg viewBox="0 0 22 8" aria-hidden="true" class="legend__page">
          <path d="M0 4h22" />
        </svg>
        this page
      </li>
      <li>
        <svg viewBox="0 0 22 8" aria-hidden="true" class="legend__rival">
          <path d="M.5 1v6M.5 4h21M21.5 1v6" />
        </svg>
        rivals
      </li>
      <li>Arrows follow the money, or lead from the maker to its work.</li>
    </ul>
  );
}
