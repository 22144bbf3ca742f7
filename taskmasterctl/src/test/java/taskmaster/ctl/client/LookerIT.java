package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look without RMI, at a socket whose owner says what the test wants. */
@Timeout(60)
class LookerIT {
    @TempDir
    Path directory;

    @Test
    void theRowsAreThoseOfTheAnswer() throws Exception {
        String many = "x".repeat(100_000);
        try (ServerSocketChannel server = answering("rows 2 3\n\u00e9\tRUNNING\n" + many + "\n")) {
            assertThat(server.isOpen()).isTrue();
            Look look = Looker.look(socket(), 10).orElseThrow();
            assertThat(look.pending()).hasValue(3);
            assertThat(look.rows()).containsExactly("\u00e9\tRUNNING", many);
        }
    }

    @Test
    void aTableIsPassedOnAsItCame() throws Exception {
        String line = "\u00e9".repeat(50_000) + "\n";
        try (ServerSocketChannel server = answering("table 2\n" + line)) {
            assertThat(server.isOpen()).isTrue();
            Reply table = Looker.table(socket(), 10).orElseThrow();
            assertThat(table.allUp()).isFalse();
            assertThat(new String(table.body(), StandardCharsets.UTF_8)).isEqualTo(line);
        }
    }

    @Test
    void aTableOfNothingIsWholeAndAllUp() throws Exception {
        try (ServerSocketChannel server = answering("table 0\n")) {
            assertThat(server.isOpen()).isTrue();
            Reply table = Looker.table(socket(), 10).orElseThrow();
            assertThat(table.allUp()).isTrue();
            assertThat(table.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "table", "table 0", "table 0\nweb  RUN", "rows 1\na\n"})
    void whatIsNoTableIsAskedForAsRows(String answer) throws Exception {
        try (ServerSocketChannel server = answering(answer)) {
            assertThat(server.isOpen()).isTrue();
            assertThat(Looker.table(socket(), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "rows", "rows 2\na\n", "rows x\na\n", "rows 1\na", "NUL"})
    void whatIsNoAnswerIsAskedByRmi(String answer) throws Exception {
        try (ServerSocketChannel server = answering(answer)) {
            assertThat(server.isOpen()).isTrue();
            assertThat(Looker.look(socket(), 10)).isEmpty();
        }
    }

    @Test
    void whoeverIsNotThereIsAskedByRmiWhichTellsWhy() throws Exception {
        assertThat(Looker.look(directory.resolve("none"), 10)).isEmpty();
    }

    @Test
    void aRefusalSaysWhatToDo() throws Exception {
        try (ServerSocketChannel server = answering("refused user eve may not\n")) {
            assertThat(server.isOpen()).isTrue();
            assertThatThrownBy(() -> Looker.table(socket(), 10))
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            failed -> assertThat(failed.kind()).isEqualTo(ClientException.Kind.NOT_ALLOWED))
                    .hasMessageContaining("user eve may not; name your user")
                    .hasMessageNotContaining("-u");
        }
    }

    @Test
    void aDaemonThatSaysNothingIsGivenUp() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket()));
            assertThatThrownBy(() -> Looker.look(socket(), 1)).hasMessageContaining("says nothing for 1 s");
        }
    }

    private Path socket() {
        return directory.resolve("s");
    }

    /** Answers whatever is asked, once. */
    private ServerSocketChannel answering(String answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket()));
        Thread.ofPlatform().daemon().start(() -> {
            try (SocketChannel client = server.accept()) {
                client.read(ByteBuffer.allocate(100));
                ByteBuffer rest = ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8));
                while (rest.hasRemaining()) {
                    client.write(rest);
                }
            } catch (IOException over) {
                // the test looks at what the client made of it
            }
        });
        return server;
    }
}
