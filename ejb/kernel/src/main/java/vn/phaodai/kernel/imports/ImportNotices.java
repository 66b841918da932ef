package vn.phaodai.kernel.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Tells the uploader how a step ended, who may have left the page long ago. */
@ApplicationScoped
class ImportNotices {

    /** Rows up to which the check is over while one still looks at it. */
    static final int SHORT = 1_000;

    @Inject private Notices notices;

    void checked(ImportRepository.Ended job) {
        if (job.rows() > SHORT) {
            tell("notice.import.checked", job);
        }
    }

    void stored(ImportRepository.Ended job) {
        tell("notice.import.stored", job);
    }

    void failed(ImportRepository.Ended job) {
        tell("notice.import.failed", job);
    }

    private void tell(String key, ImportRepository.Ended job) {
        notices.toPerson(
                job.uploadedBy(),
                new NoticeText(
                        key,
                        List.of(
                                job.fileName(),
                                Integer.toString(job.rows()),
                                Integer.toString(job.wrong())),
                        "/imports/" + job.id()));
    }
}
