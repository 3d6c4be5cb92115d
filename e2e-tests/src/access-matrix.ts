/**
 * The access rules, written by hand and independent of the rules in the services: a journey compares them with
 * the API description of every operation and with the responses of the running services.
 */
export type Role = 'viewer' | 'creator' | 'moderator' | 'admin' | 'operator';
export const roles: Role[] = ['viewer', 'creator', 'moderator', 'admin', 'operator'];

export interface Access {
  /** `anyone` needs no token, `signed-in` any valid one, a list one of these roles. */
  who: 'anyone' | 'signed-in' | Role[];
  /** The operation has an effect even with an empty body, so only refused calls are sent. */
  effective?: boolean;
  /** A sign-in endpoint, which ignores bearer tokens. */
  ignoresToken?: boolean;
}

const anyone: Access = { who: 'anyone' };
const signedIn: Access = { who: 'signed-in' };
const signIn: Access = { who: 'anyone', ignoresToken: true };
const creator: Access = { who: ['creator'] };
const staff: Access = { who: ['moderator', 'admin'] };
const admin: Access = { who: ['admin'] };
const operations: Access = { who: ['admin', 'operator'] };
/** Also called by services, with a role that no person has. */
const screening: Access = { who: ['moderator', 'admin'] };

function effective(access: Access): Access {
  return { ...access, effective: true };
}

