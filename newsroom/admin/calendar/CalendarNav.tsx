'use client';

import { Link, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { calendarTexts, intakeTexts } from '../texts';
import './CalendarNav.css';

/** The ways to the intake desk, the calendar and the slots, above Payload's own. */
export function CalendarNav() {
  const pathname = usePathname();
  const { i18n } = useTranslation();
  const texts = calendarTexts(i18n.language);
  const links = [
    { href: '/admin/intake', label: intakeTexts(i18n.language).title, id: 'nav-intake' },
    { href: '/admin/lich', label: texts.title, id: 'nav-calendar' },
    { href: '/admin/lich-dang', label: texts.status.title, id: 'nav-slots' },
  ];
  return (
    <div className="calendar-nav">
      {links.map(({ href, label, id }) => {
        const isHere = pathname === href;
        return (
          <Link
            key={href}
            className="nav__link"
            href={href}
            id={id}
            prefetch={false}
            {...(isHere ? { 'aria-current': 'page' as const } : {})}
          >
            {isHere ? <div className="nav__link-indicator" /> : null}
            <span className="nav__link-label">{label}</span>
          </Link>
        );
      })}
    </div>
  );
}
