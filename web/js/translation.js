// A page that is being translated: the translator replaces the words of the text layer, which then no longer lie on the
// drawn ones. Chrome marks the <html> element and wraps words in <font>, Firefox and others set its lang, Edge leaves
// attributes of its own.
const OWN_LANGUAGE = document.documentElement.lang;

let byWords = false; // seen in the words alone, which nothing takes back

const isTranslated = () => {
  const { classList, lang } = document.documentElement;
  return byWords || classList.contains('translated-ltr') || classList.contains('translated-rtl') || lang !== OWN_LANGUAGE;
};

// Calls `change(true)` when a translation begins and `change(false)` when it is undone. The article has to be in `root`.
export function watchTranslation(root, change) {
  let translated = isTranslated();
  const tell = (now) => {
    if (now === translated) return;
    translated = now;
    change(now);
  };
  new MutationObserver(() => tell(isTranslated())).observe(document.documentElement, { attributeFilter: ['class', 'lang'] });
  new MutationObserver((records) => {
    const byTranslator = (record) => record.type === 'attributes' || record.addedNodes[0]?.nodeName === 'FONT';
    byWords ||= records.some(byTranslator);
    tell(isTranslated());
  }).observe(root, { subtree: true, childList: true, attributeFilter: ['_msttexthash'] });
  if (translated) change(true);
}
