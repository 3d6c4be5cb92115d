import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, call, register } from '../src/api.ts';
import { type Flooded, flood, stream } from '../src/flood.ts';
import { port, processOf } from '../src/stack.ts';
import { services } from '../src/operations.ts';

/** Overload: excess requests are refused with clear problems, and accepted ones are not lost. */
test.describe('overload', () => {
  const turnedAway = [429, 503];

  function wrong(answers: Flooded[], accepted: number[]): string[] {
    return answers
      .filter(({ status, retryAfter }) => !accepted.includes(status) && !(turnedAway.includes(status) && retryAfter !== undefined))
      .map(({ status, path, text }) => `${path}: ${status} ${text.slice(0, 120)}`);
  }

  test('feed, sign-in and engagements are served or turned away, never failed or forgotten', async () => {
    const viewers: Account[] = [];
    for (let n = 0; n < 4; n++) viewers.push(await register('crowd'));
    const before = new Map(services.map((service) => [service, processOf(service).pid]));
    const events = viewers.flatMap((viewer) =>
      Array.from({ length: 150 }, () => ({ viewer, ids: Array.from({ length: 10 }, () => randomUUID()) })),
    );
    const videoId = randomUUID();
    const end = new AbortController();
    const vitals = (async () => {
      const states: number[] = [];
      while (!end.signal.aborted) {
        for (let n = 0; n < services.length; n++) {
          states.push((await fetch(`http://localhost:${port + n}/actuator/health/liveness`)).status);
        }
        await new Promise((wake) => setTimeout(wake, 500));
      }
      return states;
    })();

    const [feeds, signIns, reports] = await Promise.all([
      flood(600, 200, () => ({ method: 'GET', path: '/api/v1/feed?limit=20' })),
      flood(200, 100, (n) => ({
        method: 'POST',
        path: '/api/v1/auth/token',
        json: { login: viewers[n % viewers.length]?.handle, password: viewers[n % viewers.length]?.password },
      })),
      flood(events.length, 200, (n) => ({
        method: 'POST',
        path: '/api/v1/engagements',
        token: events[n]?.viewer.token,
        json: {
          events: events[n]?.ids.map((eventId) => ({ eventId, type: 'IMPRESSION', videoId, at: new Date().toISOString() })),
        },
      })),
    ]);
    end.abort();

    expect(wrong(feeds, [200])).toEqual([]);
    expect(wrong(signIns, [200])).toEqual([]);
    expect(wrong(reports, [202])).toEqual([]);
    expect(feeds.some(({ status }) => status === 200)).toBe(true);
    expect(new Set(await vitals)).toEqual(new Set([200]));
    expect(new Map(services.map((service) => [service, processOf(service).pid]))).toEqual(before);
    const tally = [feeds, signIns, reports].map((answers) => {
      const counts = new Map<number, number>();
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
      return [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');
    });
    console.log(`  feed ${tally[0]} · sign-in ${tally[1]} · engagements ${tally[2]}`);

    const accepted = events.filter((_, n) => reports[n]?.status === 202).flatMap(({ viewer, ids }) => ids.map((id) => ({ viewer, id })));
    for (const viewer of viewers) {
      const held = await call('POST', '/api/v1/users/me/exports', { as: viewer });
      const text = JSON.stringify(held.body);
      const lost = accepted.filter((event) => event.viewer === viewer && !text.includes(event.id));
      expect(lost.length, `accepted events of ${viewer.handle} that were lost`).toBe(0);
    }
  });

  for (const times of [2, 4]) {
    test(`at ${times} times the capacity the surplus is turned away`, async () => {
      test.setTimeout(240_000);
      const feed = () => ({ method: 'GET', path: '/api/v1/feed?limit=20' });
      await flood(600, 16, feed);
      const begin = performance.now();
      const probe = await flood(1200, 16, feed);
      const capacity = (1200 * 1000) / (performance.now() - begin);
      expect(wrong(probe, [200])).toEqual([]);

      const answers = await stream(Math.round(times * capacity), 20, feed);
      expect(wrong(answers, [200])).toEqual([]);
      const served = answers.filter(({ status }) => status === 200).map(({ ms }) => ms).sort((a, b) => a - b);
      expect(served.length).toBeGreaterThan(0);
      const at = (share: number) => Math.round(served[Math.floor(share * (served.length - 1))] ?? 0);
      console.log(
        `  capacity ${capacity.toFixed(0)}/s; at ${times} times that ${served.length} of ${answers.length} served, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
      );
    });
  }

  test('a burst of sign-ups leaves others alone', async () => {
    const other = await register('neighbor');
    const [signUps, others] = await Promise.all([
      flood(250, 250, () => {
        const handle = `burst_${randomUUID().slice(0, 8)}`;
        return { method: 'POST', path: '/api/v1/auth/register', json: { handle, email: `${handle}@example.org`, password: `pass-${randomUUID()}` } };
      }),
      flood(40, 2, () => ({ method: 'GET', path: '/api/v1/users/me', token: other.token })),
    ]);
    expect(wrong(signUps, [201])).toEqual([]);
    expect(wrong(others, [200])).toEqual([]);
    expect(others.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });
});
