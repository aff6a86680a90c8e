package dev.paddock.sse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.account.SignInOutcome;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.room.ChangeRoomOutcome;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.DeleteRoomOutcome;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
    @Test
    void finds_for_every_status_a_code_of_its_own_class() {
        assertThat(Arrays.stream(Code.values())
                        .map(code -> ErrorStatus.of(code).http())
                        .distinct()
                        .filter(status -> status != 409 && status != 410 && status != 422)
                        .collect(Collectors.toMap(Function.identity(), Problem::code)))
                .isEqualTo(Map.of(
                        400, Code.BAD_REQUEST,
                        401, Code.UNAUTHENTICATED,
                        403, Code.FORBIDDEN,
                        404, Code.NOT_FOUND,
                        413, Code.TOO_LARGE,
                        421, Code.MISDIRECTED,
                        429, Code.RATE_LIMITED,
                        500, Code.INTERNAL,
                        503, Code.UNAVAILABLE));
    }

    /** The outcomes of each use case, and the one of them that is no refusal. */
    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(SignUpOutcome.class, SignUpOutcome.SignedUp.class),
                Arguments.of(SignInOutcome.class, SignInOutcome.SignedIn.class),
                Arguments.of(CreateRoomOutcome.class, CreateRoomOutcome.Created.class),
                Arguments.of(ChangeRoomOutcome.class, ChangeRoomOutcome.Changed.class),
                Arguments.of(DeleteRoomOutcome.class, DeleteRoomOutcome.Deleted.class),
                Arguments.of(BookOutcome.class, BookOutcome.Booked.class),
                Arguments.of(CancelAppointmentOutcome.class, CancelAppointmentOutcome.Cancelled.class));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void can_be_made_of_every_outcome_but_the_one_hoped_for(Class<?> outcome, Class<?> hopedFor) {
        assertThat(outcome.getPermittedSubclasses()).contains(hopedFor);
        assertThat(outcome.getPermittedSubclasses())
                .filteredOn(other -> !other.equals(hopedFor))
                .allMatch(Refusal.class::isAssignableFrom);
    }
}
