-- The words of a message as they are searched: without case, accents and what stands between words. No extension is needed; it must
-- never fail, as every message that is stored goes through it, and never change, as the index is kept by it.
CREATE FUNCTION searched_words(body TEXT) RETURNS TSVECTOR LANGUAGE SQL IMMUTABLE PARALLEL SAFE COST 1000 AS $$
    SELECT to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(lower(translate(body,
        'àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž'
        || 'ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎÈÉÊËĒĔĖĘĚĜĞĠĢÌÍÎÏĨĪĬĮĴĶĹĻĽÑŃŅŇÒÓÔÕÖŌŎŐŔŖŘŚŜŞŠŢŤÙÚÛÜŨŪŬŮŰŲŴÝŸŶŹŻŽ',
        'aaaaaaaaacccccdeeeeeeeeeggggiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz'
        || 'aaaaaaaaacccccdeeeeeeeeeggggiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzz'
    )),
        '[^[:alnum:]]+', ' ', 'g'))
$$;
CREATE INDEX messages_by_words ON messages USING GIN (searched_words(body));
