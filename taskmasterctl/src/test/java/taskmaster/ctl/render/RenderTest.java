package taskmaster.ctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderTest {

    @Test
    void columnsAreAlwaysAsManyAsAskedFor() {
        assertThat(Columns.split("a\tb\tc\td", 3)).containsExactly("a", "b", "c\td");
        assertThat(Columns.split("a", 3)).containsExactly("a", "", "");
        assertThat(Columns.split("\t\t", 3)).containsExactly("", "", "");
    }

    @Test
    void rowsWithMissingOrStrangeColumnsAreRead() {
        StatusRow row = StatusRow.parse(new String[] {"web\tweb\tweb\tRUNNING\tx\t\t12"})
                .getFirst();
        assertThat(row.code()).isZero();
        assertThat(row.pid()).isZero();
        assertThat(row.startMillis()).isEqualTo(12);
        assertThat(row.description()).isEmpty();
    }

    @Test
    void coloursLeaveTheColumnsWhereTheyAre() {
        List<StatusRow> rows = StatusRow.parse(new String[] {"a\ta\ta\tFATAL\t200\t-1\t0\t0\t\twhy"});
        String coloured = StatusTable.render(rows, true);
        assertThat(coloured).contains("\033[31mFATAL\033[0m     why");
        assertThat(coloured.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(StatusTable.render(rows, false));
    }

    @Test
    void controlCharactersBecomeVisible() {
        assertThat(Printable.of("a\tb\nc ü€")).isEqualTo("a\tb\nc ü€");
        assertThat(Printable.of("x\033]0;t\007\177\u009b")).isEqualTo("x^[]0;t^G^??");
    }

    @Test
    void jsonEscapesWhatItMust() {
        MemoryConsole console = new MemoryConsole();
        JsonReport report = new JsonReport(console);
        report.add(new Answer("a\"b\\", "R", "line\ttab\nend\u0001\u2028ü", "unused"));
        report.add(Answer.of("X", ""));
        report.finish();
        assertThat(console.text()).isEqualTo("""
                        [
                        {"name":"a\\"b\\\\","result":"R","text":"line\\u0009tab\\nend\\u0001\\u2028ü"},
                        {"name":"","result":"X","text":""}
                        ]
                        """);
    }

    @Test
    void nothingIsAnEmptyArray() {
        MemoryConsole console = new MemoryConsole();
        new JsonReport(console).finish();
        assertThat(console.text()).isEqualTo("[]\n");
    }

    @Test
    void outputIsGatheredAndWrittenInOneGo() {
        CountingStream stream = new CountingStream();
        StreamConsole console = new StreamConsole(stream, false);
        console.print("a");
        console.print("ü\n");
        assertThat(stream.writes).isZero();
        console.flush();
        console.flush();
        assertThat(stream.writes).isEqualTo(1);
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("aü\n");
    }

    @Test
    void aReaderThatWentAwayIsNoticedAndBorne() {
        StreamConsole console = new StreamConsole(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                false);
        console.print("x");
        assertThat(console.isBroken()).isFalse();
        console.flush();
        assertThat(console.isBroken()).isTrue();
        console.print("more");
        console.flush();
    }

    private static final class CountingStream extends ByteArrayOutputStream {
        private int writes;

        @Override
        public void write(byte[] bytes) throws IOException {
            writes++;
            super.write(bytes);
        }
    }
}
