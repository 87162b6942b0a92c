#include "core/exchange/record_import.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/base/work_ahead.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_tree.h"
#include "core/queries/known_records.h"
#include "core/queries/record_difference.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <atomic>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// So many that neither thread has to be woken often, which costs more than that they leave the
/// cache of a core.
constexpr size_t RowsAtOnce = 768;

/// Each reads all of the file, which is lost where there is no core for it.
size_t makers()
{
    static const size_t count = QThread::idealThreadCount() > 2 ? 2 : 1; // asks the system
    return count;
}

const FieldInfo *nameField(const RecordType &type)
{
    const auto found = std::find_if(type.fields.begin(), type.fields.end(), [](const auto &each) {
        return each.options.required &&
               (each.type == FieldType::Text || each.type == FieldType::LongText);
    });
    return found == type.fields.end() ? nullptr : &*found;
}

/// A cell of a workbook holds so many characters; one that is nearly as long was cut off there.
constexpr qsizetype NearlyFull = 32'000;

/// Leaves in @p record what it said where the row has but the beginning of it.
void keepWhole(const RecordType &type, std::span<const std::string_view> cells, const void *before,
               void *record)
{
    if (std::ranges::none_of(cells, [](auto cell) { return cell.size() >= size_t(NearlyFull); }))
        return;
    for (const FieldInfo &field : type.fields) {
        const QString was = field.get(before).toString();
        const QString now = field.get(record).toString();
        if (now.size() >= NearlyFull && was.size() > now.size() && was.startsWith(now))
            field.set(record, field.get(before));
    }
}

} // namespace

KeptRow::KeptRow(const SourceRow &row)
    : m_number(row.number)
{
    m_ends.reserve(row.cells.size());
    size_t size = 0;
    for (const std::string_view cell : row.cells)
        size += cell.size();
    m_text.reserve(size);
    for (const std::string_view cell : row.cells) {
        m_text.append(cell);
        m_ends.push_back(m_text.size());
    }
}

std::vector<std::string_view> KeptRow::cells() const
{
    std::vector<std::string_view> cells;
    cells.reserve(m_ends.size());
    size_t start = 0;
    for (const size_t end : m_ends) {
        cells.push_back(std::string_view(m_text).substr(start, end - start));
        start = end;
    }
    return cells;
}

RecordImport::RecordImport(ImportJob &job, std::vector<CustomColumn> customs)
    : m_job(job)
    , m_filler(job.type, job.mapping, job.profiles, std::move(customs))
    , m_name(nameField(job.type))
    , m_externalId(externalNumber(job.type))
{
}

Result<void> RecordImport::readRows(HandOver<Rows> &rows, size_t maker,
                                    const Industries &industries, SourceCounts &counts,
                                    const Progress &progress) const
{
    // Splitting the text into rows costs little beside what then is made of them: every maker
    // splits all of it and fills its own share.
    FillContext context;
    context.industries = industries;
    context.today = m_context.today;
    context.delimiter = m_context.delimiter;
    Rows ahead;
    size_t number = 0;
    const auto take = [&, all = makers()](const SourceRow &row) -> Result<void> {
        const bool mine = number / RowsAtOnce % all == maker;
        ++number;
        if (mine) {
            ahead.reserve(RowsAtOnce);
            fillAll(ahead, row, context);
        }
        if (!mine || number % RowsAtOnce != 0)
            return {};
        Rows again = rows.takeBack().value_or(Rows());
        again.clear();
        const bool wanted = rows.put(std::exchange(ahead, std::move(again)));
        return wanted ? Result<void>() : Error{Error::Kind::Cancelled, {}, {}, {}};
    };
    ATTACHE_TRY(const SourceCounts all, m_job.source.read(take, progress));
    if (maker == 0)
        counts = all;
    if (!ahead.empty())
        rows.put(std::move(ahead));
    return {};
}

