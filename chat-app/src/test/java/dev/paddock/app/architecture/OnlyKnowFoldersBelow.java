package dev.paddock.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** That a class of a folder uses its own folder and those below it, so that folders stand in an order without cycles. */
final class OnlyKnowFoldersBelow extends ArchCondition<JavaClass> {
    private final String root;
    private final List<String> fromTop;

    /** Orders the folders of the package {@code root}, the one that may use all others first. */
    OnlyKnowFoldersBelow(String root, String... fromTop) {
        super("use their own folder and those below it, of " + String.join(" > ", fromTop));
        this.root = root + ".";
        this.fromTop = List.of(fromTop);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = height(type);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is in a folder without a place in the order"));
        }
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass();
            if (target.getPackageName().startsWith(root) && height(target) < own) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** The place of the folder in the order, 0 at the top; -1 if it has none. */
    private int height(JavaClass type) {
        return fromTop.indexOf(type.getPackageName().substring(root.length()).split("\\.", -1)[0]);
    }
}
