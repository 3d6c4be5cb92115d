/** The database of the local stack, with a real server. */
@NullMarked
package dev.kinora.localstack.database;

import org.jspecify.annotations.NullMarked;
