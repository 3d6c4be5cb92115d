/** A store of objects that all replicas of a service share: files below a folder, or a bucket. */
@NullMarked
package dev.kinora.starter.media;

import org.jspecify.annotations.NullMarked;
