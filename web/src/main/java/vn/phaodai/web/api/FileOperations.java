package vn.phaodai.web.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Describes {@link RecordFiles} at each of its addresses: its annotations can say only what is the
 * same for all records.
 */
public class FileOperations implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        for (FileOwner owner : FileOwner.values()) {
            PathItem files =
                    paths.entrySet().stream()
                            .filter(each -> each.getKey().endsWith(owner.path()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("No " + owner.path()));
            describe(files.getGET(), owner.tag(), owner.listing());
            describe(files.getPOST(), owner.tag(), owner.adding());
        }
    }

    private static void describe(Operation operation, String tag, FileOwner.Text text) {
        operation
                .operationId(text.id())
                .summary(text.summary())
                .description(text.description())
                .tags(List.of(tag));
    }
}
