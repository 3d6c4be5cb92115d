import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { port } from './stack.ts';

/** Repeatable chance (mulberry32), so that a failure can be played again by its seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seeds of this run: three that nobody chose, or those of KINORA_E2E_SEEDS=1,2,3. */
export function seeds(): number[] {
  const given = process.env['KINORA_E2E_SEEDS'];
  if (given !== undefined) return given.split(',').map(Number);
  return [1, 2, 3].map(() => Math.floor(Math.random() * 2 ** 31));
}

/**
 * A bad line to the gateway: after a number of bytes that chance picks it is cut, wherever in a request or in a chunk
 * that happens to be; the next connection lives until the next cut.
 */
export class CuttingProxy {
  cuts = 0;
  private left: number;

  private constructor(
    private readonly server: Server,
    private readonly nextCut: () => number,
  ) {
    this.left = nextCut();
    server.on('connection', (client) => this.carry(client));
  }

  /** Cuts after 1 byte to `meanBytes` × 2 bytes, `most` times; then the line is good. */
  static async start(seed: number, meanBytes: number, most: number): Promise<CuttingProxy> {
    const random = chance(seed);
    let planned = 0;
    const nextCut = () => (planned++ < most ? 1 + Math.floor(random() * meanBytes * 2) : Number.POSITIVE_INFINITY);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CuttingProxy(server, nextCut);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private carry(client: Socket): void {
    const gateway = connect(port, '127.0.0.1');
    const end = () => {
      client.destroy();
      gateway.destroy();
    };
    client.on('error', end).on('close', end);
    gateway.on('error', end).on('close', end);
    gateway.pipe(client);
    client.on('data', (bytes: Buffer) => {
      if (bytes.length < this.left) {
        this.left -= bytes.length;
        if (!gateway.write(bytes)) {
          client.pause();
          gateway.once('drain', () => client.resume());
        }
        return;
      }
      const before = bytes.subarray(0, this.left);
      this.left = this.nextCut();
      this.cuts++;
      gateway.write(before, end);
    });
  }
}
