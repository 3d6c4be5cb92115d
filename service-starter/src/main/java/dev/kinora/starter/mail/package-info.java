/** Sends mails: by a server, or to a folder on machines that must not send any. */
@NullMarked
package dev.kinora.starter.mail;

import org.jspecify.annotations.NullMarked;
