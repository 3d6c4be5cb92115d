/** Makes the API description say what is true of every service: what is required, what can be null, what can go wrong. */
@NullMarked
package dev.kinora.starter.openapi;

import org.jspecify.annotations.NullMarked;
