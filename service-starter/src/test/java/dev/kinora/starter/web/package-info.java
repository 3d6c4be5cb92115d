/** What the starter promises about HTTP, seen from a socket: a small service on a real Tomcat. */
@NullMarked
package dev.kinora.starter.web;

import org.jspecify.annotations.NullMarked;
