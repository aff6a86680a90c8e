/** Ready answers: texts that admins keep for advisors to begin with. None is ever sent by itself. */
@NullMarked
package dev.paddock.domain.readyanswer;

import org.jspecify.annotations.NullMarked;
