/** Part 5 of `npm run bench`: from the click to the painted card, and to what the page says in figures. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Launched, launchWithExtension } from '../../tests/support/launch.ts';
import { serveFolder } from '../../tests/support/serve.ts';
import { buildFor, isBuildFresh } from '../build.ts';
import { readCrowding } from '../crowding.ts';
import type { BrowserKind } from '../find-browser.ts';
import { pointAtMark, waitForMarks } from '../read-marks.ts';
import { POPOVER_TAG, readPopoverText } from '../read-popover.ts';
import { ROOT } from '../run-tool.ts';
import { type BenchOptions, type BenchTable, medianOf, spreadOf } from './bench-table.ts';
import { BROWSERS } from './page-tables.ts';
import { type Opening, timeOpening } from './watch-opening.ts';

/** A page of ours with figures beside this name. */
const PAGE = 'figures.html';
const NAME = 'AMD';
const LATER_OPENINGS = 3;
/** Tall enough for the card to grow in. */
const HEIGHT = 1900;
/** Targets, milliseconds: the first opening, and two frames of a screen that makes sixty a second. */
const FIRST_MS = 100;
const LATER_MS = 34;

const KINDS = {
  first: 'first',
  asleep: 'first, background asleep',
  later: 'later',
} as const;
type Kind = keyof typeof KINDS;

type Openings = Record<Kind, Opening[]>;

async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector(POPOVER_TAG, { hidden: true });
}

/** Opens the card of a page that has just been read, and again. */
async function openOften(
  launched: Launched,
  address: string,
  { isAsleep, openings }: { isAsleep: boolean; openings: Openings },
): Promise<void> {
  const page = await launched.newPage();
  await page.goto(address);
  await waitForMarks(page);
  if (isAsleep) await launched.stopBackground();
  await page.bringToFront();
  const point = await pointAtMark(page, (marks) =>
    marks.find(({ text, inControl }) => text === NAME && !inControl),
  );
  if (!point) throw new Error(`${address} shows no mark “${NAME}”.`);
  openings[isAsleep ? 'asleep' : 'first'].push(await timeOpening(page, point));
  const text = await readPopoverText(page);
  if (!text?.includes('In this article')) throw new Error('The card shows no figures of the page.');
  for (let k = 0; k < LATER_OPENINGS; k++) {
    await closeCard(page);
    openings.later.push(await timeOpening(page, point));
  }
  await page.close();
}

async function measureIn(browser: BrowserKind, repetitions: number): Promise<Openings> {
  const served = await serveFolder(path.join(ROOT, 'tests/fixtures/pages'));
  const launched = await launchWithExtension({ browser, height: HEIGHT });
  const openings: Openings = { first: [], asleep: [], later: [] };
  const address = `${served.origin}/${PAGE}`;
  try {
    for (let k = 0; k < repetitions; k++) {
      await openOften(launched, address, { isAsleep: false, openings });
      await openOften(launched, address, { isAsleep: true, openings });
    }
  } finally {
    await launched.close();
    await served.close();
  }
  return openings;
}

const paintedOf = (openings: Opening[]): number[] => openings.map(({ paintedMs }) => paintedMs);

function toRow(browser: BrowserKind, kind: Kind, openings: Opening[]): (string | number)[] {
  const painted = paintedOf(openings);
  const grown = openings.flatMap(({ grownMs }) => grownMs ?? []);
  return [
    BROWSERS[browser],
    KINDS[kind],
    openings.length,
    medianOf(painted).toFixed(0),
    `${(spreadOf(painted) * 100).toFixed(0)} %`,
    Math.max(...painted).toFixed(0),
    grown.length > 0 ? medianOf(grown).toFixed(0) : '–',
  ];
}

/** Measures openings in each browser. */
export async function measureOpening(options: BenchOptions): Promise<BenchTable[]> {
  const { browsers, repetitions, note } = options;
  const measured: { browser: BrowserKind; openings: Openings }[] = [];
  for (const browser of browsers) {
    if (!isBuildFresh(browser)) await buildFor(browser);
    note(`${browser}: opening`);
    measured.push({ browser, openings: await measureIn(browser, repetitions) });
  }
  // By the load of the last minute: what the openings had to share the machine with.
  const crowding = readCrowding();
  const beside = crowding > 1 ? `; the machine ${crowding.toFixed(1)} times crowded` : '';
  const judge = (kind: Kind, target: string, mostMs: number) => {
    const medians = measured.map(({ browser, openings }) => ({
      name: BROWSERS[browser],
      ms: medianOf(paintedOf(openings[kind])),
    }));
    return {
      target,
      measured: medians.map(({ name, ms }) => `${ms.toFixed(0)} ms (${name})`).join(', ') + beside,
      isKept: medians.every(({ ms }) => ms <= mostMs),
    };
  };
  const kinds = Object.keys(KINDS) as Kind[];
  return [
    {
      title: 'Opening a card',
      intro:
        'From the release of the mouse button, with the pointer at rest on the name before, to the frame with the card ' +
        'in it. First: on a page in which no card was open yet, its script comes with the click. Figures: until the card ' +
        'shows what the page says in figures, whose script comes once the first card is open. Times on the clock.',
      head: ['browser', 'opening', 'times', 'median ms', 'spread', 'most ms', 'figures ms'],
      rows: measured.flatMap(({ browser, openings }) =>
        kinds.map((kind) => toRow(browser, kind, openings[kind])),
      ),
      verdicts: [
        judge('first', `The first under ${FIRST_MS} ms`, FIRST_MS),
        judge('asleep', `The first under ${FIRST_MS} ms, the background asleep`, FIRST_MS),
        judge('later', 'Later ones within two frames', LATER_MS),
      ],
    },
  ];
}
