/** The statistics of training: logistic regression, how well scores rank, and how sure that is. */
@NullMarked
package dev.kinora.textclassifier.training.statistics;

import org.jspecify.annotations.NullMarked;
