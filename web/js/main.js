// The page around the viewer. Hosts and tests use `onrecord` (see README.md of this folder):
//
//   await onrecord.ready                          the page can open articles
//   await onrecord.open({text, title, url})       shows an article, gives its briefing ("onrecord.briefing", version 1)
//   onrecord.briefing()                           of the open article, or null
//   onrecord.select('c4' | 'a2' | null)           a claim, an actor, nothing
//   onrecord.frames                               frames drawn so far
//   addEventListener('onrecord:analysis', …)      detail: the briefing; 'onrecord:selection', detail: the id or null
import { handleCopy } from './copy.js';
import { byId } from './dom.js';
import { answerEmbeddingPage } from './embedded.js';
import { handleArticlePointer, handleCanvas, handleDropAndPaste, handleKeys } from './input.js';
import { readAddress } from './address.js';
import { Page } from './page.js';
import { watchTranslation } from './translation.js';
import { Viewer } from './viewer.js';

const cameWith = readAddress(); // before anything that is opened changes it
const forcedColors = matchMedia('(forced-colors: active)');
const canvas = byId('canvas');
const scroller = byId('scroller');

// The drawn view, or why there is none.
async function startViewer() {
  if (typeof WebAssembly === 'undefined') return { reason: 'This browser has no WebAssembly, so the report cannot be analysed. Its text can be read.' };
  try {
    const viewer = await Viewer.start(canvas, scroller);
    await viewer.addFonts();
    return { viewer };
  } catch (error) {
    return { reason: `${error.message} The plain view shows everything in words.` };
  }
}

async function start() {
  const { viewer = null, reason = '' } = await startViewer();
  const page = new Page({ drawn: viewer, canAnalyse: typeof WebAssembly !== 'undefined' });
  if (viewer) {
    viewer.onLost = (why) => page.loseDrawn(why);
    handleArticlePointer(scroller, viewer);
    handleCanvas(canvas, scroller, viewer);
  }
  handleCopy(byId('text-layer'));
  handleKeys({
    command: (name, values) => page.command(name, values),
    state: () => page.view.state,
    focusSearch: () => page.focusSearch(),
    resizeText: (step) => page.resizeText(step),
    copyClaim: (claim) => page.copyClaim(claim),
    copyLink: (claim) => page.copyLink(claim),
  });
  handleDropAndPaste(byId('drop'), {
    openFile: (file) => page.open('openFile', file),
    openText: (text) => page.open('openText', text),
    openAddress: (url) => page.open('openUrl', url),
  });
  handleForms(page);
  handleSkipLinks(page);
  forcedColors.addEventListener('change', () => (forcedColors.matches ? page.showPlain() : page.showDrawn()));
  if (forcedColors.matches) page.showPlain();
  watchTranslation(byId('text-layer'), (translated) => page.setTranslated(translated));
  if (reason) page.session.addNotice('There is no drawn view here.', reason, { standing: true });
  addEventListener('popstate', () => page.followAddress());
  addEventListener('beforeprint', () => page.prepareForPrint());
  answerEmbeddingPage(page);
  await page.start();
  return { page, viewer };
}

function handleForms(page) {
  const file = byId('file');
  file.addEventListener('change', () => {
    if (file.files.length > 0) page.open('openFile', file.files[0]);
    file.value = '';
  });
  const dialog = byId('paste-dialog');
  const text = byId('paste-text');
  byId('paste-cancel').addEventListener('click', () => dialog.close());
  byId('paste-open').addEventListener('click', () => {
    if (text.value.trim()) page.open('openText', text.value);
    dialog.close();
  });
  dialog.addEventListener('close', () => (text.value = ''));
}

// They lead into the page; the address stays that of the article.
function handleSkipLinks(page) {
  for (const link of document.querySelectorAll('.skip')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      if (link.hash === '#claims') byId('claims').focus();
      else page.focusArticle();
    });
  }
}

const starting = start();

globalThis.onrecord = {
  ready: starting.then(() => undefined),
  async open({ text, title, url, format }) {
    const { page } = await starting;
    return page.session.openText(String(text), { title, url, format });
  },
  briefing: () => current?.session.briefing ?? null,
  select: (id) => current?.select(id) ?? false,
  get frames() {
    return drawn?.frames ?? 0;
  },
};

let current = null;
let drawn = null;
starting.then(({ page, viewer }) => {
  current = page;
  drawn = viewer;
  const { src, sample, view, claim, actor, layers, lens } = cameWith;
  if (src || sample >= 0 || view || claim || actor || layers || lens) page.followAddress(cameWith);
});

// Offline from the second visit on, where the browser allows it.
if ('serviceWorker' in navigator && window.isSecureContext && window.parent === window)
  starting.then(() => navigator.serviceWorker.register(new URL('../sw.js', import.meta.url))).catch(() => {});
