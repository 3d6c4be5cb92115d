/** What the tests of two or more services share. */
@NullMarked
package dev.kinora.testsupport;

import org.jspecify.annotations.NullMarked;
