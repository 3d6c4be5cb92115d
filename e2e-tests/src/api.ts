import type { ApiClient } from '@kinora/ui-kit/api';
import type { paths as Gateway } from '@kinora/ui-kit/openapi/gateway';
import type { components as ModerationParts, paths as Moderation } from '@kinora/ui-kit/openapi/moderation';
import type { paths as Preference } from '@kinora/ui-kit/openapi/preference';
import type { paths as Recommendation } from '@kinora/ui-kit/openapi/recommendation';
import type { components as VideoParts, paths as Video } from '@kinora/ui-kit/openapi/video';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newClip } from './clip.ts';
import { isUndescribed, nameOf, operationOf } from './operations.ts';
import { origin } from './stack.ts';

export const demoPassword = 'kinora-demo';

export interface Answer {
  status: number;
  headers: Headers;
  /** An untyped response; `apiOf` adds types. */
  body: unknown;
}

export interface Account {
  handle: string;
  token: string;
  password: string;
}

/** One request to the public API, like an external client. */
export async function call(
  method: string,
  path: string,
  options: { as?: Account | undefined; token?: string; json?: unknown; headers?: Record<string, string>; body?: BodyInit } = {},
): Promise<Answer> {
  const headers: Record<string, string> = { ...options.headers };
  const token = options.token ?? options.as?.token;
  if (token) headers['Authorization'] = `Bearer ${token}`;
  if (options.json !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(origin + path, {
    method,
    headers,
    body: options.json !== undefined ? JSON.stringify(options.json) : (options.body ?? null),
    redirect: 'manual',
  });
  const text = await response.text();
  const operation = operationOf(method, path);
  if (operation && isUndescribed(operation, response.status)) {
    throw new Error(`${nameOf(operation)} answered ${response.status}, which its description does not name: ${text.slice(0, 300)}`);
  }
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}

/** An unsuccessful response. */
export class Refused extends Error {
  readonly status: number;
  /** The code of the problem; empty for other responses. */
  readonly code: string;

  constructor(what: string, answer: Answer) {
    super(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.status = answer.status;
    const { body } = answer;
    this.code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
  }
}

interface Asked {
  params?: { path?: Record<string, string>; query?: Record<string, string | number>; header?: Record<string, string> };
  body?: unknown;
}

/** The API typed by its description; an unsuccessful response fails the test. */
export function apiOf(as?: Account) {
  const ask = (method: string) => async (template: string, { params = {}, body }: Asked = {}) => {
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params.path?.[name] ?? ''));
    const query = new URLSearchParams(Object.entries(params.query ?? {}).map(([name, value]) => [name, String(value)]));
    const answer = await call(method, query.size > 0 ? `${path}?${query}` : path, {
      as,
      json: body,
      ...(params.header ? { headers: params.header } : {}),
    });
    if (answer.status < 200 || answer.status > 299) throw new Refused(`${method} ${path}`, answer);
    return answer.body;
  };
  const methods = { get: ask('GET'), post: ask('POST'), put: ask('PUT'), patch: ask('PATCH'), delete: ask('DELETE') };
  return methods as Omit<ApiClient<Gateway & Moderation & Preference & Recommendation & Video>, 'getTagged'>;
}

export async function signIn(handle: string, password = demoPassword): Promise<Account> {
  const { accessToken } = await apiOf().post('/api/v1/auth/token', { body: { login: handle, password } });
  return { handle, password, token: accessToken };
}

export async function register(prefix: string): Promise<Account> {
  const handle = `${prefix}_${randomUUID().slice(0, 8)}`;
  const password = `pass-${randomUUID()}`;
  await apiOf().post('/api/v1/auth/register', { body: { handle, email: `${handle}@example.org`, password } });
  return signIn(handle, password);
}

/** A moderator who has decided nothing yet; the administrator has just signed in, so no password is asked again. */
export async function newModerator(): Promise<Account> {
  const handle = `judge_${randomUUID().slice(0, 8)}`;
  const password = `pass-${randomUUID()}`;
  const body = { handle, email: `${handle}@example.org`, password, roles: ['VIEWER' as const, 'MODERATOR' as const] };
  await apiOf(await signIn('admin')).post('/api/v1/admin/accounts', { body });
  return signIn(handle, password);
}

