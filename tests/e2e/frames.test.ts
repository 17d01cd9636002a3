/** Frames of a page: read with it wherever they come from, counted with it, and each with its card in its own document. */
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { journeys } from '../support/journey.ts';
import {
  expectMarks,
  isOpen,
  openCard,
  pause,
  readActive,
  readExpected,
} from '../support/reader.ts';

/** Marks of a frame that is left alone would be there by then, milliseconds. */
const SETTLED_MS = 300;
const POPOVER = 'waferlight-popover';

/** Lists what is marked in a frame. */
function marksIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const texts: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('waferlight-')) return;
      highlight.forEach((range) => {
        texts.push(String(range));
      });
    });
    return texts.sort();
  });
}

async function frameNamed(page: Page, name: string): Promise<Frame> {
  const holder = await page.waitForSelector(`iframe[name="${name}"]`);
  const frame = await holder?.contentFrame();
  if (!frame) throw new Error(`The page has no frame ${name}.`);
  return frame;
}

/** Lists what is marked below a frame of the page, frames inside it included. */
async function marksBelow(page: Page, name: string): Promise<string[]> {
  const frame = await frameNamed(page, name);
  const all = await Promise.all([frame, ...frame.childFrames()].map(marksIn));
  return all.flat().sort();
}

/** Clicks the middle of the first marked text of a frame with the real mouse. */
async function clickMarkIn(page: Page, name: string): Promise<void> {
  const holder = await page.$(`iframe[name="${name}"]`);
  await holder?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await holder?.boundingBox();
  const frame = await frameNamed(page, name);
  const at = await frame.evaluate(() => {
    let middle = { x: 0, y: 0 };
    CSS.highlights.forEach((highlight) => {
      highlight.forEach((range) => {
        const { x, y, width, height } = (range as Range).getBoundingClientRect();
        middle = { x: x + width / 2, y: y + height / 2 };
      });
    });
    return middle;
  });
  const [x, y] = [(box?.x ?? 0) + at.x + 1, (box?.y ?? 0) + at.y + 1];
  // Right after scrolling Chromium does not know yet where a frame of another process is, and drops what is meant for it.
  await frame.evaluate(() => {
    addEventListener('pointermove', () => Object.assign(window, { isReached: true }));
  });
  await expect
    .poll(async () => {
      await page.mouse.move(x, y + 1);
      await page.mouse.move(x, y);
      return frame.evaluate('window.isReached');
    })
    .toBe(true);
  await page.mouse.click(x, y);
}

/** Lists the names of the frames, the page's own included, in which a card is open. */
async function openFrames(page: Page): Promise<string[]> {
  const open: string[] = [];
  for (const frame of page.frames()) {
    if (await frame.$(POPOVER)) open.push(await frame.evaluate(() => window.name));
  }
  return open;
}

const isOpenIn = async (page: Page, name: string) =>
  (await (await frameNamed(page, name)).$(POPOVER)) !== null;

