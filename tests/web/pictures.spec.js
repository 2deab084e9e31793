// Pictures of the states to look at, in build/screenshots; that each comes about is the test.
import { expect, openPage, openText, quiet, reportText, screenshotFolder, test } from './page.js';

const SIZES = [[1400, 900, 1], [820, 1000, 1], [390, 844, 2]];

const states = {
  empty: async () => {},
  article: async (page) => openText(page, reportText(), { format: 'markdown' }),
  claim: async (page) => {
    await openText(page, reportText(), { format: 'markdown' });
    await page.evaluate(() => globalThis.onrecord.select('c3'));
  },
  error: async (page) => {
    await page.route('https://news.example/**', (route) => route.abort('failed'));
    await page.evaluate(() => (location.hash = 'src=https://news.example/world/baghdad-embassy'));
    await expect(page.locator('#status h1')).toContainText('This site does not let other pages');
  },
  'no-claims': async (page) => openText(page, 'It rained all day. The river rose by a metre.'),
  plain: async (page) => {
    await openText(page, reportText(), { format: 'markdown' });
    await page.evaluate(() => (location.hash += '&view=text'));
    await expect(page.locator('#plain')).toBeVisible();
  },
};

for (const [width, height, ratio] of SIZES)
  for (const colorScheme of ['light', 'dark'])
    test(`pictures at ${width}×${height}, ${colorScheme}`, async ({ browser, baseURL }) => {
      test.setTimeout(180_000);
      for (const [name, show] of Object.entries(states)) {
        const context = await browser.newContext({ baseURL, viewport: { width, height }, deviceScaleFactor: ratio, colorScheme, hasTouch: width < 500 });
        const page = await context.newPage();
        await openPage(page);
        await show(page);
        await quiet(page);
        await page.screenshot({ path: `${screenshotFolder}/${name}-${width}-${colorScheme}.png` });
        await context.close();
      }
    });
