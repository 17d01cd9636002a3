/** The card beside its line: on which side, how high, and after whatever moves the line without a word. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import highlightCss from '../../dom/highlights.css?inline';
import { placePopover } from '../../dom/place-popover.ts';
import { createPopoverHost, type PopoverHost } from '../../dom/popover-host.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

const CARD = '.card { display: flex; flex-direction: column; max-height: var(--card-height) }';
const BODY = '.card__body { overflow-y: auto; min-height: 0 }';
const HIGH = 2000;
/** Between line and card, and from the window's edge, CSS pixels; see place-popover.ts. */
const [GAP, EDGE] = [9, 8];

let host: PopoverHost;
let stop = () => {};

beforeEach(async () => {
  await page.viewport(900, 800);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss);
  document.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  stop();
  host.remove();
  endFixture();
  document.adoptedStyleSheets = [];
});

/** Places a card of the given size at an element's text, as `holder` gives it at any time. */
function place(
  element: Element,
  { width = 300, height = 200, holder = () => element, onGone = () => {} } = {},
): HTMLElement {
  host = createPopoverHost(document, CARD + BODY);
  const card = document.createElement('div');
  card.className = 'card';
  const body = document.createElement('div');
  body.className = 'card__body';
  const content = document.createElement('div');
  Object.assign(content.style, { width: `${width}px`, height: `${height}px` });
  body.append(content);
  card.append(body);
  host.mount.append(card);
  host.attach();
  const range = () => {
    const contents = document.createRange();
    contents.selectNodeContents(holder());
    return contents;
  };
  stop = placePopover(range, host, host.mount, { point: null, onGone });
  return body;
}

const wordAt = (style: string) =>
  showPage(`<p style="position:absolute;margin:0;${style}">Nvidia</p>`).querySelector(
    'p',
  ) as HTMLElement;
const boxOf = (element: Element) => element.getBoundingClientRect();
/** The card stands on whole pixels, a word’s edge wherever the machine’s fonts put it: how far it is from where it should be. */
const offBelow = (word: Element) => Math.abs(boxOf(host.host).top - boxOf(word).bottom - GAP);
const offAbove = (word: Element) => Math.abs(boxOf(word).top - boxOf(host.host).bottom - GAP);

it('stands below where it fits, else where there is more room, and takes only that', () => {
  const high = wordAt('top:200px;left:50px');
  place(high);
  expect(offBelow(high)).toBeLessThanOrEqual(1);
  stop();
  host.remove();

  const low = wordAt('top:600px;left:50px');
  place(low, { height: HIGH });
  expect(offAbove(low)).toBeLessThanOrEqual(1);
  expect(host.mount.dataset.side).toBe('above');
  expect(boxOf(host.host).height).toBe(0.6 * window.innerHeight);
  stop();
  host.remove();

  const middle = wordAt('top:300px;left:50px');
  place(middle, { height: HIGH });
  expect(offBelow(middle)).toBeLessThanOrEqual(1);
  expect(boxOf(host.host).bottom).toBeCloseTo(window.innerHeight - EDGE, -1);
});

it('does not choose its side by the height of the card before', () => {
  const first = wordAt('top:500px;left:50px');
  place(first, { height: HIGH });
  const side = host.mount.dataset.side;
  expect(side).toBe('above');
  host.mount.style.setProperty('--card-height', '180px');
  document.dispatchEvent(new Event('scroll'));
  expect(host.mount.dataset.side).toBe(side);
});

it('stays within the window to the left and right', () => {
  place(wordAt('top:100px;left:2px'));
  expect(boxOf(host.host).left).toBe(EDGE);
  stop();
  host.remove();
  place(wordAt('top:100px;right:2px'));
  expect(boxOf(host.host).right).toBeLessThanOrEqual(document.documentElement.clientWidth - EDGE);
});

it('begins at the right of a page that reads from there', () => {
  document.documentElement.dir = 'rtl';
  const word = wordAt('top:100px;left:500px');
  place(word);
  document.documentElement.dir = '';
  expect(boxOf(host.host).right).toBeGreaterThan(boxOf(word).right);
});

