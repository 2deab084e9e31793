// The page in Debian's Chromium, served from a sub-path, as on a host of static pages: build/ is the server's root and
// the site is at /site/. The browser: the one that CHROMIUM names, else Debian's.
import { defineConfig } from '@playwright/test';

// A port of this run alone: workers inherit it from the process that read this file first.
const port = (process.env.ONRECORD_TEST_PORT ??= String(20_000 + (process.pid % 30_000)));

export default defineConfig({
  testDir: '.',
  outputDir: '../../build/page-tests',
  reporter: process.env.CI ? 'line' : 'list',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 }, // a busy machine analyses slowly
  use: {
    baseURL: `http://127.0.0.1:${port}/site/`,
    viewport: { width: 1400, height: 900 },
    serviceWorkers: 'block', // what the network gives is what is tested; offline.spec.js allows them
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader', '--use-angle=swiftshader'],
    },
  },
  webServer: {
    command: `python3 ../../cmake/serve.py ../../build ${port}`,
    url: `http://127.0.0.1:${port}/site/index.html`,
    reuseExistingServer: false,
  },
});
