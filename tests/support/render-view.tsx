/** Renders a view into the test page with the shipped style sheets, and checks it with axe. */
import '../../components/styles/tokens.css';
import '../../components/styles/card.css';
import '../../components/styles/surfaces.css';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';

export type Theme = 'light' | 'dark';

/** Renders a view alone on the page, in a theme; rendered again, it takes new props. */
export function renderView(view: ComponentChild, theme: Theme = 'light'): HTMLElement {
  let stage = document.querySelector<HTMLElement>('#stage');
  if (!stage) {
    stage = document.createElement('div');
    stage.id = 'stage';
    document.body.replaceChildren(stage);
  }
  stage.dataset.theme = theme;
  document.body.style.cssText = 'margin: 0; padding: 8px';
  document.body.style.background = theme === 'dark' ? '#131313' : '#fff';
  render(view, stage);
  return stage;
}

/** Takes the view away again. */
export function clearView(): void {
  const stage = document.querySelector('#stage');
  if (stage) render(null, stage);
  stage?.remove();
}

/** Runs axe's WCAG 2.2 A and AA rules over the page; returns a line for each violation. */
export async function findViolations(): Promise<string[]> {
  // A card that is still fading in has too little contrast.
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Lists the headings' words, in document order. */
export function headingsOf(stage: HTMLElement): (string | null)[] {
  return [...stage.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent);
}

/** Returns an element's words with white space as a reader sees it. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
