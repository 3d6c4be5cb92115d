/** The embedded MariaDB. */
@NullMarked
package dev.kinora.localstack.database;

import org.jspecify.annotations.NullMarked;
