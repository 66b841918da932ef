package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.phaodai.force.AccountDifference;
import vn.phaodai.force.AccountReconciliation;
import vn.phaodai.kernel.Page;

/** Where Keycloak's accounts and the records do not agree. */
@Path("account-differences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "Accounts (tài khoản)")
public class AccountDifferenceResource {

    @Inject private AccountReconciliation accounts;

    @GET
    @Operation(
            operationId = "listAccountDifferences",
            summary = "All differences, by account",
            description = "Administrators. 409: Keycloak cannot be reached.")
    public Page<AccountDifference> list() {
        return new Page<>(accounts.differences(), null);
    }

    @POST
    @Path("{account}/mending")
    @Operation(
            operationId = "mendAccount",
            summary = "Brings an account in step with the records",
            description =
                    "Done soon after, also when Keycloak is down meanwhile. 404: nothing differs."
                            + " 409: Keycloak cannot be reached.")
    @APIResponse(responseCode = "204", description = "Under way")
    public void mend(@PathParam("account") String account) {
        accounts.mend(account);
    }
}
