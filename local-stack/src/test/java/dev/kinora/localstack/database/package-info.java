/** The compose file, the manifests and the image recipe: one platform, described the same everywhere. */
@NullMarked
package dev.kinora.localstack.database;

import org.jspecify.annotations.NullMarked;
