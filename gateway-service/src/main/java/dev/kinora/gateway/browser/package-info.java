/** Sessions of browsers: the cookie, its CSRF token, and the bearer token that stands for them upstream. */
@NullMarked
package dev.kinora.gateway.browser;

import org.jspecify.annotations.NullMarked;
