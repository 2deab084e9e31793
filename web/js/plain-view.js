// The plain view: the article with its marks as ordinary elements, and the mirror made visible. It takes the same
// commands and gives the same effects as the drawn view (viewer.js), so that the rest of the page knows one of them only.
import { plainArticle, rawDocument } from './plain-article.js';
import { LAYERS, modelOf } from './model.js';

const empty = () => ({
  phase: 'empty', claim: -1, actor: -1, layers: LAYERS.map(() => true), lens: 'who_spoke', filter: {}, failure: '',
});
const MEASURE_PX = { narrow: 520, medium: 620, wide: 740 };

export class PlainView {
  frames = 0;
  onEffect = () => {};
  state = empty();

  #root;
  #reading = { text_scale: 1, measure: 'medium' };
  #mention = null; // of the chosen actor, where n and p have led
  #document = null;
  #model = null;

  constructor(root) {
    this.#root = root;
    root.addEventListener('click', (event) => {
      const number = event.target.closest('[data-claim]');
      if (!number) return;
      event.preventDefault();
      this.command('select_claim', { claim: Number(number.dataset.claim), scroll: false });
    });
  }

  open(article) {
    this.state = { ...empty(), ...this.#reading, phase: 'reading' };
    this.#model = null;
    this.describe(rawDocument(article));
    return this.#document;
  }

  // The document as the engine reads it, in place of the raw one.
  describe(document) {
    this.#document = document;
    this.#render();
  }

  setBriefing(json) {
    this.state.phase = 'ready';
    this.#model = modelOf(JSON.parse(json));
    this.#render();
  }

  command(name, values = {}) {
    const handler = this.#handlers[name];
    if (handler) handler(values);
    return Boolean(handler);
  }

  requestFrames() {}

  #handlers = {
    select_claim: ({ claim, scroll = true }) => this.#choose({ claim, actor: -1 }, scroll),
    select_actor: ({ actor }) => this.#choose({ claim: -1, actor }, false),
    clear_selection: () => this.#choose({ claim: -1, actor: -1 }, false),
    step_claim: ({ back = false }) => {
      const count = this.#model?.claims.length ?? 0;
      const next = this.state.claim + (back ? -1 : 1);
      if (count > 0) this.#choose({ claim: Math.max(0, Math.min(count - 1, next)), actor: -1 }, true);
    },
    toggle_layer: ({ layer }) => {
      const at = LAYERS.indexOf(layer);
      if (at >= 0) this.state.layers[at] = !this.state.layers[at];
      this.#changed();
    },
    set_lens: ({ lens }) => {
      this.state.lens = lens;
      this.#changed();
    },
    step_mention: ({ back = false }) => {
      const { actor, claim } = this.state;
      const of = actor >= 0 ? actor : (this.#model?.claims[claim]?.actorIndex ?? -1);
      const places = [...this.#root.querySelectorAll(`[data-actor="${of}"]`)];
      if (places.length === 0) return;
      const start = back ? places.length : -1;
      this.#mention = ((this.#mention ?? start) + (back ? -1 : 1) + places.length) % places.length;
      this.#root.querySelector('.stepped')?.classList.remove('stepped');
      places[this.#mention].classList.add('stepped');
      places[this.#mention].scrollIntoView({ block: 'center' });
    },
    set_text_scale: ({ scale }) => {
      this.#reading.text_scale = Math.round(10 * Math.min(2, Math.max(0.8, scale))) / 10;
      this.#read();
    },
    set_measure: ({ measure }) => {
      this.#reading.measure = measure;
      this.#read();
    },
    filter_kind: ({ kind }) => this.#filter('kind', kind),
    filter_naming: ({ naming }) => this.#filter('naming', naming),
    clear_filter: () => {
      this.state.filter = {};
      this.#changed();
    },
    analysis_failed: ({ message }) => {
      Object.assign(this.state, { phase: 'failed', failure: message });
      this.#changed();
    },
    show_text_only: () => {
      this.state.phase = 'text';
      this.#changed();
    },
    show_toast: ({ text }) => this.onEffect({ do: 'announce', text }),
    show_empty: () => {
      this.state = { ...empty(), ...this.#reading };
      this.#root.replaceChildren();
      this.#changed();
    },
    show_progress: () => {},
    show_notice: () => {},
    show_open_error: () => this.#changed(),
    dismiss_error: () => this.#changed(),
  };

  #read() {
    Object.assign(this.state, this.#reading);
    this.#root.style.setProperty('--text-scale', this.#reading.text_scale);
    this.#root.style.setProperty('--measure', `${MEASURE_PX[this.#reading.measure]}px`);
    this.onEffect({ do: 'reading_changed' });
  }

  #filter(key, value) {
    this.state.filter = this.state.filter[key] === value ? {} : { [key]: value };
    this.#changed();
  }

  #choose(choice, scroll) {
    Object.assign(this.state, choice);
    this.#mention = null;
    this.#root.querySelector('.stepped')?.classList.remove('stepped');
    this.#classes();
    if (scroll) this.#root.querySelector(`[data-claim="${choice.claim}"]`)?.scrollIntoView({ block: 'center' });
    this.onEffect({ do: 'selection_changed' });
  }

  #changed() {
    this.#classes();
    this.onEffect({ do: 'model_changed' });
  }

  #render() {
    this.#root.replaceChildren(...plainArticle(this.#document, this.#model));
    this.#changed();
  }

  // Layers are classes of the whole article; what a filter sets back is a class of its numbers.
  #classes() {
    this.#root.dataset.lens = this.state.lens;
    LAYERS.forEach((layer, i) => this.#root.classList.toggle(`no-${layer}`, !this.state.layers[i]));
    const [key, value] = Object.entries(this.state.filter)[0] ?? [];
    for (const element of this.#root.querySelectorAll('[data-claim]')) {
      const index = Number(element.dataset.claim);
      element.classList.toggle('chosen', index === this.state.claim);
      element.classList.toggle('set-back', Boolean(key) && this.#model?.claims[index]?.[key] !== value);
    }
  }
}
