/** What is built again, and when. */
@NullMarked
package dev.kinora.localstack.build;

import org.jspecify.annotations.NullMarked;
