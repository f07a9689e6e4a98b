import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Document } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { DocumentPage } from '@/site/models/pages';
import { homeCrumb, listArticleCards } from './articles';
import { documentCard, populated } from './cards';
import { filesOf } from './events';
import { newestFirst } from './paging';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { loadSuccession, mentionOf } from './succession';
import { dayOf } from './terms';

const CITING = 50;
/** More than any document replaces. */
const REPLACED = 50;

/** What a document took the place of, the newest first. Its page noted what points at it. */
const replacedDocuments = async (reader: Reader, id: string) =>
  (
    await reader.list('documents', {
      where: { replacedBy: { equals: id } },
      sort: newestFirst('issuedOn'),
      limit: REPLACED,
      depth: 0,
    })
  ).map(documentCard);

const documentPage = async (reader: Reader, document: Document): Promise<DocumentPage> => {
  const issuedOn = dayOf(document.issuedOn);
  const issuer = populated(document.issuer);
  const replacedBy = populated(document.replacedBy);
  note(pageTags.of('articles', document.id), pageTags.of('documents', document.id));
  const card = documentCard(document);
  const articles = await listArticleCards(reader, {
    field: 'documents',
    by: 'publishedAt',
    ids: [document.id],
    limit: CITING,
  });
  return {
    id: document.id,
    kind: document.kind,
    number: document.number,
    title: document.title,
    issuer:
      issuer && mentionOf(await loadSuccession(reader), issuer, 'issuer', issuedOn ?? toLocalDay(new Date())),
    signedBy: document.signedBy?.trim() || null,
    issuedOn,
    inForceOn: dayOf(document.inForceOn),
    status: document.status,
    replacedBy: replacedBy && documentCard(replacedBy),
    replaces: await replacedDocuments(reader, document.id),
    summary: document.summary?.trim() || null,
    files: filesOf(document.files),
    articles,
    citing:
      articles.length < CITING
        ? articles.length
        : await reader.count('articles', { documents: { in: [document.id] } }),
    crumbs: [homeCrumb, { title: vi.list.documents, href: paths.documents() }],
    seo: seoOf({
      title: document.label ?? document.number,
      description: document.title,
      path: card.href,
      image: paths.shareImage(card.href),
      noindex: reader.isPreview,
    }),
  };
};

export const getDocument = async (slug: string): Promise<DocumentPage | null> => {
  const reader = await publicReader();
  const document = await reader.one('documents', { where: { slug: { equals: slug } }, depth: 2 });
  return document && documentPage(reader, document);
};

export const previewDocument = async (reader: Reader, id: string): Promise<DocumentPage | null> => {
  const document = await reader.one('documents', { where: { id: { equals: id } }, depth: 2 });
  return document && documentPage(reader, document);
};

export const listNewDocuments = async (reader: Reader, limit: number) => {
  note(pageTags.list('documents'));
  return (await reader.list('documents', { sort: newestFirst('issuedOn'), limit, depth: 1 })).map(
    documentCard,
  );
};
