/** Records of reports to authorities about harm to children: what was sent to whom, when and by whom. Nothing is sent from here. */
@NullMarked
package dev.kinora.moderation.legal;

import org.jspecify.annotations.NullMarked;
