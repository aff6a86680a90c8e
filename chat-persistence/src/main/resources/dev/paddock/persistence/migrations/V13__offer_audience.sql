-- Whom an offer went to followed from who wanted offers when it was sent, and was one row for each of them and each offer; now it is one row for
-- each time that somebody wanted offers: from which of the offers sent, counted from 1, to which, none while it goes on. offer_end holds how
-- many were sent, and is locked by who sends one, and by who begins or ends such a time, until their transaction ends: so their order is certain.
ALTER TABLE offers ADD COLUMN place_sent BIGINT;
UPDATE offers SET place_sent = (
    SELECT COUNT(*) FROM offers e
    WHERE e.status = 'sent' AND (e.sends_at < offers.sends_at OR (e.sends_at = offers.sends_at AND e.arrival <= offers.arrival)))
WHERE status = 'sent';
CREATE INDEX offers_by_place ON offers (place_sent);

CREATE TABLE offer_end (
    sent BIGINT NOT NULL
);
INSERT INTO offer_end (sent) SELECT COALESCE(MAX(place_sent), 0) FROM offers;

CREATE TABLE offer_audience (
    user_id     VARCHAR(64) NOT NULL,
    first_offer BIGINT      NOT NULL,
    last_offer  BIGINT,
    PRIMARY KEY (user_id, first_offer)
);
CREATE INDEX offer_audience_by_end ON offer_audience (last_offer);

INSERT INTO offer_audience (user_id, first_offer, last_offer)
SELECT user_id, MIN(place_sent), MAX(place_sent) FROM (
    SELECT r.user_id, o.place_sent, o.place_sent - ROW_NUMBER() OVER (PARTITION BY r.user_id ORDER BY o.place_sent) AS run
    FROM offer_recipients r JOIN offers o ON o.id = r.offer_id
    WHERE o.place_sent IS NOT NULL) runs
GROUP BY user_id, run;
UPDATE offer_audience SET last_offer = NULL
WHERE last_offer = (SELECT sent FROM offer_end) AND user_id IN (
    SELECT a.id FROM accounts a WHERE a.marketing_opt_in AND NOT a.blocked AND NOT a.erased AND a.role = 'customer');
INSERT INTO offer_audience (user_id, first_offer)
SELECT a.id, e.sent + 1 FROM accounts a CROSS JOIN offer_end e
WHERE a.marketing_opt_in AND NOT a.blocked AND NOT a.erased AND a.role = 'customer'
    AND NOT EXISTS (SELECT 1 FROM offer_audience s WHERE s.user_id = a.id AND s.last_offer IS NULL);

-- The place of the last offer that somebody saw, and with it all that were sent to them before.
CREATE TABLE offer_readers (
    user_id VARCHAR(64) NOT NULL PRIMARY KEY,
    up_to   BIGINT      NOT NULL
);
CREATE INDEX offer_readers_by_place ON offer_readers (up_to);
INSERT INTO offer_readers (user_id, up_to)
SELECT r.user_id, MAX(o.place_sent) FROM offer_recipients r JOIN offers o ON o.id = r.offer_id
WHERE r.seen_at IS NOT NULL AND o.place_sent IS NOT NULL
GROUP BY r.user_id;

DROP TABLE offer_recipients;
