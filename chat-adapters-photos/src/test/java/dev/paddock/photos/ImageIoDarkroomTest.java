package dev.paddock.photos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.photo.Darkroom.Developing;
import dev.paddock.domain.photo.Print;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoDarkroomTest {
    private final ImageIoDarkroom darkroom = new ImageIoDarkroom(60_000, 13_000_000); // no busy machine fails it

    @AfterEach
    void close() {
        darkroom.close();
    }

    @Nested
    class A_picture {
        @Test
        void is_shrunk_to_both_sizes() {
            var developed = developed(SomePictures.jpeg(4_000, 3_000));

            assertSize(developed.full(), 2_560, 1_920);
            assertSize(developed.thumb(), 320, 240);
            assertThat(developed.full().format()).isEqualTo(PhotoFormat.JPEG);
        }

        @Test
        void stays_as_large_as_it_is_when_that_is_small() {
            var developed = developed(SomePictures.png(200, 100));

            assertSize(developed.full(), 200, 100);
            assertSize(developed.thumb(), 200, 100);
            assertThat(developed.full().format()).isEqualTo(PhotoFormat.PNG);
        }

        @Test
        void keeps_a_pixel_of_its_shorter_side() {
            assertSize(developed(SomePictures.png(6_000, 2)).thumb(), 320, 1);
        }

        @Test
        void keeps_its_colours() throws IOException {
            var image = read(developed(SomePictures.jpeg(3_000, 2_000)).full());

            assertLooksLike(image.getRGB(100, 900), SomePictures.RED);
            assertLooksLike(image.getRGB(2_400, 900), SomePictures.BLUE);
            assertLooksLike(image.getRGB(100, 20), 0xFFFFFFFF);
        }

        @Test
        void keeps_its_greys_as_dark_as_they_are() throws IOException {
            var grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
            var levels = new int[64 * 64];
            Arrays.fill(levels, 80);
            grey.getRaster().setPixels(0, 0, 64, 64, levels);

            assertLooksLike(
                    read(developed(SomePictures.encoded(grey, "png")).full()).getRGB(30, 30), 0xFF505050);
            assertLooksLike(
                    read(developed(SomePictures.encoded(grey, "jpeg")).full()).getRGB(30, 30), 0xFF505050);
        }

        @Test
        void that_one_sees_through_stays_so() throws IOException {
            var glass = SomePictures.image(
                    900, 600, BufferedImage.TYPE_INT_ARGB, (x, y) -> x < 450 ? 0x00000000 : SomePictures.RED);
            var developed = developed(SomePictures.encoded(glass, "png"));

            assertThat(developed.thumb().format()).isEqualTo(PhotoFormat.PNG);
            assertThat(read(developed.thumb()).getRGB(10, 10) >>> 24).isZero();
            assertLooksLike(read(developed.thumb()).getRGB(300, 10), SomePictures.RED);
        }

        @Test
        void of_noise_is_no_larger_than_what_it_came_as_has_to_be() {
            var random = new SplittableRandom(7);
            var noise =
                    SomePictures.image(1_200, 900, BufferedImage.TYPE_INT_RGB, (x, y) -> random.nextInt() | 0xFF000000);

            assertThat(developed(SomePictures.encoded(noise, "png")).full().format())
                    .isEqualTo(PhotoFormat.JPEG);
        }

        @Test
        void comes_as_webp_too() throws IOException {
            var developed = developed(SomePictures.webp(400, 200, SomePictures.BLUE));

            assertSize(developed.full(), 400, 200);
            assertSize(developed.thumb(), 320, 160);
            assertThat(developed.full().format()).isEqualTo(PhotoFormat.JPEG);
            assertLooksLike(read(developed.full()).getRGB(50, 50), SomePictures.BLUE);
        }

        @ParameterizedTest
        @CsvSource({
            "1, 400, 200, 20, 100", "2, 400, 200, 380, 100", "3, 400, 200, 380, 100", "4, 400, 200, 20, 100",
            "5, 200, 400, 100, 20", "6, 200, 400, 100, 20", "7, 200, 400, 100, 380", "8, 200, 400, 100, 380",
            "9, 400, 200, 20, 100"
        })
        void stands_upright_however_the_camera_was_held(int held, int width, int height, int redX, int redY)
                throws IOException {
            var print = developed(SomePictures.held(SomePictures.jpeg(400, 200), held))
                    .full();

            assertSize(print, width, height);
            assertLooksLike(read(print).getRGB(redX, redY), SomePictures.RED);
            assertLooksLike(read(print).getRGB(width - 1 - redX, height - 1 - redY), SomePictures.BLUE);
        }

        @Test
        void loses_whatever_is_no_pixel() {
            var told = SomePictures.held(SomePictures.jpeg(400, 200), 6);
            var print = developed(told).full();

            assertThat(text(told)).contains("GPS");
            assertThat(text(print.bytes())).doesNotContain("GPS").doesNotContain("Exif");
        }

        @Test
        void loses_what_stands_behind_it() {
            var zip = "PK\3\4 <script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
            var polyglot = SomePictures.join(SomePictures.jpeg(400, 200), zip);

            assertThat(text(developed(polyglot).full().bytes()))
                    .doesNotContain("script")
                    .doesNotContain("PK\3\4");
        }

        @Test
        void loses_the_texts_within_it() {
            var plain = SomePictures.png(40, 40);
            var script = SomePictures.chunk("tEXt", "x\0<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
            var polyglot =
                    SomePictures.join(Arrays.copyOf(plain, 33), script, Arrays.copyOfRange(plain, 33, plain.length));

            assertThat(text(developed(polyglot).full().bytes())).doesNotContain("script");
        }
    }

    @Nested
    class What_is_no_picture {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "hello",
                    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                    "<!doctype html><script>alert(1)</script>",
                    "GIF89a\1\0\1\0\0\0\0;",
                    "BM this is a bitmap",
                    "%PDF-1.7",
                    "PK\3\4",
                    "RIFF\4\0\0\0WAVE"
                })
        void is_refused_by_its_bytes(String content) {
            assertUnusable(content.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void is_refused_when_only_its_first_bytes_are_one() {
            var svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);

            assertUnusable(SomePictures.join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, svg));
            assertUnusable(SomePictures.join(Arrays.copyOf(SomePictures.png(9, 9), 8), svg));
            assertUnusable(SomePictures.join(Arrays.copyOf(SomePictures.webp(9, 9, SomePictures.RED), 12), svg));
        }

        @ParameterizedTest
        @ValueSource(strings = {"jpeg", "png"})
        void is_refused_or_developed_but_never_breaks_when_it_is_cut_short(String format) {
            var whole = SomePictures.encoded(SomePictures.flag(120, 80, BufferedImage.TYPE_INT_RGB), format);

            for (int length = 1; length < whole.length; length += 7) {
                assertThat(darkroom.develop(Arrays.copyOf(whole, length)))
                        .isInstanceOfAny(Developing.Developed.class, Developing.Unusable.class);
            }
            assertUnusable(Arrays.copyOf(whole, 40));
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void is_refused_or_developed_but_never_breaks_when_bytes_are_others(long seed) {
            var random = new SplittableRandom(seed);
            for (var whole : new byte[][] {
                SomePictures.held(SomePictures.jpeg(90, 60), 6),
                SomePictures.png(90, 60),
                SomePictures.webp(90, 60, SomePictures.RED)
            }) {
                for (int round = 0; round < 20; round++) {
                    var spoilt = whole.clone();
                    for (int i = 0; i < 4; i++) {
                        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
                    }
                    assertThat(darkroom.develop(spoilt))
                            .isInstanceOfAny(Developing.Developed.class, Developing.Unusable.class);
                }
            }
        }
    }

    @Nested
    class A_bomb {
        @ParameterizedTest
        @CsvSource({"6_325, 6_325", "60_000, 60_000", "2147483647, 2147483647", "40_000_001, 1"})
        void is_refused_by_its_header(String width, String height) {
            var bomb = SomePictures.pngHeader(number(width), number(height));

            assertThat(darkroom.develop(bomb))
                    .isEqualTo(new Developing.Unusable("A picture has at most 40 megapixels; make it smaller."));
        }

        @Test
        void of_webp_is_refused_by_its_header() {
            assertThat(darkroom.develop(SomePictures.webp(16_000, 16_000, SomePictures.RED)))
                    .isInstanceOf(Developing.Unusable.class);
        }

        @Test
        void of_many_layers_is_refused_before_it_is_read() {
            var jpeg = SomePictures.jpeg(64, 64);
            var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
            var scans = new byte[101][];
            Arrays.fill(scans, scan);

            assertUnusable(SomePictures.join(Arrays.copyOf(jpeg, jpeg.length - 2), SomePictures.join(scans)));
        }

        @Test
        void of_deflated_text_costs_nothing() {
            var plain = SomePictures.png(40, 40);
            var text =
                    SomePictures.chunk("zTXt", SomePictures.join(new byte[] {'x', 0, 0}, deflatedZeros(200_000_000)));
            var bomb = SomePictures.join(Arrays.copyOf(plain, 33), text, Arrays.copyOfRange(plain, 33, plain.length));

            assertThat(darkroom.develop(bomb)).isInstanceOf(Developing.Developed.class);
        }
    }

    @Test
    void thins_out_what_is_too_large_to_hold() {
        try (var small = new ImageIoDarkroom(60_000, 100_000)) {
            var developed = (Developing.Developed) small.develop(SomePictures.jpeg(1_000, 1_000));

            assertSize(developed.full(), 250, 250);
        }
    }

    @Test
    void gives_up_what_takes_too_long() {
        try (var hasty = new ImageIoDarkroom(0, 13_000_000)) {
            assertThat(hasty.develop(SomePictures.jpeg(2_000, 2_000)))
                    .isEqualTo(new Developing.Unusable("This picture takes too long to read; make it smaller."));
        }
    }

    @Test
    void is_free_again_when_what_took_too_long_was_given_up() {
        var slow = SomePictures.webp(8_000, 5_000, SomePictures.RED);
        try (var hasty = new ImageIoDarkroom(100, 13_000_000)) {
            for (int i = 0; i < 4; i++) {
                assertThat(hasty.develop(slow)).isInstanceOf(Developing.Unusable.class);
            }
            assertThat(hasty.develop("no picture".getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(Developing.Unusable.class);
        }
    }

    @Test
    void takes_nothing_once_it_is_closed() {
        darkroom.close();

        assertThat(darkroom.develop(SomePictures.png(10, 10))).isEqualTo(new Developing.Busy());
    }

    private Developing.Developed developed(byte[] original) {
        var developing = darkroom.develop(original);
        assertThat(developing).isInstanceOf(Developing.Developed.class);
        return (Developing.Developed) developing;
    }

    private void assertUnusable(byte[] content) {
        assertThat(darkroom.develop(content)).isInstanceOf(Developing.Unusable.class);
    }

    private static void assertSize(Print print, int width, int height) {
        assertThat(print.width() + "x" + print.height()).isEqualTo(width + "x" + height);
        try {
            var image = read(print);
            assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(width + "x" + height);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage read(Print print) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(print.bytes()));
    }

    private static void assertLooksLike(int pixel, int colour) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(pixel >> shift & 0xFF)
                    .isCloseTo(colour >> shift & 0xFF, org.assertj.core.api.Assertions.within(6));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }

    private static byte[] deflatedZeros(int count) {
        var out = new java.io.ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(out)) {
            var zeros = new byte[1_000_000];
            for (int done = 0; done < count; done += zeros.length) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
