import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Mail, Phone } from '@/site/components/ui/Contact';
import { Facts } from '@/site/components/ui/Facts';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { ContactPage } from '@/site/models/information';

/** /lien-he */
export function ContactView({ page: { title, crumbs, office, officer } }: { page: ContactPage }) {
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageTitle title={title} lead={vi.information.contactLead} />
      <div className="columns gap-y-10">
        <Section id="co-quan" title={vi.information.office} className="md:col-span-6">
          <Facts
            facts={[
              office.name !== '' && { name: vi.frame.unitInCharge, value: office.name },
              office.responsiblePerson !== '' && {
                name: vi.frame.responsiblePerson,
                value: office.responsiblePerson,
              },
              office.address !== '' && { name: vi.frame.address, value: office.address },
              office.phone !== '' && { name: vi.frame.phone, value: <Phone number={office.phone} /> },
              office.email !== null && { name: vi.frame.email, value: <Mail address={office.email} /> },
            ]}
          />
        </Section>
        {officer && (
          <Section id="nguoi-tiep-nhan" title={vi.information.officer} className="md:col-span-6">
            <Facts
              facts={[
                { name: vi.information.name, value: officer.name },
                officer.post !== null && { name: vi.information.post, value: officer.post },
                officer.phone !== null && { name: vi.frame.phone, value: <Phone number={officer.phone} /> },
                officer.email !== null && { name: vi.frame.email, value: <Mail address={officer.email} /> },
                officer.hours !== null && { name: vi.information.hours, value: officer.hours },
              ]}
            />
          </Section>
        )}
      </div>
    </>
  );
}
