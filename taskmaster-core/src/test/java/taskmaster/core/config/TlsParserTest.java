package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.model.InetServerSpec;

class TlsParserTest {

    private static final String HASH = "$pbkdf2-sha512$210000$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2g";
    private static final String USER = "[taskmasterd]\n[user:u]\npassword=" + HASH + "\n[inet_jmx_server]\n";
    private static final String PEM = "tls_certificate=/c.pem\ntls_key=/k.pem\n";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"9001,127.0.0.1", "*:9001,*", ":9001,*", "10.1.2.3:9001,10.1.2.3", "localhost:9001,localhost"})
    void listensWhereTheFileSaysIfItIsEncrypted(String port, String host) {
        assertThat(server(USER + PEM + "port=" + port)).isEqualTo(host);
    }

    @Test
    void aPortAloneMeansAllAddressesInAFileForSupervisord() {
        String text = "[supervisord]\n[inet_http_server]\nusername=u\npassword=x\nport=9001\n";
        assertThat(server(text)).isEqualTo("127.0.0.1");
        assertThat(server(text + PEM)).isEqualTo("*");
    }

    @Test
    void saysWhatToSetForAnAddressThatOthersReach() {
        assertThat(new Reports(folder).text(USER + "port=*:9001"))
                .isEqualTo("5:6: error: [inet_jmx_server] port: reachable from other machines, which needs TLS: set"
                        + " tls_certificate and tls_key, or tls_keystore, or tls_self_signed=true to have a certificate"
                        + " made; without it expected 127.0.0.1:9001");
    }

    @Test
    void aFileForSupervisordStaysOnThisMachineWithoutACertificate() {
        assertThat(new Reports(folder).text("[supervisord]\n[inet_http_server]\nusername=u\npassword=x\nport=*:9001\n"))
                .startsWith(
                        "5:6: warning: [inet_http_server] port: reachable from other machines, which needs TLS: set ")
                .endsWith("; it listens on 127.0.0.1 only");
    }

    @Test
    void lacksFilesThatAreNotThere() {
        Reports reports = new Reports(folder);
        reports.machine().without("/c.pem").without("/k.pem");
        assertThat(reports.text(USER + PEM + "port=1")).isEqualTo("""
                        5:17: error: [inet_jmx_server] tls_certificate: no such file: /c.pem; tls_self_signed=true makes both
                        6:9: error: [inet_jmx_server] tls_key: no such file: /k.pem; tls_self_signed=true makes both""");
        assertThat(reports.text(USER + PEM + "port=1\ntls_self_signed=true")).isEmpty();
    }

    @Test
    void makesNoKeyForACertificateThatIsThere() {
        Reports reports = new Reports(folder);
        reports.machine().without("/k.pem");
        assertThat(reports.text(USER + PEM + "port=1\ntls_self_signed=true"))
                .isEqualTo(
                        "6:9: error: [inet_jmx_server] tls_key: no such file: /k.pem; both are made if both are missing");
    }

    @Test
    void makesNothingInADirectoryThatIsMissing() {
        Reports reports = new Reports(folder);
        reports.machine().without("/d/c").without("/d/k").without("/d");
        assertThat(reports.text(USER + "tls_certificate=/d/c\ntls_key=/d/k\nport=1\ntls_self_signed=true"))
                .contains("5:17: error: [inet_jmx_server] tls_certificate: no such directory: /d")
                .contains("6:9: error: [inet_jmx_server] tls_key: no such directory: /d");
    }

    @ParameterizedTest
    @CsvSource({
        "tls_certificate=/c.pem;tls_key=/k, tls_key, /k",
        "tls_keystore=/k, tls_keystore, /k",
        "tls_keystore=/s;tls_keystore_password_file=/p, tls_keystore_password_file, /p"
    })
    void refusesAKeyThatEveryoneCanRead(String keys, String key, String file) {
        Reports reports = new Reports(folder);
        reports.machine().withFilesOpenToAll();
        assertThat(reports.text(USER + "port=1\n" + keys.replace(';', '\n'))
                        .lines()
                        .filter(line -> line.contains("error")))
                .singleElement()
                .asString()
                .endsWith("[inet_jmx_server] " + key + ": everyone on this machine can read it; expected chmod 600 "
                        + file);
    }

    private String server(String text) {
        return new Reports(folder)
                .load(text)
                .spec()
                .inetServer()
                .map(InetServerSpec::host)
                .orElseThrow();
    }
}
