package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class DerTest {

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void lengthsTakeAsManyBytesAsTheyNeed() {
        assertThat(hex(Der.octets(new byte[0]))).isEqualTo("0400");
        assertThat(hex(Der.octets(new byte[127]))).startsWith("047f");
        assertThat(hex(Der.octets(new byte[128]))).startsWith("048180");
        assertThat(hex(Der.octets(new byte[255]))).startsWith("0481ff");
        assertThat(hex(Der.octets(new byte[256]))).startsWith("04820100");
        assertThat(hex(Der.octets(new byte[40000]))).startsWith("04829c40");
    }

    /** The examples of X.690. */
    @Test
    void valuesAreEncodedAsTheStandardSays() {
        assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
        assertThat(hex(Der.identifier("1.2.840.113549"))).isEqualTo("06062a864886f70d");
        assertThat(hex(Der.identifier("2.5.29.17"))).isEqualTo("0603551d11");
        assertThat(new String(Der.time(Instant.parse("2049-12-31T23:59:59Z")), StandardCharsets.US_ASCII))
                .endsWith("491231235959Z")
                .startsWith("\u0017");
        assertThat(new String(Der.time(Instant.parse("2050-01-01T00:00:00Z")), StandardCharsets.US_ASCII))
                .endsWith("20500101000000Z")
                .startsWith("\u0018");
        assertThat(hex(Der.bool(true))).isEqualTo("0101ff");
        assertThat(hex(Der.bits(new byte[] {5}))).isEqualTo("03020005");
        assertThat(hex(Der.utf8("\u00e4"))).isEqualTo("0c02c3a4");
        assertThat(hex(Der.sequence(Der.set(), Der.bool(false)))).isEqualTo("30053100010100");
    }
}
