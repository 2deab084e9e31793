// wink-nlp with its small English model and all its annotators.
import wink from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { filterArticles } from './articles.mjs';

const nlp = wink(model);
filterArticles((text) => {
  const doc = nlp.readDoc(text);
  return {
    sentences: doc.sentences().out(),
    entities: doc.entities().out(nlp.its.detail),
    tags: doc.tokens().out(nlp.its.pos),
    lemmas: doc.tokens().out(nlp.its.lemma),
  };
});
