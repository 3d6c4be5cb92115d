package dev.kinora.gateway.session;

/** The kind of client of a session. */
enum SessionKind {
    /** A browser, by a cookie. */
    BROWSER,
    /** A client that holds an access token and a refresh token itself. */
    TOKENS
}
