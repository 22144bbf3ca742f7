package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void socketsAndServiceUrls() {
        assertThat(Address.parse("unix:///run/x.sock")).isEqualTo(new Address.Unix(Path.of("/run/x.sock")));
        assertThat(Address.parse("service:jmx:rmi:///jndi/x"))
                .isEqualTo(new Address.Service("service:jmx:rmi:///jndi/x"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9700,127.0.0.1,9700",
        "http://host:9001,host,9001",
        "http://host:9001/,host,9001",
        "[::1]:9,::1,9",
        ":9,localhost,9",
        "9700,localhost,9700",
        "*:9,localhost,9"
    })
    void ports(String url, String host, int port) {
        assertThat(Address.parse(url)).isEqualTo(new Address.Tcp(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host",
                "host:",
                "host:0",
                "host:65536",
                "host:x",
                "::1:9",
                "/run/x",
                "unix://",
                "a b:1",
                "a/b:1"
            })
    void nonsense(String url) {
        assertThatThrownBy(() -> Address.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("server URL: found \"" + url + "\", expected");
    }
}
