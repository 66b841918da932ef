package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.AccountDifference;
import vn.phaodai.force.AccountReconciliation;

/** Where Keycloak's accounts and the records do not agree, to look at and to mend. */
@Named("accountList")
@ViewScoped
public class AccountListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private AccountReconciliation accounts;

    private transient List<AccountDifference> differences;

    public void load() {
        differences = accounts.differences();
    }

    public void mend(String account) {
        accounts.mend(account);
        Said.here("accounts.mending");
    }

    public void mendAll() {
        getDifferences().stream()
                .map(AccountDifference::account)
                .distinct()
                .forEach(accounts::mend);
        Said.here("accounts.mending");
    }

    public List<AccountDifference> getDifferences() {
        if (differences == null) {
            load();
        }
        return differences;
    }
}
