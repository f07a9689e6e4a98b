'use client';

import { getTranslation } from '@payloadcms/translations';
import { Banner, Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { formatDay, formatTime } from '@/domain/dates';
import { fill } from '../../messages/messages';
import { unsavedTexts } from '../texts';
import type { Offer } from './offer';
import { typedFields, type FormField } from './unsavedFields';

interface Props {
  offer: Offer;
  /** What restoring does here: saves a draft, only fills the form, or only shows. */
  effect: 'draft' | 'form' | 'look';
  isBusy: boolean;
  hasFailed: boolean;
  onRestore: () => void;
  onDiscard: () => void;
}

const moment = (at: Date | string) => ({ time: formatTime(at), day: formatDay(at) });

/** A copy that was kept in this browser, what it holds, and what restoring it would do. */
export function OfferBanner({ offer, effect, isBusy, hasFailed, onRestore, onDiscard }: Props) {
  const { i18n } = useTranslation();
  const texts = unsavedTexts(i18n.language);
  const { data, docConfig } = useDocumentInfo();
  const fields = typedFields((docConfig?.fields ?? []) as readonly FormField[]);
  const labels = offer.names.map((name) => {
    const label = fields.find((field) => field.name === name)?.label;
    return label ? getTranslation(label as string, i18n) : name;
  });
  const savedAt = data?.updatedAt as string | undefined;
  return (
    <section className="unsaved__offer" aria-labelledby="unsaved-offer-title">
      <Banner>
        <span className="unsaved__title" id="unsaved-offer-title" role="status">
          {fill(texts.kept, moment(new Date(offer.copy.at)))}
        </span>
        <span className="unsaved__line">{fill(texts.parts, { fields: labels.join(', ') })}</span>
        {offer.isServerNewer && savedAt ? (
          <span className="unsaved__line unsaved__line--warning">
            {fill(texts.changedSince, moment(savedAt))}
          </span>
        ) : null}
        <span className="unsaved__line">{texts.effect[effect]}</span>
        <span className="unsaved__line unsaved__line--warning" role="alert">
          {hasFailed ? texts.restoreFailed : null}
        </span>
        <span className="unsaved__buttons">
          <Button id="unsaved-restore" size="small" margin={false} disabled={isBusy} onClick={onRestore}>
            {texts.restore}
          </Button>
          <Button
            id="unsaved-discard"
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isBusy}
            onClick={onDiscard}
          >
            {texts.discard}
          </Button>
        </span>
      </Banner>
    </section>
  );
}