Result<void> RecordImport::run(const Progress &progress)
{
    ATTACHE_CHECK(m_filler.setRules(m_job.values));
    ATTACHE_TRY(m_aliases, aliasesOf(m_job.writer.connection(), m_job.type));
    ATTACHE_CHECK(load());
    if (m_job.plan.matchBy != MatchBy::Usual && m_job.plan.matching != Matching::Create) {
        m_chosenKey.emplace(m_job.type, m_job.plan.matchBy);
        ATTACHE_CHECK(m_chosenKey->load(m_job.writer.connection(), m_job.type));
    }
    // With the levels the person loaded; each thread has a copy.
    ATTACHE_TRY(m_context.industries, industriesOf(m_job.writer.connection()));
    const Industries industries = m_context.industries;
    m_context.today = m_job.writer.clock().today();
    m_context.delimiter = m_job.source.delimiter();
    SourceCounts counts;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    const Progress reading([&](qint64 at, qint64 of) {
        done = at;
        total = of;
    });
    const Progress silent;
    const auto read = [&](HandOver<Rows> &rows, size_t maker) {
        return readRows(rows, maker, industries, counts, maker == 0 ? reading : silent);
    };
    const auto write = [&](Rows &rows) -> Result<void> {
        progress.report(done, total);
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        for (FilledRow &row : rows)
            ATTACHE_CHECK(takeRow(row));
        return {};
    };
    if (m_job.plan.dryRun) {
        Connection &connection = m_job.writer.connection();
        ATTACHE_TRY(std::vector<FieldInfo> fields, allFieldsOf(connection, m_job.type));
        m_differences.emplace(Differences{
            FieldText(connection, QLocale()), RecordNames(connection), std::move(fields), {}});
    }
    if (const BulkWay *bulk = bulkWay()) {
        ATTACHE_TRY(m_bulk, bulk->begin(m_job.writer));
    }
    ATTACHE_CHECK(workAhead<Rows>(makers(), read, write));
    m_bulk.reset();
    tellOfRows(counts);
    ATTACHE_CHECK(linkOwn());
    return finish();
}

void RecordImport::tellOfRows(const SourceCounts &counts)
{
    m_job.report.read = counts.rows - m_passedOverRows;
    if (counts.blankRows > 0) {
        m_job.report.notes.append(
            Words::tr("%n blank row(s) skipped.", nullptr, static_cast<int>(counts.blankRows)));
    }
    if (!m_passedOver.isEmpty()) {
        m_job.report.notes.append(Words::tr("Skipped as totals or remarks: %1.")
                                      .arg(m_passedOver.join(QStringLiteral("; "))));
    }
}

AnyRecord RecordImport::newRecord() const
{
    AnyRecord record = m_job.type.create();
    if (m_filler.currency() && !m_job.currency.isEmpty())
        m_filler.currency()->set(record.get(), m_job.currency);
    return record;
}

void RecordImport::fillAll(Rows &ahead, const SourceRow &row, FillContext &context) const
{
    const auto parts =
        row.fault.isEmpty() ? apart(row.cells) : std::vector<std::vector<std::string>>();
    if (parts.empty()) {
        fill(ahead.emplace_back(), row, context);
        return;
    }
    for (const std::vector<std::string> &part : parts) {
        const std::vector<std::string_view> cells(part.begin(), part.end());
        fill(ahead.emplace_back(), {row.number, cells, {}, -1}, context);
    }
    ahead.back().findings.push_back({m_filler.columnOf(QLatin1String("name")),
                                     Words::tr("The cell names several people. Each is a contact."),
                                     {}});
}

void RecordImport::fill(FilledRow &ahead, const SourceRow &row, FillContext &context) const
{
    ahead.row = KeptRow(row);
    if (!row.fault.isEmpty()) {
        ahead.fault = {Error::Kind::Invalid, row.fault, {}, {}};
        ahead.faultColumn = row.faultColumn;
        return;
    }
    ahead.passedOver = passedOver(row.cells, m_job.source.header(), row.isBelow);
    if (!ahead.passedOver.isEmpty())
        return;
    ahead.record = newRecord();
    void *record = ahead.record.get();
    m_filler.fill(record, row.cells, context);
    if (const Result<void> whole = complete(record, context); !whole) {
        ahead.fault = whole.error();
        ahead.faultColumn = context.faultColumn;
        return;
    }
    m_filler.keepInNotes(record, context.findings);
    ahead.key = keyFor(record);
    // One maker alone has more to do than the thread that stores.
    if (isWholeAhead() && makers() > 1)
        ahead.encoded = bulkWay()->encode(record);
    ahead.extras = context.extras;
    ahead.findings = std::exchange(context.findings, {});
}

