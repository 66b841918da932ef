package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.accounts.AccountState;
import vn.phaodai.kernel.accounts.Accounts;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Comparing the realm's accounts with the records (đối chiếu tài khoản). Mending goes the way of
 * every change: by the outbox, so that it reaches Keycloak also when that is down just now.
 */
@Stateless
@RolesAllowed(Role.ADMIN_NAME)
public class AccountReconciliation {

    @Inject private OfficerAccountRepository repository;
    @Inject private OfficerAccounts officers;
    @Inject private Accounts accounts;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /**
     * All differences, by account.
     *
     * @throws vn.phaodai.kernel.BusinessException if Keycloak cannot be reached
     */
    public List<AccountDifference> differences() {
        Map<String, AccountState> states =
                accounts.all().stream()
                        .collect(Collectors.toMap(AccountState::username, Function.identity()));
        Map<String, AccountState> left = new HashMap<>(states);
        List<AccountDifference> found = new ArrayList<>();
        for (OfficerAccountRepository.Holder holder : repository.holders()) {
            left.remove(holder.account());
            compare(holder, states.get(holder.account()), found);
        }
        left.values().stream()
                .filter(state -> state.enabled() && !state.roles().isEmpty())
                .map(
                        state ->
                                new AccountDifference(
                                        state.username(),
                                        AccountGap.NOBODYS,
                                        null,
                                        null,
                                        null,
                                        roles(state)))
                .forEach(found::add);
        found.sort(Comparator.comparing(AccountDifference::account));
        return found;
    }

    private void compare(
            OfficerAccountRepository.Holder holder,
            AccountState state,
            List<AccountDifference> found) {
        boolean serving = holder.status().isServing();
        if (state == null) {
            if (serving) {
                found.add(difference(holder, AccountGap.MISSING, null, null));
            }
            return;
        }
        if (!serving) {
            if (state.enabled()) {
                found.add(difference(holder, AccountGap.OPEN, null, roles(state)));
            }
            return;
        }
        if (!state.enabled()) {
            found.add(difference(holder, AccountGap.CLOSED, null, null));
        }
        String unit = officers.unitCode(holder);
        if (!Objects.equals(unit, state.unitCode())) {
            found.add(difference(holder, AccountGap.UNIT, unit, state.unitCode()));
        }
        if (!state.isByHand() && !state.roles().equals(Set.of(holder.role()))) {
            found.add(difference(holder, AccountGap.ROLE, holder.role(), roles(state)));
        }
        if (!holder.fullName().equals(state.name())) {
            found.add(difference(holder, AccountGap.NAME, holder.fullName(), state.name()));
        }
        if (!mail(holder.mail()).equalsIgnoreCase(mail(state.mail()))) {
            found.add(difference(holder, AccountGap.MAIL, holder.mail(), state.mail()));
        }
    }

    /**
     * Brings an account in step with the records: those of officers become as recorded, nobody's
     * are closed.
     *
     * @throws NotFound if nothing differs about this account
     */
    public void mend(String account) {
        if (differences().stream().noneMatch(found -> found.account().equals(account))) {
            throw new NotFound("thing.account", account);
        }
        officers.follow(account);
        audit.change(
                callers.current(),
                AuditAction.UPDATE,
                AuditObject.of("account", null, callers.current().unitId(), account),
                Changes.none());
    }

    private static AccountDifference difference(
            OfficerAccountRepository.Holder holder,
            AccountGap kind,
            String recorded,
            String actual) {
        return new AccountDifference(
                holder.account(), kind, holder.officerId(), holder.fullName(), recorded, actual);
    }

    private static String mail(String address) {
        return address == null ? "" : address;
    }

    private static String roles(AccountState state) {
        return String.join(", ", new TreeSet<>(state.roles()));
    }
}
