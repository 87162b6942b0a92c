#pragma once

#include "core/base/id.h"
#include "core/record/field.h"

#include <QDate>
#include <QString>

/// @file
/// What is said of a record type: once, in the specialisation of Description beside its struct.

namespace attache {

class RecordNames;

/// How a person makes a record of a type on its own. Translation context "RecordType".
struct Creation
{
    const char *title = nullptr;  ///< of the command, and of the undo step: "New contact"
    const char *prompt = nullptr; ///< asks for the record it belongs to; null where it needs none
    const char *under = nullptr;  ///< key of the reference that is asked for
    char shortcut = 0;            ///< with Ctrl+Shift; 0 for none
    const char *focus = nullptr;  ///< key of the field to begin with; null for the record as such

    constexpr bool isPossible() const { return title != nullptr; }
};

/// The words and marks of a record type; everything but `creation` and `importable` is required.
struct TypeInfo
{
    const char *table = nullptr;   ///< in the file, on the command line, in announcements and links
    const char *one = nullptr;     ///< translation context "RecordType"
    const char *several = nullptr; ///< the same
    const char *key = nullptr;     ///< of several, on the command line
    const char *icon = nullptr;    ///< freedesktop name
    int rank = -1;                 ///< among what is found: 0 comes first
    Creation creation = {};
    bool importable = false; ///< lists of such records can be imported

    constexpr bool isComplete() const
    {
        return table && one && several && key && icon && rank >= 0;
    }
};

/// What a reader calls a record.
struct Caption
{
    QString name = {};     ///< in short
    QString title = {};    ///< in full, where that differs from the name
    QString subtitle = {}; ///< what tells it from others of that name

    const QString &full() const { return title.isEmpty() ? name : title; }
};

/// Where a record is shown.
struct Home
{
    QString page = {}; ///< key of a page; a type with a page of its own has its table
    /// The record on whose page it is shown; null where the page is not about one record.
    const RecordType &(*host)() = nullptr;
    qint64 hostId = 0;

    /// A page that shows one record of this type, the record itself.
    static Home own() { return {}; }
    /// The page with @p key, which shows all of these records.
    static Home onPage(const QString &key) { return {key, nullptr, 0}; }
    /// Where the first of @p hosts that is not null is shown.
    template <typename... Hosts>
    static Home with(Id<Hosts>... hosts);

    bool isOwn() const { return page.isEmpty() && !host; }
};

/// What a new record that a person makes can begin with.
struct NewRecord
{
    QDate today;
    QString person; ///< who works with this workspace
};

/// The description of @p T. A specialisation has
///
///     static constexpr TypeInfo info{.table = "account", …};
///     static constexpr void fields(auto &&field)
///     {
///         field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Account::name, Required |
///         Searchable); …                                // all fields but the id, in the order of
///         the columns
///     }
///     static Caption caption(const Account &, RecordNames &);
///     static Home home(const Account &);
///     static void begin(Account &, const NewRecord &);   // optional: what a new one begins with
///     static Result<void> make(Writer &, Account &);     // optional: instead of Writer::insert()
///
/// and the type stands in the list of core/domain/record_list.h, where it is instantiated.
template <typename T>
struct Description;

/// The table of @p T, which is also its key on the command line, in links and announcements.
template <typename T>
inline constexpr const char *tableOf = Description<T>::info.table;

/// The erased description of @p T.
template <typename T>
const RecordType &recordTypeOf();

template <typename... Hosts>
Home Home::with(Id<Hosts>... hosts)
{
    Home home;
    const auto offer = [&home]<typename Host>(Id<Host> id) {
        if (home.hostId == 0 && !id.isNull())
            home = {{}, &recordTypeOf<Host>, id.value()};
    };
    (offer(hosts), ...);
    return home;
}

} // namespace attache
