// One article through the engine, or a claim of the last one, in its Worker or, where a page may have none, in the page: messages of engine.js in,
// messages to it out.
import { Wasm } from './wasm.js';

const loading = import('../onrecord-engine.js').then(({ default: create }) => create());
loading.catch(() => {}); // told with the first article

export async function answer({ id, bytes, known, describe, claim }, post) {
  try {
    const wasm = new Wasm(await loading);
    if (claim !== undefined) return post({ id, type: 'quote', text: wasm.text(wasm.module._onrecord_quote(claim)) });
    if (describe) post({ id, type: 'document', document: JSON.parse(wasm.call('onrecord_read', bytes, JSON.stringify(known))) });
    wasm.module.onProgress = (step, found) => post({ id, type: 'progress', step, found });
    post({ id, type: 'briefing', briefing: wasm.call('onrecord_analyze', bytes, JSON.stringify(known)) });
  } catch (error) {
    post({ id, type: 'stopped', reason: String(error?.message ?? error) });
  }
}
