package dev.paddock.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.app.settings.LogForm;
import dev.paddock.domain.process.JavaProgram;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OutOfMemoryTest {
    /** Where it happens. */
    enum Place {
        A_THREAD_THAT_DIES_OF_IT {
            @Override
            void happen() {
                new Thread(OutOfMemoryTest::fill).start();
            }
        },
        CAUGHT_AND_LOGGED {
            @Override
            void happen() {
                try {
                    fill();
                } catch (RuntimeException | Error e) {
                    LoggerFactory.getLogger(OutOfMemoryTest.class).error("work {} failed", "here", e);
                }
            }
        },
        THE_CAUSE_OF_WHAT_A_LIBRARY_SAYS_AT_A_LEVEL_THAT_IS_OFF {
            @Override
            void happen() {
                try {
                    CompletableFuture.runAsync(OutOfMemoryTest::fill).join();
                } catch (RuntimeException e) {
                    LoggerFactory.getLogger("io.javalin.Javalin").warn("a call failed", e);
                }
            }
        };

        abstract void happen();
    }

    /** A program that runs out of memory, and would go on. */
    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            StderrLog.write(LogForm.JSON);
            Place.valueOf(arguments[0]).happen();
            Thread.sleep(TimeUnit.SECONDS.toMillis(60));
        }
    }

    private static void fill() {
        long[][] all = new long[1 << 12][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[1 << 23];
        }
        throw new IllegalStateException("there is more memory than that: " + all.length);
    }

    @ParameterizedTest
    @EnumSource
    void ends_the_process_with_one_line(Place place, @TempDir Path folder) throws Exception {
        var errors = folder.resolve("stderr").toFile();
        var process = JavaProgram.in(folder, Program.class.getName())
                .run(place.name())
                .redirectError(errors)
                .start();

        assertThat(process.waitFor()).isEqualTo(70);
        assertThat(errors).content().matches("paddock: out of memory: .+\\n");
    }
}
