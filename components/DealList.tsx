/** The deals as a list: who deals with whom, who says so, and on demand the evidence. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { type BriefDeal, DEAL_WORDS } from '../core/compose-page-deals.ts';
import type { PageSpan } from '../core/whole-page.ts';
import { MoreIcon } from './Icons.tsx';
import { Provenance } from './Provenance.tsx';
import { Quote } from './Quote.tsx';

/** Writes a deal: "OpenAI buys from Cerebras, over $20bn". */
export function toDealWords({ from, kind, to, amount }: BriefDeal): string {
  return `${from.name} ${DEAL_WORDS[kind].long} ${to.name}${amount ? `, ${amount}` : ''}`;
}

interface DealListProps {
  deals: readonly BriefDeal[];
  openId: string | null;
  onToggle: (deal: BriefDeal) => void;
  onShow: (span: PageSpan) => void;
}

/** Shows all deals, one of them with its evidence. */
export function DealList({ deals, openId, onToggle, onShow }: DealListProps) {
  return (
    <ul class="deals">
      {deals.map((deal) => (
        <DealItem
          key={deal.id}
          deal={deal}
          isOpen={deal.id === openId}
          onToggle={onToggle}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}

function DealItem(
  props: { deal: BriefDeal; isOpen: boolean } & Pick<DealListProps, 'onToggle' | 'onShow'>,
) {
  const { deal, isOpen, onToggle, onShow } = props;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Opened from the map, it may stand below the fold.
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const { page, sources } = deal;
  return (
    <li ref={item}>
      <button
        type="button"
        class="deals__deal"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => onToggle(deal)}
      >
        <span>
          <b>{deal.from.name}</b> {DEAL_WORDS[deal.kind].long} <b>{deal.to.name}</b>
          {deal.amount && `, ${deal.amount}`}
        </span>
        <span class="deals__origin">{toOrigin(deal)}</span>
        <MoreIcon />
      </button>
      {isOpen && (
        <div class="evidence" id={id}>
          {page.map((one) => (
            <div key={`${one.frame} ${one.block} ${one.start}`}>
              <Quote onShow={() => onShow(one)}>{`“${one.sentence}”`}</Quote>
              <p class="meta">
                <span class="die die--page" aria-hidden="true" />
                this page
              </p>
            </div>
          ))}
          {sources.map(({ text, provenance }) => (
            <div key={text}>
              <p class="evidence__claim">{text}</p>
              <Provenance provenance={provenance} />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

function toOrigin({ page, sources }: BriefDeal): string {
  if (page.length === 0) return 'our sources';
  return sources.length === 0 ? 'this page' : 'page and sources';
}
