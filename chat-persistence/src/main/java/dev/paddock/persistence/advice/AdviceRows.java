package dev.paddock.persistence.advice;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The reading of requests for advice, with both people as they are named today. */
final class AdviceRows {
    static final String SELECT = """
            SELECT r.*, c.name AS customer_name, c.role AS customer_role, a.name AS advisor_name, a.role AS advisor_role
            FROM advice_requests r
            LEFT JOIN accounts c ON c.id = r.customer_id
            LEFT JOIN accounts a ON a.id = r.advisor_id
            WHERE\s""";

    private AdviceRows() {}

    static AdviceRequest request(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String reason = row.getString("reason");
        String conversation = row.getString("conversation_id");
        String text = row.getString("left_text");
        return new AdviceRequest(
                new AdviceId(row.getString("id")),
                person(row, "customer"),
                topic == null ? null : new Topic(topic),
                Columns.instant(row, "since"),
                Columns.named(AdviceRequest.Status.class, row, "status"),
                reason == null ? null : new Reason(reason),
                row.getString("advisor_id") == null ? null : person(row, "advisor"),
                conversation == null ? null : new ConversationId(conversation),
                text == null ? null : new MessageText(text));
    }

    private static Person person(ResultSet row, String who) throws SQLException {
        String role = who + "_role";
        return new Person(
                new UserId(row.getString(who + "_id")),
                Columns.textOrEmpty(row, who + "_name"),
                row.getString(role) == null ? Role.CUSTOMER : Columns.named(Role.class, row, role));
    }
}
