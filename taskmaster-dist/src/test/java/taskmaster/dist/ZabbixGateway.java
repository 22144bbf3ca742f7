package taskmaster.dist;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a Java gateway as Zabbix's server does: a header, the length of what follows, JSON; the answer likewise. */
record ZabbixGateway(int port, String url) {
    private static final byte[] MAGIC = {'Z', 'B', 'X', 'D', 1};

    /** What it answers for these keys, as it is. */
    String ask(String password, List<String> keys) throws IOException {
        byte[] request = """
                {"request": "java gateway jmx", "jmx_endpoint": "%s", "username": "%s", "password": "%s", "keys": [%s]}""".formatted(
                        url,
                        WatchedDaemon.VIEWER,
                        password,
                        keys.stream().map(ZabbixGateway::quoted).collect(Collectors.joining(", ")))
                .getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ByteBuffer sent = ByteBuffer.allocate(MAGIC.length + Long.BYTES + request.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(MAGIC)
                    .putLong(request.length)
                    .put(request);
            socket.getOutputStream().write(sent.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readFully(new byte[MAGIC.length]);
            byte[] answer = new byte[Math.toIntExact(Long.reverseBytes(in.readLong()))];
            in.readFully(answer);
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
