package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.posix.Errno;

/** What a rotated log guarantees, whoever opens its files. */
abstract class RotatingFileContract {
    @TempDir
    Path directory;

    abstract Store store();

    private LogBench bench(long maxBytes, int backups) throws OutputException {
        return closedBench(maxBytes, backups).open();
    }

    private LogBench closedBench(long maxBytes, int backups) {
        return new LogBench(directory.resolve("x.log"), store(), maxBytes, backups);
    }

    @Test
    void withoutALimitNothingIsRotated() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("a\n".repeat(50_000));
        assertThat(bench.file(0)).hasSize(100_000);
        assertThat(bench.backup(1)).doesNotExist();
    }

    @Test
    void oneByteLessThanTheLimitIsNoReasonToRotate() throws Exception {
        LogBench bench = bench(10, 3);
        bench.write("12345678\n");
        assertThat(bench.file(0)).isEqualTo("12345678\n");
        assertThat(bench.backup(1)).doesNotExist();
    }

    @Test
    void reachingTheLimitRotatesAtOnce() throws Exception {
        LogBench bench = bench(10, 3);
        bench.write("123456789\n");
        assertThat(bench.file(0)).isEmpty();
        assertThat(bench.file(1)).isEqualTo("123456789\n");
    }

    @Test
    void whatIsTooMuchGoesToTheNextFileAtALineEnd() throws Exception {
        LogBench bench = bench(10, 3);
        bench.write("123\n456\n789\n");
        assertThat(bench.file(1)).isEqualTo("123\n456\n");
        assertThat(bench.file(0)).isEqualTo("789\n");
    }

    @Test
    void aLineThatDoesNotFitBehindTheOthersIsNotTorn() throws Exception {
        LogBench bench = bench(10, 3);
        bench.write("1234\n");
        bench.write("567890\n");
        assertThat(bench.file(1)).isEqualTo("1234\n");
        assertThat(bench.file(0)).isEqualTo("567890\n");
    }

    @Test
    void whatHasNoLinesIsCutExactlyAtTheLimit() throws Exception {
        LogBench bench = bench(10, 9);
        bench.write("abcdefghijklmnopqrstuvwxy");
        assertThat(bench.file(2)).isEqualTo("abcdefghij");
        assertThat(bench.file(1)).isEqualTo("klmnopqrst");
        assertThat(bench.file(0)).isEqualTo("uvwxy");
    }

    @Test
    void theNewestBackupIsNumberOneAndTheOldestGivesWay() throws Exception {
        LogBench bench = bench(2, 3);
        bench.write("1\n2\n3\n4\n5\n6");
        assertThat(bench.file(0)).isEqualTo("6");
        assertThat(bench.file(1)).isEqualTo("5\n");
        assertThat(bench.file(2)).isEqualTo("4\n");
        assertThat(bench.file(3)).isEqualTo("3\n");
        assertThat(bench.backup(4)).doesNotExist();
    }

    @Test
    void withOneBackupThereIsOneBackup() throws Exception {
        LogBench bench = bench(2, 1);
        bench.write("1\n2\n3\n4");
        assertThat(bench.file(0)).isEqualTo("4");
        assertThat(bench.file(1)).isEqualTo("3\n");
        assertThat(bench.backup(2)).doesNotExist();
    }

    @Test
    void withoutBackupsAFullFileIsEmptied() throws Exception {
        LogBench bench = bench(4, 0);
        bench.write("1\n2\n3\n");
        assertThat(bench.file(0)).isEqualTo("3\n");
        assertThat(bench.backup(1)).doesNotExist();
        assertThat(bench.read(0, 100)).isEqualTo("3\n");
        assertThat(bench.log.end()).isEqualTo(6);
    }

    @Test
    void backupsOfEarlierRunsMoveOn() throws Exception {
        LogBench bench = closedBench(2, 3);
        Files.writeString(bench.backup(1), "old");
        bench.open().write("1\n2");
        assertThat(bench.file(1)).isEqualTo("1\n");
        assertThat(bench.file(2)).isEqualTo("old");
        assertThat(bench.read(0, 100)).as("positions reach to this run only").isEqualTo("1\n2");
    }

    @Test
    void appendsToAFileThatIsThereAndCountsItsBytes() throws Exception {
        LogBench bench = closedBench(8, 1);
        Files.writeString(bench.path, "before\n");
        bench.open().write("now\n");
        assertThat(bench.file(1)).isEqualTo("before\n");
        assertThat(bench.file(0)).isEqualTo("now\n");
        assertThat(bench.log.bytesCaptured()).isEqualTo(4);
        assertThat(bench.log.end()).isEqualTo(11);
    }

    @Test
    void positionsGoOnOverRotations() throws Exception {
        LogBench bench = bench(4, 2);
        bench.write("a1\nb2\nc3\nd4\n");
        assertThat(bench.log.end()).isEqualTo(12);
        assertThat(bench.read(7, 100)).isEqualTo("3\nd4\n");
        assertThat(bench.read(7, 3)).isEqualTo("3\nd");
        LogChunk first = bench.log.read(0, 2);
        assertThat(first.start()).as("the oldest byte kept").isEqualTo(3);
        assertThat(first.end()).isEqualTo(5);
    }

    @Test
    void readingAtOrBehindTheEndGivesNothingAndTheEnd() throws Exception {
        LogBench bench = bench(0, 0);
        bench.write("abc");
        assertThat(bench.log.read(3, 10))
                .satisfies(chunk -> assertThat(chunk.bytes()).isEmpty());
        assertThat(bench.log.read(99, 10).start()).isEqualTo(3);
        assertThat(bench.log.read(-5, 10).start()).isZero();
        assertThat(bench.log.read(0, -1).bytes()).isEmpty();
    }

    @Test
    void aBackupThatSomebodyDeletedIsSkipped() throws Exception {
        LogBench bench = bench(2, 3);
        bench.write("1\n2\n3\n4");
        Files.delete(bench.backup(3));
        LogChunk chunk = bench.log.read(0, 100);
        assertThat(chunk.start()).isEqualTo(2);
        assertThat(chunk.bytes()).hasSize(5);
    }

    @Test
    void aLogThatWasNeverOpenedCanBeReadAsItStands() throws Exception {
        LogBench bench = closedBench(0, 0);
        assertThat(bench.log.end()).isZero();
        assertThat(bench.read(0, 10)).isEmpty();
        Files.writeString(bench.path, "of yesterday");
        assertThat(bench.log.end()).isEqualTo(12);
        assertThat(bench.read(3, 100)).isEqualTo("yesterday");
        bench.open();
        assertThat(bench.log.end()).isEqualTo(12);
    }

    @Test
    void clearEmptiesAndRemovesBackupsWhilePositionsGoOn() throws Exception {
        LogBench bench = bench(4, 2);
        bench.write("a1\nb2\nc3\n");
        bench.log.clear();
        assertThat(bench.file(0)).isEmpty();
        assertThat(bench.backup(1)).doesNotExist();
        assertThat(bench.backup(2)).doesNotExist();
        assertThat(bench.log.end()).isEqualTo(9);
        bench.write("d");
        LogChunk chunk = bench.log.read(0, 10);
        assertThat(chunk.start()).isEqualTo(9);
        assertThat(chunk.bytes()).containsExactly('d');
    }

    @Test
    void clearRemovesBackupsOfAnEarlierHigherNumber() throws Exception {
        LogBench bench = closedBench(4, 1);
        Files.writeString(bench.backup(1), "old");
        Files.writeString(bench.backup(2), "older");
        bench.open().log.clear();
        assertThat(bench.backup(1)).doesNotExist();
        assertThat(bench.backup(2)).doesNotExist();
    }

    @Test
    void clearWorksOnALogThatIsNotOpen() throws Exception {
        LogBench bench = closedBench(4, 1);
        bench.log.clear();
        assertThat(bench.path).doesNotExist();
        Files.writeString(bench.path, "abc");
        Files.writeString(bench.backup(1), "old");
        bench.log.clear();
        assertThat(bench.path).isEmptyFile();
        assertThat(bench.backup(1)).doesNotExist();
        assertThat(bench.log.end()).isEqualTo(3);
    }

    @Test
    void reopenAfterAMoveGoesOnInANewFile() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("old\n");
        Files.move(bench.path, directory.resolve("elsewhere"));
        bench.write("late\n");
        bench.log.reopen();
        bench.write("new\n");
        assertThat(directory.resolve("elsewhere")).hasContent("old\nlate\n");
        assertThat(bench.file(0)).isEqualTo("new\n");
        assertThat(bench.log.end()).isEqualTo(13);
        assertThat(bench.read(0, 100)).isEqualTo("new\n");
    }

    @Test
    void reopenAfterAMoveToTheFirstBackupLosesNoPosition() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("old\n");
        Files.move(bench.path, bench.backup(1));
        bench.log.reopen();
        bench.write("new\n");
        assertThat(bench.read(0, 100)).isEqualTo("old\nnew\n");
    }

    @Test
    void reopenOfAFileThatWasNotMovedChangesNothing() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("a");
        bench.log.reopen();
        bench.write("b");
        assertThat(bench.file(0)).isEqualTo("ab");
        assertThat(bench.read(0, 9)).isEqualTo("ab");
    }

    @Test
    void openingAgainBringsADeletedFileBack() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("a");
        Files.delete(bench.path);
        bench.open().write("b");
        assertThat(bench.file(0)).isEqualTo("b");
    }

    @Test
    void aFileThatSomebodyEmptiedIsNotReadAtWrongPositions() throws Exception {
        LogBench bench = bench(10, 3);
        bench.write("123456\n");
        Files.writeString(bench.path, "");
        assertThat(bench.read(0, 100)).isEmpty();
        bench.write("abcdef\n");
        LogChunk chunk = bench.log.read(0, 100);
        assertThat(chunk.start()).isEqualTo(7);
        assertThat(chunk.bytes()).hasSize(7);
        assertThat(bench.backup(1)).as("the file is not full").doesNotExist();
    }

    @Test
    void aFileThatSomebodyReplacedIsNotTakenForOurs() throws Exception {
        LogBench bench = bench(4, 2);
        bench.write("1\n");
        Files.move(bench.path, directory.resolve("elsewhere"));
        Files.writeString(bench.path, "foreign\n");
        bench.write("2\n");
        bench.write("3\n");
        assertThat(directory.resolve("elsewhere")).hasContent("1\n2\n");
        String all = (Files.exists(bench.backup(1)) ? bench.file(1) : "") + bench.file(0);
        assertThat(all).isEqualTo("foreign\n3\n");
    }

    @Test
    void aRotationThatFailsKeepsEveryByteAndWarnsOnceAMinute() throws Exception {
        LogBench bench = bench(4, 2);
        bench.store.openFailure = "no descriptors left";
        bench.write("1\n2\n3\n4\n5\n");
        assertThat(bench.file(0)).isEqualTo("1\n2\n3\n4\n5\n");
        assertThat(bench.warnings)
                .singleElement()
                .asString()
                .contains("cannot rotate")
                .contains("no descriptors left");
        bench.passes(2);
        bench.write("6\n");
        assertThat(bench.warnings).hasSize(1);
        bench.passes(60);
        bench.write("7\n");
        assertThat(bench.warnings).hasSize(2);
        bench.store.openFailure = null;
        bench.passes(2);
        bench.write("8\n");
        assertThat(bench.file(1)).isEqualTo("1\n2\n3\n4\n5\n6\n7\n");
        assertThat(bench.file(0)).isEqualTo("8\n");
        assertThat(bench.read(0, 100)).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8\n");
    }

    @Test
    void rotationsThatKeepFailingPushNoBackupOut() throws Exception {
        LogBench bench = bench(2, 3);
        bench.write("1\n2\n3\n");
        bench.store.openFailure = "no descriptors left";
        for (int i = 0; i < 5; i++) {
            bench.write("x");
            bench.passes(2);
        }
        bench.store.openFailure = null;
        bench.write("y");
        assertThat(bench.read(0, 100)).isEqualTo("2\n3\nxxxxxy");
    }

    @Test
    void aFullFileThatCannotBeEmptiedIsKept() throws Exception {
        LogBench bench = bench(2, 0);
        bench.store.cannotTruncate = true;
        bench.write("1\n2\n3");
        assertThat(bench.file(0)).isEqualTo("1\n2\n3");
        assertThat(bench.warnings).hasSize(1);
    }

    @Test
    void aFullDiskTakesWhatFitsAndIsSaidOnceAtEachEnd() throws Exception {
        LogBench bench = bench(0, 0);
        bench.store.space = 3;
        bench.store.refusal = -Errno.ENOSPC;
        assertThat(bench.write("12345")).isEqualTo(3);
        assertThat(bench.write("45")).isZero();
        assertThat(bench.log.isInTrouble()).isTrue();
        assertThat(bench.warnings).singleElement().asString().contains("no space left on device");
        bench.store.space = Long.MAX_VALUE;
        assertThat(bench.write("45")).isEqualTo(2);
        assertThat(bench.file(0)).isEqualTo("12345");
        assertThat(bench.warnings).hasSize(2).last().asString().contains("written again, after 2 failed attempts");
        assertThat(bench.log.bytesCaptured()).isEqualTo(5);
    }

    @Test
    void afterClosingWritesAreDroppedAndReadingGoesOn() throws Exception {
        LogBench bench = bench(4, 2);
        bench.write("1\n2\n3\n");
        bench.log.close();
        assertThat(bench.write("4\n")).isEqualTo(2);
        assertThat(bench.read(0, 100)).isEqualTo("1\n2\n3\n");
    }

    @Test
    void aConfidentialLogIsANewFileThatOnlyTheOwnerReads() throws Exception {
        Path path = directory.resolve("auto.log");
        Storage file = store().open(path, true);
        file.close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> store().open(path, true)).isInstanceOf(OutputException.class);
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Path path = directory.resolve("no/such/x.log");
        assertThatThrownBy(() -> store().open(path, false))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot open log " + path + ": no such directory " + directory.resolve("no/such"));
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> store().open(file.resolve("x.log"), false))
                .hasMessageEndingWith(": " + file + " is not a directory");
    }

    @Test
    void aDirectoryIsNoLog() {
        assertThatThrownBy(() -> store().open(directory, false))
                .hasMessage("cannot open log " + directory + ": is a directory");
    }

    @Test
    void timesOfCaptureStandByPositionsThatGoOnOverRotations() throws Exception {
        Files.writeString(directory.resolve("x.log"), "before\n");
        LogBench bench = bench(10, 3);
        assertThat(bench.log.captureTimes(0)).isEmpty();
        bench.write("1\n", 100);
        bench.write("2\n3\n", 100);
        bench.write("4\n5\n6\n", 200);
        bench.write("7\n", 300);
        assertThat(bench.read(0, 100)).isEqualTo("before\n1\n2\n3\n4\n5\n6\n7\n");
        assertThat(bench.log.captureTimes(0)).containsExactly(7, 100, 13, 200, 19, 300);
        assertThat(bench.log.captureTimes(14)).containsExactly(13, 200, 19, 300);
        bench.log.clear();
        bench.write("8\n", 400);
        assertThat(bench.log.captureTimes(21)).containsExactly(21, 400);
    }

    @Test
    void ofWhatOthersHaveWrittenNoTimeIsKnown() throws Exception {
        LogBench bench = bench(0, 3);
        bench.write("ours\n", 100);
        Files.move(bench.path, bench.backup(1));
        Files.writeString(bench.path, "theirs\n");
        bench.log.reopen();
        bench.write("ours again\n", 200);
        assertThat(bench.read(0, 100)).isEqualTo("ours\ntheirs\nours again\n");
        assertThat(bench.log.captureTimes(0)).containsExactly(0, 100, 5, 0, 12, 200);
    }

    @Test
    void whatWasNotTakenHasNoTime() throws Exception {
        LogBench bench = bench(0, 3);
        bench.store.space = 3;
        assertThat(bench.write("12345", 100)).isEqualTo(3);
        bench.store.space = Long.MAX_VALUE;
        bench.passes(2);
        bench.write("45", 200);
        assertThat(bench.log.captureTimes(0)).containsExactly(0, 100, 3, 200);
    }
}
