#include "core/queries/full_text.h"

#include "core/domain/record_types.h"
#include "core/store/changeset.h"

namespace attache {

namespace {

/// A changeset smaller than this has not so many new records that they are worth a thread.
constexpr qsizetype ManyBytes = 1 << 20;

} // namespace

FullText::FullText() = default;

QString FullText::name() const
{
    return QStringLiteral("full_text");
}

QString FullText::version() const
{
    // Which fields are searchable is part of the description and changes with it.
    QString version = QStringLiteral("10");
    for (const TextIndex &index : indexes()) {
        version += QLatin1Char(' ') + QLatin1String(index.type().table);
        for (const FieldInfo &field : index.type().fields) {
            if (field.options.searchable)
                version += QLatin1Char('.') + field.key;
        }
    }
    return version;
}

Result<void> FullText::rebuild(Connection &connection)
{
    for (const TextIndex &index : indexes())
        ATTACHE_CHECK(index.rebuild(connection));
    return {};
}

FullText::Gathered FullText::gather(const QByteArray &changeset)
{
    Gathered changes;
    ChangesetReader row(changeset);
    QByteArray table;
    const TextIndex *index = nullptr;
    TextIndex::Changes *gathered = nullptr;
    while (row.next()) {
        // Rows of one table stand together.
        if (table != row.table()) {
            table = row.table();
            index = indexOf(table);
            gathered = index ? &changes[index] : nullptr;
        }
        if (gathered)
            gathered->add(*index, row);
    }
    return changes;
}

Result<std::vector<Derivation::Work>> FullText::ahead(Connection &connection,
                                                      const QByteArray &changeset)
{
    m_ahead.reset();
    std::vector<Work> works;
    if (changeset.size() < ManyBytes)
        return works;
    m_ahead = std::make_unique<Ahead>();
    m_ahead->changeset = changeset;
    for (const TextIndex &index : indexes()) {
        ATTACHE_TRY(const bool empty, index.isEmpty(connection));
        if (!empty)
            continue;
        auto &made = m_ahead->made[&index];
        made.resize(static_cast<size_t>(index.tables().size()));
        for (size_t table = 0; table < made.size(); ++table) {
            works.emplace_back([&ahead = *m_ahead, &index, table, &one = made[table]] {
                std::call_once(ahead.isGathered,
                               [&ahead] { ahead.gathered = gather(ahead.changeset); });
                const auto changes = ahead.gathered.constFind(&index);
                if (changes != ahead.gathered.constEnd())
                    one = index.madeAhead(*changes, table);
                return Result<void>();
            });
        }
    }
    return works;
}

std::optional<TextIndex::Made> FullText::madeOf(Ahead &ahead, const TextIndex *index)
{
    const auto tables = ahead.made.find(index);
    if (tables == ahead.made.end())
        return std::nullopt;
    TextIndex::Made made;
    for (std::optional<TextSegment> &table : tables->second) {
        if (!table)
            return std::nullopt;
        made.push_back(*std::move(table));
    }
    return made;
}

Result<void> FullText::follow(Connection &connection, const QByteArray &changeset)
{
    const std::unique_ptr<Ahead> ahead = std::move(m_ahead);
    const bool done = ahead && ahead->changeset.constData() == changeset.constData();
    Gathered changes = done ? std::move(ahead->gathered) : gather(changeset);
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const TextIndex *index = it.key();
        bool adopted = false;
        if (const auto made = done ? madeOf(*ahead, index) : std::nullopt) {
            ATTACHE_TRY(adopted, index->adopt(connection, *made));
        }
        if (!adopted && !it->isEmpty())
            ATTACHE_CHECK(index->follow(connection, std::move(*it)));
    }
    return {};
}

const std::vector<TextIndex> &FullText::indexes()
{
    static const std::vector<TextIndex> all = [] {
        std::vector<TextIndex> made;
        for (const RecordType *type : allRecordTypes()) {
            if (auto index = TextIndex::of(*type))
                made.push_back(*std::move(index));
        }
        return made;
    }();
    return all;
}

const TextIndex *FullText::indexOf(QByteArrayView table)
{
    for (const TextIndex &index : indexes()) {
        if (table == QByteArrayView(index.type().table))
            return &index;
    }
    return nullptr;
}

} // namespace attache
