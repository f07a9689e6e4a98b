/** For the `admin` of a field that the server fills in: it has no place in forms, lists, filters and the editing of many. */
export const notShown = {
  hidden: true,
  disableBulkEdit: true,
  disableListColumn: true,
  disableListFilter: true,
} as const;
