package dev.kinora.gateway.session;

/** What a session is kept by. */
enum SessionKind {
    /** A browser, by a cookie. */
    BROWSER,
    /** A client that holds an access token and a refresh token itself. */
    TOKENS
}
