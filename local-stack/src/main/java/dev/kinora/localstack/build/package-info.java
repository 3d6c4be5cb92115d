/** Builds what is out of date before the stack starts. */
@NullMarked
package dev.kinora.localstack.build;

import org.jspecify.annotations.NullMarked;
