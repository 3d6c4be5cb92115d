import { expect, test } from '@playwright/test';
import { apiOf, caseOf, decide, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import type { Service } from '../src/operations.ts';
import { isReady, killHard, processOf } from '../src/stack.ts';

/** Asks the service itself first, because each look at the processes of the stack starts a program. */
async function ready(service: Service): Promise<void> {
  await until(`${service} answers`, () => isReady(service), (answer) => answer);
  await until(`${service} is back`, () => Promise.resolve(processOf(service)), (row) => row.health === 'UP' && row.restarts > 0);
}

test('a video survives a kill of each service that carries it', async () => {
  test.setTimeout(900_000);
  const creator = await register('survivor');
  const moderator = await signIn('moderator');
  const uploadId = await upload(creator, sampleClip(12, 1280));

  const videoId = await newVideo(creator, uploadId, { title: 'Nine lives' });

  await until('Transcoding', () => stateOf(creator, videoId), (state) => state === 'TRANSCODING');
  killHard('video-service');
  await ready('video-service');
  await until('Screening', () => stateOf(creator, videoId), (state) => /SCREENING|IN_REVIEW/.test(state));
  killHard('moderation-service');

  const caseId = await caseOf(moderator, videoId);
  killHard('recommendation-service');
  const decision = await decide(moderator, caseId, 'APPROVE', 'NO_VIOLATION');
  expect(decision.status, JSON.stringify(decision.body)).toBe(201);
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');
  killHard('gateway-service');
  await ready('gateway-service');

  const feed = await until(
    'The feed has it',
    () => apiOf().get('/api/v1/feed', { params: { query: { mode: 'LATEST', limit: 20 } } }),
    (page) => page.items.some((item) => item.video.id === videoId),
  );
  const appearances = feed.items.filter((item) => item.video.id === videoId);
  expect(appearances).toHaveLength(1);

  const query = { kind: 'VIDEO', state: 'DECIDED', limit: 100 } as const;
  const cases = await apiOf(moderator).get('/api/v1/moderation/cases', { params: { query } });
  const own = cases.items.filter((item) => item.contentId === videoId);
  expect(own).toHaveLength(1);
});
