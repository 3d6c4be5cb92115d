/** Demo accounts, demo content, and the main path in the terminal. */
@NullMarked
package dev.kinora.localstack.demo;

import org.jspecify.annotations.NullMarked;
