/** Tests of which parts are rebuilt and when. */
@NullMarked
package dev.kinora.localstack.build;

import org.jspecify.annotations.NullMarked;
