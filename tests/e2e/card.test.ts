/** The open card: keys, focus, stepping, related entities, and the places where a card is hard to show. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  clickInPopover,
  findInPopover,
  readPopoverFocus,
  readPopoverStyle,
  readPopoverText,
} from '../../scripts/read-popover.ts';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  isOpen,
  listMarks,
  openCard,
  pause,
  readActive,
  readHtml,
} from '../support/reader.ts';

const PAPER = 'rgb(255, 254, 251)';

/** Tells whether all of the active mention is in the viewport. */
function isActiveInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let inView = false;
    CSS.highlights.get('waferlight-active')?.forEach((range) => {
      const { top, bottom } = (range as Range).getBoundingClientRect();
      inView = top >= 0 && bottom <= window.innerHeight;
    });
    return inView;
  });
}

/** Presses Tab until the card's controls have all had their turn; lists them by name. */
async function tabThrough(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    await page.keyboard.press('Tab');
    const name = await readPopoverFocus(page);
    if (name === null) break;
    names.push(name);
  }
  return names;
}

journeys('the card', (journey) => {
  it('goes from mention to mention by key, scrolls to each, and gives the focus back', async () => {
    const page = await journey.open('sample-news.html');
    await page.focus('#mail');
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    const before = await readHtml(page);
    const names = await listMarks(page);
    for (const name of names.slice(0, 6)) {
      await journey.browser().runCommand('next-mention');
      await expect.poll(() => readActive(page)).toBe(name);
      expect(await isActiveInView(page)).toBe(true);
    }
    await journey.browser().runCommand('previous-mention');
    await expect.poll(() => readActive(page)).toBe(names[4]);
    await page.keyboard.press('Escape');
    await expectClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mail');
    expect(await readHtml(page)).toBe(before);
  });

  it('goes round from the first mention to the last', async () => {
    const page = await journey.open('sample-news.html');
    const names = await listMarks(page);
    await journey.browser().runCommand('next-mention');
    await expect.poll(() => readActive(page)).toBe(names[0]);
    await journey.browser().runCommand('previous-mention');
    await expect.poll(() => readActive(page)).toBe(names.at(-1));
    await expect.poll(() => isActiveInView(page)).toBe(true);
  });

  it('takes the focus, and Tab reaches every control', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await expect.poll(() => readPopoverFocus(page)).toBe('Cerebras Systems');
    const names = await tabThrough(page);
    expect(names[0]).toBe('Close');
    expect(names).toContain('About Cerebras Systems');
    expect(names.some((name) => /^\d+ more claims$/.test(name))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['OpenAI', 'Wafer-scale engine', 'Nvidia']));
    const foot = names.slice(names.indexOf('Previous mention'));
    expect(foot.slice(0, 3)).toEqual(['Previous mention', 'Next mention', 'Open brief']);
  });

  it('keeps the keys pressed in the card from the page', async () => {
    const page = await journey.open('sample-news.html');
    await page.evaluate(() => {
      Object.assign(window, { heard: [] as string[] });
      document.addEventListener('keydown', ({ key }) => {
        (window as unknown as { heard: string[] }).heard.push(key);
      });
    });
    await openCard(page, 'Cerebras Systems');
    await expect.poll(() => readPopoverFocus(page)).toBe('Cerebras Systems');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await page.keyboard.press('k');
    const heard = () => (window as unknown as { heard: string[] }).heard;
    expect(await page.evaluate(heard)).toEqual(['k']);
  });

  it('steps through the mentions of one entity, around the end', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras');
    for (const place of ['2 of 3', '3 of 3', '1 of 3']) {
      await clickInPopover(page, 'button', 'Next mention');
      await expect.poll(() => readPopoverText(page)).toContain(place);
      await expect.poll(() => isActiveInView(page)).toBe(true);
    }
    await clickInPopover(page, 'button', 'Previous mention');
    await expect.poll(() => readPopoverText(page)).toContain('3 of 3');
    expect(await readPopoverFocus(page)).toBe('Previous mention');
  });

  it('opens a related entity in place, and goes the way back', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await clickInPopover(page, 'button', 'Wafer-scale engine');
    await expect.poll(() => readPopoverText(page)).toContain('Made by Cerebras');
    expect(await readActive(page)).toBe('Cerebras Systems');
    await clickInPopover(page, 'button', 'Back to Cerebras');
    await expect.poll(() => readPopoverText(page)).toContain('one processor from a whole');
    expect(await findInPopover(page, 'button', 'Back to Cerebras')).toBe(null);
  });

  it('unfolds the rest of the claims and folds it again', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    const folded = await readPopoverText(page);
    const more = /\d+ more claims/.exec(folded ?? '')?.[0] ?? '';
    await clickInPopover(page, 'button', more);
    await expect
      .poll(async () => (await readPopoverText(page))?.length)
      .toBeGreaterThan((folded?.length ?? 0) * 2);
    await clickInPopover(page, 'button', more);
    await expect.poll(() => readPopoverText(page)).toBe(folded);
  });

  it('asks whether the name is meant, and says why it is marked', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await clickInPopover(page, 'button', 'Not this');
    await expect
      .poll(() => readPopoverText(page))
      .toMatch(/unmarked\?\s+Marked because the name has no other sense\./);
  });

  it('copies what it says', async () => {
    const page = await journey.open('sample-news.html');
    await openCard(page, 'Cerebras Systems');
    await clickInPopover(page, 'button', 'Copy');
    await expect.poll(() => findInPopover(page, 'button', 'Copied')).not.toBe(null);
    await page.keyboard.press('Escape');
    await page.click('#question');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    const pasted = await page.$eval('#question', (field) => (field as HTMLTextAreaElement).value);
    expect(pasted).toContain('Cerebras Systems');
    expect(pasted).toContain('over $20bn');
  });

  it('can be read and used over a modal dialog, and leaves the dialog open', async () => {
    const page = await journey.open('modal-dialog.html');
    const before = await readHtml(page);
    await openCard(page, 'Cerebras');
    const home = await page.$eval('waferlight-popover', (host) => host.parentElement?.id);
    expect(home).toBe('summary');
    await clickInPopover(page, 'button', 'Wafer-scale engine');
    await expect.poll(() => readPopoverText(page)).toContain('Made by Cerebras');
    await page.keyboard.press('Escape');
    await expectClosed(page);
    const isModal = () => document.querySelector('#summary')?.matches(':modal') ?? false;
    expect(await page.evaluate(isModal)).toBe(true);
    expect(await readHtml(page)).toBe(before);
  });

  it('opens behind a dialog that was closed, in the page', async () => {
    const page = await journey.open('modal-dialog.html');
    await page.keyboard.press('Escape');
    await pause(100);
    await openCard(page, 'Nvidia');
    await clickInPopover(page, 'button', 'Close');
    await expectClosed(page);
  });

  it('is styled and works under the strictest content security policy', async () => {
    const page = await journey.open('strict-csp.html');
    expect(await page.$eval('#proof', (one) => one.textContent)).toContain('has run');
    await openCard(page, 'Cerebras');
    const dialog = { role: 'dialog', name: 'Cerebras Systems' };
    expect(await readPopoverStyle(page, dialog, 'background-color')).toBe(PAPER);
    expect(await readPopoverStyle(page, dialog, 'position')).toBe('relative');
    await clickInPopover(page, 'button', 'Nvidia');
    await expect.poll(() => readPopoverText(page)).toContain('Makes the GPUs');
    await clickInPopover(page, 'button', 'Close');
    await expectClosed(page);
    expect(await isOpen(page)).toBe(false);
  });
});
