package dev.paddock.sse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A recorder that keeps what the edge reports. */
public final class Tallied implements HttpRecorder {
    public final List<Limit> limited = new CopyOnWriteArrayList<>();
    public final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    public final List<StreamKind> dropped = new CopyOnWriteArrayList<>();
    private final Map<StreamKind, Integer> sent = new ConcurrentHashMap<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    /** The next answer as method, route and status; it is told of when the caller may have it already. */
    public String nextAnswer() throws InterruptedException {
        return String.valueOf(answers.poll(10, TimeUnit.SECONDS));
    }

    /** The number of frames put on streams of {@code kind}. */
    public int sent(StreamKind kind) {
        return sent.getOrDefault(kind, 0);
    }

    @Override
    public void answered(String method, String route, int status, long nanos) {
        answers.add(method + " " + route + " " + status + (nanos > 0 ? "" : " in no time"));
    }

    @Override
    public void limited(Limit limit) {
        limited.add(limit);
    }

    @Override
    public void signedIn(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public void sent(StreamKind kind, int frames) {
        sent.merge(kind, frames, Integer::sum);
    }

    @Override
    public void dropped(StreamKind kind) {
        dropped.add(kind);
    }
}
