import { absolute, OPEN_SEARCH_TYPE, paths } from '@/platform/paths';
import { searchWords } from '@/site/messages/search';
import type { SearchDescription, SuggestionList } from '@/site/models/search';
import { element, textElement, xmlDocument } from './markup';

/** The OpenSearch extension for suggestions. */
export const SUGGESTIONS_TYPE = 'application/x-suggestions+json';

const MAX_SHORT_NAME = 16;
const MAX_LONG_NAME = 48;
const MAX_DESCRIPTION = 1_024;

/** OpenSearch wants a name of 16 characters at most: the newsroom's, or its host, or the word for what it does. */
const shortNameOf = ({ name, base }: SearchDescription): string =>
  [name, new URL(base).hostname].find(({ length }) => length > 0 && length <= MAX_SHORT_NAME) ??
  searchWords.title;

/**
 * How browsers search this site (OpenSearch 1.1 draft 6,
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md).
 */
export const descriptionOf = (site: SearchDescription): string => {
  const { base, name } = site;
  const url = (type: string, path: string, rel: string) =>
    element('Url', { type, rel, template: absolute(base, path) });
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      textElement('ShortName', shortNameOf(site)),
      textElement('Description', searchWords.description(name).slice(0, MAX_DESCRIPTION)),
      ...(name.length <= MAX_LONG_NAME ? [textElement('LongName', name)] : []),
      url('text/html', paths.searchTemplate('{searchTerms}'), 'results'),
      url(SUGGESTIONS_TYPE, paths.suggestionsTemplate('{searchTerms}'), 'suggestions'),
      url(OPEN_SEARCH_TYPE, paths.openSearch(), 'self'),
      textElement('Image', absolute(base, '/icon-192.png'), { width: 192, height: 192, type: 'image/png' }),
      textElement('Language', 'vi'),
      textElement('InputEncoding', 'UTF-8'),
      textElement('OutputEncoding', 'UTF-8'),
    ),
  );
};

/**
 * `[question, titles, kinds, addresses]`, as browsers and our own script take it
 * (https://github.com/dewitt/opensearch/blob/master/mediawiki/Specifications/OpenSearch/Extensions/Suggestions/1.1/Draft%201.wiki).
 * Addresses are whole: a browser's own field knows no page they could be relative to.
 */
export const suggestionsOf = ({ question, items, base }: SuggestionList): string =>
  JSON.stringify([
    question,
    items.map(({ title }) => title),
    items.map(({ kind }) => searchWords.kinds[kind]),
    items.map(({ href }) => absolute(base, href)),
  ]);
