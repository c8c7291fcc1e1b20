import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { root } from './paths.mjs';

const folder = `${root}/web/public/icons`;

/** `--canvas` of web/ui/tokens.css: the first thing that is seen when the application starts. */
const canvas = '#f5f2ee';

/**
 * What systems want to have of the mark, and how much of it they may see: a maskable icon is cut to
 * a circle of 80 % by some, and iOS rounds the corners and has no transparency.
 */
const icons = [
  { file: 'icon-192.png', size: 192, scale: 1 },
  { file: 'icon-512.png', size: 512, scale: 1 },
  { file: 'maskable-192.png', size: 192, scale: 0.6, background: canvas },
  { file: 'maskable-512.png', size: 512, scale: 0.6, background: canvas },
  { file: 'apple-touch-icon.png', size: 180, scale: 0.74, background: canvas },
];

// `CHROMIUM_PATH=… node scripts/icons.mjs`: draws web/public/icons from the favicon, whenever that
// has changed. The results are checked in.
const { chromium } = await import('playwright-core');
const svg = await readFile(`${root}/web/public/favicon.svg`, 'base64');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  await mkdir(folder, { recursive: true });
  for (const { file, size, scale, background = 'transparent' } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">
         <img src="data:image/svg+xml;base64,${svg}" width="${size * scale}" height="${size * scale}" />`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    await writeFile(`${folder}/${file}`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
