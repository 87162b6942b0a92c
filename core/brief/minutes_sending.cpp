#include "core/brief/minutes_sending.h"

#include "core/base/shared_text.h"
#include "core/brief/minutes_json.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Minutes)
};

} // namespace

int nextMinutesNumber(const std::vector<SentMinutes> &kept)
{
    if (kept.empty())
        return 1;
    const auto last = std::ranges::max_element(kept, {}, &SentMinutes::number);
    return last->sentAt.isValid() ? last->number + 1 : last->number;
}

Result<SentMinutes> keepExport(Writer &writer, const MinutesExport &edition)
{
    ATTACHE_TRY(const std::vector<SentMinutes> kept,
                sentMinutesOf(writer.connection(), edition.visit));
    SentMinutes row;
    row.number = nextMinutesNumber(kept);
    const auto before = std::ranges::find(kept, row.number, &SentMinutes::number);
    if (before != kept.end())
        row.id = before->id;
    row.visit = edition.visit;
    row.edition = edition.edition;
    row.form = edition.form;
    row.exportedAt = writer.clock().now();
    row.recipients = edition.recipients.join(u'\n');
    row.fileName = edition.fileName;
    row.password = edition.password;
    row.text = edition.text;
    row.content = minutesToJson(edition.said);
    if (!edition.pages.isEmpty()) {
        ATTACHE_TRY(row.pdf, writer.putBlob(edition.pages));
    }
    if (before != kept.end()) {
        ATTACHE_CHECK(writer.update(row));
    } else {
        ATTACHE_CHECK(writer.insert(row));
    }
    return row;
}

Result<void> markEditionSent(Writer &writer, Id<SentMinutes> edition)
{
    ATTACHE_TRY(SentMinutes row, Store<SentMinutes>(writer.connection()).get(edition));
    if (!row.sentAt.isValid()) {
        row.sentAt = writer.clock().now();
        ATTACHE_CHECK(writer.update(row));
    }
    return markMinutesSent(writer, row.visit);
}

QString minutesFileName(const QString &pattern, const Account &account, const Visit &visit,
                        Edition edition, int number)
{
    //: The usual name of a file of minutes. What stands in braces is filled in and stays as it is.
    QString name = pattern.trimmed().isEmpty() ? Words::tr("{account}_minutes_{date}_{edition}")
                                               : pattern.trimmed();
    QStringList editions;
    if (edition == Edition::Internal)
        editions.append(Words::tr("internal"));
    if (number > 1)
        editions.append(Common::tr("Edition %1").arg(number));
    name.replace(QLatin1String("{account}"), account.displayName());
    name.replace(QLatin1String("{subject}"), visit.title.trimmed());
    name.replace(QLatin1String("{date}"),
                 visit.startsAt.toLocalTime().date().toString(QStringLiteral("yyyyMMdd")));
    name.replace(QLatin1String("{edition}"), editions.join(u'_'));
    static const QRegularExpression doubled(QStringLiteral("[_\\s]*_[_\\s]*"));
    static const QRegularExpression ends(QStringLiteral("^[_\\s-]+|[_\\s-]+$"));
    return name.replace(doubled, QStringLiteral("_")).remove(ends);
}

} // namespace attache
