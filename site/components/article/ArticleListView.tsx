import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { vi } from '@/site/messages/vi';
import type { ArticleListPage } from '@/site/models/lists';
import { ArticleStream } from './ArticleStream';

/** /tin-tuc: every story, newest first. */
export function ArticleListView({ page }: { page: ArticleListPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={vi.list.articles} />
      <PageTitle title={vi.list.articles} lead={vi.list.articlesLead} />
      <ArticleStream articles={page.articles} />
    </>
  );
}
