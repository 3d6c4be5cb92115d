/** RFC 9457 problems: one enum per feature, one place that writes them. */
@NullMarked
package dev.kinora.starter.problem;

import org.jspecify.annotations.NullMarked;
