/** A workflow as declared, the checks it must pass, and the blueprint it becomes. */
@NullMarked
package dev.paddock.chatbot.drafting;

import org.jspecify.annotations.NullMarked;
