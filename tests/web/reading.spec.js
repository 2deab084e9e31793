// How the article is set and marked: text size and line length, which are kept; layers one alone; our own search.
import { expect, openPage, openText, quiet, sampleText, test } from './page.js';

const columnWidth = (page) => page.locator('#text-layer p.b3').first().evaluate((p) => p.getBoundingClientRect().width);
const fontSize = (page) => page.locator('#text-layer p.b3').first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
const press = (page, name) => page.locator('#commands button', { hasText: name }).dispatchEvent('click');

test('text size and line length are chosen by key or button, and are there again on the next visit', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const width = await columnWidth(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await press(page, 'Line length: narrow');
  await quiet(page);
  expect(await fontSize(page)).toBe(22); // 1.2 × 18, in whole px
  expect(await columnWidth(page)).toBeLessThan(width + 1);
  await page.reload();
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  expect(await fontSize(page)).toBe(22);
  await expect(page.locator('#commands button', { hasText: 'Line length: narrow' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await quiet(page);
  expect(await fontSize(page)).toBe(18);
});

test('the plain view follows the same settings', async ({ page }) => {
  await openPage(page, './#view=text');
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const size = () => page.locator('#plain p').nth(2).evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  const width = () => page.locator('#plain').evaluate((plain) => parseFloat(getComputedStyle(plain).maxWidth));
  const before = [await size(), await width()];
  await page.locator('#commands summary', { hasText: 'Text' }).click();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.getByRole('button', { name: 'Line length: wide' }).click();
  expect(await size()).toBeGreaterThan(before[0]);
  expect(await width()).toBeGreaterThan(before[1]);
});

test('where storage is blocked everything works, and settings hold until the page is closed', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } }));
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.keyboard.press('+');
  await quiet(page);
  expect(await fontSize(page)).toBe(20);
  await openText(page, 'The road is open, the army said.');
  expect(await fontSize(page)).toBe(20);
});

test('Alt and a click on a row of the legend leaves that layer alone, and again brings all back', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const on = page.locator('#layers ul').first().locator('button[aria-pressed="true"]');
  await expect(on).toHaveCount(6);
  await page.keyboard.down('Alt');
  await page.mouse.click(120, 52 + 14 + 24 + 32 + 16); // "States"
  await page.keyboard.up('Alt');
  await expect(on).toHaveText([/States/]);
  await page.keyboard.down('Alt');
  await page.mouse.click(120, 52 + 14 + 24 + 32 + 16);
  await page.keyboard.up('Alt');
  await expect(on).toHaveCount(6);
});

test('our own search counts what it finds, Enter leads on, Esc ends it', async ({ page }) => {
  await openPage(page);
  await openText(page, `First the bridge.\n\n${'It rained, the weather office said. '.repeat(200)}\n\nLast the bridge.`);
  await page.keyboard.press('/');
  await page.keyboard.type('the bridge');
  await expect(page.locator('#live')).toHaveText('2 found');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#scroller').evaluate((scroller) => scroller.scrollTop)).toBeGreaterThan(300);
  await page.keyboard.type('s of Madison');
  await expect(page.locator('#live')).toContainText('Nothing found for');
  await page.keyboard.press('Escape');
  await expect(page.locator('#field-search')).toHaveValue('');
  await expect(page.locator('#field-search')).not.toBeFocused();
});
