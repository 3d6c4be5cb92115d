import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { origin } from './stack.ts';

export const demoPassword = 'kinora-demo';

export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a black-box client reads
  body: any;
}

export interface Account {
  handle: string;
  token: string;
  password: string;
}

/** One request to the public API, as any client outside would send it. */
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
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}

export async function signIn(handle: string, password = demoPassword): Promise<Account> {
  const answer = await call('POST', '/api/v1/auth/token', { json: { login: handle, password } });
  if (answer.status !== 200) throw new Error(`Sign-in of ${handle}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { handle, password, token: answer.body.accessToken };
}

export async function register(prefix: string): Promise<Account> {
  const handle = `${prefix}_${randomUUID().slice(0, 8)}`;
  const password = `pass-${randomUUID()}`;
  const answer = await call('POST', '/api/v1/auth/register', {
    json: { handle, email: `${handle}@example.org`, password },
  });
  if (answer.status !== 201) throw new Error(`Sign-up: ${answer.status} ${JSON.stringify(answer.body)}`);
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

export function createVideo(as: Account, uploadId: string, extra: Record<string, unknown> = {}, key = randomUUID()) {
  return call('POST', '/api/v1/videos', {
    as,
    headers: { 'Idempotency-Key': key },
    json: { uploadId, title: 'A clip', description: '', hashtags: ['clip'], visibility: 'PUBLIC', ...extra },
  });
}

/** Asks again and again until the answer fits. */
export async function until<T>(what: string, ask: () => Promise<T>, fits: (answer: T) => boolean, seconds = 180): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  let last: T | undefined;
  while (Date.now() < deadline) {
    try {
      last = await ask();
      if (fits(last)) return last;
    } catch (failure) {
      if (!(failure instanceof TypeError)) throw failure; // A refused connection is worth another try.
    }
    await new Promise((wake) => setTimeout(wake, 500));
  }
  throw new Error(`${what}: not within ${seconds} s; last: ${JSON.stringify(last)?.slice(0, 600)}`);
}

export async function stateOf(as: Account, videoId: string): Promise<string> {
  const answer = await call('GET', `/api/v1/videos/${videoId}/status`, { as });
  return answer.status === 200 ? String(answer.body.state) : `HTTP ${answer.status}`;
}

/** The open case of a video, once there is one; a killed service first has to start again, which takes its time. */
export async function caseOf(moderator: Account, videoId: string): Promise<string> {
  const found = await until(
    'A case for the video',
    () => call('GET', '/api/v1/moderation/cases?state=OPEN&kind=VIDEO&limit=100', { as: moderator }),
    (page) => page.status === 200 && page.body.items.some((item: { contentId: string }) => item.contentId === videoId),
    240,
  );
  return found.body.items.find((item: { contentId: string }) => item.contentId === videoId).id;
}

export async function decide(moderator: Account, caseId: string, action: 'APPROVE' | 'REJECT', reasonCode: string) {
  const path = `/api/v1/moderation/cases/${caseId}`;
  await call('POST', `${path}/claim`, { as: moderator });
  const claimed = await call('GET', path, { as: moderator });
  return call('POST', `${path}/decisions`, {
    as: moderator,
    headers: { 'If-Match': claimed.headers.get('etag') ?? '*' },
    json: { action, reasonCode, note: 'Journey' },
  });
}
