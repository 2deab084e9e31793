// <on-record> in another page.
import { expect, test } from './page.js';

test('the element shows its own text in the viewer, selects, and tells the page', async ({ page }) => {
  await page.goto('embed-example.html');
  const told = page.evaluate(() => new Promise((done) => document.querySelector('on-record').addEventListener('selection', ({ detail }) => done(detail.id), { once: true })));
  const inside = page.frameLocator('on-record iframe');
  await expect(inside.locator('#text-layer')).toContainText('The bridge over the Asa is closed, the police said');
  await expect(inside.locator('#claims h3').first()).toBeAttached();
  await page.evaluate(() => document.querySelector('on-record').select('c1'));
  expect(await told).toBe('c1');
});

test('before the viewer is ready the report itself is there', async ({ page }) => {
  await page.route('**/index.html*', (route) => route.abort());
  await page.goto('embed-example.html');
  await expect(page.getByText('“Nobody was hurt,” said Ana Ruiz, the mayor.')).toBeVisible();
});

test('messages from a window that does not embed the viewer change nothing', async ({ page }) => {
  await page.goto('embed-example.html');
  const inside = page.frameLocator('on-record iframe');
  await expect(inside.locator('#claims h3').first()).toBeAttached();
  const frame = page.frames().find((each) => each.url().includes('index.html'));
  await frame.evaluate(() => window.postMessage({ onrecord: 'load', text: 'Forged, the forger said.' }, '*'));
  await page.waitForTimeout(500);
  await expect(inside.locator('#text-layer')).toContainText('The bridge over the Asa');
});
