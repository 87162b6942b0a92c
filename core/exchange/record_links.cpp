#include "core/base/fold.h"
#include "core/exchange/record_import.h"
#include "core/queries/known_records.h"
#include "core/record/record_circle.h"

#include <QCoreApplication>

#include <utility>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

} // namespace

Result<qint64> RecordImport::referredTo(const FieldInfo &field, const RecordReference &reference)
{
    if (reference.isEmpty())
        return qint64(0);
    if (&field.target() == &recordTypeOf<Account>()) {
        ATTACHE_TRY(const Id<Account> account, accountFor(m_job, reference));
        return account.value();
    }
    if (!m_targets.contains(&field)) {
        QHash<QString, qint64> &known = m_targets[&field];
        const RecordType &target = field.target();
        ATTACHE_TRY(const auto names, namedRecords(m_job.writer.connection(), target));
        for (const NamedRecord &each : names) {
            known.insert(folded(each.name), each.id);
            if (!each.externalId.isEmpty())
                known.insert(QLatin1Char('#') + each.externalId, each.id);
        }
    }
    const QHash<QString, qint64> &known = m_targets[&field];
    const qint64 numbered =
        reference.externalId.isEmpty() ? 0 : known.value(QLatin1Char('#') + reference.externalId);
    return numbered != 0 || reference.name.isEmpty() ? numbered
                                                     : known.value(folded(reference.name));
}

void RecordImport::keepOwnReferences(const FilledRow &row, qint64 id)
{
    for (OwnReference &each : std::exchange(m_ownInRow, {})) {
        each.id = id;
        each.row = row.row.number();
        m_ownReferences.push_back(std::move(each));
    }
}

Result<void> RecordImport::linkOwn()
{
    Connection &connection = m_job.writer.connection();
    for (const OwnReference &each : m_ownReferences) {
        if (each.other.isEmpty())
            continue;
        const FieldInfo &field = *each.field;
        const int column = m_filler.columnOf(QLatin1String(field.key.toLatin1()));
        ATTACHE_TRY(const qint64 other, referredTo(field, each.other));
        ATTACHE_TRY(const AnyRecord record, m_job.type.load(connection, each.id));
        const QVariant before = field.get(record.get());
        if (before.toLongLong() == other && other != 0)
            continue;
        ATTACHE_TRY(const bool circle, closesCircle(connection, m_job.type, field, each.id, other));
        if (other != 0 && !circle) {
            field.set(record.get(), static_cast<qlonglong>(other));
            tellLaterChange(each.id, field, before, field.get(record.get()));
        } else {
            const QString said =
                each.other.name.isEmpty() ? each.other.externalId : each.other.name;
            const CellFinding finding{
                column,
                circle ? Words::tr("\"%1\" is already below this record.").arg(said)
                       : Words::tr("There is no record \"%1\".").arg(said),
                said};
            m_job.report.findings.push_back(
                {each.row, m_job.source.header().value(column), finding.reason, true});
            m_filler.keepInNotes(record.get(), {finding});
        }
        ATTACHE_CHECK(m_job.type.update(m_job.writer, record.get()));
    }
    return {};
}

} // namespace attache
