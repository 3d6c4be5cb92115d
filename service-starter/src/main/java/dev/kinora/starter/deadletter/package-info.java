/** Records that consumers of this service could not process: lists them, and processes them again on request. */
@NullMarked
package dev.kinora.starter.deadletter;

import org.jspecify.annotations.NullMarked;
