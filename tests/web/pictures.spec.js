// Pictures of the states to look at, in build/screenshots; that each comes about is the test. One page a size goes through
// all of them, light and dark.
import { expect, openForever, openPage, openText, quiet, reportText, screenshotFolder, test } from './page.js';

const NOBODY_SPEAKS = 'It rained all day. The river rose by a metre.';
const LONG_NAMES = `Maximilian Alexander von Hohenzollern-Sigmaringen-Wittgenstein, the Parliamentary State Secretary in the Federal Ministry for Economic Cooperation, said the road was open.

The Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services of the Northern Archipelago said it was not.

“Nobody asked us,” said ${'Anna '.repeat(12)}Smith.`;

// Each goes on from the one before it.
const states = {
  empty: async () => {},
  loading: (page) => openForever(page, reportText(), { format: 'markdown' }),
  article: async (page) => {
    await page.unroute('**/engine-worker.js');
    await openPage(page);
    await openText(page, reportText(), { format: 'markdown' });
  },
  claim: async (page) => page.evaluate(() => globalThis.onrecord.select('c3')),
  plain: async (page) => {
    await page.evaluate(() => (location.hash += '&view=text'));
    await expect(page.locator('#plain')).toBeVisible();
  },
  print: async (page) => {
    await page.getByRole('button', { name: 'Drawn view' }).click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#claims h3').first()).toBeVisible();
  },
  'long-names': async (page) => {
    await page.emulateMedia({ media: 'screen' });
    await openText(page, LONG_NAMES);
    await page.evaluate(() => globalThis.onrecord.select('c1'));
  },
  'no-claims': async (page) => openText(page, NOBODY_SPEAKS),
  error: async (page) => {
    await page.route('https://news.example/**', (route) => route.abort('failed'));
    await page.evaluate(() => (location.hash = 'src=https://news.example/world/baghdad-embassy'));
    await expect(page.locator('#status h1')).toContainText('This site does not let other pages');
  },
};

const SIZES = [[1400, 900, 1], [820, 1000, 1], [390, 844, 2], [700, 450, 2]]; // the last: 1400 × 900 zoomed to 200 %
for (const [width, height, deviceScaleFactor] of SIZES)
  test.describe(() => {
    test.use({ viewport: { width, height }, deviceScaleFactor, hasTouch: width < 500 });
    test(`pictures at ${width}×${height}`, async ({ page }) => {
      test.setTimeout(180_000);
      await openPage(page);
      for (const [name, show] of Object.entries(states)) {
        await show(page);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          await quiet(page);
          await page.screenshot({ path: `${screenshotFolder}/${name}-${width}-${colorScheme}.png`, fullPage: name === 'print' });
        }
      }
    });
  });
