/** The commands of the kinora launcher. */
@NullMarked
package dev.kinora.localstack.cli;

import org.jspecify.annotations.NullMarked;
