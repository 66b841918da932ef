package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.accounts.AccountStanding;
import vn.phaodai.kernel.accounts.AccountState;
import vn.phaodai.kernel.accounts.Accounts;

class AccountReconciliationTest {

    /** Accounts as somebody left them. */
    static class Left implements Accounts {
        final List<AccountState> states = new ArrayList<>();

        @Override
        public boolean moveToUnit(String username, String unitCode) {
            return true;
        }

        @Override
        public void stand(AccountStanding standing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> mailOf(String username) {
            return Optional.empty();
        }

        @Override
        public List<AccountState> all() {
            return states;
        }
    }

    private ForceFixture force;
    private Left accounts;
    private AccountReconciliation reconciliation;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        accounts = new Left();
        force.container.put(Accounts.class, accounts);
        reconciliation = force.container.get(AccountReconciliation.class);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void tellsEveryDifferenceAndNothingElse() throws SQLException {
        holder("an");
        holder("binh");
        holder("chi");
        UUID left = holder("dung");
        force.database.update("update force.officer set status = 'RETIRED' where id = ?", left);
        accounts.states.add(state("an", true, "Q01-01", Set.of("officer")));
        accounts.states.add(state("chi", false, "Q01-02", Set.of("registrar")));
        accounts.states.add(state("dung", true, "Q01-01", Set.of("officer")));
        accounts.states.add(state("ai.do", true, "Q01", Set.of("hr")));
        accounts.states.add(state("cu", false, null, Set.of("officer")));
        assertEquals(
                List.of(
                        "ai.do NOBODYS",
                        "binh MISSING",
                        "chi CLOSED",
                        "chi UNIT",
                        "chi ROLE",
                        "dung OPEN"),
                reconciliation.differences().stream().map(AccountDifference::id).toList());
    }

    @Test
    void leavesRolesGivenByHandAlone() throws SQLException {
        holder("an");
        accounts.states.add(state("an", true, "Q01-01", Set.of("hr")));
        assertEquals(List.of(), reconciliation.differences());
    }

    @Test
    void mendsByTheOutboxWhatDiffers() throws SQLException {
        holder("an");
        accounts.states.add(state("ai.do", true, "Q01", Set.of("officer")));
        force.database.update("delete from kernel.outbox_message");
        reconciliation.mend("an");
        reconciliation.mend("ai.do");
        assertThrows(NotFound.class, () -> reconciliation.mend("khong.co"));
        assertEquals(
                "{\"mail\": null, \"name\": \"Nguyễn an\", \"role\": \"officer\", \"enabled\": true,"
                        + " \"unitCode\": \"Q01-01\", \"username\": \"an\"}",
                force.database.text(
                        "select payload from kernel.outbox_message where topic = 'account.standing' and key = 'an'"));
        assertEquals(
                "{\"enabled\": false, \"username\": \"ai.do\"}",
                force.database.text(
                        "select payload from kernel.outbox_message where topic = 'account.standing' and key = 'ai.do'"));
    }

    @Test
    void tellsOfAnotherNameOrMailAddress() throws SQLException {
        UUID an = holder("an");
        holder("binh");
        force.database.update("update force.officer set mail = 'an@catp.example' where id = ?", an);
        accounts.states.add(
                new AccountState(
                        "an", "Trần An", "cu@catp.example", true, "Q01-01", Set.of("officer")));
        accounts.states.add(
                new AccountState(
                        "binh",
                        "Nguyễn binh",
                        "cu2@catp.example",
                        true,
                        "Q01-01",
                        Set.of("officer")));
        assertEquals(
                List.of(
                        "an NAME Nguyễn an Trần An",
                        "an MAIL an@catp.example cu@catp.example",
                        "binh MAIL null cu2@catp.example"),
                reconciliation.differences().stream()
                        .map(one -> one.id() + " " + one.recorded() + " " + one.actual())
                        .toList());
        accounts.states.clear();
        accounts.states.add(
                new AccountState(
                        "an", "Nguyễn an", "An@catp.example", true, "Q01-01", Set.of("officer")));
        accounts.states.add(state("binh", true, "Q01-01", Set.of("officer")));
        assertEquals(List.of(), reconciliation.differences());
    }

    @Test
    void tellsTheAccountANewNameOrMailAddressAndEndsNoSession() throws SQLException {
        UUID an = holder("an");
        force.database.update("delete from kernel.outbox_message");
        OfficerRecord record = force.officers.get(an);
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setPhone("0912345678");
        force.officers.change(an, record.version(), draft);
        assertEquals(0, force.database.number("select count(*) from kernel.outbox_message"));
        record = force.officers.get(an);
        draft = OfficerDraft.of(record);
        draft.setFullName("Nguyễn Văn An");
        draft.setMail("an@catp.example");
        force.officers.change(an, record.version(), draft);
        assertEquals(
                "{\"mail\": \"an@catp.example\", \"name\": \"Nguyễn Văn An\", \"role\": \"officer\", \"enabled\": true,"
                        + " \"unitCode\": \"Q01-01\", \"username\": \"an\"}",
                force.database.text("select payload from kernel.outbox_message"));
        assertEquals(
                "account.standing", force.database.text("select topic from kernel.outbox_message"));
    }

    private static AccountState state(
            String account, boolean enabled, String unit, Set<String> roles) {
        return new AccountState(account, "Nguyễn " + account, null, enabled, unit, roles);
    }

    private UUID holder(String account) throws SQLException {
        UUID id = force.join("Nguyễn " + account, force.units.q0101);
        force.database.update("update force.officer set account = ? where id = ?", account, id);
        return id;
    }
}
