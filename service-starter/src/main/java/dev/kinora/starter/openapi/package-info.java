/** Derives required and nullable properties, access rules and problems of the API description from the code. */
@NullMarked
package dev.kinora.starter.openapi;

import org.jspecify.annotations.NullMarked;