journeys('frames', (journey) => {
  async function readBadge(page: Page): Promise<string> {
    const tabId = await journey.browser().tabId(page);
    return journey.ask(`return api.action.getBadgeText({ tabId: ${tabId} });`);
  }

  const expectAll = async (page: Page) => {
    const expected = await readExpected(page, 'expected-in-frames');
    for (const [name, texts] of Object.entries(expected)) {
      await expect.poll(() => marksBelow(page, name), { message: name }).toEqual(texts);
    }
  };

  afterEach(() => journey.forget());

  it('are read with their page, and advertising and hidden ones left alone', async () => {
    const page = await journey.open('frames.html');
    await expectAll(page);
    await pause(SETTLED_MS);
    for (const name of ['ad', 'pixel', 'gone', 'unseen', 'beyond']) {
      expect(await marksBelow(page, name), name).toEqual([]);
    }
  });

  it('are read in a shadow tree, too, and told when reading ends', async () => {
    const page = await journey.open('frame-in-shadow.html');
    const marks = async () => (await Promise.all(page.frames().slice(1).map(marksIn))).flat();
    await expect.poll(marks).toEqual(['Groq']);
    await journey.store({ on: false });
    await expect.poll(marks).toEqual([]);
    await journey.store({ on: true });
    await expect.poll(marks).toEqual(['Groq']);
  });

  it('are counted with it on the button and in the popup, and no longer when they are gone', async () => {
    const page = await journey.open('frames.html');
    await expect.poll(() => readBadge(page)).toBe('7');
    await page.evaluate(() => document.getElementsByName('deep')[0]?.remove());
    await expect.poll(() => readBadge(page)).toBe('5');
    const popup = await journey.browser().openPopup(page);
    await expect
      .poll(() => popup.$eval('main', (main) => main.textContent))
      .toContain('5 mentions');
    await popup.close();
    await page.bringToFront();
    const near = await frameNamed(page, 'near');
    await near.evaluate(() => location.assign('far.html'));
    await expect.poll(() => marksBelow(page, 'near')).toEqual(['AMD']);
    await expect.poll(() => readBadge(page)).toBe('5');
  });

  it.each(['near', 'far', 'inline', 'boxed'])(
    'show a card in their own document, %s',
    async (name) => {
      const page = await journey.open('frames.html');
      await expectAll(page);
      await clickMarkIn(page, name);
      await expect.poll(() => isOpenIn(page, name)).toBe(true);
      expect(await isOpen(page)).toBe(false);
      await page.keyboard.press('Escape');
      await expect.poll(() => isOpenIn(page, name)).toBe(false);
    },
  );

  it('close the card of their page when theirs opens, and the other way round', async () => {
    const page = await journey.open('frames.html');
    await expectAll(page);
    await openCard(page, 'Nvidia');
    await clickMarkIn(page, 'boxed');
    await expect.poll(() => isOpenIn(page, 'boxed')).toBe(true);
    await expect.poll(() => isOpen(page)).toBe(false);
    await openCard(page, 'Nvidia');
    await expect.poll(() => isOpenIn(page, 'boxed')).toBe(false);
  });

  it('are stepped through after their page', async () => {
    const page = await journey.open('frames.html');
    await expectAll(page);
    await expect.poll(() => readBadge(page)).toBe('7');
    const opened = new Set<string>();
    const step = () => journey.browser().runCommand('next-mention');
    await step();
    await expect.poll(() => readActive(page)).toBe('Nvidia');
    for (let k = 0; k < 6; k++) {
      await step();
      await expect
        .poll(async () => {
          const [one, ...others] = await openFrames(page);
          if (one === undefined || others.length > 0 || opened.has(one)) return 0;
          opened.add(one);
          return opened.size;
        })
        .toBe(k + 1);
    }
    await step();
    await expect.poll(() => readActive(page)).toBe('Nvidia');
  });

  it('are stepped through from the card that was opened last, and twice by two quick presses', async () => {
    const page = await journey.open('frames.html');
    await expectAll(page);
    await expect.poll(() => readBadge(page)).toBe('7');
    await clickMarkIn(page, 'boxed');
    await expect.poll(() => isOpenIn(page, 'boxed')).toBe(true);
    await journey.browser().runCommand('next-mention');
    await expect.poll(() => isOpenIn(page, 'deep')).toBe(true);
    await openCard(page, 'Nvidia');
    await expect.poll(() => isOpenIn(page, 'deep')).toBe(false);
    await journey.ask(`
      const [tab] = await api.tabs.query({ active: true });
      const step = { name: 'stepMention', direction: 1 };
      for (let k = 0; k < 2; k++) await api.tabs.sendMessage(tab.id, step, { frameId: 0 });`);
    await expect.poll(async () => (await openFrames(page)).length).toBe(1);
    const before = await openFrames(page);
    await pause(SETTLED_MS);
    expect(await openFrames(page)).toEqual(before);
    await journey.browser().runCommand('previous-mention');
    await expect
      .poll(
        async () =>
          (await openFrames(page)).length === 1 &&
          !(await openFrames(page)).includes(before[0] as string),
      )
      .toBe(true);
    expect(await isOpen(page)).toBe(false);
  });

  it('are switched off and on with their page', async () => {
    const page = await journey.open('frames.html');
    await expectAll(page);
    await journey.store({ on: false });
    await expectMarks(page, {});
    for (const name of ['near', 'far', 'inline', 'boxed', 'deep']) {
      await expect.poll(() => marksBelow(page, name), { message: name }).toEqual([]);
    }
    await journey.store({ on: true });
    await expectAll(page);
  });

  it('that come later are read, and those that grow to a readable size', async () => {
    const page = await journey.open('frames.html');
    await page.evaluate(() => {
      const late = document.createElement('iframe');
      late.name = 'late';
      late.style.height = '20px';
      document.querySelector('article')?.append(late);
      late.contentDocument?.body.append('Late comes Trainium.');
    });
    await pause(SETTLED_MS);
    expect(await marksBelow(page, 'late')).toEqual([]);
    await page.evaluate(() => {
      (document.getElementsByName('late')[0] as HTMLElement).style.height = '300px';
    });
    await expect.poll(() => marksBelow(page, 'late')).toEqual(['Trainium']);
  });
});