Result<void> RecordImport::reject(const KeptRow &row, int column, const Error &error)
{
    if (error.kind != Error::Kind::Invalid && error.kind != Error::Kind::Constraint)
        return error;
    constexpr size_t CellShown = 32767; // what a spreadsheet's cell holds
    RejectedRow rejected{row.number(), {}, error.message, {}};
    if (column >= 0 && column < m_job.source.header().size())
        rejected.column = m_job.source.header()[column];
    for (const std::string_view cell : row.cells()) {
        const std::string_view shown = cell.substr(0, CellShown);
        rejected.cells.append(
            QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())));
    }
    m_job.report.rejects.push_back(std::move(rejected));
    return {};
}

void RecordImport::list(const FilledRow &row, const std::vector<CellFinding> &findings)
{
    for (const CellFinding &finding : findings) {
        m_job.report.findings.push_back({row.row.number(),
                                         m_job.source.header().value(finding.column),
                                         finding.reason, !finding.kept.isEmpty()});
    }
}

Result<void> RecordImport::takeRow(FilledRow &row)
{
    if (!row.passedOver.isEmpty()) {
        constexpr qsizetype MostNamed = 20;
        ++m_passedOverRows;
        if (m_passedOver.size() < MostNamed)
            //: A row of a file and what stands there
            m_passedOver.append(
                Words::tr("row %1 \"%2\"").arg(row.row.number()).arg(row.passedOver));
        else if (m_passedOver.size() == MostNamed)
            m_passedOver.append(QStringLiteral("…"));
        return {};
    }
    if (row.fault)
        return reject(row.row, row.faultColumn, *row.fault);
    m_context.extras = std::move(row.extras);
    void *record = row.record.get();
    attach(record);
    Match found;
    if (m_job.plan.matching != Matching::Create)
        found = this->found(record, row.key);
    if (!found.undecided.isEmpty())
        return reject(row.row, -1, {Error::Kind::Invalid, found.undecided, {}, {}});
    if (found.id != 0)
        return takeMatched(found.id, row);
    m_context.findings.clear();
    if (Result<void> linked = link(record); !linked)
        return reject(row.row, -1, linked.error());
    if (Result<void> inserted = insert(row); !inserted)
        return reject(row.row, -1, inserted.error());
    list(row, row.findings);
    list(row, m_context.findings);
    tellDifference(row, 0, nullptr);
    ++m_job.report.created;
    return {};
}

RecordImport::Match RecordImport::found(const void *record, const QString &key)
{
    if (!m_chosenKey || !m_chosenKey->isSaidBy(record))
        return match(record, key);
    const std::vector<qint64> known = m_chosenKey->find(record);
    if (known.size() > 1)
        return {0, Words::tr("%n records match by the chosen key (%1). Nothing was changed.",
                             nullptr, static_cast<int>(known.size()))
                       .arg(matchByWords(m_job.plan.matchBy))};
    return {known.empty() ? 0 : known.front()};
}

Result<void> RecordImport::insert(FilledRow &row)
{
    void *record = row.record.get();
    qint64 id = 0;
    if (m_bulk) {
        if (row.encoded.isNull())
            row.encoded = bulkWay()->encode(record);
        ATTACHE_TRY(id, m_bulk->insert(row.encoded));
    } else {
        ATTACHE_CHECK(m_job.type.insert(m_job.writer, record));
        id = m_job.type.id(record);
    }
    if (m_firstNew == 0)
        m_firstNew = id;
    remember(record, id, row.key, true);
    keepOwnReferences(row, id);
    if (m_chosenKey)
        m_chosenKey->add(record, id);
    return {};
}

void RecordImport::joinRepeated(qint64 id, const void *before, void *record)
{
    const bool isAgain = (m_firstNew != 0 && id >= m_firstNew) || m_matched.contains(id);
    m_matched.insert(id);
    if (!isAgain)
        return;
    QStringList replaced;
    for (const FieldInfo &field : m_job.type.fields) {
        const QString was = field.get(before).toString();
        const QString now = field.get(record).toString();
        if (was.isEmpty() || was == now || field.type == FieldType::Custom)
            continue;
        if (field.key != u"notes")
            replaced.append(field.label());
        else if (!now.contains(was))
            field.set(record, QString(was + u'\n' + now));
    }
    if (!replaced.isEmpty())
        m_context.findings.push_back(
            {-1,
             Words::tr("An earlier row is about this record, too. This row replaced: %1.")
                 .arg(replaced.join(Common::tr(", "))),
             {}});
}

