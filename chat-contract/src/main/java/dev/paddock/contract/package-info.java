/** The wire contract as documents: OpenAPI for HTTP, AsyncAPI for WebSocket and event streams. */
@NullMarked
package dev.paddock.contract;

import org.jspecify.annotations.NullMarked;
