/** What a service wants a browser to know now; relayed by the gateway and never the only source of a fact. */
@NullMarked
package dev.kinora.events.client;

import org.jspecify.annotations.NullMarked;
