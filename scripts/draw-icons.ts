/** Draws the icons of `public/icon/*.svg` as PNG in the sizes that browsers want. Run by hand after the drawing changed: `node scripts/draw-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './find-browser.ts';

const SIZES = { on: [16, 32, 48, 96, 128], off: [16, 32] } as const;

const browser = await puppeteer.launch({
  executablePath: await requireBrowser('chrome', console.error),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(`public/icon/${name}.svg`).toString('base64');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.goto(
      `data:text/html,<body style="margin:0"><img width=${size} height=${size} src="data:image/svg+xml;base64,${svg}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(`public/icon/${name}-${size}.png`, png);
  }
}
await browser.close();
