import { createHmac, createPrivateKey, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { apiOf, call, register } from './api.ts';

type Claims = Record<string, unknown>;

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string | undefined): Claims {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Claims;
}

function es256(header: Claims, claims: Claims, key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey): string {
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = createSign('SHA256')
    .update(input)
    .sign({ key: createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })), dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** Tokens that services must refuse, each derived from a valid one of a new account. */
export async function forgedTokens(): Promise<Record<string, string>> {
  const person = await register('forger');
  const [rawHeader, rawClaims, signature] = person.token.split('.');
  const header = decode(rawHeader);
  const claims = decode(rawClaims);
  const raised = { ...claims, roles: ['admin', 'moderator', 'operator', 'creator', 'viewer', 'service'] };
  const jwks = JSON.stringify((await call('GET', '/.well-known/jwks.json')).body);
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hmacInput = `${encode({ ...header, alg: 'HS256' })}.${encode(raised)}`;
  return {
    'a word': 'letmein',
    'three empty parts': '..',
    'no algorithm': `${encode({ ...header, alg: 'none' })}.${encode(raised)}.`,
    'raised roles under the old signature': `${rawHeader}.${encode(raised)}.${signature}`,
    'no signature': `${rawHeader}.${rawClaims}.`,
    'a signature of zeros': `${rawHeader}.${rawClaims}.${Buffer.alloc(64).toString('base64url')}`,
    'HMAC with the public key as secret': `${hmacInput}.${createHmac('sha256', jwks).update(hmacInput).digest('base64url')}`,
    'a key of the sender under the known id': es256(header, raised, own.privateKey),
    'a key of the sender in the header': es256({ ...header, kid: 'mine', jwk: own.publicKey.export({ format: 'jwk' }) }, raised, own.privateKey),
    'a key id that is a path': es256({ ...header, kid: '../../../../dev/null' }, raised),
    'a key set address of the sender': es256({ ...header, jku: 'http://127.0.0.1:9/keys.json' }, raised),
    'two kilobytes of noise': randomBytes(1500).toString('base64url'),
  };
}

/** The access token of an account that has signed out. */
export async function signedOutToken(): Promise<string> {
  const person = await register('leaver');
  const { accessToken, refreshToken } = await apiOf().post('/api/v1/auth/token', {
    body: { login: person.handle, password: person.password },
  });
  await apiOf().post('/api/v1/auth/logout', { body: { refreshToken } });
  return accessToken;
}
