/** The news: what happens in the shop, published to the connections that it concerns. */
@NullMarked
package dev.paddock.ws.news;

import org.jspecify.annotations.NullMarked;
