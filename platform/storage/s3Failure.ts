const NO_BUCKET = 'there is no such bucket: make it, or correct its name';
const NO_RIGHT = 'this key may not do that there: give it the right to list, read, write and delete';
const OTHER_REGION = 'the bucket is in another region: correct S3_REGION';

const EXPLANATIONS: Readonly<Record<string, string>> = {
  NoSuchBucket: NO_BUCKET,
  InvalidAccessKeyId: 'the key is not known there: correct S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret key is wrong: correct S3_SECRET_ACCESS_KEY',
  AccessDenied: NO_RIGHT,
  PermanentRedirect: OTHER_REGION,
  AuthorizationHeaderMalformed: OTHER_REGION,
  ECONNREFUSED: 'nothing answers there: correct S3_ENDPOINT, or start that server',
  ENOTFOUND: 'there is no such host: correct S3_ENDPOINT',
  EAI_AGAIN: 'the name of the host cannot be looked up: is the network up?',
  TimeoutError: 'it does not answer: is S3_ENDPOINT right and the network up?',
};

/** What an answer without a body says (to HEAD), by its status. */
const BARE: Readonly<Record<number, string>> = { 403: NO_RIGHT, 404: NO_BUCKET };

/** Its message is one line that says what is wrong with the S3 server or its settings. */
export class S3Failure extends Error {
  override name = 'S3Failure';
}

interface SdkError extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** Whether the server said that there is no such object. */
export const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as Error).name);

/** An error of the S3 client in one line, without keys; what is not known keeps the server's own words. */
export const s3Failure = (error: unknown, address: string): S3Failure => {
  if (error instanceof S3Failure) return error;
  const { name, message, code, $metadata } = error as SdkError;
  const own = `${name}: ${message.split('\n')[0]}`;
  const known = EXPLANATIONS[name] ?? EXPLANATIONS[code ?? ''];
  const bare = message === 'UnknownError' ? BARE[$metadata?.httpStatusCode ?? 0] : undefined;
  return new S3Failure(`${address}: ${known ?? bare ?? own}.`, { cause: error });
};
