/** Chains the rows of a table that is only added to, so that a row that was changed, removed or inserted is found and named. */
@NullMarked
package dev.kinora.starter.audit;

import org.jspecify.annotations.NullMarked;
