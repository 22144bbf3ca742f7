package taskmaster.core.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a configuration file: UTF-8, with or without a byte order mark, of a bounded size. */
final class FileText {

    /** A file larger than this is a mistake, and would fill the memory. */
    static final int MAX_BYTES = 64 << 20;

    private FileText() {}

    /** Reads a file; empty if it cannot be read, which is then reported. */
    static Optional<String> read(Path file, Problems problems) {
        problems.reading(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                problems.error(new SourcePos(file, 1, 1), "", "", "larger than " + (MAX_BYTES >> 20) + " MB");
                return Optional.empty();
            }
            return decode(bytes, file, problems);
        } catch (IOException e) {
            problems.error(SourcePos.of(file), "", "", "cannot be read: " + reason(file, e));
            return Optional.empty();
        }
    }

    static String reason(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Files.isDirectory(file) ? "it is a directory" : String.valueOf(e.getMessage());
    }

    static Optional<String> decode(byte[] bytes, Path file, Problems problems) {
        Optional<String> plain = plain(bytes);
        if (plain.isPresent()) {
            return plain;
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        ByteBuffer in = marked ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String found = String.format("0x%02x", bytes[in.position()]);
            int first = bytes[0] & 0xff;
            String hint = in.position() == 0 && first >= 0xfe ? "; it looks like UTF-16" : "";
            problems.error(at(bytes, in.position(), file), "", "", "not UTF-8 text: found the byte " + found + hint);
            return Optional.empty();
        }
        String text = out.flip().toString();
        int odd = oddCharacter(text);
        if (odd >= 0) {
            String found = String.format("U+%04X", (int) text.charAt(odd));
            int before = text.substring(0, odd).getBytes(StandardCharsets.UTF_8).length + (marked ? 3 : 0);
            problems.error(at(bytes, before, file), "", "", "not a text file: found the character " + found);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The text of a file in which every byte is a character of its own, as in most: much cheaper, if nothing is compiled. */
    private static Optional<String> plain(byte... bytes) {
        for (byte octet : bytes) {
            if (octet <= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static int oddCharacter(String text) {
        int nul = text.indexOf('\0');
        int joint = text.indexOf(LogicalLines.JOINT);
        int edge = text.indexOf(LogicalLines.EDGE);
        return nul >= 0 ? nul : Math.max(joint, edge);
    }

    private static SourcePos at(byte[] bytes, int offset, Path file) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean crlf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (bytes[i] == '\n' || bytes[i] == '\r' && !crlf) {
                line++;
                start = i + 1;
            }
        }
        return new SourcePos(file, line, offset - start + 1);
    }
}
