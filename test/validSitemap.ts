import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const FOLDER = new URL('fixtures/xsd/', import.meta.url);

const file = (fileName: string) => ({
  fileName,
  contents: readFileSync(new URL(fileName, FOLDER), 'utf8'),
});

/** What is wrong with a sitemap (`sitemap`) or a list of sitemaps (`siteindex`) by its schema; empty when it is valid. */
export const errorsOfSitemap = async (xml: string, kind: 'sitemap' | 'siteindex'): Promise<string[]> => {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'tried.xml', contents: xml },
    schema: file(`${kind}.xsd`),
    preload: ['parts.xsd', 'image.xsd', 'news.xsd'].map(file),
  });
  return valid ? [] : errors.map(({ message }) => message);
};
