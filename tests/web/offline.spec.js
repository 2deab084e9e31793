// The second visit needs no network.
import { expect, test } from './page.js';

test.use({ serviceWorkers: 'allow' });

test('the page and its samples open without a network after the first visit', async ({ page, context }) => {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.goto('./#sample=1');
  await page.reload();
  await page.waitForFunction(() => globalThis.onrecord?.briefing(), null, { timeout: 30_000 });
  await expect(page.locator('#text-layer h1')).toContainText('Manila says');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});