it('stays in a window lower than itself, so that its head can be reached', async () => {
  await page.viewport(900, 250);
  const word = wordAt('top:120px;left:50px;height:20px');
  place(word, { height: HIGH });
  const { top, bottom } = boxOf(host.host);
  expect(top).toBeGreaterThanOrEqual(EDGE);
  expect(bottom).toBeLessThanOrEqual(250 - EDGE);
  expect(bottom - top).toBeGreaterThanOrEqual(180);
  stop();
  host.remove();

  await page.viewport(900, 150);
  place(wordAt('top:20px;left:50px;height:20px'), { height: HIGH });
  expect(boxOf(host.host).top).toBe(EDGE);
  expect(boxOf(host.host).bottom).toBe(150 - EDGE);
});

it('leaves the window with its line', () => {
  const word = wordAt('top:2000px;left:50px');
  place(word);
  expect(boxOf(host.host).top).toBeGreaterThan(window.innerHeight);
});

it('follows a line that is moved by what stands above it', async () => {
  const root = showPage('<div id="ad"></div><p style="margin:40px 0">Nvidia</p>');
  const word = root.querySelector('p') as HTMLElement;
  place(word);
  const before = boxOf(host.host).top;
  (root.querySelector('#ad') as HTMLElement).style.height = '120px';
  await expect.poll(() => Math.round(boxOf(host.host).top - before)).toBe(120);
  (root.querySelector('#ad') as HTMLElement).style.height = '30px';
  await expect.poll(() => Math.round(boxOf(host.host).top - before)).toBe(30);
});

it('follows the name to where it stands after its text was replaced', () => {
  const first = wordAt('top:100px;left:50px');
  const next = first.cloneNode(true) as HTMLElement;
  next.style.top = '160px';
  let now = first;
  place(first, { holder: () => now });
  first.after(next);
  now = next;
  document.dispatchEvent(new Event('scroll'));
  expect(offBelow(next)).toBeLessThanOrEqual(1);
});

it('follows a box that scrolls inside a shadow root', async () => {
  const root = showPage('<div></div>').querySelector('div') as HTMLElement;
  const shadow = root.attachShadow({ mode: 'open' });
  const box = document.createElement('div');
  box.style.cssText = 'height:150px;overflow:auto';
  const word = document.createElement('p');
  word.style.cssText = 'margin:80px 0 900px';
  word.textContent = 'Nvidia';
  box.append(word);
  shadow.append(box);
  place(word);
  const before = boxOf(host.host).top;
  box.scrollTop = 40;
  await expect.poll(() => Math.round(boxOf(host.host).top - before)).toBe(-40);
});

it('keeps its distance above the line as it grows', async () => {
  const word = wordAt('top:600px;left:50px');
  const body = place(word, { height: 250 });
  expect(offAbove(word)).toBeLessThanOrEqual(1);
  (body.firstElementChild as HTMLElement).style.height = '350px';
  await expect.poll(() => boxOf(host.host).height).toBe(350);
  await expect.poll(() => offAbove(word)).toBeLessThanOrEqual(1);
});

it('tells that its line left the view', async () => {
  const root = showPage('<p style="margin:300px 0 0">Nvidia</p><div style="height:3000px"></div>');
  const onGone = vi.fn();
  place(root.querySelector('p') as HTMLElement, { onGone });
  window.scrollTo(0, 200);
  const off = () => boxOf(root.querySelector('p') as HTMLElement).top;
  await expect.poll(off).toBeLessThan(200);
  expect(onGone).not.toHaveBeenCalled();
  window.scrollTo(0, 900);
  await expect.poll(() => onGone.mock.calls.length).toBeGreaterThan(0);
  window.scrollTo(0, 0);
});

it('lights the longest line of what is broken over two', () => {
  const word = wordAt('top:200px;left:50px;width:140px');
  word.innerHTML = '4<br>trillion transistors';
  place(word);
  const [short, long] = [0, 1].map((line) => {
    const range = document.createRange();
    range.selectNodeContents(word.childNodes[line * 2] as Text);
    return Math.round(range.getBoundingClientRect().width);
  });
  expect(long).toBeGreaterThan(short as number);
  expect(Number.parseInt(host.mount.style.getPropertyValue('--lit-w'), 10)).toBe(long);
});
