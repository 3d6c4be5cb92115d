/** What the decisions of people say about the machines: calibration of scores, and thresholds for a cost of errors. */
@NullMarked
package dev.kinora.moderation.learning;

import org.jspecify.annotations.NullMarked;
