/** Parts for tests of a workflow: scripts of sends and checks, a walk over all transitions, and a lint. */
@NullMarked
package dev.paddock.chatbot.testkit;

import org.jspecify.annotations.NullMarked;
