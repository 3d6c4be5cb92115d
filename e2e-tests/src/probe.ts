import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Operation } from './operations.ts';
import { services } from './operations.ts';
import { port } from './stack.ts';

export interface Outcome {
  status: number;
  headers: Headers;
  text: string;
}

/** The base URL of the gateway, which is the public one, or of the service itself. */
export function originOf(operation: Operation, direct: boolean): string {
  return `http://localhost:${direct ? port + services.indexOf(operation.service) : port}`;
}

/** A path of this operation with ids that do not exist. */
export function unknownPath(operation: Operation): string {
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'handle') return `nobody_${randomUUID().slice(0, 8)}`;
    if (name === 'lang' || name === 'language') return 'en';
    if (name === 'path') return 'master.m3u8';
    if (name === 'frame') return '0001.jpg';
    if (name === 'name') return 'no-such-job';
    return randomUUID();
  });
}

/** Sends one request and reads the response; of an event stream only the head. */
export async function send(
  url: string,
  method: string,
  options: { token?: string | undefined; headers?: Record<string, string>; body?: BodyInit | undefined } = {},
): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const leave = new AbortController();
    const headers: Record<string, string> = { ...options.headers };
    if (options.token !== undefined) headers['Authorization'] = `Bearer ${options.token}`;
    const response = await fetch(url, {
      method,
      headers,
      body: options.body ?? null,
      redirect: 'manual',
      signal: leave.signal,
    });
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = endless ? '' : await response.text();
    if (endless) leave.abort();
    if ((response.status !== 429 && response.status !== 503) || attempt > 5) {
      return { status: response.status, headers: response.headers, text };
    }
    await delay(Number(response.headers.get('retry-after') ?? 1) * 1000);
  }
}

/** Processes a list with limited concurrency. */
export async function inParallel<T>(items: T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