/** Sends a file through tus: creation, then one PATCH per chunk. Returns the id of the upload. */
export async function upload(as: Account, file: string | Uint8Array, chunk = 512 * 1024): Promise<string> {
  const bytes = typeof file === 'string' ? readFileSync(file) : file;
  const created = await call('POST', '/api/v1/uploads', {
    as,
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(bytes.length),
      'Upload-Metadata': `filename ${btoa('clip.mp4')},filetype ${btoa('video/mp4')}`,
    },
  });
  if (created.status !== 201) throw new Error(`Creating the upload: ${created.status} ${JSON.stringify(created.body)}`);
  const location = new URL(created.headers.get('location') ?? '', origin + '/api/v1/uploads').pathname;
  for (let offset = 0; offset < bytes.length; offset += chunk) {
    const sent = await call('PATCH', location, {
      as,
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': String(offset),
        'Content-Type': 'application/offset+octet-stream',
      },
      body: Uint8Array.from(bytes.subarray(offset, offset + chunk)),
    });
    if (sent.status !== 204) throw new Error(`Sending a chunk: ${sent.status} ${JSON.stringify(sent.body)}`);
  }
  return location.split('/').at(-1) ?? '';
}

type NewVideo = VideoParts['schemas']['CreateVideoRequest'];

const aVideo = (uploadId: string, extra: Partial<NewVideo>): NewVideo => ({
  uploadId,
  title: 'A clip',
  description: '',
  hashtags: ['clip'],
  visibility: 'PUBLIC',
  ...extra,
});

/** Tries to create a video from an upload. */
export function createVideo(as: Account, uploadId: string, extra: Partial<NewVideo> = {}, key = randomUUID()) {
  return call('POST', '/api/v1/videos', { as, headers: { 'Idempotency-Key': key }, json: aVideo(uploadId, extra) });
}

/** Creates a video from an upload; returns its id. */
export async function newVideo(as: Account, uploadId: string, extra: Partial<NewVideo> = {}, key = randomUUID()) {
  const params = { header: { 'Idempotency-Key': key } };
  return (await apiOf(as).post('/api/v1/videos', { params, body: aVideo(uploadId, extra) })).id;
}

/** Polls until the response matches. */
export async function until<T>(what: string, ask: () => Promise<T>, fits: (answer: T) => boolean, seconds = 180): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (fits(answer)) return answer;
      last = answer;
    } catch (failure) {
      // Retry refused connections and responses of services that are not ready.
      if (!(failure instanceof TypeError || failure instanceof Refused)) throw failure;
      last = failure.message;
    }
    await new Promise((wake) => setTimeout(wake, 500));
  }
  throw new Error(`${what}: not within ${seconds} s; last: ${JSON.stringify(last ?? null).slice(0, 600)}`);
}

export async function stateOf(as: Account, videoId: string): Promise<string> {
  try {
    return (await apiOf(as).get('/api/v1/videos/{videoId}/status', { params: { path: { videoId } } })).state;
  } catch (failure) {
    if (failure instanceof Refused) return `HTTP ${failure.status}`;
    throw failure;
  }
}

/** Waits for the open case of a video; a killed service has to restart first, which takes a while. */
export async function caseOf(moderator: Account, videoId: string): Promise<string> {
  const query = { state: 'OPEN', kind: 'VIDEO', limit: 100 } as const;
  const found = await until(
    'A case for the video',
    async () => {
      const { items } = await apiOf(moderator).get('/api/v1/moderation/cases', { params: { query } });
      return items.find((item) => item.contentId === videoId);
    },
    (item) => item !== undefined,
    240,
  );
  return found?.id ?? '';
}

type Ruling = ModerationParts['schemas']['DecisionRequest'];

export async function decide(
  moderator: Account,
  caseId: string,
  action: Ruling['action'],
  reasonCode: Ruling['reasonCode'],
  restrictions: Ruling['restrictions'] = null,
) {
  const path = `/api/v1/moderation/cases/${caseId}`;
  await call('POST', `${path}/claim`, { as: moderator });
  const claimed = await call('GET', path, { as: moderator });
  const ruling: Ruling = { action, reasonCode, note: 'Journey', restrictions };
  return call('POST', `${path}/decisions`, {
    as: moderator,
    headers: { 'If-Match': claimed.headers.get('etag') ?? '*' },
    json: ruling,
  });
}

/** A video that a moderator has approved; returns its id. */
export async function published(title: string, category: string): Promise<string> {
  const creator = await register('cook');
  const moderator = await signIn('moderator');
  const videoId = await newVideo(creator, await upload(creator, newClip()), { title, category });
  const answer = await decide(moderator, await caseOf(moderator, videoId), 'APPROVE', 'NO_VIOLATION');
  if (answer.status !== 201) throw new Error(`${title}: ${JSON.stringify(answer.body)}`);
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');
  return videoId;
}
