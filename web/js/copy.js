// Copying from the text layer gives clean text: the article's words, with a blank line between its paragraphs and no line
// breaks inside them.

// The text of a range over elements that each hold a paragraph ([data-start]).
export function textOfRange(range, root) {
  const paragraphs = [...root.querySelectorAll('[data-start]')].filter((element) => range.intersectsNode(element));
  let text = '';
  for (const element of paragraphs) {
    const part = document.createRange();
    part.selectNodeContents(element);
    if (element.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (element.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    const words = part.toString();
    if (words === '') continue;
    if (text && !('continued' in element.dataset)) text = `${text.trimEnd()}\n\n`;
    text += words;
  }
  return text;
}

export function handleCopy(root) {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName)) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(root)) return;
    const text = textOfRange(range, root);
    if (!text) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

// Puts a text on the clipboard; false where the browser does not allow it.
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event) => {
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return copied;
  }
}
