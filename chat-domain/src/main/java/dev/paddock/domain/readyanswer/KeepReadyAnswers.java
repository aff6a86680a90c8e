package dev.paddock.domain.readyanswer;

import dev.paddock.domain.Ids;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Language;
import java.util.List;
import java.util.Optional;

/** Keeping the ready answers of the house. */
public final class KeepReadyAnswers {
    private final ReadyAnswers answers;
    private final Transactions transactions;
    private final Ids ids;

    public KeepReadyAnswers(ReadyAnswers answers, Transactions transactions, Ids ids) {
        this.answers = answers;
        this.transactions = transactions;
        this.ids = ids;
    }

    public List<ReadyAnswer> all() {
        return answers.all();
    }

    public Optional<ReadyAnswer> find(ReadyAnswerId id) {
        return answers.find(id);
    }

    public ReadyAnswer add(AnswerTitle title, AnswerText text, Language language) {
        return transactions.run(() -> {
            var answer = new ReadyAnswer(new ReadyAnswerId(ids.next()), title, text, language);
            answers.add(answer);
            return answer;
        });
    }

    public ChangeAnswerOutcome change(ReadyAnswerId id, ReadyAnswer.Wish wish) {
        return transactions.run(() -> {
            var changed = answers.find(id).map(answer -> answer.with(wish)).orElse(null);
            return changed != null && answers.save(changed)
                    ? new ChangeAnswerOutcome.AnswerChanged(changed)
                    : new ChangeAnswerOutcome.NoSuchAnswer();
        });
    }

    public ChangeAnswerOutcome delete(ReadyAnswerId id) {
        return transactions.run(() -> {
            var last = answers.find(id).orElse(null);
            return last != null && answers.remove(id)
                    ? new ChangeAnswerOutcome.AnswerChanged(last)
                    : new ChangeAnswerOutcome.NoSuchAnswer();
        });
    }
}
