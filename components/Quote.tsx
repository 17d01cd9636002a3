/** A sentence of the page, which leads to its place there. */
import type { ComponentChildren } from 'preact';

interface QuoteProps {
  children: ComponentChildren;
  onShow: () => void;
}

/** Shows the words in quotation marks, as a button. */
export function Quote({ children, onShow }: QuoteProps) {
  return (
    <button type="button" class="place-quote" onClick={onShow}>
      “{children}”<span class="visually-hidden"> Show in the page</span>
    </button>
  );
}
