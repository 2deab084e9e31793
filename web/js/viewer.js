// The drawn view: the viewer's WebAssembly module, its canvas, and the clock. A frame is drawn only after something
// changed; FRAMES_AFTER_CHANGE of them, since Dear ImGui settles in a few, and more while an animation runs.
import { Wasm } from './wasm.js';

const FRAMES_AFTER_CHANGE = 3;
const FONTS = [
  ['Record Serif', '400'],
  ['Record Serif', '600'],
  ['Record Sans', '400'],
  ['Record Sans', '600'],
];

const media = (query) => matchMedia(query);

export class Viewer {
  frames = 0;
  onEffect = () => {}; // (effect) each thing the viewer asks of the page
  onFrame = () => {}; // () after each frame
  onLost = () => {}; // the canvas is gone for good

  #wasm;
  #canvas;
  #scroller;
  #left = 0;
  #scheduled = false;
  #wake = 0;
  #losses = 0;
  #lost = false;
  #touch = false;
  #viewport = [];
  #places = null;
  #schemes = {
    dark: media('(prefers-color-scheme: dark)'),
    still: media('(prefers-reduced-motion: reduce)'),
    contrast: media('(prefers-contrast: more)'),
  };

  // Throws where there is no WebGL 2 or no WebAssembly.
  static async start(canvas, scroller) {
    if (!document.createElement('canvas').getContext('webgl2')) throw new Error('This browser has no WebGL 2, which the drawn view needs.');
    const { default: create } = await import('../onrecord-viewer.js');
    const viewer = new Viewer();
    viewer.#canvas = canvas;
    viewer.#scroller = scroller;
    viewer.#wasm = new Wasm(await create({ canvas }));
    const problem = viewer.#wasm.call('onrecord_start');
    if (problem) throw new Error(problem);
    viewer.#watch();
    viewer.#syncViewport();
    return viewer;
  }

  // FontFaces of the very bytes that the canvas draws from.
  async addFonts() {
    const { module } = this.#wasm;
    await Promise.all(FONTS.map(async ([family, weight], cut) => {
      const size = module._onrecord_font_bytes(cut);
      if (size === 0) return;
      const bytes = this.#wasm.bytes(module._onrecord_font(cut), size).slice();
      document.fonts.add(await new FontFace(family, bytes, { weight }).load());
    }));
  }

  command(name, values = {}) {
    if (this.#lost) return false;
    const known = Boolean(this.#wasm.callNumber('onrecord_command', JSON.stringify({ do: name, ...values })));
    this.#takeEffects();
    this.requestFrames();
    return known;
  }

  // The page's document, or {error}.
  open(article) {
    this.#syncViewport();
    const answer = JSON.parse(this.#wasm.call('onrecord_open', article.bytes, JSON.stringify(article.known)));
    this.#takeEffects();
    this.requestFrames();
    return answer;
  }

  // Throws when the engine and the viewer do not understand each other.
  setBriefing(json) {
    const answer = this.#wasm.call('onrecord_set_briefing', json);
    this.#takeEffects();
    this.requestFrames();
    if (answer) throw new Error(JSON.parse(answer).error);
  }

  get state() {
    return JSON.parse(this.#wasm.call('onrecord_state'));
  }

  // The same object as long as nothing moves.
  get places() {
    const changed = this.#wasm.call('onrecord_places');
    if (changed) this.#places = JSON.parse(changed);
    return this.#places;
  }

  get hovering() {
    return Boolean(this.#wasm.module._onrecord_hovering());
  }

  // {blocks: Float64Array, lines: Float64Array} as page_view_web.cpp has them; copies.
  get layout() {
    const { module } = this.#wasm;
    const lines = module._onrecord_put_layout();
    const blocks = module._onrecord_layout_block_count();
    return {
      lines: this.#wasm.doubles(module._onrecord_layout_lines(), lines * 6).slice(),
      blocks: this.#wasm.doubles(module._onrecord_layout_blocks(), blocks * 11).slice(),
    };
  }

  // Mouse and touch over the canvas that SDL does not see.
  wheel(x, y, dx, dy) {
    this.#wasm.module._onrecord_wheel(x, y, dx, dy);
    this.requestFrames();
  }

  heldKeys({ altKey, shiftKey }) {
    this.#wasm.module._onrecord_held_keys(altKey, shiftKey);
  }

  tap(x, y) {
    this.#wasm.module._onrecord_tap(x, y);
    this.requestFrames(6);
  }

  pointerGone() {
    this.#wasm.module._onrecord_pointer_gone();
    this.requestFrames();
  }

  set touch(touch) {
    if (touch === this.#touch) return;
    this.#touch = touch;
    this.requestFrames();
  }

  requestFrames(count = FRAMES_AFTER_CHANGE) {
    this.#left = Math.max(this.#left, count);
    if (this.#scheduled || this.#lost) return;
    this.#scheduled = true;
    requestAnimationFrame(this.#draw);
  }

  #draw = (time) => {
    this.#scheduled = false;
    if (this.#lost) return;
    this.#syncViewport();
    const waitSeconds = this.#wasm.module._onrecord_frame(time / 1000);
    this.frames++;
    this.#left = Math.max(this.#left - 1, waitSeconds <= 0 ? 1 : 0);
    clearTimeout(this.#wake);
    if (waitSeconds > 0 && Number.isFinite(waitSeconds)) this.#wake = setTimeout(() => this.requestFrames(1), waitSeconds * 1000);
    this.#takeEffects();
    this.onFrame();
    if (this.#left > 0) this.requestFrames(0);
  };

  #syncViewport() {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const now = [width, height, devicePixelRatio, this.#scroller.scrollTop, this.#schemes.dark.matches,
      this.#schemes.still.matches, this.#schemes.contrast.matches, this.#touch];
    if (now.every((value, i) => value === this.#viewport[i])) return;
    this.#viewport = now;
    this.#wasm.module._onrecord_viewport(...now);
    this.#takeEffects();
  }

  #takeEffects() {
    const text = this.#wasm.call('onrecord_take_effects');
    if (!text) return;
    for (const effect of JSON.parse(text)) this.onEffect(effect);
    this.requestFrames();
  }

  #watch() {
    const draw = () => this.requestFrames();
    addEventListener('resize', draw);
    this.#scroller.addEventListener('scroll', draw, { passive: true });
    for (const query of Object.values(this.#schemes)) query.addEventListener('change', draw);
    for (const name of ['pointermove', 'pointerdown', 'pointerup', 'pointerleave'])
      this.#canvas.addEventListener(name, draw, { passive: true });
    document.addEventListener('visibilitychange', draw);
    this.#watchPixelRatio();
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#losses++;
      this.#lost = true;
      if (this.#losses > 1) this.onLost('The browser took the graphics away twice.');
    });
    this.#canvas.addEventListener('webglcontextrestored', () => {
      if (this.#losses > 1) return;
      this.#lost = false;
      this.#wasm.module._onrecord_context_restored();
      this.requestFrames();
    });
  }

  // A change of the pixel ratio (another screen, browser zoom) need not come with a resize.
  #watchPixelRatio() {
    media(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.requestFrames();
      this.#watchPixelRatio();
    }, { once: true });
  }
}