export const matrix: Record<string, Access> = {
  // gateway-service
  'GET /.well-known/jwks.json': anyone,
  'GET /api/v1/admin/accounts': admin,
  'POST /api/v1/admin/accounts': admin,
  'DELETE /api/v1/admin/accounts/{id}/lock': admin,
  'PUT /api/v1/admin/accounts/{id}/lock': admin,
  'PUT /api/v1/admin/accounts/{id}/roles': admin,
  'DELETE /api/v1/admin/accounts/{id}/second-factor': admin,
  'POST /api/v1/auth/email-confirmation': signIn,
  'POST /api/v1/auth/logout': effective(signIn),
  'POST /api/v1/auth/passkey-challenge': effective(signIn),
  'POST /api/v1/auth/password-reset': signIn,
  'POST /api/v1/auth/password-reset/confirmation': signIn,
  'POST /api/v1/auth/refresh': signIn,
  'POST /api/v1/auth/register': signIn,
  'DELETE /api/v1/auth/session': effective(signIn),
  'GET /api/v1/auth/session': signIn,
  'POST /api/v1/auth/session': signIn,
  'POST /api/v1/auth/session/passkey': signIn,
  'POST /api/v1/auth/token': signIn,
  'POST /api/v1/auth/token/passkey': signIn,
  'GET /api/v1/events': signedIn,
  'POST /api/v1/oauth2/token': signIn,
  'DELETE /api/v1/users/me': effective(signedIn),
  'GET /api/v1/users/me': signedIn,
  'PATCH /api/v1/users/me': signedIn,
  'POST /api/v1/users/me/email-confirmation': effective(signedIn),
  'GET /api/v1/users/me/passkeys': signedIn,
  'POST /api/v1/users/me/passkeys': signedIn,
  'POST /api/v1/users/me/passkeys/challenge': effective(signedIn),
  'DELETE /api/v1/users/me/passkeys/{id}': signedIn,
  'POST /api/v1/users/me/password': signedIn,
  'POST /api/v1/users/me/reauthentication': signedIn,
  'DELETE /api/v1/users/me/second-factor': effective(signedIn),
  'GET /api/v1/users/me/second-factor': signedIn,
  'POST /api/v1/users/me/second-factor': effective(signedIn),
  'POST /api/v1/users/me/second-factor/confirmation': signedIn,
  'POST /api/v1/users/me/second-factor/recovery-codes': effective(signedIn),
  'DELETE /api/v1/users/me/sessions': effective(signedIn),
  'GET /api/v1/users/me/sessions': signedIn,
  'DELETE /api/v1/users/me/sessions/{id}': signedIn,
  // moderation-service
  'GET /api/v1/decisions/{id}': signedIn,
  'GET /api/v1/moderation/audit-log': staff,
  'GET /api/v1/moderation/cases': staff,
  'GET /api/v1/moderation/cases/{id}': staff,
  'POST /api/v1/moderation/cases/{id}/claim': staff,
  'POST /api/v1/moderation/cases/{id}/decisions': staff,
  'POST /api/v1/moderation/cases/{id}/explanation': staff,
  'POST /api/v1/moderation/cases/{id}/release': staff,
  'POST /api/v1/moderation/comments/scores': staff,
  'GET /api/v1/moderation/hashes': staff,
  'POST /api/v1/moderation/hashes': staff,
  'POST /api/v1/moderation/hashes/clips': staff,
  'GET /api/v1/moderation/hashes/export': admin,
  'POST /api/v1/moderation/hashes/imports': admin,
  'GET /api/v1/moderation/hashes/{id}': staff,
  'POST /api/v1/moderation/hashes/{id}/release': staff,
  'DELETE /api/v1/moderation/hashes/{id}/removal': staff,
  'PUT /api/v1/moderation/hashes/{id}/removal': staff,
  'POST /api/v1/moderation/hashes/{id}/removal/confirmation': staff,
  'GET /api/v1/moderation/metrics': staff,
  'GET /api/v1/moderation/models': staff,
  'GET /api/v1/moderation/policies/{id}': staff,
  'PUT /api/v1/moderation/policies/{id}': admin,
  'POST /api/v1/moderation/policies/{id}/trial': staff,
  'GET /api/v1/moderation/policies/{id}/versions': staff,
  'GET /api/v1/moderation/policies/{id}/versions/{version}': staff,
  'GET /api/v1/moderation/reason-codes': staff,
  'GET /api/v1/moderation/withdrawals': staff,
  // preference-service
  'GET /api/v1/admin/preference/jobs': operations,
  'POST /api/v1/admin/preference/jobs/{name}/runs': operations,
  'POST /api/v1/engagements': signedIn,
  'DELETE /api/v1/preferences/me': effective(signedIn),
  'GET /api/v1/preferences/me': signedIn,
  'PUT /api/v1/preferences/me': signedIn,
  'PUT /api/v1/preferences/me/personalization': signedIn,
  'POST /api/v1/users/me/exports': signedIn,
  // recommendation-service
  'GET /api/v1/admin/models': operations,
  'POST /api/v1/admin/models': effective(operations),
  'GET /api/v1/admin/models/{id}': operations,
  'POST /api/v1/admin/models/{id}/activate': operations,
  'GET /api/v1/admin/ranking': operations,
  'PUT /api/v1/admin/ranking': operations,
  'GET /api/v1/admin/recommendation/jobs': operations,
  'POST /api/v1/admin/recommendation/jobs/{name}/runs': operations,
  'GET /api/v1/feed': anyone,
  'DELETE /api/v1/feed/feedback': signedIn,
  'POST /api/v1/feed/feedback': signedIn,
  'GET /api/v1/recommendation-parameters': anyone,
  'GET /api/v1/recommendations/{id}/explanation': anyone,
  // video-service
  'GET /api/v1/admin/video/media-checks': operations,
  'GET /api/v1/admin/video/media-checks/{playbackId}': operations,
  'POST /api/v1/admin/video/search-index/rebuilds': effective(operations),
  'DELETE /api/v1/comments/{commentId}': signedIn,
  'PATCH /api/v1/comments/{commentId}': signedIn,
  'DELETE /api/v1/comments/{commentId}/like': signedIn,
  'PUT /api/v1/comments/{commentId}/like': signedIn,
  'GET /api/v1/notifications': signedIn,
  'PUT /api/v1/notifications/read': signedIn,
  'GET /api/v1/notifications/unread-count': signedIn,
  'GET /api/v1/search': anyone,
  'GET /api/v1/search/categories': anyone,
  'GET /api/v1/search/channels': anyone,
  'OPTIONS /api/v1/uploads': anyone,
  'POST /api/v1/uploads': creator,
  'GET /api/v1/uploads/quota': creator,
  'DELETE /api/v1/uploads/{uploadId}': creator,
  'HEAD /api/v1/uploads/{uploadId}': creator,
  'PATCH /api/v1/uploads/{uploadId}': creator,
  'POST /api/v1/uploads/{uploadId}': creator,
  'GET /api/v1/users/{handle}': anyone,
  'DELETE /api/v1/users/{handle}/follow': signedIn,
  'PUT /api/v1/users/{handle}/follow': signedIn,
  'GET /api/v1/users/{handle}/videos': anyone,
  'GET /api/v1/videos': signedIn,
  'POST /api/v1/videos': creator,
  'DELETE /api/v1/videos/{videoId}': signedIn,
  'GET /api/v1/videos/{videoId}': anyone,
  'PATCH /api/v1/videos/{videoId}': creator,
  'GET /api/v1/videos/{videoId}/captions': anyone,
  'DELETE /api/v1/videos/{videoId}/captions/{lang}': creator,
  'PUT /api/v1/videos/{videoId}/captions/{lang}': creator,
  'GET /api/v1/videos/{videoId}/comments': anyone,
  'POST /api/v1/videos/{videoId}/comments': signedIn,
  'DELETE /api/v1/videos/{videoId}/like': signedIn,
  'PUT /api/v1/videos/{videoId}/like': signedIn,
  'POST /api/v1/videos/{videoId}/retry': { who: ['creator', 'operator', 'admin'] },
  'GET /api/v1/videos/{videoId}/status': signedIn,
  'GET /media/{playbackId}/captions/{language}.vtt': anyone,
  'GET /media/{playbackId}/s/{token}/captions/{language}.vtt': anyone,
  'GET /media/{playbackId}/s/{token}/{path}': anyone,
  'GET /media/{playbackId}/screening/frames/{frame}': screening,
  'GET /media/{playbackId}/screening/frames.pack': screening,
  'GET /media/{playbackId}/screening/index.json': screening,
  'GET /media/{playbackId}/screening/proxy.mp4': screening,
  'GET /media/{playbackId}/{path}': anyone,
};
