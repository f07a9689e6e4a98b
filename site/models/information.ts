/** The view models of /gioi-thieu, /lien-he, /quyen-rieng-tu and /tro-nang. */
import type { Body } from './body';
import type { Crumb, Picture, Seo } from './pages';

interface Base {
  title: string;
  crumbs: Crumb[];
  seo: Seo;
}

export interface InformationPage extends Base {
  body: Body;
}

export interface Leader {
  id: string;
  href: string;
  name: string;
  /** Those held today. */
  positions: string[];
  bio: string | null;
  portrait: Picture | null;
}

export interface IntroductionPage extends InformationPage {
  leaders: Leader[];
}

export interface ContactPage extends Base {
  office: {
    name: string;
    responsiblePerson: string;
    address: string;
    phone: string;
    email: string | null;
  };
  /** Who answers questions of citizens. */
  officer: {
    name: string;
    post: string | null;
    phone: string | null;
    email: string | null;
    hours: string | null;
  } | null;
}
