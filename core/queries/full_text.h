#pragma once

#include "core/queries/text_index.h"
#include "core/store/derivation.h"

#include <QHash>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace attache {

/// The full-text indexes of all record types, following each changeset.
class FullText final : public Derivation
{
public:
    FullText();

    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<std::vector<Work>> ahead(Connection &connection, const QByteArray &changeset) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;

    /// By the record type's table; null for a type without searchable fields.
    static const TextIndex *indexOf(QByteArrayView table);
    static const std::vector<TextIndex> &indexes();

private:
    using Gathered = QHash<const TextIndex *, TextIndex::Changes>;
    /// What was done ahead of following one changeset.
    struct Ahead
    {
        QByteArray changeset;
        std::once_flag isGathered;
        Gathered gathered;
        /// Of each table of the indexes that were empty before.
        std::map<const TextIndex *, std::vector<std::optional<TextSegment>>> made;
    };

    static Gathered gather(const QByteArray &changeset);
    /// Nothing where a table was not made.
    static std::optional<TextIndex::Made> madeOf(Ahead &ahead, const TextIndex *index);

    std::unique_ptr<Ahead> m_ahead;
};

} // namespace attache
