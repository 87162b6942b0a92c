#pragma once

#include "ui/pages/duplicates/merge_words.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace attache {

class Button;
class MergeCell;

/// Two records side by side, line by line where they differ: the person chooses which of the two
/// values the one record will have. Where one of them says nothing, the other's is taken. What is
/// the same on both sides is folded into one line.
class MergeFields final : public QWidget
{
    Q_OBJECT

public:
    explicit MergeFields(QWidget *parent = nullptr);

    /// Shows @p offer, as proposed.
    void showOffer(const MergeOffer &offer, const MergeWords &words);
    /// The keys of the fields for which the other's value was chosen, with those that go along.
    QStringList fromOther() const;
    /// Chooses the kept record's value of the field @p key, or the other's.
    void choose(const QString &key, bool other);

Q_SIGNALS:
    /// Another value was chosen.
    void chosen();
    /// The other one of the two is to be kept.
    void swapRequested();

private:
    struct Row
    {
        QStringList keys;
        QButtonGroup *sides;
    };

    void addHead(const MergeOffer &offer, const MergeWords &words);
    QWidget *makeHead(const MergeOffer &offer, const MergeWords &words, MergeSide side);
    void addRow(const MergeChoice &choice, const MergeWords &words);
    MergeCell *makeCell(const MergeChoice &choice, const MergeWords &words, MergeSide side);
    void addSame(const MergeOffer &offer, const MergeWords &words);
    void clear();

    QWidget *m_rowsHolder = nullptr;
    QVBoxLayout *m_lines = nullptr; ///< of the holder
    std::vector<Row> m_rows;
    int m_labelWidth = 0;
    bool m_isUnfolded = false; ///< shows what is the same; stays so from pair to pair
};

} // namespace attache
