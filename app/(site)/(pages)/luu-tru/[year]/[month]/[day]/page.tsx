import { periodMetadata, periodPage, type PeriodArgs } from '../../../archivePeriod';

export const generateMetadata = periodMetadata;

export default function DayRoute(args: PeriodArgs) {
  return periodPage(args);
}
