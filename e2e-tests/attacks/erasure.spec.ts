import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, call, caseOf, decide, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { columnsWith, filesWith } from '../src/traces.ts';
import { readFileSync } from 'node:fs';

/** An erased account leaves no traces: planted words are searched in all columns of all services and in all files. */
test.describe('erasure', () => {
  // Letters only, so that no tokenizer splits it; not part of any other text.
  const marker = `qz${randomUUID().replaceAll(/[^a-f]/g, '')}zq`;

  async function signUpMarked(): Promise<Account> {
    const handle = `${marker}_${randomUUID().slice(0, 4)}`.slice(0, 30);
    const password = `pass-${randomUUID()}`;
    const created = await call('POST', '/api/v1/auth/register', {
      json: { handle, email: `${marker}@example.org`, password, displayName: `Name ${marker}` },
    });
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    return signIn(handle, password);
  }

  async function publish(owner: Account, moderator: Account, title: string, hashtag: string): Promise<string> {
    const id = await newVideo(owner, await upload(owner, readFileSync(sampleClip())), {
      title,
      description: title,
      hashtags: [hashtag],
    });
    await decide(moderator, await caseOf(moderator, id), 'APPROVE', 'NO_VIOLATION');
    await until('Publication', () => stateOf(owner, id), (state) => state === 'PUBLISHED');
    return id;
  }

  test('nothing of an erased account is left in tables, files or logs', async () => {
    test.setTimeout(420_000);
    const moderator = await signIn('moderator');
    const stayer = await register('stayer');
    const leaver = await signUpMarked();
    const mine = await publish(leaver, moderator, `Video ${marker}`, marker.slice(0, 20));
    const theirs = await publish(stayer, moderator, 'A video that stays', 'stays');

    const act = async (as: Account, method: string, path: string, json?: unknown, headers?: Record<string, string>) => {
      const answer = await call(method, path, { as, json, ...(headers ? { headers } : {}) });
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(400);
      return answer;
    };
    const key = () => ({ 'Idempotency-Key': randomUUID() });
    await act(leaver, 'POST', `/api/v1/videos/${theirs}/comments`, { text: `What a calm video, says ${marker}.` }, key());
    await act(leaver, 'POST', `/api/v1/videos/${mine}/comments`, { text: `My own video, says ${marker}.` }, key());
    await act(leaver, 'POST', `/api/v1/videos/${theirs}/comments`, { text: `You worthless idiot, says ${marker}.` }, key());
    await act(leaver, 'PUT', `/api/v1/videos/${theirs}/like`);
    await act(leaver, 'PUT', `/api/v1/users/${stayer.handle}/follow`);
    await act(stayer, 'PUT', `/api/v1/users/${leaver.handle}/follow`);
    await act(stayer, 'PUT', `/api/v1/videos/${mine}/like`);
    await act(leaver, 'GET', '/api/v1/feed');
    await act(leaver, 'GET', `/api/v1/search?q=${marker}`);
    await act(leaver, 'POST', '/api/v1/engagements', {
      events: [{ eventId: randomUUID(), type: 'PLAY', videoId: theirs, watchedMs: 3500, durationMs: 4000, at: new Date().toISOString() }],
    });
    await act(leaver, 'POST', '/api/v1/feed/feedback', { videoId: theirs, kind: 'NOT_INTERESTED' });
    await until('The marker in the recommender', () => columnsWith(marker), (columns) => columns.some((column) => column.includes('recommendation')), 60);
    expect((await columnsWith(marker)).length, 'The markers were planted in many places').toBeGreaterThan(8);

    await act(leaver, 'POST', '/api/v1/users/me/reauthentication', { password: leaver.password });
    const left = await call('DELETE', '/api/v1/users/me', { as: leaver });
    expect(left.status, JSON.stringify(left.body)).toBeLessThan(300);
    await until('No column holds the marker', () => columnsWith(marker), (columns) => columns.length === 0, 150);
    expect(await filesWith(marker)).toEqual([]);
    // Late requests with a valid token are refused, and leave no traces either.
    for (const [method, path, json] of [
      ['POST', '/api/v1/feed/feedback', { videoId: theirs, kind: 'NOT_INTERESTED' }],
      ['POST', `/api/v1/videos/${theirs}/comments`, { text: `Late words of ${marker}.` }],
      ['PUT', `/api/v1/videos/${theirs}/like`, undefined],
    ] as const) {
      expect([401, 403, 404, 410], path).toContain((await call(method, path, { as: leaver, json, headers: key() })).status);
    }
    expect((await call('GET', `/api/v1/videos/${mine}`)).status).toBe(404);
    expect(await columnsWith(marker)).toEqual([]);
  });
});
