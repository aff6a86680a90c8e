/** The databases that Paddock runs on: their differences, and the preparation and migration of one before it is used. */
@NullMarked
package dev.paddock.persistence.database;

import org.jspecify.annotations.NullMarked;
