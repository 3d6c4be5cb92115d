/** The tables in docs that are made from the code, and proven fresh. */
@NullMarked
package dev.kinora.localstack.docs;

import org.jspecify.annotations.NullMarked;
