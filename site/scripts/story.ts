/** What a story's page can do besides being read. Without it the page is whole; see docs/story-page.md. */
import { SERVICE_WORKER } from '@/platform/fixedPaths';
import { startGalleries } from './story/galleries';
import { startReading } from './story/reading';
import { startSharing } from './story/sharing';
import { startTextSize } from './story/textSize';

startTextSize();
startSharing();
startReading();
startGalleries();

if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    // Refused in private windows: then nothing is kept.
    navigator.serviceWorker.register(SERVICE_WORKER, { updateViaCache: 'none' }).catch(() => undefined);
  });
