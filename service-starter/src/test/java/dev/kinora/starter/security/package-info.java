@NullMarked
package dev.kinora.starter.security;

import org.jspecify.annotations.NullMarked;
