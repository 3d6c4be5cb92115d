/** Quartz jobs that an operator can list and run now. */
@NullMarked
package dev.kinora.starter.jobs;

import org.jspecify.annotations.NullMarked;
