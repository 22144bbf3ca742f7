package taskmaster.core.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Which positions stand in which file. Position 0 is the first byte of the file as it was found; positions only grow. Backups made
 * by earlier runs have none. Pure; the owner sees to it that one thread at a time calls.
 */
final class Segments {

    /**
     * The bytes of one file.
     *
     * @param number of the backup; 0: the current file
     * @param start the position of the first byte
     * @param length how many bytes there are
     */
    record Segment(int number, long start, long length) {
        long end() {
            return start + length;
        }
    }

    /** Oldest first, all but the current one. */
    private final List<Segment> backups = new ArrayList<>();

    private long base;
    private long size;
    private long changes;

    /** To be called before files are moved, emptied or replaced: what was looked up before then may be wrong. */
    void change() {
        changes++;
    }

    /** How often {@link #change} was called. */
    long changes() {
        return changes;
    }

    void grown(int bytes) {
        size += bytes;
    }

    /** The current file turns out to have so many bytes; the positions of its end and its beginning follow. */
    void found(long bytes) {
        size = bytes;
    }

    /** Somebody else has emptied the current file, and so many bytes were appended since: they are the newest ones. */
    void cutFromOutside(long bytes) {
        base = end() - bytes;
        size = bytes;
    }

    /** A backup was renamed over another. */
    void renumbered(int from, int to) {
        backups.removeIf(segment -> segment.number() == to);
        backups.replaceAll(
                segment -> segment.number() == from ? new Segment(to, segment.start(), segment.length()) : segment);
    }

    /** The current file has become the first backup; a new one begins. */
    void movedAside() {
        backups.removeIf(segment -> segment.number() == 1);
        backups.add(new Segment(1, base, size));
        lost();
    }

    /** The bytes of the current file are gone; a new one begins. */
    void lost() {
        base += size;
        size = 0;
    }

    void backupsLost() {
        backups.clear();
    }

    long size() {
        return size;
    }

    /** The position just after the last byte. */
    long end() {
        return base + size;
    }

    /** The position of the first byte that can be read. */
    long oldest() {
        return backups.isEmpty() ? base : backups.getFirst().start();
    }

    /** All that can be read, oldest first; the current file is the last one. */
    List<Segment> all() {
        List<Segment> all = new ArrayList<>(backups);
        all.add(new Segment(0, base, size));
        return all;
    }
}
