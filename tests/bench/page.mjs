// What a frame of the page costs its main thread, in Chromium with software rendering: while the article scrolls, and when
// it is laid out again in another width. Everything that runs in the frame's callback counts: the frame itself, the text
// layer, the mirror.
//
//   ./build-wasm.sh && (cd tests/web && npm install) && node tests/bench/page.mjs [--words 10000,1000000] [--text FILE.txt]
//
// Prints the median and the worst of twenty frames in a hundred (p95) and names the machine. CHROMIUM names the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { chromium } = createRequire(`${root}tests/web/package.json`)('@playwright/test');
const { values: options } = parseArgs({ options: { words: { type: 'string', default: '10000,1000000' }, text: { type: 'string' } } });

const samples = () => readdirSync(`${root}assets/samples`).filter((file) => file.endsWith('.md')).map((file) => readFileSync(`${root}assets/samples/${file}`, 'utf8'));
const source = options.text ? readFileSync(options.text, 'utf8') : samples().join('\n\n').replace(/^#.*$/gm, '');

function textOf(words) {
  const all = source.match(/\S+\s*/g);
  let text = '';
  for (let left = words; left > 0; left -= all.length) text += `${all.slice(0, left).join('').trimEnd()}\n\n`;
  return text;
}

const server = spawn('python3', ['-u', `${root}cmake/serve.py`, `${root}build`, '0']);
const [line] = await once(server.stdout, 'data');
const address = `${/http:\/\/[\d.:]+\//.exec(String(line))[0]}site/index.html`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--use-angle=swiftshader'],
});

// The callbacks of one page's frames, timed.
const timeFrames = () => {
  const original = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.frameCosts = [];
  globalThis.requestAnimationFrame = (work) => original((time) => {
    const start = performance.now();
    work(time);
    globalThis.frameCosts.push(performance.now() - start);
  });
};

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
const told = (costs) => {
  const sorted = costs.toSorted((a, b) => a - b);
  return `median ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms of ${sorted.length} frames`;
};

async function measure(words) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  await page.addInitScript(timeFrames);
  await page.goto(address);
  await page.evaluate(() => globalThis.onrecord.ready);
  const claims = await page.evaluate(async (text) => (await globalThis.onrecord.open({ text }))?.claims.length ?? 0, textOf(words));
  await page.waitForTimeout(3000);
  const scroll = await page.evaluate(async () => {
    const scroller = document.querySelector('#scroller');
    const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
    globalThis.frameCosts.length = 0;
    for (let i = 0; i < 120; i++) {
      scroller.scrollBy(0, 120);
      await frame();
      await frame();
    }
    return globalThis.frameCosts.filter((cost) => cost > 0.2); // not the ones that only counted
  });
  const relayout = [];
  for (const width of [1300, 900, 1380, 820, 1340, 880, 1400]) {
    await page.evaluate(() => (globalThis.frameCosts.length = 0));
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(words > 100_000 ? 4000 : 700);
    relayout.push(Math.max(...(await page.evaluate(() => globalThis.frameCosts))));
  }
  console.log(`\n${words.toLocaleString('en')} words, ${claims.toLocaleString('en')} claims`);
  console.log(`  scrolling      ${told(scroll)}`);
  console.log(`  another width  ${told(relayout)}`);
  await page.close();
}

console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, rendering in software`);
for (const words of options.words.split(',').map(Number)) await measure(words);
await browser.close();
server.kill();
