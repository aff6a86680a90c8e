/** The second folder of an offence that takes two: features that know each other. */
@NullMarked
package dev.paddock.chatbot.plantedbeside;

import org.jspecify.annotations.NullMarked;
