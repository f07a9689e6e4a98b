'use client';

import { Button, useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui';
import { auditTexts } from '../texts';
import { csvAddress } from './csvAddress';

/** Takes what the list of the audit trail holds, with its filters, as a file. */
export function CsvLink() {
  const { i18n } = useTranslation();
  const { query } = useListQuery();
  const { isInDrawer } = useListDrawerContext();
  if (isInDrawer) return null;
  const texts = auditTexts(i18n.language);
  return (
    <p className="csv-link">
      <Button
        id="audit-csv"
        el="anchor"
        url={csvAddress(query)}
        buttonStyle="secondary"
        size="small"
        margin={false}
        extraButtonProps={{ download: true, title: texts.csvHelp }}
      >
        {texts.csv}
      </Button>
    </p>
  );
}
