package dev.paddock.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import dev.paddock.app.planted.ArgumentsReadElsewhere;
import dev.paddock.app.planted.JacksonOutsideFixtures;
import dev.paddock.app.planted.JdbcPoolInTheLauncher;
import dev.paddock.app.planted.LauncherInsideTheHttpEdge;
import dev.paddock.app.planted.LogbackInTheLauncher;
import dev.paddock.app.planted.PicturesInTheLauncher;
import dev.paddock.app.planted.SentryInTheLauncher;
import dev.paddock.app.planted.SocketInsidesInTheLauncher;
import dev.paddock.app.planted.TablesInTheLauncher;
import dev.paddock.app.planted.WebServerInTheLauncher;
import dev.paddock.chatbot.planted.EngineKnowingTheDomain;
import dev.paddock.chatbot.planted.EngineLogging;
import dev.paddock.chatbot.planted.FeatureAhead;
import dev.paddock.chatbot.plantedbeside.FeatureBehind;
import dev.paddock.domain.planted.DomainAsTechnology;
import dev.paddock.domain.planted.DomainInsideTheEngine;
import dev.paddock.domain.planted.DomainPrinting;
import dev.paddock.domain.planted.DomainTellingTheTime;
import dev.paddock.domain.planted.OpenForInheritance;
import dev.paddock.domain.planted.SeatManager;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.planted.FolderKnowingTheStores;
import dev.paddock.persistence.planted.StoreKnowingAnEdge;
import dev.paddock.persistence.planted.one.HalfOfACircle;
import dev.paddock.persistence.planted.other.OtherHalfOfACircle;
import dev.paddock.sse.planted.EdgeKnowingTheStores;
import dev.paddock.sse.planted.FolderInACycle;
import dev.paddock.sse.planted.SocketsOverHttp;
import dev.paddock.ws.planted.EdgeKnowingTheOtherEdge;
import dev.paddock.ws.planted.NotesOnTheSocket;
import dev.paddock.ws.planted.TokensOnTheSocket;
import dev.paddock.ws.transport.planted.TransportKnowingCommands;
import java.util.List;

