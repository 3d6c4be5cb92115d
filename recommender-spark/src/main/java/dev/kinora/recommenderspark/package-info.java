/** The training of the arm hybrid as a job of Apache Spark. */
@NullMarked
package dev.kinora.recommenderspark;

import org.jspecify.annotations.NullMarked;
