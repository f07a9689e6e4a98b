import type { CalendarOptions } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import english from '@fullcalendar/react/locales/en-gb';
import vietnamese from '@fullcalendar/react/locales/vi';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import { TIME_ZONE } from '@/domain/dates';
import { fill } from '../../messages/messages';
import { ENTRY_MINUTES } from '../../workflow/calendar/emptySlots';
import type { CalendarTexts } from '../texts';

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

const wordsOf = ({ views }: CalendarTexts): CalendarOptions => ({
  todayText: views.today,
  prevText: views.previous,
  nextText: views.next,
  monthText: views.month,
  weekTextLong: views.week,
  dayText: views.day,
  listText: views.list,
  allDayText: views.allDay,
  noEventsText: views.nothing,
  prevHint: (unit) => fill(views.previousHint, { unit }),
  nextHint: (unit) => fill(views.nextHint, { unit }),
  todayHint: () => views.todayHint,
  viewHint: (unit) => fill(views.viewHint, { unit }),
  viewChangeHint: views.changeView,
  navLinkHint: (day) => fill(views.goToDay, { day }),
  closeHint: views.close,
  eventsHint: views.entries,
  moreLinkText: (count) => fill(views.more, { count: String(count) }),
  moreLinkHint: (count) => fill(views.moreHint, { count: String(count) }),
});

/** Hours scroll within it. */
const GRID_HEIGHT = 740;
const DAY = { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' } as const;
const DAYS = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const phone = ({ views }: CalendarTexts): CalendarOptions => ({
  initialView: 'listDay',
  headerToolbar: { left: 'prev,today,next', center: 'title', right: 'listDay,listWeek' },
  buttons: { listDay: { text: views.day }, listWeek: { text: views.week } },
  views: { listDay: { titleFormat: DAY }, listWeek: { titleFormat: DAYS } },
});

const desk: CalendarOptions = {
  initialView: 'timeGridWeek',
  navLinks: true,
  headerToolbar: {
    left: 'prev,today,next',
    center: 'title',
    right: 'dayGridMonth,timeGridWeek,timeGridDay,listWeek',
  },
  views: {
    dayGridMonth: { dayMaxEvents: 5 },
    // A link over a day's name would be read as another name.
    timeGridWeek: { contentHeight: GRID_HEIGHT, titleFormat: DAYS, navLinks: false },
    timeGridDay: { contentHeight: GRID_HEIGHT, titleFormat: DAY },
    listWeek: { titleFormat: DAYS },
  },
};

/** How the calendar library is set up: what does not change while the page is open. */
export const boardOptions = (texts: CalendarTexts, language: string, isPhone: boolean): CalendarOptions => ({
  plugins: [dayGrid, timeGrid, list, interaction, classic],
  locale: language === 'en' ? english : vietnamese,
  timeZone: TIME_ZONE,
  className: 'calendar__grid',
  toolbarTitleClass: 'calendar__heading',
  contentHeight: 'auto',
  nowIndicator: true,
  scrollTime: '05:30:00',
  slotDuration: '00:30:00',
  // Two lines of an entry.
  slotMinHeight: 36,
  snapDuration: '00:05:00',
  defaultTimedEventDuration: { minutes: ENTRY_MINUTES },
  eventDisplay: 'block',
  eventInteractive: true,
  eventDurationEditable: false,
  eventTimeFormat: CLOCK,
  slotHeaderFormat: CLOCK,
  // Touch: a long press lifts an entry, a short one opens it.
  longPressDelay: 400,
  dragRevertDuration: 200,
  ...wordsOf(texts),
  ...(isPhone ? phone(texts) : desk),
});
