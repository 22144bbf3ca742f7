package taskmaster.ctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
        String coloured = StatusTable.render(rows, new MemoryConsole(true));
        assertThat(coloured).contains("\033[31mFATAL\033[0m     why");
        assertThat(coloured.replaceAll("\033\\[[0-9]*m", "")).isEqualTo(StatusTable.render(rows, new MemoryConsole()));
    }

    @Test
    void onATerminalLongDescriptionsAreCutAndHarmless() {
        List<StatusRow> rows =
                StatusRow.parse(new String[] {"a\ta\ta\tFATAL\t200\t-1\t0\t0\t\t\033[2J" + "x".repeat(99)});
        assertThat(StatusTable.render(rows, new MemoryConsole()))
                .contains("\033[2J")
                .hasSize(43 + 4 + 99 + 1);
        assertThat(StatusTable.render(rows, new MemoryConsole().extent(90, 20)))
                .hasSize(90 + 1)
                .contains("^[[2Jxxx")
                .endsWith("x…\n");
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
        report.finish("x", 7);
        assertThat(console.text()).isEqualTo("""
                        {"schema":1,"command":"x","exit":7,"results":[
                        {"name":"a\\"b\\\\","result":"R","text":"line\\u0009tab\\nend\\u0001\\u2028ü"},
                        {"name":"","result":"X","text":""}
                        ]}
                        """);
    }

    @Test
    void nothingIsAnEmptyArray() {
        MemoryConsole console = new MemoryConsole();
        new JsonReport(console).finish("x", 0);
        assertThat(console.text()).isEqualTo("{\"schema\":1,\"command\":\"x\",\"exit\":0,\"results\":[]}\n");
    }

    @Test
    void answersWithoutEndAreOneObjectALine() {
        MemoryConsole console = new MemoryConsole();
        JsonReport report = new JsonReport(console);
        report.stream();
        report.add(
                new JsonObject()
                        .put("name", "a")
                        .put("lines", List.of("x", "y"))
                        .put("up", true),
                "");
        report.add(Answer.of("R", "end"));
        report.finish("x", 0);
        assertThat(console.text()).isEqualTo("""
                        {"name":"a","lines":["x","y"],"up":true}
                        {"name":"","result":"R","text":"end"}
                        """);
    }

    @Test
    void explanationsStandAsideWhereProgramsReadSupervisorctlsLines() {
        MemoryConsole out = new MemoryConsole();
        MemoryConsole asides = new MemoryConsole();
        TextReport report = new TextReport(out, Optional.of(asides));
        report.add(Answer.of("R", "x: ERROR (spawn error)\n  the reason\nf:1: not an explanation"));
        assertThat(out.text()).isEqualTo("x: ERROR (spawn error)\nf:1: not an explanation\n");
        assertThat(asides.text()).isEqualTo("  the reason\n");
    }

    @Test
    void aTerminalThatKnowsItsSizeIsBelieved() {
        assertThat(TerminalSize.parse("40 120\n")).isEqualTo(new Extent(120, 40));
        assertThat(TerminalSize.parse("0 0\n")).isEqualTo(Extent.USUAL);
        assertThat(TerminalSize.parse("")).isEqualTo(Extent.USUAL);
    }

    @Test
    void outputIsGatheredAndWrittenInOneGo() {
        CountingStream stream = new CountingStream();
        StreamConsole console = new StreamConsole(stream, false, false);
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
                false,
                false);
        console.print("x");
        assertThat(console.isBroken()).isFalse();
        console.flush();
        assertThat(console.isBroken()).isTrue();
        console.print("more");
        console.flush();
    }

    @Test
    void whyNotEverythingCouldBeWrittenIsKnown() {
        assertThat(failureOf("No space left on device")).contains("No space left on device");
        assertThat(failureOf("Broken pipe")).isEmpty();
    }

    private static Optional<String> failureOf(String message) {
        StreamConsole console = new StreamConsole(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException(message);
                    }
                },
                false,
                false);
        console.print("x");
        console.flush();
        return console.failure();
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
