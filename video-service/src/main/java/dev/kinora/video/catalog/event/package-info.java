/** Internal events of the catalog, published in the transaction of the change. */
@NamedInterface("event")
@NullMarked
package dev.kinora.video.catalog.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
