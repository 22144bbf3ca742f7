package taskmaster.jmx.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import taskmaster.core.time.Ticker;

/** Notices that files have changed, by their times and sizes; looks at most once a second. Any thread. */
final class FileStamp {
    private static final long PAUSE_NANOS = 1_000_000_000L;
    private static final String ABSENT = "absent";

    private final Ticker ticker;
    private List<Path> files;
    private List<String> seen;
    private boolean stale;
    private long lookedAt;

    FileStamp(List<Path> files, Ticker ticker) {
        this.files = files;
        this.ticker = ticker;
        this.seen = look();
        this.lookedAt = ticker.nanos();
    }

    /** As they are now they are about to be read. */
    synchronized void renew() {
        seen = look();
        stale = false;
    }

    /** They were read, and it were these. */
    synchronized void watch(List<Path> read) {
        if (!files.equals(read)) {
            files = read;
            seen = look();
        }
    }

    synchronized boolean isStale() {
        long now = ticker.nanos();
        if (!stale && now - lookedAt >= PAUSE_NANOS) {
            lookedAt = now;
            stale = !seen.equals(look());
        }
        return stale;
    }

    private List<String> look() {
        List<String> stamps = new ArrayList<>(files.size());
        for (Path file : files) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.add(found.lastModifiedTime() + " " + found.size() + " " + found.fileKey());
            } catch (IOException gone) {
                stamps.add(ABSENT);
            }
        }
        return stamps;
    }
}
