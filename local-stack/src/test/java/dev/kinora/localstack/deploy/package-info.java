/** Compares the compose file, the manifests and the image recipe, which must describe the same platform. */
@NullMarked
package dev.kinora.localstack.deploy;

import org.jspecify.annotations.NullMarked;
