/** The page's figures in the card: what it says beside what we hold, and the way to each sentence. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickInPopover, findInPopover, readPopoverText } from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import { countByKind, expectClosed, openCard, readActive, readHtml } from '../support/reader.ts';

/** The marked figure's text and whether all of it is in view; null while none is marked. */
function readFigure(page: Page): Promise<{ text: string; inView: boolean } | null> {
  return page.evaluate(() => {
    let found: { text: string; inView: boolean } | null = null;
    CSS.highlights.get('waferlight-figure')?.forEach((range) => {
      const { top, bottom } = (range as Range).getBoundingClientRect();
      const inView = top >= 0 && bottom <= window.innerHeight;
      found = { text: (range as Range).toString(), inView };
    });
    return found;
  });
}

/** Reads the lines that the page expects in the card of a name. */
function readExpectedLines(page: Page, name: string): Promise<string[]> {
  return page.$eval(
    '#expected-figures',
    (element, name) => JSON.parse(element.textContent ?? '{}')[name],
    name,
  );
}

const flat = (text: string | null) =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/“ /g, '“')
    .replace(/ ([”,])/g, '$1');

async function expectLines(page: Page, name: string): Promise<void> {
  for (const line of await readExpectedLines(page, name)) {
    await expect.poll(async () => flat(await readPopoverText(page))).toContain(line);
  }
}

const SENTENCE =
  'Show in the article: “By the end of 2028, Cerebras will need about 1,200 people for three more halls.”';

journeys('the page’s figures', (journey) => {
  it('stand in the card with sentence, verdict, source and date, as the page expects', async () => {
    const page = await journey.open('figures.html');
    for (const name of ['Cerebras', 'WSE-3', 'AMD']) {
      await openCard(page, name);
      await expectLines(page, name);
      await page.keyboard.press('Escape');
      await expectClosed(page);
    }
  });

  it('are not there where the page has none', async () => {
    const page = await journey.open('dark-page.html');
    await openCard(page, 'Cerebras');
    await expect.poll(() => readPopoverText(page)).toContain('Published figures');
    expect(await readPopoverText(page)).not.toContain('In this article');
  });

  it('lead to their sentence, marked while the card stands there, and leave nothing behind', async () => {
    const page = await journey.open('figures.html');
    const before = await readHtml(page);
    const marks = await countByKind(page);
    await openCard(page, 'Cerebras');
    await clickInPopover(page, 'button', '3 more figures');
    await clickInPopover(page, 'button', SENTENCE);
    await expect.poll(() => readFigure(page)).toEqual({ text: '1,200 people', inView: true });
    expect(await readActive(page)).toBe(null);
    expect(await findInPopover(page, 'button', SENTENCE)).not.toBe(null);
    const card = await page.$eval('waferlight-popover', (host) => {
      const { top, bottom } = host.getBoundingClientRect();
      return { top, bottom, height: window.innerHeight };
    });
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(card.height);
    await page.keyboard.press('Escape');
    await expectClosed(page);
    expect(await readFigure(page)).toBe(null);
    expect(await countByKind(page)).toEqual(marks);
    expect(await readHtml(page)).toBe(before);
  });

  it('lose their mark when the card closes', async () => {
    const page = await journey.open('figures.html');
    await openCard(page, 'AMD', 1);
    await clickInPopover(page, 'button', 'Show in the article: Table · AMD, Revenue: $4.3bn');
    await expect.poll(() => readFigure(page)).toEqual({ text: '$4.3bn', inView: true });
    await page.keyboard.press('Escape');
    await expectClosed(page);
    expect(await readFigure(page)).toBe(null);
  });

  it('are read from a shadow root as well', async () => {
    const page = await journey.open('figures-in-parts.html');
    await openCard(page, 'Groq');
    await clickInPopover(page, 'button', 'Show in the article: “Groq asks for $75 million.”');
    await expect.poll(() => readFigure(page)).toEqual({ text: '$75 million', inView: true });
  });
});
