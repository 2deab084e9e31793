// The page in Firefox, in a window: headless Firefox has no WebGL 2. FIREFOX names the browser, else Debian's. Start with
// `xvfb-run -a node --test firefox.test.js` where there is no screen.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
let server;
let browser;
let address;

before(async () => {
  server = spawn('python3', ['-u', `${root}cmake/serve.py`, `${root}build`, '0']);
  const [line] = await once(server.stdout, 'data');
  address = `${/http:\/\/[\d.:]+\//.exec(String(line))[0]}site/index.html`;
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_X11_EGL: '0' },
  });
});

after(async () => {
  await browser?.close();
  server?.kill();
});

test('a report is drawn, its claims are found, its text selects, and idle draws nothing', async () => {
  const page = await browser.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(`${address}#sample=0`);
  await page.waitForFunction(() => globalThis.onrecord?.briefing(), { timeout: 60_000 });
  const frames = () => page.evaluate(() => globalThis.onrecord.frames);
  await new Promise((done) => setTimeout(done, 1500));
  const settled = await frames();
  assert.ok(settled > 0);
  const { selected, words, plain, claims } = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('#text-layer p')].find((each) => each.childElementCount > 2);
    getSelection().selectAllChildren(paragraph);
    return {
      selected: getSelection().toString().trim(),
      words: paragraph.textContent.trim(),
      plain: document.documentElement.classList.contains('plain'),
      claims: document.querySelectorAll('#claims li h3').length,
    };
  });
  assert.equal(plain, false);
  assert.ok(claims > 5);
  assert.equal(selected, words);
  await new Promise((done) => setTimeout(done, 3000));
  assert.ok((await frames()) - settled <= 3, 'only the selection may have drawn');
  assert.deepEqual(troubles, []);
});
