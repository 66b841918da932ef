package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

    @Test
    void namesTheProcessThatHasThePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LauncherError error =
                    assertThrows(
                            LauncherError.class,
                            () -> PortOwner.requireFree(Map.of("Keycloak", taken.getLocalPort())));
            assertTrue(
                    error.getMessage()
                            .matches(
                                    "Port "
                                            + taken.getLocalPort()
                                            + " \\(Keycloak\\) is taken by \\S+ \\(pid "
                                            + ProcessHandle.current().pid()
                                            + "\\)"),
                    error.getMessage());
            assertTrue(error.remedy().contains("--port-offset"));
        }
    }

    @Test
    void findsFreePortsAllDifferent() {
        List<Integer> ports = PortOwner.free(4);
        assertEquals(4, new HashSet<>(ports).size());
        ports.forEach(port -> assertTrue(PortOwner.isFree(port)));
    }

    @Test
    void refusesOffsetsOutOfRange() {
        assertThrows(LauncherError.class, () -> Ports.withOffset(60000));
        assertEquals(9080, Ports.withOffset(1000).application());
    }
}
