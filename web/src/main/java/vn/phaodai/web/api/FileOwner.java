package vn.phaodai.web.api;

import vn.phaodai.force.readiness.Readiness;

/**
 * The kinds of record whose files the API has, and how its description calls the two operations.
 */
enum FileOwner {
    OFFICER(
            "officer",
            "/officers/{id}/attachments",
            "officers",
            new Text(
                    "listOfficerAttachments",
                    "Documents of an officer's record, oldest first",
                    "404: none in scope."),
            new Text(
                    "addOfficerAttachment",
                    "Adds a file",
                    adding(
                            "HR only.",
                            "403: not the caller's to change. 404: none in scope. 409: the record has 50 files."))),
    OFFICER_PHOTO(
            "officer-photo",
            "/officers/{id}/photos",
            "careers",
            new Text(
                    "listPhotos",
                    "Photos in an officer's record; the one added last is shown",
                    "Those of a unit in scope, and the caller's own. 404: neither."),
            new Text(
                    "addPhoto",
                    "Adds a photo, JPEG or PNG by content",
                    adding(
                            "HR only.",
                            "403: not the caller's to change. 404: no such officer in scope. 409: the record has 50 photos."))),
    TRANSFER(
            "transfer",
            "/transfers/{id}/attachments",
            "transfers",
            new Text(
                    "listTransferAttachments",
                    "Papers of a transfer, oldest first",
                    "404: none in scope."),
            new Text(
                    "addTransferAttachment",
                    "Adds a file",
                    adding(
                            "HR, and the proposer of one's own, while it has not ended.",
                            "403: not the caller's to change. 404: none in scope. 409: it has ended, or has 50 files."))),
    DECISION(
            "decision",
            "/decisions/{id}/attachments",
            "decisions",
            new Text(
                    "listDecisionAttachments",
                    "Papers of a decision, oldest first",
                    "404: none in scope."),
            new Text(
                    "addDecisionAttachment",
                    "Adds a file",
                    adding(
                            "HR, and the maker of one's own, while it has not ended.",
                            "403: not the caller's to change. 404: none in scope. 409: it has ended, or has 50 files."))),
    ESTABLISHMENT_VERSION(
            "establishmentVersion",
            "/establishments/{id}/attachments",
            "establishments",
            new Text(
                    "listEstablishmentVersionAttachments",
                    "Papers of a version, oldest first",
                    "404: none in scope."),
            new Text(
                    "addEstablishmentVersionAttachment",
                    "Adds a file",
                    adding(
                            "HR, while it has not ended.",
                            "403: not the caller's to change. 404: none in scope. 409: it has ended, or has 50 files."))),
    READINESS_ANSWER(
            Readiness.ANSWER,
            "/readiness/answers/{id}/attachments",
            "readiness",
            new Text(
                    "listReadinessEvidence",
                    "Evidence of an answer, oldest first",
                    "404: none in scope."),
            new Text(
                    "addReadinessEvidence",
                    "Adds a file",
                    adding(
                            "Who may answer.",
                            "403: not the caller's to change. 404: none in scope. 409: it has 50 files."))),
    CORRECTION(
            "correction",
            "/corrections/{id}/attachments",
            "careers",
            new Text(
                    "listCorrectionAttachments",
                    "Evidence of a proposed correction, oldest first",
                    "The caller's own; for HR, of officers in scope. 404: neither."),
            new Text(
                    "addCorrectionAttachment",
                    "Adds evidence while HR has not decided",
                    adding(
                            "Whoever proposed it.",
                            "403: not the caller's to change. 404: none. 409: decided already, or it has 50 files.")));

    /**
     * What the description of the API says of an operation.
     *
     * @param id its stable name
     */
    record Text(String id, String summary, String description) {}

    private final String type;
    private final String path;
    private final String tag;
    private final Text listing;
    private final Text adding;

    FileOwner(String type, String path, String tag, Text listing, Text adding) {
        this.type = type;
        this.path = path;
        this.tag = tag;
        this.listing = listing;
        this.adding = adding;
    }

    /** As {@link vn.phaodai.kernel.attachments.AttachmentOwner} calls it. */
    String type() {
        return type;
    }

    /** Where its files are. */
    String path() {
        return path;
    }

    /** Under which it stands in the description. */
    String tag() {
        return tag;
    }

    Text listing() {
        return listing;
    }

    Text adding() {
        return adding;
    }

    private static String adding(String who, String refusals) {
        return who
                + " The body is the file itself, under any media type; what it is, is seen from its"
                + " content. "
                + refusals
                + " 413: over 20 MB. 422: not a type that is taken, no file name, or not declared"
                + " unclassified.";
    }
}
