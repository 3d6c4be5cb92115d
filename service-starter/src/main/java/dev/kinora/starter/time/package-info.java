/** Time and identity as inputs. */
@NullMarked
package dev.kinora.starter.time;

import org.jspecify.annotations.NullMarked;
