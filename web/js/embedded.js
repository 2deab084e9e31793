// The viewer's side of <on-record> (../embed.js): messages of the embedding page, and of no other window. The first
// "hello" tells its origin; every answer goes to that origin.
import { LAYERS } from './model.js';

export function answerEmbeddingPage(page) {
  if (window.parent === window) return;
  let host = null; // origin of the embedding page
  const post = (type, detail = {}) => host && window.parent.postMessage({ onrecord: type, ...detail }, host === 'null' ? '*' : host);

  const handlers = {
    hello: () => post('ready'),
    load: async ({ text, title, url, src }) => {
      const briefing = typeof src === 'string' ? await page.open('openUrl', src) : await page.open('openText', String(text ?? ''), { title: asText(title), url: asText(url) });
      if (!briefing && page.session.error) post('error', { message: page.session.error.title });
    },
    select: ({ id }) => page.select(typeof id === 'string' ? id : null),
    setLayers: ({ layers }) => {
      if (Array.isArray(layers))
        LAYERS.forEach((layer, i) => page.view.state.layers[i] !== layers.includes(layer) && page.command('toggle_layer', { layer }));
    },
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || typeof data?.onrecord !== 'string') return;
    host ??= origin;
    if (origin === host && Object.hasOwn(handlers, data.onrecord)) handlers[data.onrecord](data);
  });
  addEventListener('onrecord:selection', ({ detail }) => post('selection', { id: detail }));
  addEventListener('onrecord:analysis', () => post('resize', { height: page.height }));
}

const asText = (value) => (typeof value === 'string' ? value : undefined);
