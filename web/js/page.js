// The page: one view (drawn or plain), one session, the mirror, the text layer and the address, and what passes between
// them. The view asks for things by effects; readers act through the view, the mirror, keys and links.
import { sampleList } from './articles.js';
import { describe, findClaim, linkTo, originalAt, readAddress } from './address.js';
import { copyText } from './copy.js';
import { byId } from './dom.js';
import { Fields } from './fields.js';
import { LentWords } from './lent-words.js';
import { LAYERS } from './model.js';
import { Mirror } from './mirror.js';
import { mirrorActions } from './mirror-actions.js';
import { plainArticle } from './plain-article.js';
import { PlainView } from './plain-view.js';
import { keepReading, loadReading } from './reading.js';
import { Session } from './session.js';
import { TextLayer } from './text-layer.js';

// Scripts whose letters join, stack or run right to left, or are too many for the shipped fonts: the browser sets them.
const COMPLEX_SCRIPTS = /[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufefc]/g;
const COMPLEX_SAMPLE_CHARACTERS = 20_000;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

export class Page {
  view;
  session;
  samples = [];

  #drawn; // null where there is none
  #plain = null;
  #scroller = byId('scroller');
  #textLayer = new TextLayer(byId('text-layer'));
  #lent = new LentWords(byId('lent'));
  #mirror;
  #fields;
  #plainByChoice = false;
  #places = null; // of the drawn view, as they were last
  #layoutIsOld = false;
  #mirrorIsOld = false;
  #anchored = null; // the model whose claims have their places in the text layer
  #searchFocus = 0;
  #reading = loadReading();
  #link = null; // of the address, to be followed when the analysis ends

