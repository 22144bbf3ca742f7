package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts line ends 64 bytes at a time with the vector instructions that every 64-bit Intel or AMD processor has (SSE2). The
 * daemon's compiler makes no use of them, and no function of the C library counts.
 */
final class VectorCount {
    /** {@code long count(const char *from, long length)}, by the calling convention of 64-bit Linux. */
    private static final String INSTRUCTIONS = """
            31c0            xor eax, eax            ; the count of the last few bytes
            b90a0a0a0a      mov ecx, 0x0a0a0a0a
            660f6ec9        movd xmm1, ecx
            660f70c900      pshufd xmm1, xmm1, 0    ; 16 line ends to compare with
            660fefe4        pxor xmm4, xmm4
            660fefc0        pxor xmm0, xmm0         ; two counts
            4883fe40        cmp rsi, 64             ; 18: are there 64 bytes?
            7249            jb 67
            f30f6f17        movdqu xmm2, [rdi]
            f30f6f5f10      movdqu xmm3, [rdi+16]
            f30f6f6f20      movdqu xmm5, [rdi+32]
            f30f6f7730      movdqu xmm6, [rdi+48]
            660f74d1        pcmpeqb xmm2, xmm1      ; -1 where there is a line end
            660f74d9        pcmpeqb xmm3, xmm1
            660f74e9        pcmpeqb xmm5, xmm1
            660f74f1        pcmpeqb xmm6, xmm1
            660ffcd3        paddb xmm2, xmm3
            660ffcee        paddb xmm5, xmm6
            660ffcd5        paddb xmm2, xmm5
            660fefdb        pxor xmm3, xmm3
            660ff8da        psubb xmm3, xmm2        ; up to 4 in each byte
            660ff6dc        psadbw xmm3, xmm4       ; their sums
            660fd4c3        paddq xmm0, xmm3
            4883c740        add rdi, 64
            4883ee40        sub rsi, 64
            ebb1            jmp 18
            4885f6          test rsi, rsi           ; 67: byte by byte
            7413            je 7f
            31c9            xor ecx, ecx
            803f0a          cmp byte [rdi], 10
            0f94c1          sete cl
            4801c8          add rax, rcx
            48ffc7          inc rdi
            48ffce          dec rsi
            ebe8            jmp 67
            660f6fc8        movdqa xmm1, xmm0       ; 7f: all together
            660f73d908      psrldq xmm1, 8
            660fd4c1        paddq xmm0, xmm1
            66480f7ec1      movq rcx, xmm0
            4801c8          add rax, rcx
            c3              ret
            """;

    private static final Optional<MemorySegment> FUNCTION = function();

    private final Libc libc = new Libc();
    private final MemorySegment function;

    private VectorCount(MemorySegment function) {
        this.function = function;
    }

    /** One for each thread; empty on other machines, and where the system allows no code that is made at run time. */
    static Optional<VectorCount> here() {
        return FUNCTION.map(VectorCount::new);
    }

    private static Optional<MemorySegment> function() {
        boolean fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").matches("amd64|x86_64");
        if (!fits) {
            return Optional.empty();
        }
        try {
            long address = MachineCode.place(new Libc(), code());
            return address > 0 ? Optional.of(MemorySegment.ofAddress(address)) : Optional.empty();
        } catch (UnsupportedOperationException notHere) {
            return Optional.empty();
        }
    }

    private static byte[] code() {
        StringBuilder hex = new StringBuilder();
        INSTRUCTIONS.lines().forEach(line -> hex.append(line, 0, line.indexOf(' ')));
        return HexFormat.of().parseHex(hex);
    }

    /** Whoever calls keeps the memory reachable. */
    int count(long address, int length) {
        return (int) libc.raw(function, address, length, 0, 0, 0, 0);
    }
}
