import type { DemoNewsroom } from '../types';
import { agencies } from './agencies';
import { documents } from './documents';
import { events } from './events';
import { information } from './information';
import { people } from './people';
import { stories2018To2020 } from './stories-2018-2020';
import { stories2020To2021 } from './stories-2020-2021';
import { stories2022To2023 } from './stories-2022-2023';
import { stories2024To2025 } from './stories-2024-2025';
import { stories2025To2026 } from './stories-2025-2026';
import { storiesOfTheMonth } from './stories-recent-month';
import { storiesOfTheWeek } from './stories-recent-week';
import { unpublishedStories } from './stories-unpublished';
import { topics } from './topics';

/** An invented newsroom: its people and stories are made up, its recent ones are counted back from `today`. */
export function demoNewsroom(today: Date): DemoNewsroom {
  return {
    topics,
    agencies,
    people,
    information,
    documents,
    events: events(today),
    stories: [
      ...stories2018To2020,
      ...stories2020To2021,
      ...stories2022To2023,
      ...stories2024To2025,
      ...stories2025To2026,
      ...storiesOfTheMonth(today),
      ...storiesOfTheWeek(today),
      ...unpublishedStories(today),
    ],
  };
}
