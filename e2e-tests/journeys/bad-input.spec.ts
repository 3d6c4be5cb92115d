import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, type Answer, apiOf, call, createVideo, newVideo, Refused, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';

/** Invalid input: each kind gets its status and code, and nothing is lost or shown to the wrong person. */
test.describe('bad input', () => {
  let creator: Account;
  let stranger: Account;

  test.beforeAll(async () => {
    creator = await register('creator');
    stranger = await register('stranger');
  });

  function expectProblem(answer: Answer, status: number, code: string): void {
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code, title: expect.stringMatching(/./) });
  }

  async function failureOf(bytes: Uint8Array): Promise<string> {
    const uploadId = await upload(creator, bytes);
    try {
      const videoId = await newVideo(creator, uploadId);
      await until('The failure', () => stateOf(creator, videoId), (state) => state === 'FAILED');
      expect((await call('GET', `/api/v1/videos/${videoId}`, { as: stranger })).status).toBe(404);
      const { failure } = await apiOf(creator).get('/api/v1/videos/{videoId}', { params: { path: { videoId } } });
      expect(failure?.detail.length).toBeGreaterThan(20);
      return failure?.code ?? '';
    } catch (refusal) {
      if (refusal instanceof Refused) return refusal.code;
      throw refusal;
    }
  }

  test('a file that is no video fails with a reason', async () => {
    const text = new TextEncoder().encode('This is a shopping list. '.repeat(400));
    expect(['NOT_A_VIDEO', 'UNSUPPORTED_CONTAINER']).toContain(await failureOf(text));
  });

  test('a truncated video fails with a reason', async () => {
    const { readFileSync } = await import('node:fs');
    const whole = readFileSync(sampleClip());
    expect(await failureOf(whole.subarray(0, 3000))).toMatch(/^[A-Z_]+$/);
  });

  test('an empty file is refused', async () => {
    const created = await call('POST', '/api/v1/uploads', {
      as: creator,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '0' },
    });
    if (created.status === 201) {
      const id = (created.headers.get('location') ?? '').split('/').at(-1) ?? '';
      expectProblem(await createVideo(creator, id), 422, 'EMPTY_FILE');
    } else {
      expect(created.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('a file over the limit is refused before a byte is sent', async () => {
    const created = await call('POST', '/api/v1/uploads', {
      as: creator,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(5 * 1024 ** 3) },
    });
    expect(created.status).toBe(413);
  });

  test('a lying Content-Type of a chunk is refused', async () => {
    const created = await call('POST', '/api/v1/uploads', {
      as: creator,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' },
    });
    const location = new URL(created.headers.get('location') ?? '', 'http://x/api/v1/uploads').pathname;
    const sent = await call('PATCH', location, {
      as: creator,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'video/mp4' },
      body: 'ten bytes!',
    });
    expect([406, 415]).toContain(sent.status);
  });

  test('a wrong tus offset is refused and the upload goes on from the right one', async () => {
    const created = await call('POST', '/api/v1/uploads', {
      as: creator,
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '10' },
    });
    const location = new URL(created.headers.get('location') ?? '', 'http://x/api/v1/uploads').pathname;
    const chunk = (offset: number) =>
      call('PATCH', location, {
        as: creator,
        headers: {
          'Tus-Resumable': '1.0.0',
          'Upload-Offset': String(offset),
          'Content-Type': 'application/offset+octet-stream',
        },
        body: 'ten bytes!',
      });
    expect((await chunk(5)).status).toBe(409);
    expect((await chunk(0)).status).toBe(204);
  });

  test('the same Idempotency-Key makes one video', async () => {
    const uploadId = await upload(creator, sampleClip());
    const key = randomUUID();
    const first = await newVideo(creator, uploadId, {}, key);
    expect(await newVideo(creator, uploadId, {}, key)).toBe(first);
    const other = await createVideo(creator, uploadId, { title: 'Something else' }, key);
    expectProblem(other, 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  test('an unknown upload is not found', async () => {
    expect((await createVideo(creator, randomUUID())).status).toBe(404);
  });

  test("somebody else's upload is not found either", async () => {
    const uploadId = await upload(creator, sampleClip());
    expect((await createVideo(stranger, uploadId)).status).toBe(404);
    const head = await call('HEAD', `/api/v1/uploads/${uploadId}`, {
      as: stranger,
      headers: { 'Tus-Resumable': '1.0.0' },
    });
    expect(head.status).toBe(404);
  });

  test('a forged token is refused', async () => {
    const [header, payload] = creator.token.split('.');
    const forged = `${header}.${payload}.${'A'.repeat(86)}`;
    expectProblem(await call('GET', '/api/v1/users/me', { token: forged }), 401, 'UNAUTHENTICATED');
    expectProblem(await call('GET', '/api/v1/videos?owner=me', { token: forged }), 401, 'UNAUTHENTICATED');
  });

  test('a viewer calling moderation paths is refused', async () => {
    for (const path of ['/api/v1/moderation/cases', '/api/v1/moderation/audit-log', '/api/v1/moderation/metrics']) {
      expectProblem(await call('GET', path, { as: stranger }), 403, 'FORBIDDEN');
      expectProblem(await call('GET', path), 401, 'UNAUTHENTICATED');
    }
    expectProblem(await call('GET', '/api/v1/admin/accounts', { as: stranger }), 403, 'FORBIDDEN');
    expectProblem(await call('GET', '/api/v1/admin/models', { as: stranger }), 403, 'FORBIDDEN');
  });

  test('10 kB of text in a title are refused, with the field named', async () => {
    const uploadId = await upload(creator, sampleClip());
    const answer = await createVideo(creator, uploadId, { title: 'x'.repeat(10_000) });
    expectProblem(answer, 400, 'VALIDATION_FAILED');
    expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ field: 'title' })]) });
  });

  test('emoji and right-to-left text come back as they were sent', async () => {
    const title = 'شروق الشمس 🌅 زريخה 👩‍👩‍👧';
    const videoId = await newVideo(creator, await upload(creator, sampleClip()), { title });
    const video = await apiOf(creator).get('/api/v1/videos/{videoId}', { params: { path: { videoId } } });
    expect(video.title).toBe(title);
  });

  test('text that is no JSON is refused with a code', async () => {
    const answer = await call('POST', '/api/v1/videos', {
      as: creator,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: '{"title": ',
    });
    expectProblem(answer, 400, 'MALFORMED_REQUEST');
  });

  test('an unknown path is a problem, not a page', async () => {
    const moderator = await signIn('moderator');
    const answer = await call('GET', '/api/v1/no-such-thing', { as: moderator });
    expect([403, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
