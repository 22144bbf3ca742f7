package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** supervisord's dialect of INI, and the places of what was written; through {@link LogicalLines} and {@link PhysicalLines}. */
class IniReaderTest {

    private static final Path FILE = Path.of("f");

    private final Problems problems = new Problems();

    @Test
    void readsSectionsAndKeys() {
        assertThat(read("[a]\nx=1\nY : 2 \n[b c] trailing\nz = a=b:c\n")).isEqualTo("[a] x='1' y='2' [b c] z='a=b:c'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesAllEndsOfLines(String end) {
        assertThat(read(String.join(end, "[a]", "x=1", "  2", "y=3"))).isEqualTo("[a] x='1\n2' y='3'");
        assertThat(entry(String.join(end, "[a]", "x=1", "  2", "y=3"), "y").pos())
                .isEqualTo(new SourcePos(FILE, 4, 1));
    }

    @Test
    void leavesCommentsOut() {
        assertThat(read("; c\n# c\n[a] ; c\n  ; c\nx=1 ; c\ny=2\t# c\nz=a;b#c\nw=;x\nv= ;x\n"))
                .isEqualTo("[a] x='1' y='2' z='a;b#c' w=';x' v=''");
    }

    @Test
    void quotesDoNotProtectFromAComment() {
        IniEntry entry = entry("[a]\nx=\"1 ; 2\"\n", "x");
        assertThat(entry.value()).isEqualTo("\"1");
        assertThat(entry.comment()).contains(new Comment(new SourcePos(FILE, 2, 6), "; 2\"", " "));
    }

    @Test
    void deeperLinesContinueAValue() {
        assertThat(read("[a]\nx=1\n 2\n\n ; c\n\t3 ; c\n  y=4\nz=5\n")).isEqualTo("[a] x='1\n2\n\n3\ny=4' z='5'");
    }

    @Test
    void indentedKeysAreKeysAtTheSameDepth() {
        assertThat(read("  [a]\n  x=1\n  y=2\n    3\n")).isEqualTo("[a] x='1' y='2\n3'");
    }

    @Test
    void aValueMayBeginOnTheNextLine() {
        assertThat(read("[a]\nx=\n  1\n")).isEqualTo("[a] x='1'");
    }

    @Test
    void backslashesAndOtherCharactersArePlain() {
        assertThat(read("[a]\\b]\nx=c:\\d\\\ny=\u00e9\ud83d\ude00\n"))
                .isEqualTo("[a]\\b] x='c:\\d\\' y='\u00e9\ud83d\ude00'");
    }

    @Test
    void knowsTheColumnOfEveryPartOfAValue() {
        IniEntry entry = entry("[a]\n  key  =  one\n      two ; c\n\n   three\n", "key");
        assertThat(entry.value()).isEqualTo("one\ntwo\n\nthree");
        assertThat(entry.pos()).isEqualTo(new SourcePos(FILE, 2, 3));
        assertThat(place(entry, "one")).isEqualTo("2:11");
        assertThat(place(entry, "ne")).isEqualTo("2:12");
        assertThat(place(entry, "two")).isEqualTo("3:7");
        assertThat(place(entry, "three")).isEqualTo("5:4");
    }

    @Test
    void anEmptyValueStandsBehindItsKey() {
        assertThat(entry("[a]\nkey=\n", "key").places().at(0)).isEqualTo(new SourcePos(FILE, 2, 5));
        assertThat(entry("[a]\nkey=\n  x\n", "key").places().at(0)).isEqualTo(new SourcePos(FILE, 3, 3));
    }

    @Test
    void knowsWhichSectionAnEntryStandsIn() {
        assertThat(entry("[a]\nx=1\n[b]\ny=1\n", "y").section()).isEqualTo("b");
    }

    @Test
    void skipsSectionsThatAreNotWanted() {
        String text = "[a]\nx=1\n[b]\ncommand=sh -c\n  [a]\n  [ x\n[c\n=\ny=2\n; [a]\n  [a]\n[a]\nz=3\n";
        IniDocument document = QuickReader.read(text, FILE, "a"::equals, problems);
        assertThat(shown(document)).isEqualTo("[a] x='1' [a] z='3'");
        assertThat(document.sections().getLast().entries().getFirst().pos()).isEqualTo(new SourcePos(FILE, 13, 1));
        assertThat(problems.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\n", "x=1\n", "[a\n", "[a]\nx\n", "[a]\n=1\n", "[a]\n:1\n", "[a]\n[b\n", "[ ]\n", "[a]\n[]\n"})
    void refusesWhatIsNeitherSectionNorKey(String text) {
        read(text);
        assertThat(problems.hasErrors()).isTrue();
    }

    private static String place(IniEntry entry, String part) {
        SourcePos pos = entry.places().at(entry.value().indexOf(part));
        return pos.line() + ":" + pos.column();
    }

    private IniEntry entry(String text, String key) {
        return IniReader.read(text, FILE, problems).sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String read(String text) {
        return shown(IniReader.read(text, FILE, problems));
    }

    private static String shown(IniDocument document) {
        StringBuilder shown = new StringBuilder();
        for (IniSection section : document.sections()) {
            shown.append(" [").append(section.name()).append(']');
            section.entries()
                    .forEach(entry -> shown.append(' ')
                            .append(entry.key())
                            .append("='")
                            .append(entry.value())
                            .append('\''));
        }
        return shown.toString().strip();
    }
}
