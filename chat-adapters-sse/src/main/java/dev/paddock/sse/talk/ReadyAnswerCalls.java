package dev.paddock.sse.talk;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.readyanswer.AnswerText;
import dev.paddock.domain.readyanswer.AnswerTitle;
import dev.paddock.domain.readyanswer.ChangeAnswerOutcome;
import dev.paddock.domain.readyanswer.KeepReadyAnswers;
import dev.paddock.domain.readyanswer.ReadyAnswer;
import dev.paddock.domain.readyanswer.ReadyAnswerId;
import dev.paddock.domain.staff.StaffActions;
import dev.paddock.sse.http.Access;
import dev.paddock.sse.http.Call;
import dev.paddock.sse.http.HttpAnswer;
import dev.paddock.sse.http.HttpRoute;
import dev.paddock.sse.http.RefusalException;
import java.util.List;

/** REST calls by which staff read the ready answers, and admins keep them. */
public final class ReadyAnswerCalls {
    private final KeepReadyAnswers answers;
    private final StaffActions actions;

    public ReadyAnswerCalls(KeepReadyAnswers answers, StaffActions actions) {
        this.answers = answers;
        this.actions = actions;
    }

    public List<HttpRoute> routes() {
        return List.of(
                HttpRoute.get(HttpRoute.API + "/admin/ready-answers", Access.STAFF, this::all),
                HttpRoute.post("/admin/ready-answers", Access.ADMIN, this::add),
                HttpRoute.patch("/admin/ready-answers/{id}", Access.ADMIN, this::change),
                HttpRoute.delete("/admin/ready-answers/{id}", Access.ADMIN, this::delete));
    }

    private HttpAnswer all(Call call) {
        return HttpAnswer.ok(new All(answers.all().stream().map(AnswerView::of).toList()));
    }

    private HttpAnswer add(Call call) {
        var body = call.body();
        var title = body.required("title", AnswerTitle::parse);
        var text = body.required("text", AnswerText::parse);
        var language = body.required("language", Language::parse);
        return HttpAnswer.created(
                new Wrapped(AnswerView.of(actions.addReadyAnswer(call.account(), title, text, language))));
    }

    private HttpAnswer change(Call call) {
        var body = call.body();
        var wish = new ReadyAnswer.Wish(
                body.optional("title", AnswerTitle::parse),
                body.optional("text", AnswerText::parse),
                body.optional("language", Language::parse));
        var outcome = actions.changeReadyAnswer(call.account(), id(call), wish);
        return HttpAnswer.ok(new Wrapped(AnswerView.of(done(outcome).answer())));
    }

    private HttpAnswer delete(Call call) {
        done(actions.deleteReadyAnswer(call.account(), id(call)));
        return HttpAnswer.noContent();
    }

    private static ChangeAnswerOutcome.AnswerChanged done(ChangeAnswerOutcome outcome) {
        return RefusalException.require(ChangeAnswerOutcome.AnswerChanged.class, outcome);
    }

    private static ReadyAnswerId id(Call call) {
        return call.id(ReadyAnswerId::new, new ChangeAnswerOutcome.NoSuchAnswer());
    }

    private record All(List<AnswerView> answers) {}

    private record Wrapped(AnswerView answer) {}

    private record AnswerView(String id, String title, String text, String language) {
        static AnswerView of(ReadyAnswer answer) {
            return new AnswerView(
                    answer.id().value(),
                    answer.title().value(),
                    answer.text().value(),
                    answer.language().tag());
        }
    }
}
