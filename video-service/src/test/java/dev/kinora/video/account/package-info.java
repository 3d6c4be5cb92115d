@NullMarked
package dev.kinora.video.account;

import org.jspecify.annotations.NullMarked;
