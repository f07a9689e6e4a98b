import { TEXT_SIZE_KEY } from '@/domain/textSize';
import { story } from '@/site/messages/story';
import type { ArticlePage } from '@/site/models/pages';
import { mailLink, facebookLink, zaloLink } from './shareLinks';

/**
 * Text size, reading aloud, print and sharing in one row. Without the page's script only the links show: what it offers
 * stays hidden until it works.
 */
export function StoryTools({ page }: { page: ArticlePage }) {
  const { canonical } = page.seo;
  return (
    <div role="group" aria-label={story.tools} className="tools no-print">
      <div className="tools-own">
        <span role="group" aria-label={story.textSize} data-tool="size" hidden>
          <span aria-hidden="true">{story.textSize}</span>
          <button type="button" data-tool="smaller">
            <span aria-hidden="true">A−</span>
            <span className="sr-only">{story.smaller}</span>
          </button>
          <button type="button" data-tool="usual">
            <span aria-hidden="true">A</span>
            <span className="sr-only">{story.usual}</span>
          </button>
          <button type="button" data-tool="larger">
            <span aria-hidden="true">A+</span>
            <span className="sr-only">{story.larger}</span>
          </button>
        </span>
        <button type="button" data-tool="print" hidden>
          {story.print}
        </button>
        <button
          type="button"
          data-tool="read"
          data-idle={story.read}
          data-pause={story.pause}
          data-resume={story.resume}
          hidden
        >
          {story.read}
        </button>
        <button type="button" data-tool="stop" hidden>
          {story.stop}
        </button>
      </div>
      <div>
        <span>{story.shareWith}</span>
        <a href={facebookLink(canonical)} rel="noopener">
          {story.facebook}
        </a>
        <a href={zaloLink(canonical)} rel="noopener" data-tool="zalo">
          {story.zalo}
        </a>
        <a href={mailLink(page.title, canonical)}>{story.email}</a>
        <button type="button" data-tool="copy" hidden>
          {story.copy}
        </button>
        <button type="button" data-tool="share" hidden>
          {story.share}
        </button>
        <span role="status" data-tool="status" data-copied={story.copied} data-size={story.textSize} />
      </div>
    </div>
  );
}

/** Applies the size the reader chose before the story is drawn; the security policy admits it by its hash. */
export function KeptTextSize() {
  const line = `try{document.documentElement.dataset.textSize=localStorage.getItem('${TEXT_SIZE_KEY}')||''}catch{}`;
  return <script data-keep="" dangerouslySetInnerHTML={{ __html: line }} />;
}