  constructor({ drawn = null, canAnalyse = true }) {
    this.#drawn = drawn;
    if (drawn) {
      drawn.onEffect = (effect) => this.#effects[effect.do]?.(effect);
      drawn.onFrame = () => this.#afterFrame();
    }
    this.#mirror = new Mirror(mirrorActions(this, { canSwitch: Boolean(drawn) }));
    this.#fields = new Fields({
      search: (query) => {
        this.command('set_search', { query });
        const { search_hits: hits } = this.view.state;
        if (query) this.#announce(hits === 0 ? `Nothing found for “${query}”` : `${hits} found`);
      },
      stepSearch: (back) => this.command('step_search', { back }),
      closeSearch: () => this.command('close_search'),
      openAddress: (text) => this.open('openUrl', text),
      openText: (text) => text.trim() && this.open('openText', text),
    });
    this.view = drawn ?? this.#plainView();
    this.session = new Session(this.view, { canAnalyse });
    Object.assign(this.session, {
      onChange: () => {
        if (this.session.error?.url) this.#fields.address = this.session.error.url;
        this.#mirrorChanged();
      },
      onOpened: (how) => this.#opened(how),
      onAnalysis: (briefing) => this.#analysed(briefing),
    });
    this.#showsPlain(this.view !== drawn);
    this.#setReading();
  }

  async start() {
    this.samples = await sampleList().catch(() => []);
    this.#mirrorChanged();
  }

  command(name, values) {
    return this.view.command(name, values);
  }

  // how: 'openFile' | 'openText' | 'openUrl' | 'openSample'. Null when it did not work, which the reader sees.
  async open(how, ...what) {
    try {
      return await this.session[how](...what);
    } catch {
      return null;
    }
  }

  // 'c4', 'a2' or null; false when there is no such claim or actor.
  select(id) {
    const { model } = this.session;
    const claim = model?.claims.findIndex((each) => each.id === id) ?? -1;
    const actor = model?.actors.findIndex((each) => each.id === id) ?? -1;
    if (id === null) this.command('clear_selection');
    else if (claim >= 0) this.command('select_claim', { claim });
    else if (actor >= 0) this.command('select_actor', { actor, scroll: true });
    return id === null || claim >= 0 || actor >= 0;
  }

  async paste() {
    let text = '';
    try {
      text = await navigator.clipboard.readText();
    } catch {
      // not allowed: the reader pastes into a box
    }
    if (text.trim()) return this.open('openText', text);
    if (!this.#fields.focus('paste')) byId('paste-dialog').showModal();
    return null;
  }

  async copyLink(claimIndex) {
    const { article, model } = this.session;
    const link = linkTo({ article, model, state: this.view.state, claimIndex });
    this.command('show_toast', { text: (await copyText(link)) ? 'Link copied' : 'The browser did not allow copying' });
  }

  async copyClaim(claim) {
    if (this.view === this.#drawn) return this.command('copy_claim', { claim });
    const text = await this.session.quote(claim).catch(() => '');
    const failed = text ? 'The browser did not allow copying' : 'The engine has stopped: open the article again';
    return this.command('show_toast', { text: text && (await copyText(text)) ? 'Copied with attribution' : failed });
  }

  // What the whole article would need, in CSS px.
  get height() {
    const drawn = this.view === this.#drawn;
    return drawn ? byId('text-layer').offsetHeight + innerHeight - this.#scroller.clientHeight : document.documentElement.scrollHeight;
  }

  // The article as it is printed, and then not any more.
  prepareForPrint() {
    if (this.view === this.#drawn && this.session.document) byId('plain').replaceChildren(...plainArticle(this.session.document, this.session.model));
  }

  // False where the view has no search of its own: then the browser's is the one.
  focusSearch() {
    const known = this.command('open_search');
    if (known) this.#fields.focus('search'); // at once where it stands already: what is typed next belongs to it
    return known;
  }

  resizeText(step) {
    const { text_scale: scale = 1 } = this.view.state;
    this.command('set_text_scale', { scale: step === 0 ? 1 : scale + step });
  }

  // ---- the two views

  #plainView() {
    if (!this.#plain) {
      this.#plain = new PlainView(byId('plain'));
      this.#plain.onEffect = (effect) => this.view === this.#plain && this.#effects[effect.do]?.(effect);
    }
    return this.#plain;
  }

  showPlain({ byChoice = false } = {}) {
    this.#plainByChoice = byChoice;
    this.#show(this.#plainView());
  }

  showDrawn() {
    this.#plainByChoice = false;
    if (this.#drawn) this.#show(this.#drawn);
  }

  toggleView() {
    if (this.view === this.#drawn) this.showPlain({ byChoice: true });
    else this.showDrawn();
  }

  // A translator changes the words of the page: only the plain view has them to be seen.
  setTranslated(translated) {
    if (translated && this.view === this.#drawn) {
      this.showPlain();
      this.session.addNotice('The page is being translated.', 'Translated words are shown in the plain view.');
    } else if (!translated && !this.#plainByChoice) this.showDrawn();
  }

  // The drawn view is gone for good.
  loseDrawn(reason) {
    this.#drawn = null;
    this.showPlain();
    this.session.addNotice('The drawn view has stopped.', `${reason} Everything is here in the plain view.`, { standing: true });
  }

  #show(view) {
    if (view === this.view) return;
    const before = this.view.state;
    this.view = view;
    this.#setReading();
    this.#showsPlain(view !== this.#drawn);
    this.session.moveTo(view);
    this.#restore(before);
    this.#writeAddress();
  }

  // What was chosen and marked in the other view.
  #restore({ claim, actor, layers, lens, filter }) {
    if (!this.session?.model) return;
    this.#setLayers(LAYERS.filter((_, i) => layers[i]));
    if (lens !== 'who_spoke') this.command('set_lens', { lens });
    if (filter.kind) this.command('filter_kind', { kind: filter.kind });
    else if (filter.naming) this.command('filter_naming', { naming: filter.naming });
    if (claim >= 0) this.command('select_claim', { claim });
    else if (actor >= 0) this.command('select_actor', { actor });
  }

  #setLayers(layers) {
    LAYERS.forEach((layer, i) => this.view.state.layers[i] !== layers.includes(layer) && this.command('toggle_layer', { layer }));
  }

  #setReading() {
    const { scale, measure } = this.#reading;
    this.command('set_text_scale', { scale });
    this.command('set_measure', { measure });
  }

  #showsPlain(plain) {
    document.documentElement.classList.toggle('plain', plain);
    byId('plain').hidden = !plain;
    byId('canvas').hidden = plain;
    this.#scroller.hidden = plain;
    byId('fields').hidden = plain;
    byId('lent').hidden = plain;
  }

  // ---- what the view asks for

  #effects = {
    scroll: ({ top, smooth }) => this.#scroller.scrollTo({ top, behavior: smooth && !stillness.matches ? 'smooth' : 'instant' }),
    copy: async ({ text, toast }) => this.command('show_toast', { text: (await copyText(text)) ? toast : 'The browser did not allow copying' }),
    copy_link: ({ claim }) => this.copyLink(claim),
    pick_file: () => byId('file').click(),
    paste: () => this.paste(),
    open_url: ({ url }) => this.open('openUrl', this.#fields.address || url),
    visit_claim: ({ claim }) => window.open(originalAt(this.session.model, claim), '_blank', 'noopener'),
    visit_url: ({ url }) => /^https?:/.test(url) && window.open(url, '_blank', 'noopener'),
    read_text: ({ text }) => this.open('openText', text),
    open_sample: ({ index }) => this.open('openSample', index),
    show_plain: () => this.showPlain({ byChoice: true }),
    analyze: () => this.session.analyze(),
    cancel_analysis: () => this.session.cancel(),
    selection_changed: () => this.#selectionChanged(),
    model_changed: () => {
      this.#writeAddress();
      this.#mirrorChanged();
      if (this.session?.error && this.view === this.#drawn && !this.view.state.error) this.session.dismissError();
    },
    layout_changed: () => {
      this.#layoutIsOld = true;
    },
    reading_changed: () => {
      const { text_scale: scale, measure } = this.view.state;
      keepReading((this.#reading = { scale, measure }));
      this.#mirrorChanged();
    },
    announce: ({ text }) => this.#announce(text),
  };

  #announce(text) {
    byId('live').textContent = text;
  }

  #selectionChanged() {
    const { state } = this.view;
    const { model } = this.session;
    this.#writeAddress();
    this.#mirror.mark(state);
    const claim = model?.claims[state.claim];
    const actor = model?.actors[state.actor];
    if (claim) this.#announce(`Claim ${claim.index + 1} of ${model.claims.length}: ${claim.who} ${claim.cueWords}: ${claim.contentWords}`);
    else if (actor) this.#announce(`${actor.name}, ${actor.mentions.length} mentions, ${actor.claims.length} claims`);
    dispatchEvent(new CustomEvent('onrecord:selection', { detail: claim?.id ?? actor?.id ?? null }));
  }

  #afterFrame() {
    if (this.view !== this.#drawn) return;
    const { places } = this.#drawn;
    if (places !== this.#places) this.#place(places);
    if (this.#layoutIsOld) {
      this.#layoutIsOld = false;
      const { text = '', title = '', byline = '' } = this.session.document ?? {};
      const { column, height } = places;
      this.#textLayer.show({ layout: this.#drawn.layout, sources: [text, title, byline], column, height });
      this.#placeAnchors();
    }
  }

  #place(places) {
    this.#places = places;
    const [x, y, width, height, interactive] = places.article;
    Object.assign(this.#scroller.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    this.#scroller.classList.toggle('covered', !interactive || width < 1 || height < 1);
    this.#fields.place(places.fields);
    this.#lent.place(places.lent);
    if (places.search_focus !== this.#searchFocus) this.#fields.focus('search');
    this.#searchFocus = places.search_focus;
  }

  // ---- the mirror

  #mirrorChanged() {
    if (this.#mirrorIsOld) return;
    this.#mirrorIsOld = true;
    queueMicrotask(() => this.#showMirror());
  }

  #showMirror() {
    this.#mirrorIsOld = false;
    const focused = document.activeElement?.closest('.mirror');
    const wordsOf = (element) => element?.dataset.words || element?.textContent;
    const words = wordsOf(document.activeElement);
    const { model, error, standing, notices, progress } = this.session;
    this.#mirror.show({ model, state: this.view.state, samples: this.samples, error, notices: [...standing, ...notices], progress });
    // A button that was made anew keeps the focus.
    if (focused && !focused.contains(document.activeElement))
      [...focused.querySelectorAll('button')].find((button) => wordsOf(button) === words)?.focus();
    if (model !== this.#anchored) this.#placeAnchors();
  }

  // Claims' numbers in the article, for the keyboard and screen readers; each leads to its card, and the card back.
  #placeAnchors() {
    this.#anchored = this.session.model;
    if (this.view === this.#drawn) this.#textLayer.placeClaims(this.session.model?.claims ?? [], (claim) => this.focusCard(claim));
  }

  focusArticle() {
    (this.view === this.#drawn ? this.#scroller : byId('plain')).focus({ preventScroll: true });
  }

  focusCard(claim) {
    this.command('select_claim', { claim, scroll: false });
    document.querySelector(`#claims button[data-claim="${claim}"]`)?.focus();
  }

  focusPlace(claim) {
    const drawn = this.view === this.#drawn;
    const place = drawn ? this.#textLayer.anchorOf(claim) : document.querySelector(`#plain [data-claim="${claim}"]`);
    place?.focus({ preventScroll: drawn });
  }

  // ---- opening, and the address

  #opened({ again = false } = {}) {
    const { title, text } = this.session.document;
    document.title = title ? `${title} · On Record` : 'On Record';
    this.#scroller.scrollTop = 0;
    this.#fields.clear();
    if (!again && document.hasFocus()) this.focusArticle(); // a page that embeds this one keeps its focus
    this.#announce(`${title || 'The article'} is open.`);
    const start = text.slice(0, COMPLEX_SAMPLE_CHARACTERS);
    if ((start.match(COMPLEX_SCRIPTS) ?? []).length > start.length / 10) queueMicrotask(() => this.showPlain());
    this.#writeAddress({ newEntry: true });
  }

  #analysed(briefing) {
    const { claims } = this.session.model;
    this.#announce(claims.length === 0 ? 'No claims found. The article may have none, or they were missed.' : `${claims.length} claims found.`);
    if (this.#link) this.#followLink();
    dispatchEvent(new CustomEvent('onrecord:analysis', { detail: briefing }));
  }

  // Opens and chooses what the address says; also on back and forward.
  async followAddress(link = readAddress()) {
    this.#link = link;
    if (link.view === 'text') this.showPlain({ byChoice: true });
    const { article } = this.session;
    const sample = link.sample >= 0 && article?.sample !== link.sample;
    const src = link.src && article?.known.url !== new URL(link.src, document.baseURI).href;
    if (sample) await this.open('openSample', link.sample);
    else if (src) await this.open('openUrl', link.src);
    else if (this.session.model) this.#followLink();
    else this.#link = article || window.parent !== window ? link : null; // a host page gives the text afterwards
  }

  #followLink() {
    const link = this.#link;
    this.#link = null;
    const { model } = this.session;
    if (link.layers) this.#setLayers(link.layers);
    if (link.lens) this.command('set_lens', { lens: link.lens });
    if (link.claim || link.quote.exact) {
      const { claim, found } = findClaim(model, link);
      if (claim >= 0) this.command('select_claim', { claim });
      else if (found === 'words') this.session.addNotice('The words of this link are here, but no claim was found in them.', `“${link.quote.exact}”`);
      else this.session.addNotice('The claim of this link is no longer in this text.', link.quote.exact ? `It read: “${link.quote.exact}”` : '');
    } else if (link.actor) this.select(link.actor);
    else this.command('clear_selection');
  }

  #writeAddress({ newEntry = false } = {}) {
    if (!this.session?.article || this.#link) return;
    const { article, model } = this.session;
    const hash = describe({ article, model, state: this.view.state, view: this.#plainByChoice ? 'text' : '' });
    const url = location.pathname + (hash && `#${hash}`);
    if (url === location.pathname + location.search + location.hash) return;
    history[newEntry ? 'pushState' : 'replaceState'](null, '', url);
  }
}