Result<void> RecordImport::takeMatched(qint64 id, FilledRow &row)
{
    if (m_job.plan.matching == Matching::Skip) {
        remember(row.record.get(), id, row.key, false);
        ++m_job.report.skipped;
        return {};
    }
    ATTACHE_TRY(const AnyRecord before, m_job.type.load(m_job.writer.connection(), id));
    row.record = m_job.type.copy(before.get());
    void *record = row.record.get();
    m_filler.fill(record, row.row.cells(), m_context);
    ATTACHE_CHECK(complete(record, m_context));
    keepOwnNames(id, before.get(), record);
    keepWhole(m_job.type, row.row.cells(), before.get(), record);
    m_filler.keepInNotes(record, m_context.findings);
    attach(record);
    if (Result<void> linked = link(record); !linked)
        return reject(row.row, -1, linked.error());
    joinRepeated(id, before.get(), record);
    if (sameFields(before.get(), record)) {
        ++m_job.report.unchanged;
    } else {
        if (Result<void> updated = m_job.type.update(m_job.writer, record); !updated)
            return reject(row.row, -1, updated.error());
    }
    list(row, m_context.findings);
    tellDifference(row, id, before.get());
    remember(record, id, row.key, false);
    keepOwnReferences(row, id);
    if (m_chosenKey)
        m_chosenKey->add(record, id);
    ++m_job.report.updated;
    return {};
}

void RecordImport::keepOwnNames(qint64 id, const void *before, void *record) const
{
    for (const KnownAlias &alias : m_aliases) {
        if (alias.record != id)
            continue;
        const FieldInfo *field = alias.kind == AliasKind::Name ? m_name
                                 : alias.system.isEmpty()      ? m_externalId
                                                               : m_job.type.field(alias.system);
        if (field && foldedLetters(field->get(record).toString()) == foldedLetters(alias.value)) {
            field->set(record, field->get(before));
            // A row with its number is about what became part of it, whatever that is called now.
            if (field == m_externalId && m_name)
                m_name->set(record, m_name->get(before));
        }
        // Its notes have what both said.
        const FieldInfo *notes = m_job.type.field(u"notes");
        const QString was = notes ? notes->get(before).toString() : QString();
        if (notes && was.contains(notes->get(record).toString()))
            notes->set(record, notes->get(before));
    }
}

void RecordImport::tellDifference(const FilledRow &row, qint64 id, const void *before)
{
    if (!m_differences)
        return;
    const void *record = row.record.get();
    RowDifference told;
    told.row = row.row.number();
    told.id = id;
    told.name = m_differences->names.captionOf(m_job.type, record).name;
    if (&m_job.type == &recordTypeOf<Account>())
        told.tier = static_cast<const Account *>(record)->tier;
    if (before) {
        told.changes =
            differencesBetween(m_job.type, m_differences->fields, {before, m_differences->words},
                               {record, m_differences->words});
        told.kind = sameFields(before, record) ? RowDifference::Kind::Unchanged
                                               : RowDifference::Kind::Changed;
        m_differences->places.insert(id, m_job.report.differences.size());
    }
    m_job.report.differences.push_back(std::move(told));
}

void RecordImport::tellLaterChange(qint64 id, const FieldInfo &field, const QVariant &before,
                                   const QVariant &after)
{
    const auto place = m_differences ? m_differences->places.constFind(id)
                                     : QHash<qint64, size_t>::const_iterator();
    if (before == after || !m_differences || place == m_differences->places.constEnd())
        return;
    RowDifference &told = m_job.report.differences[*place];
    told.kind = RowDifference::Kind::Changed;
    told.changes.push_back({field.key, field.label(), m_differences->words.text(field, before),
                            m_differences->words.text(field, after)});
}

bool RecordImport::sameFields(const void *a, const void *b) const
{
    return std::ranges::all_of(
        m_job.type.fields, [&](const FieldInfo &field) { return field.get(a) == field.get(b); });
}

Error RecordImport::missing(QLatin1String field, FillContext &context) const
{
    context.faultColumn = m_filler.columnOf(field);
    return {Error::Kind::Invalid, Words::tr("The name is missing."), {}, {}};
}

