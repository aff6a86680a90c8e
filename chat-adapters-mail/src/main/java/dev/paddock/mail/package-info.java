/** Mail: letters put into words and pages, and handed over to a mail server or a folder. */
@NullMarked
package dev.paddock.mail;

import org.jspecify.annotations.NullMarked;
