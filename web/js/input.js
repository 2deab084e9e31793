// Keys, pointer, touch, drop and paste. Keys are the page's: the canvas never has the focus. Over the article the DOM has
// the pointer, so its moves and clicks are told to the viewer in article coordinates.

import { byId } from './dom.js';

const DRAG_PX = 8; // a finger that moves farther is scrolling, not tapping
const SWIPE_PX = 40;

const editing = () => {
  const element = document.activeElement;
  return element?.matches('input, textarea, select, [contenteditable]') || Boolean(document.querySelector('dialog[open]'));
};

const KEYS = {
  j: ['step_claim', {}],
  k: ['step_claim', { back: true }],
  n: ['step_mention', {}],
  p: ['step_mention', { back: true }],
  '?': ['toggle_help', {}],
  Escape: ['clear_selection', {}],
};
const LAYERS = ['people', 'states', 'organisations', 'unnamed', 'claims', 'cues'];

// actions: command(name, values), state(), focusSearch(), resizeText(step), copyClaim(index), copyLink(index)
export function handleKeys(actions) {
  // The article's frame shows its focus only to who moves by Tab: it has the focus from the start, for the arrow keys.
  const byKeyboard = (on) => document.documentElement.classList.toggle('by-keyboard', on);
  addEventListener('keydown', (event) => event.key === 'Tab' && byKeyboard(true), { capture: true });
  addEventListener('pointerdown', () => byKeyboard(false), { capture: true });
  // What was announced is no word of the article: the browser's find shall not stop there.
  const finds = (event) => event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key === 'f');
  addEventListener('keydown', (event) => finds(event) && byId('live').replaceChildren(), { capture: true });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || editing()) return;
    const { key } = event;
    if (key in KEYS) actions.command(...KEYS[key]);
    else if (/^[1-6]$/.test(key)) actions.command('toggle_layer', { layer: LAYERS[key - 1] });
    else if (key === '/') {
      if (!actions.focusSearch()) return;
    } else if (key === '+' || key === '=' || key === '-') actions.resizeText(key === '-' ? -0.1 : 0.1);
    else if (key === 'c' && actions.state().claim >= 0) actions.copyClaim(actions.state().claim);
    else if (key === 'l') actions.copyLink(actions.state().claim);
    else return;
    event.preventDefault();
  }, { capture: true });
}

export function handleArticlePointer(scroller, viewer) {
  const at = (event) => {
    const rect = scroller.getBoundingClientRect();
    return { x: event.clientX - rect.left + scroller.scrollLeft, y: event.clientY - rect.top + scroller.scrollTop };
  };
  const hover = (event) => {
    viewer.touch = event.pointerType === 'touch';
    if (event.pointerType === 'touch' || event.buttons) return;
    viewer.command('hover_at', at(event));
    scroller.classList.toggle('over-mark', viewer.hovering);
  };
  scroller.addEventListener('pointermove', hover, { passive: true });
  scroller.addEventListener('pointerleave', () => viewer.command('hover_none'));
  scroller.addEventListener('click', (event) => {
    if (event.detail > 1 || !getSelection().isCollapsed || event.target.closest('a')) return;
    viewer.command('click_at', at(event));
  });
}

// The panels: wheel in CSS px, and a finger that scrolls, taps, or swipes the sheet up and down.
export function handleCanvas(canvas, scroller, viewer) {
  const overArticle = (x, y) => {
    const rect = scroller.getBoundingClientRect();
    return x >= rect.left && x < rect.right + 24 && y >= rect.top && y < rect.bottom;
  };
  const scale = (event) => (event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? innerHeight : 1);
  addEventListener('wheel', (event) => {
    if (event.target !== canvas) return;
    event.stopImmediatePropagation();
    if (event.ctrlKey) return; // zoom
    const [dx, dy] = [event.deltaX * scale(event), event.deltaY * scale(event)];
    if (overArticle(event.clientX, event.clientY)) scroller.scrollBy(0, dy);
    else viewer.wheel(event.clientX, event.clientY, dx, dy);
  }, { capture: true, passive: true });

  for (const type of ['pointerdown', 'pointerup']) canvas.addEventListener(type, (event) => viewer.heldKeys(event), { passive: true });

  let finger = null;
  const onTouch = (handler) => (event) => {
    if (event.target !== canvas) return;
    event.stopImmediatePropagation();
    viewer.touch = true;
    if (event.touches.length > 1) finger = null; // pinch
    else handler(event.changedTouches[0], event);
  };
  const passive = { capture: true, passive: true };
  addEventListener('touchstart', onTouch(({ clientX: x, clientY: y }) => {
    finger = { x, y, lastY: y, scrolling: false };
  }), passive);
  addEventListener('touchmove', onTouch(({ clientY: y }) => {
    if (!finger) return;
    finger.scrolling ||= Math.abs(y - finger.y) > DRAG_PX;
    if (finger.scrolling && !onSheetEdge(finger)) viewer.wheel(finger.x, finger.y, 0, finger.lastY - y);
    finger.lastY = y;
  }), passive);
  addEventListener('touchend', onTouch(({ clientX: x, clientY: y }, event) => {
    event.preventDefault(); // no mouse events of its own
    if (!finger) return;
    if (!finger.scrolling) {
      viewer.tap(x, y);
      setTimeout(() => viewer.pointerGone(), 150);
    } else {
      if (onSheetEdge(finger)) swipeSheet(y - finger.y);
      viewer.pointerGone();
    }
    finger = null;
  }), { capture: true, passive: false });
  addEventListener('touchcancel', onTouch(() => {
    finger = null;
  }), passive);

  const heights = ['peek', 'half', 'full'];
  const onSheetEdge = ({ y }) => {
    const { phone, sheet } = viewer.state;
    const top = scroller.getBoundingClientRect().bottom;
    return phone && y >= top - 12 && (sheet === 'peek' || y < top + 48);
  };
  const swipeSheet = (dy) => {
    if (Math.abs(dy) < SWIPE_PX) return;
    const next = heights[heights.indexOf(viewer.state.sheet) + (dy < 0 ? 1 : -1)];
    if (next) viewer.command('set_sheet', { height: next });
  };
}

// actions: openFile(file), openText(text), openAddress(url)
export function handleDropAndPaste(dropNote, actions) {
  let depth = 0;
  const show = (on) => {
    depth = on ? depth : 0;
    dropNote.hidden = !on;
  };
  addEventListener('dragenter', (event) => {
    if (event.dataTransfer?.types.some((type) => type === 'Files' || type.startsWith('text/'))) {
      depth++;
      show(true);
    }
  });
  addEventListener('dragleave', () => --depth <= 0 && show(false));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    show(false);
    const { dataTransfer } = event;
    if (dataTransfer.files.length > 0) return actions.openFile(dataTransfer.files[0]);
    openWords(dataTransfer.getData('text/uri-list').split('\n')[0] || dataTransfer.getData('text/plain'));
  });

  const openWords = (words) => {
    if (/^https?:\/\/\S+$/.test(words.trim())) actions.openAddress(words.trim());
    else if (words) actions.openText(words);
  };
  document.addEventListener('paste', (event) => {
    if (editing()) return;
    event.preventDefault();
    const { files } = event.clipboardData;
    if (files.length > 0) actions.openFile(files[0]);
    else openWords(event.clipboardData.getData('text/plain'));
  });
}
