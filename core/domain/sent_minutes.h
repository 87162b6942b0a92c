#pragma once

#include "core/domain/visit.h"

namespace attache {

/// In which form minutes leave the house.
enum class MinutesForm { Pdf, Text, Mail };
template <>
inline constexpr std::array choicesOf<MinutesForm> = {
    Choice<MinutesForm>{MinutesForm::Pdf, "pdf", QT_TRANSLATE_NOOP("Choice", "PDF")},
    Choice<MinutesForm>{MinutesForm::Text, "text", QT_TRANSLATE_NOOP("Choice", "Text")},
    Choice<MinutesForm>{MinutesForm::Mail, "mail", QT_TRANSLATE_NOOP("Choice", "Mail")},
};

/// The minutes of a visit as they were exported, and sent when that was said. They stay whole: what
/// changes later is told against them.
struct SentMinutes
{
    Id<SentMinutes> id;
    Id<Visit> visit;
    int number = 1; ///< of the visit, from 1 on
    Edition edition = Edition::External;
    MinutesForm form = MinutesForm::Pdf;
    QDateTime exportedAt; ///< UTC
    QDateTime sentAt;     ///< UTC; none while nobody said that they were sent
    LongText recipients;  ///< names, one a line
    QString fileName;
    bool password = false; ///< the file asked for one
    LongText text;         ///< as plain text
    QString content;       ///< what was said, as core/brief/minutes_json.h writes it
    QString pdf;           ///< hash of the blob with the pages, without password
};

template <>
struct Description<SentMinutes>
{
    static constexpr TypeInfo info{
        .table = "sent_minutes",
        .one = QT_TRANSLATE_NOOP("RecordType", "Sent minutes"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Sent minutes"),
        .key = "sent-minutes",
        .icon = "mail-send",
        .rank = 22,
    };
    static constexpr void fields(auto &&field)
    {
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &SentMinutes::visit, Required);
        field("number", QT_TRANSLATE_NOOP("Field", "Number"), &SentMinutes::number);
        field("edition", QT_TRANSLATE_NOOP("Field", "Edition"), &SentMinutes::edition);
        field("form", QT_TRANSLATE_NOOP("Field", "Form"), &SentMinutes::form);
        field("exported_at", QT_TRANSLATE_NOOP("Field", "Exported"), &SentMinutes::exportedAt);
        field("sent_at", QT_TRANSLATE_NOOP("Field", "Sent"), &SentMinutes::sentAt);
        field("recipients", QT_TRANSLATE_NOOP("Field", "Recipients"), &SentMinutes::recipients);
        field("file_name", QT_TRANSLATE_NOOP("Field", "File name"), &SentMinutes::fileName);
        field("password", QT_TRANSLATE_NOOP("Field", "With password"), &SentMinutes::password);
        field("text", QT_TRANSLATE_NOOP("Field", "Text"), &SentMinutes::text);
        field("content", QT_TRANSLATE_NOOP("Field", "Content"), &SentMinutes::content, Hidden);
        field("pdf", QT_TRANSLATE_NOOP("Field", "Pages"), &SentMinutes::pdf, Hidden | Editor::Blob);
    }
    static Caption caption(const SentMinutes &sent, RecordNames &names)
    {
        return {firstOf({sent.fileName, names.of(sent.visit)}),
                {},
                joined({names.of(sent.visit), isoDay(sent.sentAt)})};
    }
    static Home home(const SentMinutes &sent) { return Home::with(sent.visit); }
};

} // namespace attache
