// A reader can cite a claim: the address follows what is chosen, and leads back to it.
import { expect, openPage, openText, quiet, sampleText, status, test } from './page.js';

const analysed = (page) => page.waitForFunction(() => globalThis.onrecord.briefing() !== null);
const hash = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
const chosen = (page) => page.locator('#claims button[aria-pressed="true"]');

test('the address names the chosen claim by its words, and opens at it elsewhere', async ({ page, context }) => {
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.evaluate(() => globalThis.onrecord.select('c4'));
  await quiet(page);
  const { claim, q } = await hash(page);
  expect(claim).toBe('c4');
  expect(sampleText('baghdad-embassy.md')).toContain(q);
  const words = await chosen(page).textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForFunction(() => globalThis.onrecord?.briefing());
  await expect(chosen(other)).toHaveText(words);
});

test('a claim is found again after the text before it was edited', async ({ page }) => {
  await openPage(page);
  const text = 'The bridge is closed, the police said.\n\nThe mayor, Ana Ruiz, said the road would open on Friday.';
  await openText(page, text);
  const last = await page.evaluate(() => globalThis.onrecord.briefing().claims.at(-1).id);
  await page.evaluate((id) => globalThis.onrecord.select(id), last);
  const link = await page.evaluate(() => location.hash);
  const edited = 'It rained, the weather office said. Snow will follow, it warned.\n\n' + text;
  await page.route('**/samples/edited.txt', (route) => route.fulfill({ contentType: 'text/plain', body: edited }));
  await page.evaluate((link) => (location.hash = `src=samples/edited.txt&${link.slice(1)}`), link);
  await expect(chosen(page)).toContainText('Ana Ruiz');
  expect((await hash(page)).claim).not.toBe(last);
});

test('a claim that is gone is said to be gone', async ({ page }) => {
  await openPage(page, '#sample=0&claim=c4&q=these+words+were+never+there');
  await analysed(page);
  await expect(status(page)).toContainText('The claim of this link is no longer in this text.');
  await expect(chosen(page)).toHaveCount(0);
});

test('layers and lens come with the link', async ({ page }) => {
  await openPage(page, '#sample=0&layers=people,claims&lens=authority');
  await analysed(page);
  await expect(page.locator('#layers button[aria-pressed="true"]')).toHaveText([/People/, /Claims/, /Authority/]);
});

test('back goes to the article before', async ({ page }) => {
  await openPage(page, '#sample=0');
  await analysed(page);
  await page.evaluate(() => (location.hash = 'sample=2'));
  await expect(page.locator('#text-layer h1')).toContainText('Teachers freed');
  await page.goBack();
  await expect(page.locator('#text-layer h1')).toContainText('Washington readies');
});
