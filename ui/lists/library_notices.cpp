#include "ui/lists/library_notices.h"

#include "core/base/shared_text.h"
#include "core/domain/library_kinds.h"
#include "core/queries/library_standing.h"
#include "ui/models/day_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LibraryNotices)
};

} // namespace

QStringList libraryNotices(Connection &connection, const RecordType &type, const void *record,
                           QDate today)
{
    QStringList notices;
    if (type.field(QString(ReviewField))) {
        const auto own = libraryStanding(connection, type, record, today);
        if (!own)
            return {own.error().message};
        if (own->expiredOn.isValid())
            notices.append(Common::tr("Expired: the review has been due since %1.")
                               .arg(shortDay(own->expiredOn, today)));
        if (own->newer != 0)
            notices.append(Words::tr("There is a newer version: %1.").arg(own->newerName));
    }
    const auto stale = staleReferences(connection, type, record, today);
    if (!stale)
        return {stale.error().message};
    for (const LibraryStanding &each : *stale) {
        if (each.newer != 0)
            //: %1 and %2 are versions of something that this record refers to
            notices.append(Words::tr("%1 has a newer version: %2.").arg(each.name, each.newerName));
        else
            //: %1 is something that this record refers to, %2 a day
            notices.append(Words::tr("%1 has expired: its review has been due since %2.")
                               .arg(each.name, shortDay(each.expiredOn, today)));
    }
    return notices;
}

QString versionText(const QString &version)
{
    const bool isNumber = !version.isEmpty() && std::ranges::all_of(version, [](QChar letter) {
        return letter.isDigit();
    });
    return isNumber ? Words::tr("version %1").arg(version) : version;
}

} // namespace attache
