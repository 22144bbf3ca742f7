package taskmaster.jmx.usage;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code /proc}; one thread at a time. With a thousand processes one look takes tens of milliseconds. */
final class LinuxProcessFiles implements ProcessFiles {
    private static final long NANOS = 1_000_000_000L;

    /** Keys of the auxiliary vector (getauxval(3)). */
    private static final long AT_PAGESZ = 6;

    private static final long AT_CLKTCK = 17;
    private static final long USUAL_TICKS = 100;
    private static final long USUAL_PAGE = 4096;

    private final File proc;
    private final byte[] buffer = new byte[1024];
    private long pageBytes = USUAL_PAGE;
    private long ticksPerSecond = USUAL_TICKS;

    LinuxProcessFiles(Path proc) {
        this.proc = proc.toFile();
        readAuxiliaryVector(proc.resolve("self/auxv"));
    }

    private void readAuxiliaryVector(Path file) {
        try {
            ByteBuffer pairs = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
            while (pairs.remaining() >= 2 * Long.BYTES) {
                long key = pairs.getLong();
                long value = pairs.getLong();
                if (key == AT_PAGESZ) {
                    pageBytes = value;
                } else if (key == AT_CLKTCK) {
                    ticksPerSecond = value;
                }
            }
        } catch (IOException missing) {
            // then the usual values are as good a guess as any
        }
    }

    @Override
    public List<ProcStat> all() {
        List<ProcStat> all = new ArrayList<>();
        String @Nullable [] names = proc.list();
        if (names != null) {
            for (String name : names) {
                if (Character.isDigit(name.charAt(0))) {
                    add(name, all);
                }
            }
        }
        return all;
    }

    private void add(String pid, List<ProcStat> all) {
        try (FileInputStream in = new FileInputStream(new File(proc, pid + "/stat"))) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            byte[] line = new byte[length];
            System.arraycopy(buffer, 0, line, 0, length);
            ProcStat.parse(line).ifPresent(all::add);
        } catch (IOException gone) {
            // it has ended since we saw its name
        }
    }

    @Override
    public int openFiles(long pid) {
        String @Nullable [] descriptors = new File(proc, pid + "/fd").list();
        return descriptors == null ? -1 : descriptors.length;
    }

    @Override
    public long tickNanos() {
        return NANOS / ticksPerSecond;
    }

    @Override
    public long pageBytes() {
        return pageBytes;
    }

    @Override
    public long now() {
        try {
            String uptime = Files.readString(proc.toPath().resolve("uptime"), StandardCharsets.US_ASCII);
            return (long) (Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))) * ticksPerSecond);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException unknown) {
            return 0;
        }
    }
}
