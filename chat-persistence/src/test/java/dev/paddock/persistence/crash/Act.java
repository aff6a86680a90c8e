package dev.paddock.persistence.crash;

import dev.paddock.persistence.Stores;
import java.util.List;

/**
 * One kind of thing people do: in the writer they do it until they are killed, and in the test it is checked what they left. An
 * instance remembers what it has checked, and is for one thread.
 */
public interface Act {
    /** Everything people do, checked from nothing. */
    static List<Act> all() {
        return List.of(new Posting(), new Seating(), new Booking(), new Attending(), new SigningUp());
    }

    /** Has people do it on threads of their own, which end with the process or at the first thing that is not acknowledged. */
    void begin(Stores stores, Life life, Voice voice);

    /** Fails unless all that was {@code said} in one life is there as it was said. */
    void check(Stores stores, Acknowledgements said);

    /** A thread for one who goes through their rounds: 0, 1, 2 … */
    static void eachRound(String name, Round round) {
        var thread = new Thread(
                () -> {
                    for (int number = 0; ; number++) {
                        round.run(number);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The thing somebody does again and again. */
    interface Round {
        void run(int number);
    }
}
