/** Starts, watches and stops the database, the broker and the services. */
@NullMarked
package dev.kinora.localstack.stack;

import org.jspecify.annotations.NullMarked;
