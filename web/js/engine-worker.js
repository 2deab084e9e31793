// The Worker's side of engine.js: loads the engine once, then analyses one article per message.
import { Wasm } from './wasm.js';

const loading = import('../onrecord-engine.js').then(({ default: create }) => create());
loading.catch(() => {}); // told with the first article

self.onmessage = async ({ data: { id, bytes, known, describe } }) => {
  try {
    const wasm = new Wasm(await loading);
    if (describe) self.postMessage({ id, type: 'document', document: JSON.parse(wasm.call('onrecord_read', bytes, JSON.stringify(known))) });
    wasm.module.onProgress = (step, found) => self.postMessage({ id, type: 'progress', step, found });
    self.postMessage({ id, type: 'briefing', briefing: wasm.call('onrecord_analyze', bytes, JSON.stringify(known)) });
  } catch (error) {
    self.postMessage({ id, type: 'stopped', reason: String(error?.message ?? error) });
  }
};
