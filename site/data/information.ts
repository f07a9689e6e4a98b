import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Information, Person } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { statements } from '@/site/messages/statements';
import { vi } from '@/site/messages/vi';
import type { Body } from '@/site/models/body';
import type { ContactPage, InformationPage, IntroductionPage, Leader } from '@/site/models/information';
import { homeCrumb } from './articles';
import { bodyOf } from './body';
import { populatedAll } from './cards';
import { positionsToday } from './people';
import { pictureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';

type Statement = keyof typeof statements;

const read = async (depth: number): Promise<{ reader: Reader; information: Information }> => {
  const reader = await publicReader();
  return { reader, information: await reader.global('information', depth) };
};

const pageOf = (title: string, description: string, path: string) => ({
  title,
  crumbs: [homeCrumb],
  seo: seoOf({ title, description, path }),
});

const leaderOf = (person: Person): Leader => {
  note(pageTags.record('people', person.id));
  return {
    id: person.id,
    href: paths.person(person.slug ?? person.id),
    name: person.name,
    positions: positionsToday(person, toLocalDay(new Date())).map(({ title }) => title),
    bio: person.bio?.trim() || null,
    portrait: pictureOf(person.portrait),
  };
};

/** What the office is and does, and who leads it (Nghị định 224/2026/NĐ-CP, Điều 9). */
export const getIntroduction = async (): Promise<IntroductionPage> => {
  const { information } = await read(2);
  return {
    ...pageOf(vi.information.introduction, vi.information.introductionLead, paths.introduction()),
    body: bodyOf(information.introduction),
    leaders: populatedAll(information.leaders).map(leaderOf),
  };
};

/** Where and of whom to ask. */
export const getContact = async (): Promise<ContactPage> => {
  const { reader, information } = await read(0);
  const site = await reader.global('site', 0);
  const { name, post, phone, email, hours } = information.officer ?? {};
  return {
    ...pageOf(vi.information.contact, vi.information.contactLead, paths.contact()),
    office: {
      name: site.unitInCharge ?? '',
      responsiblePerson: site.responsiblePerson ?? '',
      address: site.address ?? '',
      phone: site.phone ?? '',
      email: site.email ?? null,
    },
    officer: name
      ? { name, post: post || null, phone: phone || null, email: email || null, hours: hours || null }
      : null,
  };
};

const standardText = (statement: Statement): Body =>
  statements[statement].flatMap(({ heading, paragraphs }): Body => [
    { type: 'heading', level: 2, children: [{ type: 'text', text: heading }] },
    ...paragraphs.map((text): Body[number] => ({
      type: 'paragraph',
      children: [{ type: 'text', text }],
      align: null,
    })),
  ]);

/** The office's own text, or the standard one. */
export const getStatement = async (statement: Statement): Promise<InformationPage> => {
  const { information } = await read(1);
  const own = bodyOf(information[statement]);
  const { title, lead } = vi.information.statements[statement];
  return {
    ...pageOf(title, lead, paths[statement]()),
    body: own.length > 0 ? own : standardText(statement),
  };
};
