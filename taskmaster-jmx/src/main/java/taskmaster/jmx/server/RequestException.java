package taskmaster.jmx.server;

import java.io.IOException;

/** A request that is larger, or takes longer to arrive, than any client of ours would need. */
final class RequestException extends IOException {
    private static final long serialVersionUID = 1L;

    private RequestException(String message) {
        super(message);
    }

    static RequestException late() {
        return new RequestException("the request took too long to arrive");
    }

    static RequestException garbage() {
        return new RequestException("it is not the protocol of RMI");
    }

    static RequestException large() {
        return new RequestException("the request is too large");
    }
}
