package dev.paddock.domain.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking the assistant for a person. */
class HandOverTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Reception reception = new Reception(world);
    private final Account marc = world.advisor("marc");
    private final Account claire = world.customer("claire");

    @BeforeEach
    void openCalendars() {
        for (var category : Category.values()) {
            world.calendars().save(SomeCalendars.weekdays(category, 1));
        }
    }

    @Nested
    class A_wish {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "parler à quelqu'un",
                    "Parler à quelqu’un",
                    "PARLER A QUELQU'UN",
                    "parler  à\u00A0quelqu’un, svp",
                    "je voudrais parler avec une personne",
                    "parler à un employé",
                    "un vendeur",
                    "Vendeuse ?",
                    "vos vendeurs sont là ?",
                    "conseiller",
                    "Une conseillère, s'il vous plaît !",
                    "passez-moi l'un de vos conseillers",
                    "un humain",
                    "une vraie personne",
                    "advisor",
                    "ADVISER please",
                    "one of your advisors",
                    "a salesperson",
                    "can I talk to someone?",
                    "I want to speak with a person",
                    "I'd like to speak to an agent",
                    "a real person",
                    "human being",
                    "are there humans here?",
                })
        void is_understood_in_both_languages(String typed) {
            assertThat(HandOver.isWish(typed)).isTrue();
        }

        @Test
        void is_understood_however_its_accents_are_typed() {
            assertThat(HandOver.isWish("conseille\u0300re")).isTrue();
            assertThat(HandOver.isWish("parler a\u0300 quelqu\u2019un")).isTrue();
        }
    }

    @Nested
    class No_wish {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "contact",
                    "Nous contacter",
                    "road",
                    "route",
                    "sport",
                    "email",
                    "phone",
                    "2019",
                    "2026-03-12",
                    "never",
                    "12 000 km",
                    "oui",
                    "je ne sais plus",
                    "conseil",
                    "que me conseillez-vous ?",
                    "what do you advise?",
                    "vendredi",
                    "c'est inhumain",
                    "parler de ma moto",
                    "talk about my bike",
                    "personne",
                    "pas un conseiller",
                    "surtout pas parler à un vendeur",
                    "I don't want to talk to a human",
                    "not an advisor",
                })
        void is_what_answers_a_question_or_asks_for_something_else(String typed) {
            assertThat(HandOver.isWish(typed)).isFalse();
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void is_any_answer_on_a_button(Language language) {
            world.accounts().save(claire.speaking(language));

            var buttons = Stream.of(
                            new String[] {},
                            new String[] {"maintenance"},
                            new String[] {"2019"},
                            new String[] {"2026-03-12"},
                            new String[] {"500"},
                            new String[] {"no"},
                            new String[] {"vehicle-information"},
                            new String[] {"road"},
                            new String[] {"2026-11-24T08:00:00Z"},
                            new String[] {"contact"})
                    .flatMap(answers -> reception.say(claire.id(), answers).prompt().options().stream())
                    .flatMap(option -> Stream.of(option.value(), option.label()))
                    .distinct()
                    .toList();

            assertThat(buttons).contains("contact", "road", "yes", "phone", "never");
            assertThat(buttons).noneMatch(HandOver::isWish);
        }

        @Test
        void is_a_long_text_that_mentions_one() {
            assertThat(HandOver.isWish("vendeur " + "a".repeat(192))).isTrue();
            assertThat(HandOver.isWish("vendeur " + "a".repeat(193))).isFalse();
        }

        @Test
        void goes_past_the_assistant() {
            showroom.opens(marc, 3);

            assertThat(reception.say(claire.id(), "contact").step()).isEqualTo("ask-contact");
            assertThat(world.adviceRequests().pending()).isEmpty();
        }
    }

    @Nested
    class With_an_advisor_available {
        @BeforeEach
        void marc_is_there() {
            showroom.opens(marc, 3);
        }

        @Test
        void makes_a_request_with_what_was_answered_as_its_topic() {
            reception.say(claire.id(), "maintenance", "2019", "2026-03-12");

            reception.say(claire.id(), "un vendeur");

            var request = world.adviceRequests().openOf(claire.id()).orElseThrow();
            assertThat(request.topic()).isEqualTo(new Topic("Entretien · 2019 · 12 mars 2026"));
            assertThat(world.heard().heard(RequestChanged.class)).containsExactly(new RequestChanged(request));
        }

        @Test
        void says_so_and_leaves_the_question_as_it_is() {
            var question = reception.say(claire.id(), "maintenance", "2019");

            var turn = reception.say(claire.id(), "parler à quelqu'un");

            assertThat(turn.messages())
                    .containsExactly(
                            "C’est demandé\u202f: un conseiller va vous répondre. C’est bientôt à vous.",
                            "À quand remonte le dernier entretien\u202F?");
            assertThat(turn.step()).isEqualTo("ask-last-service");
            assertThat(turn.prompt()).isEqualTo(question.prompt());
            assertThat(reception.say(claire.id(), "never").step()).isEqualTo("offer");
        }

        @Test
        void makes_one_about_the_appointment_just_booked() {
            reception.say(claire.id(), "maintenance", "2019", "never", "le premier");

            reception.say(claire.id(), "un vendeur");

            assertThat(world.adviceRequests().openOf(claire.id()).orElseThrow().topic())
                    .isEqualTo(new Topic("Entretien · mardi 24 novembre à 9\u00a0h · 2019 · Jamais"));
        }

        @Test
        void makes_one_without_a_topic_before_anything_was_answered() {
            reception.say(claire.id(), "un vendeur");

            assertThat(world.adviceRequests().openOf(claire.id()).orElseThrow().topic())
                    .isNull();
        }

        @Test
        void names_the_place_in_line() {
            showroom.asks(world.customer("karim"));

            assertThat(said("un vendeur")).endsWith("Vous êtes n°\u00a02 dans la file.");
        }

        @Test
        void makes_no_second_one() {
            said("un vendeur");
            assertThat(said("un vendeur"))
                    .isEqualTo("Votre demande est déjà en attente\u202f; un conseiller va vous répondre.");

            showroom.accepts(marc, open());
            assertThat(said("un vendeur")).startsWith("Un conseiller est déjà avec vous");
            assertThat(world.adviceRequests().madeBy(claire.id())).hasSize(1);
        }

        @Test
        void speaks_the_customers_language() {
            world.accounts().save(claire.speaking(Language.ENGLISH));
            reception.say(claire.id(), "vehicle-information");

            assertThat(said("advisor")).isEqualTo("I have asked: an advisor will answer you. You are next.");
            assertThat(open().topic()).isEqualTo(new Topic("Vehicle information"));
            assertThat(said("advisor")).isEqualTo("Your request is waiting already; an advisor will answer you.");
        }

        @Test
        void takes_staff_at_their_word_as_an_answer() {
            var turn = reception.say(marc.id(), "un vendeur");

            assertThat(turn.step()).isEqualTo("ask-help");
            assertThat(turn.messages()).noneMatch(said -> said.contains("conseiller"));
            assertThat(world.adviceRequests().pending()).isEmpty();
        }
    }

    @Nested
    class With_nobody_available {
        @Test
        void says_so_and_goes_on_with_the_question() {
            var turn = reception.say(claire.id(), "maintenance", "un vendeur");

            assertThat(turn.messages().get(0))
                    .isEqualTo(
                            "Aucun conseiller n’est disponible pour le moment. Je peux vous aider, ou vous trouver un rendez-vous.");
            assertThat(turn.step()).isEqualTo("ask-year");
            assertThat(world.adviceRequests().madeBy(claire.id())).isEmpty();
        }

        @Test
        void says_so_in_english_too() {
            world.accounts().save(claire.speaking(Language.ENGLISH));

            assertThat(said("speak to someone"))
                    .isEqualTo("No advisor is available right now. I can help you, or find you an appointment.");
        }
    }

    @Test
    void is_told_to_the_persons_other_connections_as_any_turn() {
        showroom.opens(marc, 3);
        reception.start(claire.id());
        world.heard().forget();

        var turn = reception.say(claire.id(), "un vendeur");

        assertThat(world.heard().heard(DialogEvent.TurnMade.class))
                .containsExactly(new DialogEvent.TurnMade(claire.id(), turn, "phone"));
    }

    private String said(String typed) {
        return reception.say(claire.id(), typed).messages().get(0);
    }

    private AdviceRequest open() {
        return world.adviceRequests().openOf(claire.id()).orElseThrow();
    }
}
