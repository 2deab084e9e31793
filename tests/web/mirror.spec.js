// Without eyes or without a mouse: landmarks, lists, focus, and the plain view.
import { createRequire } from 'node:module';
import { expect, openPage, openText, quiet, sampleText, status, test } from './page.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function faults(page) {
  // The tester needs what the page's own policy rightly forbids its scripts; CDP puts it in from outside.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const [name, address] of [['drawn', './'], ['plain', './#view=text']])
  test(`axe finds no fault in the ${name} view, empty and with an article`, async ({ page }) => {
    await openPage(page, address);
    expect(await faults(page)).toEqual([]);
    await openText(page, sampleText('shoal-standoff.md'), { format: 'markdown' });
    expect(await faults(page)).toEqual([]);
  });

test('each claim is a heading in a list, with its authority in words', async ({ page }) => {
  await openPage(page, '#sample=0');
  await page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
  const claim = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  await expect(claim.filter({ hasText: /Iraqi government sources/ }).filter({ hasText: /Unnamed.*official/ }).first()).toBeAttached();
  await expect(claim.filter({ hasText: /diplomat/ }).filter({ hasText: /Unnamed.*diplomat/ }).first()).toBeAttached();
  await expect(claim.filter({ hasText: /intelligence sources/ }).filter({ hasText: /Unnamed.*intelligence/ }).first()).toBeAttached();
});

test('the keyboard alone reaches a claim, its place in the article, and comes back', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const card = page.locator('#claims button[data-claim="3"]');
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toBeInViewport(); // what has the focus shows itself
  await expect(page.locator('#live')).toContainText('Claim 4 of');
  await page.keyboard.press('Tab');
  const place = page.locator('#claim-4 button', { hasText: 'Go to its place' });
  await expect(place).toBeFocused();
  await expect(place).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#text-layer a[aria-label="Claim 4"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
});

test('j and k walk through the claims, digits switch layers, and typing in a field does neither', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  const selected = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('claim'));
  await page.keyboard.press('j');
  expect(await selected()).toBe('c1');
  await page.keyboard.press('j');
  expect(await selected()).toBe('c2');
  await page.keyboard.press('k');
  expect(await selected()).toBe('c1');
  await page.keyboard.press('1');
  await expect(page.locator('#layers button').first()).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('/');
  await expect(page.locator('#field-search')).toBeFocused();
  await page.keyboard.type('j1');
  expect(await selected()).toBe('c1');
  await expect(page.locator('#field-search')).toHaveValue('j1');
});

test('forced colours show the plain view', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await expect(page.locator('#plain .claim-number').first()).toBeVisible();
  await expect(page.locator('#canvas')).toBeHidden();
});

test('an article in a script that the drawn view cannot set is shown plain', async ({ page }) => {
  await openPage(page);
  await openText(page, 'قال مسؤولان عراقيان إن السفارة قد تغلق أبوابها قريبا. ولم يعلق أحد على ذلك حتى الآن في بغداد.');
  await expect(page.locator('#plain')).toBeVisible();
  await expect(page.locator('#plain')).toContainText('السفارة');
});

test('printing puts out the article with its marks and the claims', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#plain h1')).toBeVisible();
  await expect(page.locator('#plain .claim-number').first()).toBeVisible();
  await expect(page.locator('#claims h3').first()).toBeVisible();
  await expect(page.locator('#canvas')).toBeHidden();
});
