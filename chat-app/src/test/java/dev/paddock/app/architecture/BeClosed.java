package dev.paddock.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** That a class is final, sealed, an interface, a record or an enum, so that nobody comes to depend on overriding it. */
final class BeClosed extends ArchCondition<JavaClass> {
    BeClosed() {
        super("be final, sealed, or an interface, record or enum");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean closed = type.isInterface()
                || type.isEnum()
                || type.isRecord()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed();
        if (!closed) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is public and can be extended"));
        }
    }
}
