/** Generates the tables in docs from the code, and verifies that they are up to date. */
@NullMarked
package dev.kinora.localstack.docs;

import org.jspecify.annotations.NullMarked;
