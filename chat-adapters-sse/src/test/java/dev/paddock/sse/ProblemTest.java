package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

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
    /** The contract's table, word for word. */
    private static final String TABLE = """
            bad_request 400 · invalid_text 422 · invalid_value 422 · unauthenticated 401 · invalid_credentials 401 · otp_required 401 · \
            forbidden 403 · not_found 404 · room_not_found 404 · room_deleted 410 · room_full 409 · name_taken 409 · email_taken 409 · \
            not_a_member 403 · conversation_closed 409 · blocked 403 · no_advisor_available 409 · request_already_open 409 · \
            request_already_taken 409 · request_not_pending 409 · slot_taken 409 · slot_not_offered 422 · too_large 413 · \
            rate_limited 429 · unavailable 503 · internal 500""";

    @Test
    void has_a_status_for_every_code_and_it_is_the_contract_s() {
        var contract = Arrays.stream(TABLE.split(" · ", -1))
                .map(line -> line.strip().split(" ", -1))
                .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])));

        var ours = Arrays.stream(Code.values()).collect(Collectors.toMap(Code::wireName, Problem::status));

        assertThat(ours).isEqualTo(contract);
    }

    @Test
    void finds_for_every_status_a_code_of_its_own_class() {
        assertThat(Arrays.stream(Code.values())
                        .map(Problem::status)
                        .distinct()
                        .filter(status -> status != 409 && status != 410 && status != 422)
                        .collect(Collectors.toMap(Function.identity(), Problem::code)))
                .isEqualTo(Map.of(
                        400, Code.BAD_REQUEST,
                        401, Code.UNAUTHENTICATED,
                        403, Code.FORBIDDEN,
                        404, Code.NOT_FOUND,
                        413, Code.TOO_LARGE,
                        429, Code.RATE_LIMITED,
                        500, Code.INTERNAL,
                        503, Code.UNAVAILABLE));
    }

    /** What each use case may answer, and the one answer that is no refusal. */
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
