/** Which videos a viewer is not shown: for adults only, and of accounts that block them or that they block. */
@NullMarked
package dev.kinora.recommendation.audience;

import org.jspecify.annotations.NullMarked;
