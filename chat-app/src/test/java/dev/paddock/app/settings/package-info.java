@NullMarked
package dev.paddock.app.settings;

import org.jspecify.annotations.NullMarked;
