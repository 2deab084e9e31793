// The engine in its Worker: one article at a time. Cancelling ends the Worker, and so does a crash; the next analysis
// starts a new one.

export class EngineStopped extends Error {}
export class Cancelled extends Error {}

// A page without an origin of its own (a sandboxed frame) may start no Worker: the engine then runs in it, after the
// text was drawn.
class EngineInPage {
  #receive;

  constructor(receive) {
    this.#receive = receive;
  }

  postMessage(job) {
    setTimeout(async () => (await import('./engine-job.js')).answer(job, (message) => this.#receive?.(message)), 50);
  }

  terminate() {
    this.#receive = null;
  }
}

export class Engine {
  #worker = null;
  #job = null; // {id, resolve, reject, onProgress}
  #quotes = new Map(); // {resolve, reject} by id
  #next = 1;

  // Gives the text of the briefing, and the page's document before it by `onDocument`.
  analyze(article, { onProgress = () => {}, onDocument = null } = {}) {
    this.cancel();
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#job = { id, resolve, reject, onProgress, onDocument };
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, bytes: article.bytes, known: article.known, describe: Boolean(onDocument) });
    });
  }

  // A claim of the last briefing with who said it.
  quote(claim) {
    return new Promise((resolve, reject) => {
      if (!this.#worker) return reject(new EngineStopped('The engine has stopped.'));
      const id = this.#next++;
      this.#quotes.set(id, { resolve, reject });
      this.#worker.postMessage({ id, claim });
    });
  }

  get running() {
    return this.#job !== null;
  }

  cancel() {
    if (this.#job) this.#stop(new Cancelled('The analysis was cancelled.'));
  }

  #start() {
    if (self.origin === 'null') return new EngineInPage((message) => this.#receive(message));
    const worker = new Worker(new URL('engine-worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#stop(new EngineStopped(event.message || 'The engine could not be loaded.'));
    };
    return worker;
  }

  #receive(message) {
    const quote = this.#quotes.get(message.id);
    this.#quotes.delete(message.id);
    if (quote) return message.type === 'quote' ? quote.resolve(message.text) : quote.reject(new EngineStopped(message.reason));
    if (message.id !== this.#job?.id) return;
    if (message.type === 'progress') return this.#job.onProgress(message.step, message.found);
    if (message.type === 'document') return this.#job.onDocument?.(message.document);
    if (message.type === 'stopped') return this.#stop(new EngineStopped(message.reason));
    const job = this.#job;
    this.#job = null;
    job.resolve(message.briefing);
  }

  #stop(error) {
    this.#worker?.terminate();
    this.#worker = null;
    const job = this.#job;
    this.#job = null;
    job?.reject(error);
    for (const quote of this.#quotes.values()) quote.reject(error);
    this.#quotes.clear();
  }
}
