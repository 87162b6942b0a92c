#pragma once

#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// Whose paper the documents are printed on. The newest one is used.
struct Letterhead
{
    Id<Letterhead> id;
    QString company;
    QString person; ///< the one who works with this workspace
    QString post;
    QString address;
    QString phone;
    QString email;
    QString footer;
    QString logo; ///< hash of the picture's blob
};

template <>
struct Description<Letterhead>
{
    static constexpr TypeInfo info{
        .table = "letterhead",
        .one = QT_TRANSLATE_NOOP("RecordType", "Letterhead"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Letterheads"),
        .key = "letterheads",
        .icon = "configure",
        .rank = 15,
    };
    static constexpr void fields(auto &&field)
    {
        field("company", QT_TRANSLATE_NOOP("Field", "Company"), &Letterhead::company);
        field("person", QT_TRANSLATE_NOOP("Field", "My name"), &Letterhead::person);
        field("post", QT_TRANSLATE_NOOP("Field", "Post"), &Letterhead::post);
        field("address", QT_TRANSLATE_NOOP("Field", "Address"), &Letterhead::address);
        field("phone", QT_TRANSLATE_NOOP("Field", "Phone"), &Letterhead::phone, Editor::Phone);
        field("email", QT_TRANSLATE_NOOP("Field", "E-mail"), &Letterhead::email, Editor::Email);
        field("footer", QT_TRANSLATE_NOOP("Field", "Footer"), &Letterhead::footer);
        field("logo", QT_TRANSLATE_NOOP("Field", "Logo"), &Letterhead::logo, Editor::Blob);
    }
    static Caption caption(const Letterhead &letterhead, RecordNames &)
    {
        return {letterhead.company};
    }
    static Home home(const Letterhead &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
