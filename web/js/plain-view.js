// The plain view: the article with its marks as ordinary elements, and the mirror made visible. It takes the same
// commands and gives the same effects as the drawn view (viewer.js), so that the rest of the page knows one of them only.
import { plainArticle, rawDocument } from './plain-article.js';
import { LAYERS, modelOf } from './model.js';

const empty = () => ({
  phase: 'empty', claim: -1, actor: -1, layers: LAYERS.map(() => true), lens: 'who_spoke', filter: {}, failure: '',
});

export class PlainView {
  frames = 0;
  onEffect = () => {};
  state = empty();

  #root;
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
    this.state = { ...empty(), phase: 'reading' };
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
      this.state = empty();
      this.#root.replaceChildren();
      this.#changed();
    },
    show_progress: () => {},
    show_notice: () => {},
    show_open_error: () => this.#changed(),
    dismiss_error: () => this.#changed(),
  };

  #filter(key, value) {
    this.state.filter = this.state.filter[key] === value ? {} : { [key]: value };
    this.#changed();
  }

  #choose(choice, scroll) {
    Object.assign(this.state, choice);
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
    LAYERS.forEach((layer, i) => this.#root.classList.toggle(`no-${layer}`, !this.state.layers[i]));
    const [key, value] = Object.entries(this.state.filter)[0] ?? [];
    for (const element of this.#root.querySelectorAll('[data-claim]')) {
      const index = Number(element.dataset.claim);
      element.classList.toggle('chosen', index === this.state.claim);
      element.classList.toggle('set-back', Boolean(key) && this.#model?.claims[index]?.[key] !== value);
    }
  }
}
