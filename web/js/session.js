// What is open: one article, its analysis, and what went wrong. Opening anything goes through here; the view only shows.
import { Cancelled, Engine } from './engine.js';
import { articleFromFile, articleFromSample, articleFromText, articleFromUrl, OpenError } from './articles.js';
import { modelOf } from './model.js';

const number = new Intl.NumberFormat('en');

export class Session {
  article = null;
  document = null;
  model = null;
  error = null;
  notices = []; // on the open article
  standing = []; // on the page, whatever is open
  progress = '';

  onChange = () => {}; // anything the mirror shows
  onAnalysis = () => {}; // (briefing)
  onOpened = () => {}; // a new article is shown; {again} the same as the engine reads it

  #view;
  #engine = new Engine();
  #opening = 0;
  #canAnalyse;
  #json = '';

  constructor(view, { canAnalyse = true } = {}) {
    this.#view = view;
    this.#canAnalyse = canAnalyse;
  }

  // Read anew each time: of a long article it would be the most of what the page keeps.
  get briefing() {
    return this.#json ? JSON.parse(this.#json) : null;
  }

  // Shows in another view what is open.
  moveTo(view) {
    this.#view = view;
    if (!this.article) return this.onChange();
    view.open(this.article);
    if (this.document && view.describe) view.describe(this.document);
    if (this.#json) view.setBriefing(this.#json);
    this.onChange();
  }

  openFile = (file) => this.#open(() => articleFromFile(file));
  openText = (text, known) => this.#open(() => articleFromText(text, known));
  openUrl = (url) => this.#open(() => articleFromUrl(url));
  openSample = (index) => this.#open(() => articleFromSample(index));

  // The briefing, or null: then the error is shown and what was open still is.
  async #open(get) {
    const turn = ++this.#opening;
    try {
      const article = await get();
      if (turn !== this.#opening) return null; // something else was opened meanwhile
      const document = this.#view.open(article);
      if (document.error) throw new OpenError({ title: 'This cannot be opened', detail: document.error, url: article.known.url });
      this.#engine.cancel();
      Object.assign(this, { article, document, model: null, error: null, notices: [] });
      this.#json = '';
      this.#note(document);
      this.onOpened();
      return await this.analyze();
    } catch (error) {
      if (turn === this.#opening) this.#fail(error);
      throw error;
    }
  }

  #note({ cut_words: cut = this.article.known.cut_words, replaced_bytes: replaced = 0 }) {
    const words = (this.document.text.match(/\S+/g) ?? []).length;
    if (cut > 0) this.#addNotice(`The first ${number.format(words)} words are shown.`, `${number.format(cut)} were left out.`);
    if (replaced > 0) this.#addNotice(`${number.format(replaced)} ${replaced === 1 ? 'byte' : 'bytes'} could not be read.`, 'They are shown as \ufffd.');
  }

  #addNotice(title, detail) {
    this.notices.push({ title, detail });
    this.#view.command('show_notice', { title, detail });
  }

  addNotice(title, detail, { standing = false } = {}) {
    if (standing) this.standing.push({ title, detail });
    else this.#addNotice(title, detail);
    this.onChange();
  }

  #fail(error) {
    if (error instanceof Cancelled) return;
    this.error = error instanceof OpenError ? error : new OpenError({ title: 'Something went wrong', detail: 'What was open is still here.', technical: String(error?.message ?? error) });
    const { title, detail, technical, url } = this.error;
    this.#view.command('show_open_error', { title, detail, technical, url });
    this.onChange();
  }

  dismissError() {
    this.error = null;
    this.onChange();
  }

  async analyze() {
    const { article } = this;
    if (!article) return null;
    if (!this.#canAnalyse) {
      this.#view.command('show_text_only');
      return null;
    }
    this.progress = 'Reading the article. You can read while this runs.';
    this.onChange();
    try {
      const json = await this.#engine.analyze(article, {
        onProgress: (step, found) => this.#view.command('show_progress', { step, found }),
        onDocument: this.#view.describe ? (document) => this.#describe(document) : null,
      });
      if (article !== this.article) return null;
      const briefing = JSON.parse(json);
      if (briefing.error) throw new Error(briefing.error);
      this.#view.setBriefing(json);
      Object.assign(this, { model: modelOf(briefing), progress: '' });
      this.#json = json;
      this.onChange();
      this.onAnalysis(briefing);
      return briefing;
    } catch (error) {
      if (article !== this.article || (error instanceof Cancelled && this.#engine.running)) return null;
      this.progress = '';
      this.#view.command('analysis_failed', { message: error.message });
      this.onChange();
      return null;
    }
  }

  #describe(document) {
    if (document.error) return this.#fail(new OpenError({ title: 'This cannot be opened', detail: document.error }));
    this.document = document;
    this.#view.describe(document);
    this.#note(document);
    this.onOpened({ again: true });
  }

  quote(claim) {
    return this.#engine.quote(claim);
  }

  cancel() {
    this.#engine.cancel();
  }
}
