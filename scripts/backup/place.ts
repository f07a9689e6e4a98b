import { Refusal } from '../open';

export interface StoredBackup {
  name: string;
  at: Date;
  bytes: number;
}

/** Told how many bytes of the whole have been moved. */
export type OnBytes = (done: number, total: number) => void;

export interface FetchedBackup {
  file: string;
  done(): Promise<void>;
}

/** Where backups lie: a folder or a bucket. Its methods throw a `BackupProblem` or an `S3Failure`. */
export interface BackupPlace {
  /** As people write it. */
  readonly address: string;
  /** The folder in which an archive is written before it is put here. */
  readonly workFolder: string;
  /** Makes what can be made, and fails when nothing could be put here: before the work, not after it. */
  prepare(): Promise<void>;
  /** The backups, oldest first. What is not named as one is not there. */
  list(): Promise<StoredBackup[]>;
  /** Takes the finished file of the work folder under its name; it is there whole and read back, or not at all. */
  put(name: string, file: string, onBytes: OnBytes): Promise<void>;
  /** A backup as a file on this machine, which `done` gives up again; null when there is none of this name. */
  fetch(name: string, onBytes: OnBytes): Promise<FetchedBackup | null>;
  remove(name: string): Promise<void>;
  close(): void;
}

/** Its message is one line that says what to do. */
export class BackupProblem extends Refusal {
  override name = 'BackupProblem';
}
