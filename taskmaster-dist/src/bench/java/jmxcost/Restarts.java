package jmxcost;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Kills victims one by one and takes the time until each is back: until the new child has told its pid. */
final class Restarts implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private record Beginning(long pid, long time) {}

    private final RandomAccessFile fifo;
    private final BlockingQueue<Beginning> beginnings = new LinkedBlockingQueue<>();
    private final Deque<Long> alive = new ArrayDeque<>();

    Restarts(Daemon daemon) throws IOException, InterruptedException {
        fifo = new RandomAccessFile(daemon.fifo().toFile(), "rw");
        Thread.ofPlatform().daemon().start(this::listen);
        daemon.control("start", "victim:*");
        while (alive.size() < Daemon.VICTIMS) {
            alive.add(next().pid());
        }
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new FileInputStream(fifo.getFD()), StandardCharsets.US_ASCII))) {
            while (true) {
                String line = lines.readLine();
                beginnings.add(new Beginning(Long.parseLong(line), System.nanoTime()));
            }
        } catch (IOException itIsOver) {
            // nobody asks any more
        }
    }

    private Beginning next() throws IOException, InterruptedException {
        Beginning next = beginnings.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IOException("a program was not started again");
        }
        return next;
    }

    /** Pauses at random, so that nothing keeps step with a tick of something else. */
    Samples measure(int count) throws IOException, InterruptedException {
        Samples samples = new Samples();
        for (int i = 0; i < count; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextInt(50, 150));
            long start = System.nanoTime();
            ProcessHandle.of(alive.removeFirst()).ifPresent(ProcessHandle::destroyForcibly);
            Beginning back = next();
            samples.add(back.time() - start);
            alive.add(back.pid());
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        fifo.close();
    }
}
