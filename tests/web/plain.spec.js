// The plain view says everything that the drawn one does.
import { expect, openPage, openText, quiet, sampleText, test } from './page.js';

const JOINED = 'Captain Paul Adeyemi and Colonel Musa Bello said the road was open.\n\nThe sun set at six.';
const background = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
const color = (locator) => locator.evaluate((element) => getComputedStyle(element).color);

async function openPlain(page, text = sampleText('baghdad-embassy.md')) {
  await openPage(page, './#view=text');
  return openText(page, text, { format: 'markdown' });
}

test('the lens Authority tints what is said by who stands behind it', async ({ page }) => {
  await openPlain(page);
  const named = page.locator('#plain .content.by-person').first();
  const unnamed = page.locator('#plain .content.by-unnamed').first();
  expect(await background(named)).toBe('rgba(0, 0, 0, 0)');
  await page.getByRole('button', { name: 'Authority' }).click();
  expect(await background(named)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await background(unnamed)).not.toBe(await background(named));
  const style = (locator) => locator.evaluate((element) => getComputedStyle(element).textDecorationStyle);
  expect([await style(named), await style(unnamed)]).toEqual(['solid', 'dotted']); // not by colour alone
});

test('a claim inside another’s words has its own authority’s tint', async ({ page }) => {
  const { claims, documents: [{ text }] } = await openPlain(page);
  const inner = claims.find(({ via, naming }) => via && naming === 'person');
  expect(claims.find(({ id }) => id === inner.via).naming).toBe('unnamed');
  await page.getByRole('button', { name: 'Authority' }).click();
  // A name within the words has an element of its own.
  const begins = text.slice(...inner.content[0]).split(' ').slice(0, 3).join(' ');
  const words = page.locator('#plain .content', { hasText: begins }).first();
  const alone = page.locator('#plain .content.by-person').last();
  expect(await background(words)).toBe(await background(alone));
  const authorities = await page.locator('#plain .content').evaluateAll((elements) =>
    elements.map(({ classList }) => [...classList].filter((name) => name.startsWith('by-')).length));
  expect(authorities.filter((count) => count !== 1)).toEqual([]);
});

test('the lens Unsourced leaves ink to the outlet’s own voice', async ({ page }) => {
  await openPlain(page);
  await page.getByRole('button', { name: 'Unsourced' }).click();
  const own = page.locator('#plain p.paragraph .own-voice').first();
  const sourced = page.locator('#plain p.paragraph .content:not(.by-none)').first();
  expect(await color(own)).not.toBe(await color(sourced));
  await page.getByRole('button', { name: 'Who spoke' }).click();
  expect(await color(own)).toBe(await color(sourced));
});

test('a layer that is switched off and a filter show in the article', async ({ page }) => {
  await openPlain(page);
  await page.locator('#layers button', { hasText: 'Claims' }).click();
  await expect(page.locator('#plain .claim-number').first()).toBeHidden();
  await page.locator('#layers button', { hasText: 'Claims' }).click();
  await page.locator('#sources button', { hasText: 'Unnamed' }).click();
  const back = await page.locator('#plain .claim-number.set-back').count();
  expect(back).toBeGreaterThan(0);
  expect(back).toBeLessThan(await page.locator('#plain .claim-number').count());
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.locator('#plain .claim-number.set-back')).toHaveCount(0);
});

test('sources that speak together are all named', async ({ page }) => {
  const briefing = await openPlain(page, JOINED);
  const claim = briefing.claims.find(({ actors }) => actors.length > 1);
  expect(claim).toBeDefined();
  const card = page.locator('#claims li').filter({ hasText: 'Together' }).first();
  await expect(card).toContainText('Adeyemi');
  await expect(card).toContainText('Bello');
  for (const name of ['Adeyemi', 'Bello'])
    await expect(page.locator('#actors > ul > li').filter({ hasText: name }).getByRole('link').first()).toBeVisible();
});

test('n leads through the mentions of the chosen actor', async ({ page }) => {
  await openPlain(page);
  await page.locator('#actors button', { hasText: 'Mike Pompeo' }).click();
  await page.keyboard.press('n');
  await expect(page.locator('#plain .stepped')).toHaveCount(1);
  await expect(page.locator('#plain .stepped')).toBeInViewport();
});

test('the choice, the layers and the lens go along from one view to the other', async ({ page }) => {
  await openPage(page);
  await openText(page, sampleText('baghdad-embassy.md'), { format: 'markdown' });
  await page.keyboard.press('2');
  await page.evaluate(() => globalThis.onrecord.select('c2'));
  await page.getByRole('button', { name: 'Plain view' }).dispatchEvent('click');
  await expect(page.locator('#plain .claim-number.chosen')).toHaveText(['2']);
  await expect(page.locator('#layers button', { hasText: 'States' })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Drawn view' }).click();
  await quiet(page);
  await expect(page.locator('#claims button[data-claim="1"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#layers button', { hasText: 'States' })).toHaveAttribute('aria-pressed', 'false');
});

const translators = {
  'Chrome’s mark on the page': () => document.documentElement.classList.add('translated-ltr'),
  'another language of the page': () => (document.documentElement.lang = 'fr'),
  'words that were replaced': () => {
    const line = document.querySelector('#text-layer p span');
    line.replaceChildren(Object.assign(document.createElement('font'), { textContent: 'La route est ouverte' }));
  },
};
for (const [sign, translate] of Object.entries(translators))
  test(`a translation shows in the plain view: ${sign}`, async ({ page }) => {
    await openPage(page);
    await openText(page, 'The road is open, the army said.');
    await expect(page.locator('#plain')).toBeHidden();
    await page.evaluate(translate);
    await expect(page.locator('#plain')).toBeVisible();
    await expect(page.locator('#status')).toContainText('The page is being translated.');
  });

test('when a translation is undone the drawn view is back', async ({ page }) => {
  await openPage(page);
  await openText(page, 'The road is open, the army said.');
  await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
  await expect(page.locator('#plain')).toBeVisible();
  await page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
  await expect(page.locator('#plain')).toBeHidden();
  await expect(page.locator('#text-layer')).toContainText('The road is open');
});
