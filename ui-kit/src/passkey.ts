import { createApiClient } from './api'
import type { components, paths } from './openapi/gateway'
import { fetchSession, type Account } from './session'

export type Passkey = components['schemas']['PasskeyView']

const PASSKEYS = '/api/v1/users/me/passkeys'

const api = createApiClient<paths>()

/** Passkeys need browser support, and https or localhost. */
export function passkeysSupported(): boolean {
  return typeof window !== 'undefined' && window.isSecureContext && typeof PublicKeyCredential === 'function'
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The passkeys of this account, oldest first. */
export async function listPasskeys(): Promise<Passkey[]> {
  return (await api.get(PASSKEYS)).items
}

/**
 * Creates a passkey in the browser and registers it. Rejects with REAUTHENTICATION_REQUIRED, TOO_MANY_PASSKEYS or
 * PASSKEY_INVALID, and with a DOMException if the person or the browser declines.
 */
export async function makePasskey(label: string): Promise<Passkey> {
  const wanted = await api.post(`${PASSKEYS}/challenge`)
  const made = await navigator.credentials.create({
    publicKey: {
      rp: wanted.rp,
      user: { ...wanted.user, id: bytesOf(wanted.user.id) },
      challenge: bytesOf(wanted.challenge),
      pubKeyCredParams: wanted.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key' as const, alg })),
      timeout: wanted.timeout,
      excludeCredentials: wanted.excludeCredentials.map(({ id }) => ({ type: 'public-key' as const, id: bytesOf(id) })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none',
    },
  })
  if (!(made instanceof PublicKeyCredential && made.response instanceof AuthenticatorAttestationResponse)) {
    throw new DOMException('The browser made no passkey', 'NotAllowedError')
  }
  const response = {
    clientDataJSON: textOf(made.response.clientDataJSON),
    attestationObject: textOf(made.response.attestationObject),
    transports: made.response.getTransports(),
  }
  return api.post(PASSKEYS, { body: { label, credential: { id: made.id, response } } })
}

/** Rejects with REAUTHENTICATION_REQUIRED. */
export async function removePasskey(id: string): Promise<void> {
  await api.delete(`${PASSKEYS}/{id}`, { params: { path: { id } } })
}

type Asked = components['schemas']['RequestOptions']

/** What a passkey that the person chooses signs. Rejects with a DOMException if the person or the browser declines. */
async function sign(asked: Asked): Promise<components['schemas']['PasskeyAssertion']> {
  const answer = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(asked.challenge),
      rpId: asked.rpId,
      timeout: asked.timeout,
      userVerification: 'required',
    },
  })
  if (!(answer instanceof PublicKeyCredential && answer.response instanceof AuthenticatorAssertionResponse)) {
    throw new DOMException('The browser gave no passkey', 'NotAllowedError')
  }
  const { response } = answer
  return {
    id: answer.id,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: textOf(response.userHandle ?? new ArrayBuffer(0)),
    },
  }
}

/**
 * Starts the cookie session with a passkey that the person chooses. Rejects with PASSKEY_REFUSED, ACCOUNT_LOCKED or
 * RATE_LIMITED, and with a DOMException if the person or the browser declines.
 */
export async function signInWithPasskey(): Promise<Account> {
  const asked = await api.post('/api/v1/auth/passkey-challenge')
  await api.post('/api/v1/auth/session/passkey', { body: await sign(asked) })
  const session = await fetchSession()
  if (session.account === null) throw new Error('The session cookie was not kept by the browser')
  return session.account
}

/** Confirms with a passkey, instead of the password, who is signed in. Rejects as {@link signInWithPasskey}. */
export async function proveItIsMeWithPasskey(): Promise<void> {
  const asked = await api.post('/api/v1/users/me/reauthentication/passkey-challenge')
  await api.post('/api/v1/users/me/reauthentication/passkey', { body: await sign(asked) })
}
