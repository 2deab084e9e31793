// compromise with all its extractors: what a page would call to get near "who said what" with it.
import nlp from 'compromise';
import { filterArticles } from './articles.mjs';

filterArticles((text) => {
  const doc = nlp(text);
  return {
    people: doc.people().out('array'),
    places: doc.places().out('array'),
    organizations: doc.organizations().out('array'),
    topics: doc.topics().out('array'),
    quotations: doc.quotations().out('array'),
    nouns: doc.nouns().out('array'),
    verbs: doc.verbs().out('array'),
    pronouns: doc.pronouns().out('array'),
    clauses: doc.clauses().out('array'),
  };
});
