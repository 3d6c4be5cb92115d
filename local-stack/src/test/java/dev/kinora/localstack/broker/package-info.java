/** The broker of the local stack, with its access rules. */
@NullMarked
package dev.kinora.localstack.broker;

import org.jspecify.annotations.NullMarked;
