@NullMarked
package dev.kinora.starter.audit;

import org.jspecify.annotations.NullMarked;
