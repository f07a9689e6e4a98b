'use client';

import {
  Button,
  useAuth,
  useConfig,
  useListDrawerContext,
  useListQuery,
  useSelection,
  useTranslation,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { isRole } from '@/domain/roles';
import { fill } from '../../messages/messages';
import type { WorkflowCollection } from '../../workflow/stages';
import { askApi } from '../askApi';
import type { Choice } from '../stage/mainVerbs';
import { VerbDialog } from '../stage/VerbDialog';
import { bulkTexts } from '../texts';
import { askText } from './bulkSummary';
import { BulkSummary } from './BulkSummary';
import { bulkVerbs } from './bulkVerbs';
import { allTexts, chosenTexts, listAddress } from './chosenTexts';
import { useBulk } from './useBulk';
import './BulkVerbs.css';

/** `SelectAllStatus.AllAvailable` of Payload, which it does not export. */
const ALL = 'allAvailable';

interface ListPage {
  docs: Record<string, unknown>[];
  hasNextPage: boolean;
}

/** The steps of the workflow for what is selected in a list, how far they are, and what became of each text. */
export function BulkVerbs({ collectionSlug }: { collectionSlug: WorkflowCollection }) {
  const { i18n } = useTranslation();
  const texts = bulkTexts(i18n.language);
  const { user } = useAuth();
  const { isInDrawer } = useListDrawerContext();
  const { data, query } = useListQuery();
  const { count, selectAll, selectedIDs, setSelection, toggleAll } = useSelection();
  const { getEntityConfig } = useConfig();
  const router = useRouter();
  const [asking, setAsking] = useState<Choice | null>(null);
  const { progress, result, run, stop, dismiss } = useBulk(collectionSlug, i18n.language);

  // While it runs, rows are drawn anew: what deselects them then is what the last drawing made.
  const selection = useRef({ setSelection, toggleAll });
  useEffect(() => {
    selection.current = { setSelection, toggleAll };
  });

  if (isInDrawer) return null;
  const config = getEntityConfig({ collectionSlug });
  const titleField = config.admin.useAsTitle ?? 'id';
  const isAll = selectAll === (ALL as typeof selectAll);
  const chosen = chosenTexts(data?.docs ?? [], selectedIDs, titleField);
  const chosenCount = isAll ? count : chosen.length;
  const verbs = chosenCount > 0 ? bulkVerbs(collectionSlug, isRole(user?.role) ? user.role : null) : [];

  const readPage = async (page: number): Promise<ListPage> => {
    const { search, where } = query;
    const { ok, body } = await askApi<ListPage>(
      listAddress({ config, search, where }, titleField, page),
      i18n.language,
    );
    if (!ok || !body.docs) throw new Error('The list was not answered');
    return { docs: body.docs, hasNextPage: Boolean(body.hasNextPage) };
  };

  const use = async (choice: Choice, body: Record<string, unknown>) => {
    const outcome = await run(choice, body, async (isStopped) =>
      isAll ? allTexts(readPage, titleField, isStopped) : chosen,
    );
    if (!outcome || outcome.done.length === 0) return;
    if (isAll) selection.current.toggleAll();
    else for (const id of outcome.done) selection.current.setSelection(id);
    // Payload writes the list's query into the address before Next listens; unknown to Next it would be lost here, and
    // with it the filters, and the selection of what is left.
    window.history.replaceState(null, '', window.location.href);
    router.refresh();
  };

  return (
    <div className="bulk">
      <p role="status" className="bulk__progress">
        {progress
          ? progress.all === 0
            ? texts.reading
            : fill(texts.progress, {
                verb: texts.workflow.verbs[progress.verb],
                at: String(progress.at),
                all: String(progress.all),
              })
          : null}
      </p>
      {progress ? (
        <Button id="bulk-stop" buttonStyle="secondary" size="small" margin={false} onClick={stop}>
          {texts.stop}
        </Button>
      ) : verbs.length > 0 ? (
        <div role="group" aria-label={texts.label} className="bulk__verbs">
          {verbs.map((choice) => (
            <Button
              key={choice.verb}
              id={`bulk-${choice.verb}`}
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => setAsking(choice)}
            >
              {texts.workflow.verbs[choice.verb]}
            </Button>
          ))}
        </div>
      ) : null}
      {result ? (
        <BulkSummary collection={collectionSlug} result={result} texts={texts} onDismiss={dismiss} />
      ) : null}
      {asking ? (
        <VerbDialog
          choice={asking}
          texts={texts.workflow}
          lead={askText(asking, chosenCount, texts)}
          isBusy={progress !== null}
          onCancel={() => setAsking(null)}
          onConfirm={(body) => {
            setAsking(null);
            void use(asking, body);
          }}
        />
      ) : null}
    </div>
  );
}
