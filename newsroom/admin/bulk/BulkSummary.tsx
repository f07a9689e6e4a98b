import { Button } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { WorkflowCollection } from '../../workflow/stages';
import type { BulkTexts } from '../texts';
import { summaryLines } from './bulkSummary';
import type { BulkResult } from './useBulk';

interface Props {
  collection: WorkflowCollection;
  result: BulkResult;
  texts: BulkTexts;
  onDismiss: () => void;
}

/** What became of the texts; those that were refused by name, each with the server's reason. Stays until it is closed. */
export function BulkSummary({ collection, result, texts, onDismiss }: Props) {
  const { outcome, verb } = result;
  const box = useRef<HTMLElement>(null);
  // The button that had the focus is gone.
  useEffect(() => box.current?.focus(), []);
  const refused = outcome?.refused ?? [];
  const isGood = outcome !== null && outcome.halt === null && refused.length === 0;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={texts.workflow.verbs[verb]}
      className={`bulk__summary${isGood ? '' : ' bulk__summary--bad'}`}
    >
      <div role="status">
        {(outcome ? summaryLines(verb, outcome, texts) : [texts.listLost]).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {refused.length > 0 ? (
        <ul className="bulk__refused">
          {refused.map(({ id, message, title }) => (
            <li key={id}>
              <a href={`/admin/collections/${collection}/${id}`}>{title || texts.untitled}</a>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Button id="bulk-dismiss" buttonStyle="secondary" size="small" margin={false} onClick={onDismiss}>
        {texts.dismiss}
      </Button>
    </section>
  );
}