/** A rule of the code, with classes that break it, planted in the test sources to see the rule fail. */
enum Rule {
    THE_ENGINE_KNOWS_THE_JDK_ALONE(
            classes()
                    .that(resideInAPackage("dev.paddock.chatbot.."))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAPackage("dev.paddock.chatbot..").or(Vocabulary.PURE)),
            EngineKnowingTheDomain.class,
            EngineLogging.class),

    OUTSIDE_THE_ENGINE_ITS_PUBLIC_WORDS_ALONE_ARE_KNOWN(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.chatbot..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.paddock.chatbot..")
                            .and(not(resideInAnyPackage(
                                    "dev.paddock.chatbot",
                                    "dev.paddock.chatbot.workshop",
                                    "dev.paddock.chatbot.testkit")))),
            DomainInsideTheEngine.class),

    THE_DOMAIN_KNOWS_THE_ENGINE_AND_THE_JDK(
            classes()
                    .that(resideInAPackage("dev.paddock.domain.."))
                    .should()
                    .onlyDependOnClassesThat(resideInAPackage("dev.paddock.domain..")
                            .or(resideInAPackage("dev.paddock.chatbot.."))
                            .or(Vocabulary.PURE)),
            DomainAsTechnology.class),

    THE_STORES_KNOW_NEITHER_EDGES_NOR_LAUNCHER(
            noClasses()
                    .that()
                    .resideInAPackage("dev.paddock.persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.paddock.ws..", "dev.paddock.sse..", "dev.paddock.app.."),
            StoreKnowingAnEdge.class),

    THE_STORES_SHOW_OTHERS_NONE_OF_THEIR_FOLDERS(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.paddock.persistence.*.."),
            TablesInTheLauncher.class),

    NO_FOLDERS_OF_THE_STORES_NEED_EACH_OTHER(
            slices().matching("dev.paddock.persistence.(**)").should().beFreeOfCycles(),
            HalfOfACircle.class,
            OtherHalfOfACircle.class),

    NO_FOLDER_OF_THE_STORES_KNOWS_WHAT_IS_MADE_OF_IT(
            noClasses()
                    .that()
                    .resideInAPackage("dev.paddock.persistence.*..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Stores.class, Backups.class),
            FolderKnowingTheStores.class),

    THE_WEBSOCKET_EDGE_KNOWS_NO_OTHER_ADAPTER(
            noClasses()
                    .that()
                    .resideInAPackage("dev.paddock.ws..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.paddock.persistence..", "dev.paddock.sse..", "dev.paddock.app.."),
            EdgeKnowingTheOtherEdge.class),

    WHAT_SPEAKS_TO_CUSTOMERS_KNOWS_NO_NOTES(
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.paddock.ws..", "dev.paddock.contract..", "dev.paddock.sse.account..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.paddock.domain.note.."),
            NotesOnTheSocket.class),

    THE_HTTP_EDGE_KNOWS_NO_OTHER_ADAPTER(
            noClasses()
                    .that()
                    .resideInAPackage("dev.paddock.sse..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.paddock.persistence..", "dev.paddock.ws..", "dev.paddock.app.."),
            EdgeKnowingTheStores.class),

    THE_HTTP_EDGE_IS_USED_BY_ITS_ROOT_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.sse..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.paddock.sse.*.."),
            LauncherInsideTheHttpEdge.class),

    THE_FOLDERS_OF_THE_HTTP_EDGE_FORM_NO_CYCLE(
            slices().matching("dev.paddock.sse.(**)").should().beFreeOfCycles(), FolderInACycle.class),

    DATABASES_ARE_KNOWN_TO_THE_STORES_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jdbi..",
                            "com.zaxxer..",
                            "org.flywaydb..",
                            "org.h2..",
                            "org.postgresql..",
                            "org.bouncycastle..",
                            "com.eatthepath..",
                            "com.ibm.icu..",
                            "java.sql..",
                            "javax.sql.."),
            JdbcPoolInTheLauncher.class),

    THE_WEBSOCKET_EDGE_IS_USED_BY_ITS_ROOT_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.ws..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.paddock.ws.*.."),
            SocketInsidesInTheLauncher.class),

    THE_FOLDERS_OF_THE_WEBSOCKET_EDGE_HAVE_NO_CYCLES(
            classes()
                    .that()
                    .resideInAPackage("dev.paddock.ws.*..")
                    .should(new OnlyKnowFoldersBelow(
                            "dev.paddock.ws", "command", "news", "connection", "fanout", "protocol", "transport")),
            TransportKnowingCommands.class),

    HTTP_SERVERS_AND_TOKENS_ARE_KNOWN_TO_THE_HTTP_EDGE_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.sse..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "jakarta.servlet..",
                            "com.nimbusds..",
                            "com.samskivert.mustache..",
                            "biweekly.."),
            WebServerInTheLauncher.class,
            TokensOnTheSocket.class),

    WEBSOCKETS_ARE_KNOWN_TO_THE_WEBSOCKET_EDGE_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.ws..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.java_websocket.."),
            SocketsOverHttp.class),

    JSON_IS_KNOWN_WHERE_IT_IS_READ_OR_WRITTEN(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.paddock.contract..",
                            "dev.paddock.ws..",
                            "dev.paddock.sse..",
                            "dev.paddock.persistence..",
                            "dev.paddock.app.fixtures..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."),
            JacksonOutsideFixtures.class),

    SENTRY_IS_KNOWN_TO_ONE_PACKAGE_OF_THE_LAUNCHER(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.app.sentry..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.sentry.."),
            SentryInTheLauncher.class),

    LOGBACK_IS_KNOWN_WHERE_LOGS_ARE_SET_UP_AND_REPORTED(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.paddock.app.logs..", "dev.paddock.app.sentry..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ch.qos.logback.."),
            LogbackInTheLauncher.class),

    PICTURES_ARE_DECODED_IN_THE_DARKROOM_ALONE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.photos..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.imageio..", "java.awt..", "com.twelvemonkeys.."),
            PicturesInTheLauncher.class),

    ARGUMENTS_ARE_READ_IN_ONE_PLACE(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.app.commandline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli.."),
            ArgumentsReadElsewhere.class),

    THE_LAUNCHER_ALONE_ASKS_WHAT_TIME_IT_IS(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.paddock.app..")
                    .should()
                    .accessTargetWhere(Vocabulary.TELLS_THE_TIME),
            DomainTellingTheTime.class),

    LIBRARIES_DO_NOT_PRINT(
            noClasses().that().resideOutsideOfPackage("dev.paddock.app..").should(ACCESS_STANDARD_STREAMS),
            DomainPrinting.class),

    LOGGING_IS_SLF4J(
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."), EngineLogging.class),

    NAMES_SAY_WHAT_A_THING_IS(
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Port)$"), SeatManager.class),

    MODULES_FEATURES_ARE_FREE_OF_CYCLES(
            slices().assignedFrom(new FeaturesOf("chatbot")).should().beFreeOfCycles(),
            FeatureAhead.class,
            FeatureBehind.class),

    WHAT_IS_PUBLIC_IS_CLOSED_TO_INHERITANCE(
            classes().that().arePublic().should(new BeClosed()), OpenForInheritance.class);

    private final ArchRule rule;
    private final List<Class<?>> planted;

    Rule(ArchRule rule, Class<?>... planted) {
        this.rule = rule;
        this.planted = List.of(planted);
    }

    ArchRule rule() {
        return rule;
    }

    List<Class<?>> planted() {
        return planted;
    }
}
