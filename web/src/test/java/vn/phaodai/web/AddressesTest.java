package vn.phaodai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private final Addresses addresses =
            new Addresses(
                    Set.of(
                            "/home.xhtml",
                            "/search.xhtml",
                            "/officers/list.xhtml",
                            "/officers/record.xhtml",
                            "/officers/edit.xhtml",
                            "/officers/imports/list.xhtml",
                            "/verify/record.xhtml"));

    @Test
    void leadsToViews() {
        assertView("/", "/home.xhtml", null);
        assertView("", "/home.xhtml", null);
        assertView("/search", "/search.xhtml", null);
        assertView("/officers", "/officers/list.xhtml", null);
        assertView("/officers/", "/officers/list.xhtml", null);
        assertView("/officers/imports", "/officers/imports/list.xhtml", null);
        assertView("/officers/8c", "/officers/record.xhtml", "8c");
        assertView("/officers/8c/edit", "/officers/edit.xhtml", "8c");
        assertView("/verify/AB-12", "/verify/record.xhtml", "AB-12");
    }

    @Test
    void leavesOtherAddressesAlone() {
        assertEquals(Optional.empty(), addresses.resolve("/api/v1/officers"));
        assertEquals(Optional.empty(), addresses.resolve("/officers/8c/none"));
        assertEquals(Optional.empty(), addresses.resolve("/static/shell.css"));
    }

    @Test
    void knowsTheFoldersOfViews() {
        assertEquals(
                Set.of("/officers", "/officers/imports"),
                Addresses.folders(
                        Set.of(
                                "/home.xhtml",
                                "/officers/edit.xhtml",
                                "/officers/imports/list.xhtml")));
    }

    @Test
    void writesReadableAddresses() {
        assertReadable("/phaodai/", "/phaodai/home.xhtml");
        assertReadable("/phaodai/officers?q=a", "/phaodai/officers/list.xhtml?q=a");
        assertReadable("/phaodai/officers/8c", "/phaodai/officers/record.xhtml?id=8c");
        assertReadable("/phaodai/officers/8c?tab=x", "/phaodai/officers/record.xhtml?tab=x&id=8c");
        assertReadable("/phaodai/officers/8c?tab=x", "/phaodai/officers/record.xhtml?id=8c&tab=x");
        assertReadable("/phaodai/officers/8c/edit", "/phaodai/officers/edit.xhtml?id=8c");
        assertReadable("/phaodai/officers/record", "/phaodai/officers/record.xhtml");
        assertReadable("/phaodai/search", "/phaodai/search.xhtml");
    }

    @Test
    void writesReadableAddressesOfViewsWithoutSuffixToo() {
        assertReadable("/phaodai/officers/8c", "/phaodai/officers/record?id=8c");
        assertReadable("/phaodai/officers?q=an", "/phaodai/officers/list?q=an");
        assertReadable("/phaodai/officers?q=an.xhtml", "/phaodai/officers?q=an.xhtml");
    }

    @Test
    void leavesResourcesAlone() {
        String resource = "/phaodai/jakarta.faces.resource/theme.css.xhtml?ln=x";
        assertReadable(resource, resource);
    }

    private void assertView(String path, String view, String id) {
        assertEquals(Optional.of(new Addresses.Target(view, id)), addresses.resolve(path));
    }

    @Test
    void leavesAnAddressThatNamesItsRecordAlready() {
        assertReadable(
                "/phaodai/strength/8c/establishment", "/phaodai/strength/8c/establishment?id=8c");
        assertReadable("/phaodai/officers/8c?tab=2", "/phaodai/officers/8c?id=8c&tab=2");
    }

    private static void assertReadable(String expected, String url) {
        assertEquals(expected, Addresses.readable("/phaodai", url));
    }
}
