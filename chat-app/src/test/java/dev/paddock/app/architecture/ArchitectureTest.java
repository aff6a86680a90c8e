package dev.paddock.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOptions(List.of(new ShippedCode()))
            .importPackages("dev.paddock");

    @Test
    void every_module_has_code_to_look_at() {
        assertThat(SHIPPED)
                .extracting(type -> type.getPackageName().split("\\.", -1)[2])
                .contains("chatbot", "domain", "persistence", "ws", "sse", "app");
    }

    @ParameterizedTest
    @EnumSource
    void the_code_keeps(Rule rule) {
        rule.rule().check(SHIPPED);
    }

    @Nested
    class On_a_planted_offence {
        @ParameterizedTest
        @EnumSource
        void is_reported(Rule rule) {
            JavaClasses offence = new ClassFileImporter().importClasses(rule.planted());

            assertThat(rule.planted())
                    .isNotEmpty()
                    .allSatisfy(offender -> assertThatThrownBy(() -> rule.rule().check(offence))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(offender.getSimpleName()));
        }

        @ParameterizedTest
        @EnumSource
        void and_a_rule_with_nothing_to_judge_fails_too(Rule rule) {
            JavaClasses nothing = new ClassFileImporter().importClasses(List.of());

            assertThatThrownBy(() -> rule.rule().check(nothing))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("failed to check any classes");
        }
    }

    /** Neither tests, in folders or in the contracts' jar, nor the package descriptions, which would make an empty package look inhabited. */
    private static final class ShippedCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/")
                    && !location.contains("-tests.jar")
                    && !location.contains("package-info");
        }
    }
}
