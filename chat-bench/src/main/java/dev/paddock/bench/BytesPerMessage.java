package dev.paddock.bench;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * What a message costs an H2 file, on Linux: bytes written, its journal's among them, and bytes the file grew by while it was open, for messages one by one and a
 * hundred at once. Eight rooms, 300 senders, ids as browsers make them.
 */
public final class BytesPerMessage {
    private static final int ROOMS = 8;
    private static final int SENDERS = 300;

    private final Path file;
    private final Stores stores;
    private int sent;

    private BytesPerMessage(Path folder) {
        file = folder.resolve("paddock");
        stores = LogPosts.open(StoreSettings.at("jdbc:h2:" + file, "", ""), ROOMS);
    }

    public static void main(String[] args) throws IOException {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 3_000;
        for (int group : new int[] {1, 100}) {
            var bench = new BytesPerMessage(Files.createTempDirectory("paddock-bytes-"));
            bench.post(messages, group); // the tables grow to a size at which their trees have leaves
            bench.report(messages, group);
            bench.stores.close();
        }
    }

    private void report(int messages, int group) throws IOException {
        long written = written();
        long size = size();
        post(messages, group);
        System.out.printf(
                Locale.ROOT,
                "%3d at once: %6d bytes written a message, %6d bytes of file a message%n",
                group,
                (written() - written) / messages,
                (size() - size) / messages);
    }

    private void post(int messages, int group) {
        for (int posted = 0; posted < messages; posted += group) {
            var under = new ArrayList<CompletionStage<PostOutcome>>();
            for (int i = 0; i < group; i++) {
                under.add(stores.messageLog().append(message(sent++)));
            }
            for (var outcome : under) {
                if (!(outcome.toCompletableFuture().join() instanceof PostOutcome.Posted)) {
                    throw new IllegalStateException("not stored");
                }
            }
        }
    }

    private static NewMessage message(int number) {
        return new NewMessage(
                new ConversationId(LogPosts.room(number % ROOMS)),
                new Person(new UserId("sender-" + number % SENDERS), "Sender", Role.CUSTOMER),
                new ClientId(UUID.nameUUIDFromBytes(new byte[] {
                            (byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)
                        })
                        .toString()),
                new MessageText(LogPosts.TEXT));
    }

    private long size() throws IOException {
        return Files.size(Path.of(file + ".mv.db"));
    }

    /** What this process wrote since its start, as Linux counts it. */
    private static long written() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("wchar: "))
                .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
                .sum();
    }
}
