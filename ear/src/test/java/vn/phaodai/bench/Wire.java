package vn.phaodai.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP connection that costs the two cores as little as possible: they are the
 * server's.
 */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String host;

    Wire(String url) {
        try {
            URI uri = URI.create(url);
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
            host = uri.getHost() + ":" + uri.getPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The body of the answer. */
    String get(String path, String header) {
        return send("GET", path, header, "", 200);
    }

    String file(String path, String header, String csv, int expected) {
        return send("POST", path, header + "\r\nContent-Type: text/csv", csv, expected);
    }

    String post(String path, String header, String json, int expected) {
        return post(path, header, "application/json", json, expected);
    }

    String post(String path, String header, String type, String body, int expected) {
        return send("POST", path, header + "\r\nContent-Type: " + type, body, expected);
    }

    private String send(String method, String path, String header, String body, int expected) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + "\r\n"
                        + header
                        + (method.equals("GET") ? "" : "\r\nContent-Length: " + content.length)
                        + "\r\n\r\n";
        try {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write(head.getBytes(StandardCharsets.ISO_8859_1));
            request.write(content);
            socket.getOutputStream().write(request.toByteArray());
            return answer(method + " " + path, expected);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String answer(String what, int expected) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        String body = new String(chunked ? chunks() : exactly(length), StandardCharsets.UTF_8);
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            throw new IllegalStateException(what + " answered " + status + ": " + body);
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
