@NullMarked
package dev.paddock.mail;

import org.jspecify.annotations.NullMarked;
