/** All that Paddock does, apart from any wire, store or clock: one package per feature, and beside them what all features share. */
@NullMarked
package dev.paddock.domain;

import org.jspecify.annotations.NullMarked;
