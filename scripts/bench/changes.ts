/** Part 4 of `npm run bench`: what reading costs a page that appends, changes and removes ten thousand paragraphs. */

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { serveFolder } from '../../tests/support/serve.ts';
import { buildFor, isBuildFresh } from '../build.ts';
import type { BrowserKind } from '../find-browser.ts';
import { ROOT } from '../run-tool.ts';
import { type BenchOptions, type BenchTable, medianOf, spreadOf } from './bench-table.ts';
import { openLab, type PageLoad } from './page-load.ts';
import { BROWSERS } from './page-tables.ts';
import { createVariants, type Variants } from './variants.ts';

const PARAGRAPHS = 10_000;
const PER_FRAME = 100;
const STEPS = ['append', 'change', 'remove'] as const;
/** Reading may take at most a tenth of a page's time, so it goes on after the page's work; at most so long, milliseconds. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 500;
/** Own time may be this share of what the page itself takes. */
const MOST_SHARE = 0.02;

interface Measured {
  browser: BrowserKind;
  none: PageLoad[];
  ours: PageLoad[];
  /** Steps after which marks were not what they should be, as sentences. */
  wrong: Set<string>;
}

/** Ends at the foot of the feed, whose paragraphs are read last. */
async function runStep(page: Page, step: (typeof STEPS)[number]): Promise<void> {
  await page.evaluate(`runFeed('${step}', ${PARAGRAPHS}, ${PER_FRAME})`);
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
}

/** After each step the reading may catch up, so that a reader which reads nothing is not praised for it. */
async function runReadSteps(page: Page, wrong: Set<string>): Promise<void> {
  for (const step of STEPS) {
    await runStep(page, step);
    const deadline = Date.now() + PATIENCE_MS;
    let seen = { named: Number.NaN, marked: 0 };
    while (seen.named !== seen.marked && Date.now() < deadline) {
      await sleep(LOOK_MS);
      seen = (await page.evaluate('countNamed()')) as typeof seen;
    }
    if (seen.named !== seen.marked) {
      wrong.add(`${seen.marked} marks on ${seen.named} names in view after “${step}”`);
    }
  }
}

async function runUnreadSteps(page: Page): Promise<void> {
  for (const step of STEPS) await runStep(page, step);
}

async function measureIn(
  browser: BrowserKind,
  variants: Variants,
  repetitions: number,
): Promise<Measured> {
  const served = await serveFolder(path.join(ROOT, 'tests/fixtures/bench'));
  const lab = await openLab(browser, variants, ['none', 'ours']);
  const address = `${served.origin}/feed.html`;
  const wrong = new Set<string>();
  try {
    const [unread, read] = await lab.measure(
      [
        { address, variants: ['none'], work: runUnreadSteps },
        { address, variants: ['ours'], work: (page) => runReadSteps(page, wrong) },
      ],
      repetitions,
    );
    return { browser, none: unread?.none ?? [], ours: read?.ours ?? [], wrong };
  } finally {
    await lab.close();
    await served.close();
  }
}

type Part = 'ownMs' | 'frameMs' | 'totalMs';

const middleOf = (loads: PageLoad[], part: Part): number => medianOf(loads.map((one) => one[part]));

/** What some parts grew by, as a share of all that the page takes with nothing. */
function readShare({ none, ours }: Measured, parts: Part[]): number {
  const added = parts.map((part) => middleOf(ours, part) - middleOf(none, part));
  return added.reduce((sum, ms) => sum + ms, 0) / middleOf(none, 'totalMs');
}

const toPercent = (share: number) => `${(share * 100).toFixed(1)} %`;

function toRow(measured: Measured): (string | number)[] {
  const { browser, none, ours, wrong } = measured;
  const own = ours.map(({ ownMs }) => ownMs);
  return [
    BROWSERS[browser],
    Math.round(middleOf(none, 'totalMs')),
    Math.round(medianOf(own)),
    toPercent(spreadOf(own)),
    Math.round(middleOf(ours, 'frameMs') - middleOf(none, 'frameMs')),
    toPercent(readShare(measured, ['ownMs'])),
    toPercent(readShare(measured, ['ownMs', 'frameMs'])),
    medianOf(ours.map(({ longestMs }) => longestMs)).toFixed(1),
    [...wrong].join('; ') || 'all',
  ];
}

/** Measures the feed in each browser. */
export async function measureChanges(options: BenchOptions): Promise<BenchTable[]> {
  const { browsers, repetitions, note } = options;
  const variants = createVariants();
  const measured: Measured[] = [];
  try {
    for (const browser of browsers) {
      if (!isBuildFresh(browser)) await buildFor(browser);
      note(`${browser}: ${PARAGRAPHS} paragraphs appended, changed, removed`);
      measured.push(await measureIn(browser, variants, repetitions));
    }
  } finally {
    variants.close();
  }
  const shareOf = (one: Measured) => readShare(one, ['ownMs', 'frameMs']);
  const shares = measured.map((one) => `${toPercent(shareOf(one))} (${BROWSERS[one.browser]})`);
  const isKept = measured.every((one) => shareOf(one) <= MOST_SHARE && one.wrong.size === 0);
  const head = ['browser', 'page ms', 'own ms', 'spread', 'frames ms', 'own share', 'share'];
  head.push('task ms', 'marks right');
  return [
    {
      title: 'Pages that change',
      intro:
        `A news page appends ${PARAGRAPHS} paragraphs, ${PER_FRAME} a frame, changes each and removes each; one in five ` +
        'names something. After each step reading may catch up until every mark at its foot is right, and that counts. Milliseconds ' +
        'that the page’s main thread ran. Frames: what style, layout and painting grew by (Firefox: without painting). ' +
        'Shares are of what the page takes with nothing: our scripts’ own, and that with frames.',
      head,
      rows: measured.map(toRow),
      verdicts: [
        {
          target: 'Under 2 % of the page’s main-thread time, every mark right',
          measured: shares.join(', '),
          isKept,
        },
      ],
    },
  ];
}
