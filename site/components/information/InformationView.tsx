import { Body } from '@/site/components/article/Body';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import type { InformationPage } from '@/site/models/information';

/** /quyen-rieng-tu, /tro-nang */
export function InformationView({ page }: { page: InformationPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={page.title} />
      <Body body={page.body} />
    </>
  );
}
