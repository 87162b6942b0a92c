#pragma once

#include "core/queries/text_index.h"
#include "core/store/derivation.h"

#include <QHash>

#include <map>
#include <memory>
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
    Result<std::function<Result<void>()>> ahead(Connection &connection,
                                                const QByteArray &changeset) override;
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
        std::vector<const TextIndex *> empty; ///< before it
        Gathered gathered;
        std::map<const TextIndex *, TextIndex::Made> made;
    };

    static Gathered gather(const QByteArray &changeset);
    static void work(Ahead &ahead);

    std::unique_ptr<Ahead> m_ahead;
};

} // namespace attache
