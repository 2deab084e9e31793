// compromise with all its extractors, which are the methods that select a kind of phrase.
import nlp from 'compromise';
import { filterArticles } from './articles.mjs';

const extractors = ['abbreviations', 'acronyms', 'addresses', 'adjectives', 'adverbs', 'atMentions', 'chunks', 'clauses',
  'comparatives', 'conjunctions', 'contractions', 'emails', 'emojis', 'emoticons', 'fractions', 'hashTags', 'honorifics',
  'hyphenated', 'money', 'nouns', 'numbers', 'organizations', 'parentheses', 'people', 'percentages', 'phoneNumbers', 'places',
  'possessives', 'prepositions', 'pronouns', 'questions', 'quotations', 'sentences', 'slashes', 'superlatives', 'topics',
  'urls', 'verbs'];

filterArticles((text) => {
  const doc = nlp(text);
  return Object.fromEntries(extractors.map((name) => [name, doc[name]().out('array')]));
});
