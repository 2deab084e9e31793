// One article through the engine, in its Worker or, where a page may have none, in the page: messages of engine.js in,
// messages to it out.
import { Wasm } from './wasm.js';

const loading = import('../onrecord-engine.js').then(({ default: create }) => create());
loading.catch(() => {}); // told with the first article

export async function analyse({ id, bytes, known, describe }, post) {
  try {
    const wasm = new Wasm(await loading);
    if (describe) post({ id, type: 'document', document: JSON.parse(wasm.call('onrecord_read', bytes, JSON.stringify(known))) });
    wasm.module.onProgress = (step, found) => post({ id, type: 'progress', step, found });
    post({ id, type: 'briefing', briefing: wasm.call('onrecord_analyze', bytes, JSON.stringify(known)) });
  } catch (error) {
    post({ id, type: 'stopped', reason: String(error?.message ?? error) });
  }
}
