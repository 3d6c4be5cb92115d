/** Test support shared by two or more services. */
@NullMarked
package dev.kinora.testsupport;

import org.jspecify.annotations.NullMarked;
