package dev.paddock.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * The features of some modules: each folder right under a module's root package, with all folders in it. A root package is no
 * feature: it holds the words that every feature of its module shares, and the doors that lead to them.
 */
final class FeaturesOf implements SliceAssignment {
    private static final int MODULE = 2;
    private static final int FEATURE = 3;

    private final Set<String> modules;

    /** Takes the names of the modules' root packages below {@code dev.paddock}. */
    FeaturesOf(String... modules) {
        this.modules = Set.of(modules);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean judged = type.getPackageName().startsWith("dev.paddock.")
                && parts.length > FEATURE
                && modules.contains(parts[MODULE]);
        return judged ? SliceIdentifier.of(parts[MODULE], parts[FEATURE]) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "features of " + modules;
    }
}
