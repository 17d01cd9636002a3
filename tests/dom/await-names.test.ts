/** The reader is waited for until the page may name something: at once, or when that comes. */
import { afterEach, describe, expect, it } from 'vitest';
import { awaitNames } from '../../dom/await-names.ts';
import { endFixture, showPage } from '../support/page-fixture.ts';

const stop: AbortController[] = [];

/** Waits on the test's page; tells whether the wait is over. */
function wait(closed: Element[] = []) {
  const controller = new AbortController();
  stop.push(controller);
  const state = { isOver: false };
  const openClosed = (element: Element) =>
    closed.includes(element) ? document.createElement('div').attachShadow({ mode: 'open' }) : null;
  void awaitNames({
    document,
    mayName: (text) => text.includes('Nvidia'),
    openClosed,
    signal: controller.signal,
  }).then(() => {
    state.isOver = true;
  });
  return { state, controller };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));
const late = () => new Promise((resolve) => setTimeout(resolve, 700));

afterEach(() => {
  for (const one of stop.splice(0)) one.abort();
  endFixture();
});

describe('awaitNames', () => {
  it.each([
    ['a name', '<p>Ask Nvidia.</p>'],
    ['a name in parts', '<p>Ask Nvi<b>dia</b>.</p>'],
    ['a name at the end of much else', `<p>${'Nothing. '.repeat(900)}Nvidia</p>`],
    ['a name in parts after much else', `<p>${'Nothing. '.repeat(250)}Nvi<b>dia</b></p>`],
    ['a name behind a script', '<p><script type="text/plain">x</script>Nvidia</p>'],
  ])('is over at once with %s', async (_, html) => {
    showPage(html);
    const { state } = wait();
    await soon();
    expect(state.isOver).toBe(true);
  });

  it('is over at once with a shadow root, open or closed, as it is not looked into', async () => {
    const root = showPage('<p>Nothing.</p><div></div>');
    const { state: closed } = wait([root.querySelector('div') as Element]);
    await soon();
    expect(closed.isOver).toBe(true);
    root.querySelector('div')?.attachShadow({ mode: 'open' });
    const { state: open } = wait();
    await soon();
    expect(open.isOver).toBe(true);
  });

  it('goes on over scripts and styles', async () => {
    showPage('<p>Nothing.</p><script type="text/plain">Nvidia</script><style>/* Nvidia */</style>');
    const { state } = wait();
    await late();
    expect(state.isOver).toBe(false);
  });

  it.each<[string, (root: Element) => void]>([
    ['comes', (root) => root.append('Nvidia leads.')],
    ['stands in place of a text', (root) => root.firstChild?.firstChild?.replaceWith('Nvidia')],
  ])('is over when a name %s', async (_, change) => {
    const root = showPage('<p>Nothing.</p>');
    const { state } = wait();
    await late();
    expect(state.isOver).toBe(false);
    change(root);
    await expect.poll(() => state.isOver).toBe(true);
  });

  it('ends with the signal', async () => {
    showPage('<p>Nothing.</p>');
    const { state, controller } = wait();
    controller.abort();
    await soon();
    expect(state.isOver).toBe(true);
  });
});
