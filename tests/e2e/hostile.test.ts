/** Pages that break their own world, throw out what they do not know, click by themselves and hear every key. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  expectClosed,
  expectMarks,
  expectNothingOpens,
  isOpen,
  readActive,
} from '../support/reader.ts';

const EXPECTED = { company: 3 };
const POPOVER = 'waferlight-popover';
const read = (page: Page, id: string) =>
  page.$eval(`#${id}`, (output) => Number((output as HTMLOutputElement).value));

journeys('a hostile page', (journey) => {
  async function open(): Promise<Page> {
    const page = await journey.openBeside('hostile/');
    await expectMarks(page, EXPECTED);
    return page;
  }

  it('is read all the same, opens cards for its reader and none for its own clicks', async () => {
    const page = await open();
    for (let k = 0; k < 5; k++) await page.evaluate('clickByItself()');
    await expectNothingOpens(page);
    const { x, y } = (await page.evaluate('middleOf("Groq")')) as { x: number; y: number };
    await page.mouse.click(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    const before = await read(page, 'keys');
    // Focus is in the card: what is typed there is nobody's business.
    await page.keyboard.press('Tab');
    expect(await read(page, 'keys')).toBe(before);
    await page.keyboard.press('Escape');
    await expectClosed(page);
    await page.close();
  });

  it('keeps its own body and title, whatever it names like them', async () => {
    const page = await open();
    const { x, y } = (await page.evaluate('middleOf("Groq")')) as { x: number; y: number };
    await page.mouse.click(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    const home = await page.$eval(POPOVER, (host) => host.parentElement?.localName);
    expect(home).toBe('body');
    const tabId = await journey.browser().tabId(page);
    const text = await journey.ask<{ title: unknown }>(
      `return api.tabs.sendMessage(${tabId}, { name: 'getText' }, { frameId: 0 });`,
    );
    expect(text.title).toBe('The quay that trusts nobody – The Skarrow Packet');
    await page.close();
  });

  it('does not end our scripts by telling them that another copy has begun', async () => {
    const page = await open();
    await page.evaluate((id) => {
      const detail = { contentScriptName: 'content', messageId: 'x' };
      const type = `${id}:content:wxt:content-script-started`;
      document.dispatchEvent(new CustomEvent(type, { detail }));
    }, journey.browser().extensionId);
    const { x, y } = (await page.evaluate('middleOf("Groq")')) as { x: number; y: number };
    await page.mouse.click(x, y);
    await expect.poll(() => isOpen(page)).toBe(true);
    await expectMarks(page, { company: 2, active: 1 });
    await page.close();
  });

  it('has its way when it throws the card out again and again, and nothing breaks', async () => {
    const page = await open();
    await page.evaluate('throwOut()');
    const { x, y } = (await page.evaluate('middleOf("Groq")')) as { x: number; y: number };
    await page.mouse.click(x, y);
    await expect.poll(() => read(page, 'thrown')).toBeGreaterThan(1);
    await expect.poll(() => isOpen(page)).toBe(false);
    await expect.poll(() => readActive(page)).toBe(null);
    const thrown = await read(page, 'thrown');
    expect(thrown).toBeLessThan(10);
    await expectMarks(page, EXPECTED);
    await page.close();
  });
});
