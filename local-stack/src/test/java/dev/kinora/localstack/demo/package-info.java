@NullMarked
package dev.kinora.localstack.demo;

import org.jspecify.annotations.NullMarked;
