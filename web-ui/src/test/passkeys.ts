import { vi } from 'vitest'

/** The options of the service for creating a passkey. */
export const CREATION = {
  rp: { id: 'localhost', name: 'Kinora' },
  user: { id: 'AQID', name: 'mira', displayName: 'Mira' },
  challenge: 'AQID',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300_000,
  excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
}

class Attestation {
  clientDataJSON = Uint8Array.of(255, 239).buffer
  attestationObject = Uint8Array.of(1).buffer
  getTransports = () => ['internal']
}

class Assertion {
  clientDataJSON = Uint8Array.of(1).buffer
  authenticatorData = Uint8Array.of(2).buffer
  signature = Uint8Array.of(3).buffer
  userHandle = Uint8Array.of(4).buffer
}

class Credential {
  readonly id: string
  readonly response: unknown

  constructor(id: string, response: unknown) {
    this.id = id
    this.response = response
  }
}

/** Installs a fake authenticator and returns its `create`. */
export function browserWithPasskeys() {
  const create = vi.fn(() => Promise.resolve(new Credential('made', new Attestation())))
  const get = vi.fn(() => Promise.resolve(new Credential('made', new Assertion())))
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('PublicKeyCredential', Credential)
  vi.stubGlobal('AuthenticatorAttestationResponse', Attestation)
  vi.stubGlobal('AuthenticatorAssertionResponse', Assertion)
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { create, get } })
  return create
}
