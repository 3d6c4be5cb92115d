import { expect, test } from '@playwright/test';
import { type Account, apiOf, call, published, register, signIn, until } from '../src/api.ts';
import { killHard, kinora } from '../src/stack.ts';

const HIKES = 'Travel & Exploration';
const SWITCHES = 20;

let videos: string[];

const like = async (viewer: Account, videoId: string) => {
  const answer = await call('PUT', `/api/v1/videos/${videoId}/like`, { as: viewer });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
};

const page = (viewer: Account, cursor: string | null, limit: number) =>
  apiOf(viewer).get('/api/v1/feed', { params: { query: { mode: 'FOR_YOU', limit, ...(cursor === null ? {} : { cursor }) } } });

const explained = (viewer: Account, id: string) =>
  apiOf(viewer).get('/api/v1/recommendations/{id}/explanation', { params: { path: { id } } });

/** Trains a model, and waits for its end, which names it. */
async function trained(operator: Account): Promise<string> {
  const trainings = () => apiOf(operator).get('/api/v1/admin/models/trainings', {});
  const before = new Set((await trainings()).items.map(({ id }) => id));
  await apiOf(operator).post('/api/v1/admin/models', { body: { arm: 'HYBRID' } });
  const run = await until(
    'A training has ended',
    async () => (await trainings()).items.find(({ id }) => !before.has(id)),
    (newest) => newest !== undefined && newest.end !== null,
  );
  expect(run?.end?.outcome, run?.end?.reason).toBe('TRAINED');
  return run?.end?.modelId ?? '';
}

/** A viewer for whom a model can rank: they like what others like together. */
async function hiker(): Promise<Account> {
  const viewer = await register('hiker');
  await like(viewer, videos[0] ?? '');
  return viewer;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  videos = [];
  for (const title of ['Dunes', 'Fjords', 'Woods', 'Lakes']) videos.push(await published(title, HIKES));
});

test('no page fails while models are activated and rolled back, and each slot names its model', async () => {
  test.setTimeout(600_000);
  const operator = await signIn('operator');
  for (let fan = 0; fan < 3; fan++) {
    const account = await register('fan');
    for (const video of videos) await like(account, video);
  }
  const models = [await trained(operator), await trained(operator)];
  const viewers: Account[] = [];
  while (viewers.length < 4) viewers.push(await hiker());
  let switching = true;
  const served: { viewer: Account; id: string }[] = [];
  const failures: string[] = [];
  const reader = async (viewer: Account) => {
    while (switching) {
      const answer = await call('GET', '/api/v1/feed?mode=FOR_YOU&limit=3', { as: viewer });
      const items = answer.status === 200 ? (answer.body as Awaited<ReturnType<typeof page>>).items : [];
      if (items.length === 0) failures.push(`${answer.status} ${JSON.stringify(answer.body)}`);
      for (const { recommendationId } of items) served.push({ viewer, id: recommendationId });
      // Below what one account may ask for in a minute.
      await new Promise((wake) => setTimeout(wake, 250));
    }
  };
  const readers = viewers.map(reader);
  for (let round = 0; round < SWITCHES; round++) {
    const id = models[round % 2] ?? '';
    await apiOf(operator).post('/api/v1/admin/models/{id}/activate', { params: { path: { id } } });
    // The replica asks each second for the live model.
    await new Promise((wake) => setTimeout(wake, 1_500));
  }
  switching = false;
  await Promise.all(readers);

  expect(failures).toEqual([]);
  expect(served.length).toBeGreaterThan(200);
  const named = new Set<string>();
  for (const { viewer, id } of served.filter((_, index) => index % 5 === 0)) {
    const { ranking } = await explained(viewer, id);
    if (ranking.source === 'HYBRID') expect(models).toContain(ranking.modelId);
    if (ranking.modelId !== null) named.add(ranking.modelId);
  }
  expect([...named].sort(), 'Both have ranked').toEqual([...models].sort());
  // Scores, ranks and chances of the logged slots follow from the models that they name.
  expect(kinora('verify', 'feed')).toContain('0 disagree');
});

test('a recommender that is killed comes back without a gap', async () => {
  test.setTimeout(300_000);
  const viewer = await hiker();
  const first = await page(viewer, null, 2);
  const second = await page(viewer, first.nextCursor, 1);
  const liked = second.items[0]?.video.id ?? '';
  await apiOf(await signIn('operator')).post('/api/v1/admin/models', { body: { arm: 'HYBRID' } });

  killHard('recommendation-service');

  const ask = (cursor: string | null) => call('GET', `/api/v1/feed?mode=FOR_YOU&limit=1&cursor=${cursor ?? ''}`, { as: viewer });
  const refused = await ask(first.nextCursor);
  expect(refused.status, JSON.stringify(refused.body)).toBe(503);
  expect(refused.body).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await like(viewer, liked);

  const again = await until('The page is back', () => page(viewer, first.nextCursor, 1), () => true);
  const slots = ({ items }: typeof first) => items.map(({ recommendationId, video }) => [recommendationId, video.id]);
  expect(slots(again), 'The same cursor gives the same page').toEqual(slots(second));
  expect(again.nextCursor).toBe(second.nextCursor);

  await until('The like has arrived', () => page(viewer, null, 6), ({ items }) => items.length > 0 && items.every(({ video }) => video.id !== liked));
  const third = await page(viewer, second.nextCursor, 6);
  const session = [...first.items, ...second.items, ...third.items];
  expect(new Set(session.map(({ video }) => video.id)).size, 'No video twice').toBe(session.length);
  for (const { recommendationId, video } of session) expect((await explained(viewer, recommendationId)).videoId).toBe(video.id);

  const operator = await signIn('operator');
  await until(
    'The training that its death cut off is named, and another has ended',
    () => apiOf(operator).get('/api/v1/admin/models/trainings', {}),
    ({ items }) => items.some(({ end }) => end?.outcome === 'LOST') && items[0]?.end?.outcome === 'TRAINED',
  );
});
