/** Words of the page, which lead to their place there. */
import type { ComponentChildren } from 'preact';

interface QuoteProps {
  children: ComponentChildren;
  onShow: () => void;
}

/** Shows the words as a button; whether in quotation marks is the caller's. */
export function Quote({ children, onShow }: QuoteProps) {
  return (
    <button type="button" class="place-quote" onClick={onShow}>
      {children}
      <span class="visually-hidden"> Show in the page</span>
    </button>
  );
}
