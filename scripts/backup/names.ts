const NAME = /^toasoan-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.zip$/;

/** The name of a backup made at that moment: `toasoan-20261124T193000Z.zip`, in UTC, so that names sort as times. */
export const backupName = (at: Date): string =>
  `toasoan-${at.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}.zip`;

/** When a backup of this name was made; null when it is not the name of a backup. */
export const backupTime = (name: string): Date | null => {
  const [year, month, day, hour, minute, second] = NAME.exec(name)?.slice(1) ?? [];
  if (!second) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // The calendar has no such day: the name is somebody else's.
  return !Number.isNaN(at.getTime()) && backupName(at) === name ? at : null;
};
