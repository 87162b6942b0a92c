#pragma once

#include "core/exchange/duplicates.h"
#include "ui/base/roles.h"

#include <QAbstractListModel>

namespace attache {

/// Pairs of records that may be one: their names below each other, what is alike
/// and how much that says.
class PairModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        ScoreRole = Roles::FirstOwnRole, ///< QString; its strength is the tone
        ReasonsRole,                     ///< QStringList: what is alike, in words
    };

    /// The reason of a pair that a person chose. It has no score.
    static inline const QString Chosen = QStringLiteral("chosen");

    void setPairs(std::vector<DuplicatePair> pairs);
    const std::vector<DuplicatePair> &pairs() const { return m_pairs; }
    /// Null for none in @p row.
    const DuplicatePair *at(int row) const;
    /// The row of the pair of @p first and @p second; -1 for none.
    int rowOf(qint64 first, qint64 second) const;
    /// What is alike, in words.
    static QStringList reasonWords(const DuplicatePair &pair);
    /// How strong @p score is.
    static Tone toneOf(int score);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<DuplicatePair> m_pairs;
};

} // namespace attache