QString RecordImport::textOf(const void *record, const FieldInfo *field) const
{
    return field ? field->get(record).toString() : QString();
}

std::vector<std::vector<std::string>>
RecordImport::apart(std::span<const std::string_view> /*cells*/) const
{
    return {};
}

Result<void> RecordImport::load()
{
    ATTACHE_CHECK(eachRecord(m_job.writer.connection(), m_job.type, {}, [this](const void *record) {
        if (const QString number = textOf(record, m_externalId); !number.isEmpty())
            m_byNumber.insert(number, m_job.type.id(record));
        if (const QString key = keyAt(record, keyFor(record)); !m_byKey.contains(key))
            m_byKey.insert(key, m_job.type.id(record));
        return true;
    }));
    for (const KnownAlias &alias : m_aliases) {
        if (alias.kind == AliasKind::Number && !m_byNumber.contains(alias.value))
            m_byNumber.insert(alias.value, alias.record);
        if (alias.kind != AliasKind::Name)
            continue;
        ATTACHE_TRY(const AnyRecord record,
                    m_job.type.load(m_job.writer.connection(), alias.record));
        if (const QString key = keyAt(record.get(), folded(alias.value)); !m_byKey.contains(key))
            m_byKey.insert(key, alias.record);
    }
    return {};
}

Result<void> RecordImport::complete(void *record, FillContext &context) const
{
    if (const QVariant code = context.extras.said(QLatin1String("industry_code")); code.isValid())
        m_job.type.field(u"industry")->set(record, code);
    if (!m_name)
        return {};
    const QString name = textOf(record, m_name);
    if (name.simplified().isEmpty())
        return missing(QLatin1String(m_name->key.toLatin1()), context);
    m_name->set(record, m_name->type == FieldType::Text ? name.simplified() : name);
    return {};
}

QString RecordImport::keyFor(const void *record) const
{
    return folded(textOf(record, m_name));
}

QString RecordImport::keyAt(const void *record, QString key) const
{
    for (const FieldInfo &field : m_job.type.fields) {
        if (field.type == FieldType::Reference && &field.target() == &recordTypeOf<Account>())
            key += QChar(u'\x1f') + field.get(record).toString();
    }
    return key;
}

void RecordImport::attach(void *record)
{
    for (const auto &[field, reference] : m_context.extras.others()) {
        if (&field->target() != &recordTypeOf<Account>())
            continue;
        if (const auto account = m_job.accounts.find(reference); !account.isNull())
            field->set(record, static_cast<qlonglong>(account.value()));
    }
}

Result<void> RecordImport::link(void *record)
{
    m_ownInRow.clear();
    for (const auto &[field, reference] : m_context.extras.others()) {
        if (&field->target() == &m_job.type) {
            m_ownInRow.push_back({0, 0, field, reference});
            continue;
        }
        ATTACHE_TRY(const qint64 id, referredTo(*field, reference));
        if (id != 0) {
            field->set(record, static_cast<qlonglong>(id));
            continue;
        }
        const QString said = reference.name.isEmpty() ? reference.externalId : reference.name;
        m_context.findings.push_back({m_filler.columnOf(QLatin1String(field->key.toLatin1())),
                                      Words::tr("There is no record \"%1\".").arg(said), said});
        m_filler.keepInNotes(record, {m_context.findings.back()});
    }
    for (const FieldInfo &field : m_job.type.fields) {
        if (field.options.required && field.type == FieldType::Reference &&
            !field.get(record).isValid())
            return Error{Error::Kind::Invalid,
                         Words::tr("%1 is missing.").arg(field.label()),
                         {},
                         field.key};
    }
    return {};
}

RecordImport::Match RecordImport::match(const void *record, const QString &key)
{
    if (const QString number = textOf(record, m_externalId); !number.isEmpty()) {
        if (const qint64 known = m_byNumber.value(number))
            return {known};
    }
    return {m_byKey.value(keyAt(record, key))};
}

void RecordImport::remember(const void *record, qint64 id, const QString &key, bool isNew)
{
    if (!isNew)
        return;
    if (const QString number = textOf(record, m_externalId); !number.isEmpty())
        m_byNumber.insert(number, id);
    m_byKey.insert(keyAt(record, key), id);
}

} // namespace attache
