package dev.paddock.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.InstantSource;

/** What the rules mean by "pure" and by "telling the time". */
final class Vocabulary {
    /** The JDK without what reaches outside the process, and the annotations that leave no trace at run time. */
    static final DescribedPredicate<JavaClass> PURE = resideInAPackage("java..")
            .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.util.logging..", "java.rmi..", "java.awt..")))
            .or(resideInAPackage("javax.crypto..")) // computes, like java.security, to which it belongs
            .or(type(URI.class)) // text with a syntax; it connects to nothing, unlike its neighbours
            .or(type(URISyntaxException.class))
            .or(type(URLEncoder.class))
            .or(resideInAPackage("org.jspecify.."));

    static final DescribedPredicate<JavaAccess<?>> TELLS_THE_TIME =
            describe("tells the time by itself", Vocabulary::tellsTheTime);

    private Vocabulary() {}

    private static boolean tellsTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now");
    }
}
