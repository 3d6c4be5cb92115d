/** Access tokens, the keys that sign them, refresh tokens, and the client credentials grant. */
@NullMarked
package dev.kinora.gateway.token;

import org.jspecify.annotations.NullMarked;
